"""What is known of a span before it is believed: computed in one place, for rules and learned scorers alike."""

from collections.abc import Sequence
from dataclasses import dataclass

from events.places.place import PlaceClass
from events.places.recognise import beside
from events.places.recognise.around import Around, around
from events.places.recognise.cues import Cues
from events.places.recognise.namesakes import namesakes
from events.places.recognise.prior import satisfies
from events.places.recognise.spans import NameSpan
from events.places.recognise.words import Shape, Words


@dataclass(slots=True)
class SpanFeatures:
    """One span and its surroundings. "before" and "after" are the neighbouring words; "adjacent" means only a space
    or hyphen lies between."""

    words: int
    letters: int
    shape: Shape
    opens: bool
    changed: int
    hashtag: bool
    inside_tag: bool
    acronym: bool
    best_class: PlaceClass
    well_known: bool
    best_size: float
    best_weight: int
    best_fame: float
    candidates: int
    common: bool
    everyday: bool
    in_lower: int
    lower_text: bool
    headline: bool
    locator_before: bool
    noun_before: PlaceClass | None
    noun_after: PlaceClass | None
    title_before: bool
    given_name: bool
    given_before: bool
    person_after: bool
    organisation_before: bool
    organisation_after: bool
    capital_before: bool
    capital_after: bool
    capital_after_any: bool
    initial_before: bool
    comma_before: bool
    comma_after: bool
    place_after: bool
    place_before: bool
    handle: bool
    surname: bool
    digits: bool
    possessive: bool
    asked_met: bool
    possessive_capital: bool
    key: str
    neighbours: tuple[str, str, str, str]
    shapes: tuple[int, int, int, int]
    gaps: tuple[str, str]
    place: float
    length: int
    capital_share: float
    mentions: int
    inside_longer: bool
    holds_shorter: bool
    next_size: float
    firm_candidates: int
    agreement: float
    # Kept by those who are told: the row of trees, asked for a first and a second look.
    row: tuple[float, ...] | None = None


def features_of(spans: Sequence[NameSpan], words: Words, cues: Cues) -> list[SpanFeatures]:
    """Return the features of every span of a document."""
    whole = around(spans, words, cues)
    return [_features(span, words, cues, whole) for span in spans]


def _features(span: NameSpan, words: Words, cues: Cues, around: Around) -> SpanFeatures:
    """Return the features of ``span`` among the document's other spans."""
    first, last = span.first, span.last
    names = namesakes(span.candidates)
    before, after = words.fold_at(first - 1), words.fold_at(last)
    gap_before, gap_after = words.gaps[first], words.gaps[last]
    mark_before, mark_after = gap_before.strip(), gap_after.strip()
    near_before = first > 0 and beside.adjacent(gap_before)
    near_after = last < len(words.folds) and beside.adjacent(gap_after)
    capital_before = words.shapes[first - 1].capital and (near_before or gap_before == ". ") if first else False
    capital_after = near_after and words.shapes[last].capital
    single = last - first == 1
    abbreviated = single and words.shapes[first] is Shape.UPPER and span.key in cues.short
    noun_before = beside.noun_before(first, words, cues) if near_before else None
    noun_after = cues.after.get(after) if near_after else None
    asked = noun_after or noun_before
    elected = beside.elected(first, words, cues)
    capital_before = capital_before and not elected
    return SpanFeatures(
        words=last - first,
        letters=words.ends[last - 1] - words.starts[first],
        shape=words.shapes[first],
        opens=words.opens[first],
        changed=span.changed,
        hashtag=gap_before.endswith("#"),
        inside_tag=beside.inside_tag(span, words),
        acronym=single and beside.acronym(first, words) and not abbreviated,
        best_class=names.best_class,
        well_known=names.best_known,
        best_size=names.best_size,
        best_weight=names.best_weight,
        best_fame=names.best_fame,
        candidates=len(span.candidates),
        common=single and words.folds[first] in cues.common and not abbreviated,
        everyday=single and words.folds[first] in cues.everyday and not abbreviated,
        in_lower=words.in_lower[words.folds[first]] if single and not abbreviated else 0,
        lower_text=words.capital_share < 0.02,
        headline=words.capital_share > 0.7,
        locator_before=elected
        or (span.skip > 0 and words.folds[first][: span.skip][-1] in cues.attached)
        or before in cues.locators
        or (before in cues.articles and words.fold_at(first - 2) in cues.locators),
        noun_before=noun_before,
        noun_after=noun_after,
        title_before=beside.title_before(span, words, cues),
        given_name=single and words.folds[first] in cues.given_names,
        given_before=capital_before and before in cues.given_names,
        person_after=after in cues.verbs and not mark_after,
        organisation_before=beside.organisation_before(first, words, cues),
        organisation_after=capital_after and after in cues.organisations,
        capital_before=capital_before
        and first - 1 not in around.firm
        and near_before
        and not words.opens[first - 1]
        and before not in cues.before,
        capital_after=capital_after and last not in around.firm and after not in cues.after and after not in cues.civic,
        capital_after_any=capital_after and after not in cues.after and after not in cues.civic,
        initial_before=capital_before and len(before) == 1,
        comma_before=mark_before == ",",
        comma_after=mark_after == ",",
        place_after=mark_after == "," and last in around.covered,
        place_before=mark_before == "," and first - 1 in around.covered,
        handle=gap_before.endswith("@"),
        surname=single and words.folds[first] in around.surnames,
        possessive=words.folds[last - 1] == "s",
        digits=any(s is Shape.DIGITS for s in words.shapes[first:last]),
        asked_met=asked is None or any(satisfies(asked, found) for found in names.classes),
        possessive_capital=after == "s" and "." not in gap_after and beside.capital(words, last + 1),
        key=span.key,
        neighbours=(words.fold_at(first - 2), before, after, words.fold_at(last + 1)),
        shapes=(
            beside.shape_at(words, first - 2),
            beside.shape_at(words, first - 1),
            beside.shape_at(words, last),
            beside.shape_at(words, last + 1),
        ),
        gaps=(gap_before, gap_after),
        place=first / len(words),
        length=len(words),
        capital_share=words.capital_share,
        mentions=around.keys[span.key],
        inside_longer=around.longest[first] != (first, last),
        holds_shorter=around.keys.get(words.folds[first], 0) > 0 and not single,
        next_size=names.next_size,
        firm_candidates=names.firm,
        agreement=max([around.divisions[d] for d in names.divisions]) / len(around.keys),
    )
