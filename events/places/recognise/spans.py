"""Every span of a text that the name index knows: whole words, longest and shorter ones alike, in any script."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from events.places.gazetteer import Candidate, Gazetteer
from events.places.place import PlaceClass
from events.places.recognise.cues import Cues
from events.places.recognise.idioms import covered
from events.places.recognise.variants import Variant, Variants, variants_of
from events.places.recognise.words import Shape, Words

# No place name of interest is longer; "Autonomous Republic of the Crimea and Sevastopol" has eight words.
_LONGEST = 8
# The widest gap inside a name: "St. Louis", "Washington, D.C.".
_GAP = 3
# Marks that no name has inside.
_PARTING = frozenset('\n!?;()[]"“”')
_HYPHENS = frozenset("-\u2010\u2011")
_NEVER = frozenset((Shape.DIGITS, Shape.LINK))
# Below this many people a three-letter town ("Hit", "Bam") needs more than its name to be believed.
_KNOWN_TOWN = 20_000
# Nor has a town without its capital fewer people, in a hashtag or elsewhere.
_TAGGED_TOWN = 10_000
_LOCATED_TOWN = 20_000
_LARGE_TOWN = 200_000
# Where a language's everyday words are listed, any other of so many letters is as telling as a preposition.
_TELLING = 8
# A hashtag without capitals of fewer letters is not parted; it has at most so many words.
_LONG_TAG = 8
_TAG_WORDS = 3
# A text of fewer words is a message, and messages are written in haste: "pray for japan".
_MESSAGE = 60
# A text with a larger share of capitals is a headline, or shouted.
_SHOUTED = 0.7
# Small words that names carry between capitals in any language that writes them.
_LINKS = frozenset(
    """
    al el at as ash ad an ar az ed es ez et de del della di da do dos das du des la le les los las of the and und am der
    den im in bei na nad en y e sur sous les van het ibn bin bani abu umm dar
    на и де ла ле лос дель дю да аль эль эд эз эн эр эс эт эш ад аз ар ас ат аш ед ез ен ер ес ет еш бен ибн абу умм
    під над та і
    """.split()  # noqa: SIM905
)


# Names that are remembered, by identity: a gazetteer hands out the same tuple for the same name.
_MOST = 50_000
_LESSENED: dict[tuple[int, str], tuple[Sequence[Candidate], Sequence[Candidate]]] = {}


@dataclass(slots=True)
class NameSpan:
    """Words ``first`` to ``last`` (exclusive) of a text, which some places are called.

    ``skip`` counts the letters of the first word that are a clitic ("و" in "وحمص"). ``changed`` counts what
    was taken off or put on (clitic, article, ending) before the index knew the name.
    """

    first: int
    last: int
    key: str
    candidates: Sequence[Candidate]
    skip: int = 0
    changed: int = 0


def name_spans(words: Words, cues: Cues, gazetteer: Gazetteer) -> list[NameSpan]:
    """Return all spans that may name a place, overlapping ones too, in reading order."""
    variants = variants_of(cues)
    found: list[NameSpan] = []
    lower_text = words.capital_share < 0.02
    anywhere = lower_text or len(words) < _MESSAGE
    lower, never, links = Shape.LOWER, _NEVER, _LINKS
    for first, (shape, gap, folded) in enumerate(zip(words.shapes, words.gaps, words.folds, strict=False)):
        # Most words of a text are refused here.
        if shape is lower:
            if not anywhere and gap == " " and folded not in links:
                continue
            if not _may_begin(words, first, lower_text, cues):
                continue
        elif shape in never:
            continue
        found.extend(_spans_from(first, words, variants, gazetteer))
    idioms = tuple(covered(words, cues.idioms)) if cues.idioms else ()
    if cues.adjectives:
        found = [kept for span in found if (kept := _unqualified(span, words, cues))]
    return [
        span
        for span in found
        if _admissible(span, words, cues)
        and not any(first <= span.first and span.last <= last for first, last in idioms)
    ]


def _may_begin(words: Words, first: int, lower_text: bool, cues: Cues) -> bool:
    if lower_text or words.gaps[first].endswith("#"):
        return True
    if len(words) < _MESSAGE and len(words.folds[first]) > 3:
        return words.folds[first] not in cues.common and words.folds[first] not in cues.everyday
    if words.folds[first] not in _LINKS:
        return False
    following = first + 1
    return following < len(words) and words.shapes[following].capital and len(words.gaps[following]) == 1


def _spans_from(first: int, words: Words, variants: Variants, gazetteer: Gazetteer) -> list[NameSpan]:
    """Walk the name index from word ``first``, following each variant of each word as far as names go."""
    spans: list[NameSpan] = []
    paths: Sequence[Variant] = variants.first(words.folds[first])
    count = len(words.folds)
    if words.gaps[first].endswith("#"):
        paths = (*paths, *_parted(words.folds[first], gazetteer))
    for last in range(first + 1, min(count, first + _LONGEST) + 1):
        best: NameSpan | None = None
        going: list[Variant] = []
        for path in paths:
            candidates = gazetteer.candidates(path.key)
            if candidates and (best is None or path.changed < best.changed):
                candidates = _in_language(candidates, variants.language)
                best = NameSpan(first, last, path.key, candidates, path.skip, path.changed)
            if gazetteer.continues(path.key):
                going.append(path)
        if best is not None:
            spans.append(best)
        if last >= count or not _joined(words, last):
            break
        written_on = [path.joined(words.folds[last]) for path in paths] if not words.gaps[last] else []
        paths = [path.extended(variant) for path in going for variant in variants.later(words.folds[last])]
        # Capitals do not always part a hashtag where its words do: #FortMcMurray, #MirPur.
        paths += written_on
        if not paths:
            break
    return spans


def _parted(tag: str, gazetteer: Gazetteer) -> list[Variant]:
    """Return the names that a hashtag without capitals may be: #puertorico."""
    if len(tag) < _LONG_TAG or gazetteer.candidates(tag):
        return []
    names: list[Variant] = []
    beginnings = [("", tag)]
    for _ in range(_TAG_WORDS - 1):
        longer = [
            (f"{begun} {rest[:at]}".lstrip(), rest[at:]) for begun, rest in beginnings for at in range(2, len(rest) - 1)
        ]
        beginnings = [(begun, rest) for begun, rest in longer if gazetteer.continues(begun)]
        names += [Variant(key) for begun, rest in beginnings if gazetteer.candidates(key := f"{begun} {rest}")]
    return names


def _in_language(candidates: Sequence[Candidate], language: str) -> Sequence[Candidate]:
    """Return the candidates, a name of one other language counting as a lesser one: the same tuple for the same one."""
    found = _LESSENED.get((id(candidates), language))
    if found is not None and found[0] is candidates:
        return found[1]
    if all(c.lang in ("", language) for c in candidates):
        theirs = candidates
    else:
        theirs = tuple(
            [c if c.lang in ("", language) else Candidate(c.place, max(0, c.weight - 2), c.lang) for c in candidates]
        )
    if isinstance(candidates, tuple):
        if len(_LESSENED) >= _MOST:
            _LESSENED.clear()
        _LESSENED[id(candidates), language] = (candidates, theirs)
    return theirs


def _joined(words: Words, index: int) -> bool:
    gap = words.gaps[index]
    # Nothing stands only between the parts of a hashtag: #SouthCarolina.
    return gap in (" ", "") or (len(gap) <= _GAP and _PARTING.isdisjoint(gap))


def _admissible(span: NameSpan, words: Words, cues: Cues) -> bool:
    """Refuse what no reader would take for a name: short keys and lower-case words, by how they are written."""
    shape = words.shapes[span.first]
    if span.last - span.first == 1 and (
        span.key in cues.demonyms or (span.changed and words.folds[span.first] in cues.abbreviated)
    ):
        return False
    if (
        span.last - span.first == 2
        and words.folds[span.first] in cues.articles
        and _plain(words.folds[span.first + 1], cues)
    ):
        return False
    if shape is Shape.OTHER:
        return span.last - span.first > 1 or _uncased(span, cues)
    if not _capitals_inside(span, words, cues) or _cut_off(span, words, cues):
        return False
    if shape is Shape.LOWER and words.folds[span.first] not in _LINKS:
        return _lower_case(span, words, cues)
    if span.last - span.first == 1 and len(span.key) <= 3:
        return _short(span, words, cues)
    return True


def _unqualified(span: NameSpan, words: Words, cues: Cues) -> NameSpan | None:
    """Return the span without the places that an adjective before a common noun does not mean, None where none is left.

    "Лиманський напрямок" leads to Lyman, and is no village of Lymanske; "Миколаївська громада" is no province.
    """
    if (
        span.last >= len(words.folds)
        or words.gaps[span.last] != " "
        or not words.folds[span.last - 1].endswith(cues.adjectives)
    ):
        return span
    noun = words.folds[span.last]
    if asked := cues.after.get(noun):
        kept = tuple(c for c in span.candidates if c.place.feature_class is asked)
    elif noun in cues.qualified:
        kept = tuple(c for c in span.candidates if c.place.feature_class is not PlaceClass.CITY)
    else:
        return span
    return replace(span, candidates=kept) if kept else None


def _cut_off(span: NameSpan, words: Words, cues: Cues) -> bool:
    """Tell the end of a longer name from a place: the index knows "al-Thawra", the text says "Maghawir al-Thawra"."""
    article = span.first if span.last - span.first > 1 and words.folds[span.first] in _LINKS else span.first - 1
    if article < 1 or words.folds[article] not in _LINKS or words.gaps[article + 1] not in {"-", "\u2011"}:
        return False
    before = words.folds[article - 1]
    return (
        words.gaps[article] == " "
        and words.shapes[article - 1].capital
        and not words.opens[article - 1]
        and not {before} & (cues.before.keys() | cues.common | cues.everyday)
    )


def _plain(word: str, cues: Cues) -> bool:
    """Tell a word that with an article names nothing: "the City", "the Hill"."""
    return word in cues.common or word in cues.everyday or word in cues.after or word in cues.before


def _uncased(span: NameSpan, cues: Cues) -> bool:
    if span.key in cues.common or span.key.removeprefix(cues.article) in cues.common:
        return False
    return len(span.key) > 3 or any(c.weight >= 2 for c in span.candidates)


def _capitals_inside(span: NameSpan, words: Words, cues: Cues) -> bool:
    for index in range(span.first + 1, span.last):
        folded = words.folds[index]
        if words.shapes[index] is Shape.LOWER and words.shapes[span.first] is not Shape.LOWER:
            if words.gaps[index] in _HYPHENS and index + 1 < span.last and words.gaps[index + 1] in _HYPHENS:
                # "Port-au-Prince": what hyphens tie belongs to the name in any language.
                continue
            noun = folded in cues.after or folded in cues.before
            if folded not in _LINKS and not noun and "'" not in words.gaps[index] and "’" not in words.gaps[index]:
                return False
            if folded in _LINKS and index == span.last - 1:
                return False
    return True


def _lower_case(span: NameSpan, words: Words, cues: Cues) -> bool:
    """Hashtags and texts without capitals: only names that everyone knows, and never one short lower-case word."""
    tagged = words.gaps[span.first].endswith("#")
    message = len(words) < _MESSAGE or words.capital_share < 0.02
    telling = bool(cues.everyday) and len(span.key) >= _TELLING
    located = message and (telling or words.fold_at(span.first - 1) in cues.locators)
    least = _TAGGED_TOWN if tagged else _LOCATED_TOWN if located else _LARGE_TOWN
    if not any(c.weight >= 2 and (_large(c) or c.place.population >= least) for c in span.candidates):
        return False
    if tagged:
        return len(span.key) > 3
    if span.last - span.first > 1:
        return True
    return message and len(span.key) > 3 and not _plain(span.key, cues)


def _large(candidate: Candidate) -> bool:
    return candidate.place.feature_class in (PlaceClass.COUNTRY, PlaceClass.ADMIN1)


def _short(span: NameSpan, words: Words, cues: Cues) -> bool:
    surface = words.surfaces[span.first]
    if surface.isupper():
        if len(span.key) == 2 and all(c.place.feature_class is PlaceClass.ADMIN1 for c in span.candidates):
            return _abbreviates(span, words, cues)
        return span.key in cues.short
    if words.gaps[span.last].startswith(".") and any(
        c.place.feature_class is PlaceClass.ADMIN1 for c in span.candidates
    ):
        # "Fla." and "Ky." after a town, or after a word that says where.
        return words.gaps[span.first].strip() == "," or words.fold_at(span.first - 1) in cues.locators
    if len(span.key) < 3 or words.opens[span.first]:
        return False
    located = words.fold_at(span.first - 1) in cues.locators
    return located and any(c.weight >= 2 and c.place.population >= _KNOWN_TOWN for c in span.candidates)


def _abbreviates(span: NameSpan, words: Words, cues: Cues) -> bool:
    """Tell "Tulsa, OK", "Houston TX", "in NC", "#FL" and "[TX]" from words in capitals."""
    gap, before = words.gaps[span.first], words.fold_at(span.first - 1)
    if gap.strip() == "," or gap.endswith(("#", "[", "(", "/")) or _follows_name(span.first, words):
        return True
    shouted = span.first > 0 and words.shapes[span.first - 1] is Shape.UPPER
    return before in cues.locators and not shouted and words.capital_share < _SHOUTED


def _follows_name(index: int, words: Words) -> bool:
    """Tell a word that only a space parts from one with a capital of its own: "Houston TX"."""
    return index > 0 and words.gaps[index] == " " and words.shapes[index - 1] is Shape.TITLE
