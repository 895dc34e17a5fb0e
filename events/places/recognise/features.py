"""What is known of a span before it is believed: computed in one place, for rules and learned scorers alike."""

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from events.places.gazetteer import Candidate
from events.places.place import PlaceClass
from events.places.recognise.cues import Cues
from events.places.recognise.spans import NameSpan
from events.places.recognise.words import Shape, Words

# How likely a mention of a name means a place of that class, whatever its size (hand-set log-odds).
CLASS_PRIOR = {
    PlaceClass.COUNTRY: 3.6,
    PlaceClass.REGION: 2.0,
    PlaceClass.ADMIN1: 1.6,
    PlaceClass.WATER: 0.6,
    PlaceClass.ISLAND: 0.6,
    PlaceClass.TERRAIN: 0.3,
    PlaceClass.BASE: 0.3,
    PlaceClass.CAMP: 0.3,
    PlaceClass.CROSSING: 0.3,
    PlaceClass.SITE: 0.0,
    PlaceClass.CITY: 0.0,
    PlaceClass.ADMIN2: -0.3,
}
# Curated classes are few and known to be reported on: they count as a town of this size.
_CURATED_SIZE = 4.3
# Candidates, the most prominent first, among which the likeliest is looked for before anything else is known.
_FOREMOST = 16
# Candidates, the most prominent first, whose divisions and sizes are compared.
_COMPARED = 6
# A first-order division of fewer people is not known beyond its country.
_KNOWN_DIVISION = 500_000
# Classes that satisfy a noun: "camp" may be filed as a site, and so on; other classes satisfy only themselves.
_SATISFY = {
    PlaceClass.ADMIN1: (PlaceClass.ADMIN1, PlaceClass.REGION),
    PlaceClass.BASE: (PlaceClass.BASE, PlaceClass.SITE, PlaceClass.CAMP),
    PlaceClass.CAMP: (PlaceClass.CAMP, PlaceClass.BASE, PlaceClass.SITE),
    PlaceClass.REGION: (PlaceClass.REGION, PlaceClass.ADMIN1, PlaceClass.ADMIN2, PlaceClass.CITY),
    PlaceClass.SITE: (PlaceClass.SITE, PlaceClass.BASE),
}
_SIZED = frozenset((PlaceClass.CITY, PlaceClass.ADMIN2, PlaceClass.ADMIN1, PlaceClass.COUNTRY))


def size(candidate: Candidate) -> float:
    """Return log10 of the people there; places without people count as a town."""
    place = candidate.place
    if place.population:
        return math.log10(place.population + 10)
    return 1.0 if place.feature_class is PlaceClass.CITY else 3.0 if place.feature_class in _SIZED else _CURATED_SIZE


def well_known(candidate: Candidate) -> bool:
    """Tell whether a place is one that readers everywhere know: a country, a large division, a sea or a region."""
    place = candidate.place
    if place.feature_class is PlaceClass.ADMIN1:
        return place.population >= _KNOWN_DIVISION and candidate.weight >= 2
    return place.feature_class in (PlaceClass.COUNTRY, PlaceClass.REGION) and candidate.weight >= 1


def satisfies(asked: PlaceClass, found: PlaceClass) -> bool:
    """Tell whether a place of class ``found`` may be what a noun of class ``asked`` speaks of."""
    return found in _SATISFY.get(asked, (asked,))


def fame(candidate: Candidate) -> float:
    """Return log10 of the place's names, less one: what is written about in many languages is above zero.

    Where a gazetteer does not count names, what is usual for a place of that size stands in.
    """
    count = candidate.place.name_count
    return math.log10(count + 1) - 1.0 if count else max(-0.7, min(1.0, 0.37 * (size(candidate) - 4.5)))


def prior(candidate: Candidate) -> float:
    """Return how readily a name means this place when nothing else is known (log-odds up to a constant)."""
    return (
        CLASS_PRIOR[candidate.place.feature_class]
        + size(candidate)
        + fame(candidate)
        + (0.0, 0.5, 1.2, 1.4)[candidate.weight]
    )


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


@dataclass(frozen=True, slots=True)
class Around:
    """What is known of a whole document: the words that spans cover, those that well-known names cover, and the words
    that somewhere follow a given name or a title (surnames); how often each key stands in it; for each word, the first
    and last word of the longest span there; how many names have a candidate in each division (country where there is
    none)."""

    covered: frozenset[int]
    firm: frozenset[int]
    surnames: frozenset[str]
    keys: Mapping[str, int]
    longest: Mapping[int, tuple[int, int]]
    divisions: Mapping[str, int]


def around(spans: Sequence[NameSpan], words: Words, cues: Cues) -> Around:
    """Return what the document as a whole says."""
    covered: set[int] = set()
    firm: set[int] = set()
    for span in spans:
        indexes = range(span.first, span.last)
        covered.update(indexes)
        if span.last - span.first > 1 or any(well_known(c) for c in span.candidates[:3]):
            firm.update(indexes)
    surnames = {
        words.folds[i]
        for i in range(1, len(words))
        if words.shapes[i].capital
        and words.shapes[i - 1].capital
        and words.gaps[i] in (" ", ". ")
        and (words.folds[i - 1] in cues.given_names or words.folds[i - 1] in cues.titles)
        and words.folds[i] not in cues.after
    }
    longest: dict[int, tuple[int, int]] = {}
    divisions: Counter[str] = Counter()
    keys = Counter(span.key for span in spans)
    for span in sorted(spans, key=lambda s: s.first - s.last):
        for index in range(span.first, span.last):
            longest.setdefault(index, (span.first, span.last))
    for foremost in {span.key: span.candidates[:_COMPARED] for span in spans}.values():
        divisions.update({division(c) for c in foremost})
    return Around(frozenset(covered), frozenset(firm), frozenset(surnames), keys, longest, divisions)


def division(candidate: Candidate) -> str:
    """Return the first-order division that a candidate lies in, or its country where none is known."""
    return candidate.place.admin1 or candidate.place.country


def span_features(span: NameSpan, words: Words, cues: Cues, around: Around) -> SpanFeatures:
    """Return the features of ``span`` among the document's other spans."""
    first, last = span.first, span.last
    best = max(span.candidates[:_FOREMOST], key=prior)
    before, after = words.fold_at(first - 1), words.fold_at(last)
    gap_before, gap_after = words.gaps[first], words.gaps[last]
    near_before, near_after = first > 0 and _adjacent(gap_before), last < len(words) and _adjacent(gap_after)
    capital_before = words.shapes[first - 1].capital and (near_before or gap_before == ". ") if first else False
    capital_after = near_after and words.shapes[last].capital
    single = last - first == 1
    abbreviated = single and words.shapes[first] is Shape.UPPER and span.key in cues.short
    noun_before = _noun_before(first, words, cues) if near_before else None
    noun_after = cues.after.get(after) if near_after else None
    asked = noun_after or noun_before
    elected = _elected(first, words, cues)
    capital_before = capital_before and not elected
    return SpanFeatures(
        words=last - first,
        letters=words.ends[last - 1] - words.starts[first],
        shape=words.shapes[first],
        opens=words.opens[first],
        changed=span.changed,
        hashtag=gap_before.endswith("#"),
        inside_tag=_inside_tag(span, words),
        acronym=single and _acronym(first, words) and not abbreviated,
        best_class=best.place.feature_class,
        well_known=well_known(best),
        best_size=size(best),
        best_weight=best.weight,
        best_fame=fame(best),
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
        title_before=_title_before(span, words, cues),
        given_name=single and words.folds[first] in cues.given_names,
        given_before=capital_before and before in cues.given_names,
        person_after=after in cues.verbs and not gap_after.strip(),
        organisation_before=_organisation_before(first, words, cues),
        organisation_after=capital_after and after in cues.organisations,
        capital_before=capital_before
        and first - 1 not in around.firm
        and near_before
        and not words.opens[first - 1]
        and before not in cues.before,
        capital_after=capital_after and last not in around.firm and after not in cues.after and after not in cues.civic,
        capital_after_any=capital_after and after not in cues.after and after not in cues.civic,
        initial_before=capital_before and len(before) == 1,
        comma_before=gap_before.strip() == ",",
        comma_after=gap_after.strip() == ",",
        place_after=gap_after.strip() == "," and last in around.covered,
        place_before=gap_before.strip() == "," and first - 1 in around.covered,
        handle=gap_before.endswith("@"),
        surname=single and words.folds[first] in around.surnames,
        possessive=words.folds[last - 1] == "s",
        digits=any(s is Shape.DIGITS for s in words.shapes[first:last]),
        asked_met=asked is None or any(satisfies(asked, c.place.feature_class) for c in span.candidates),
        possessive_capital=after == "s" and "." not in gap_after and _capital(words, last + 1),
        key=span.key,
        neighbours=(words.fold_at(first - 2), before, after, words.fold_at(last + 1)),
        shapes=(
            _shape_at(words, first - 2),
            _shape_at(words, first - 1),
            _shape_at(words, last),
            _shape_at(words, last + 1),
        ),
        gaps=(gap_before, gap_after),
        place=first / len(words),
        length=len(words),
        capital_share=words.capital_share,
        mentions=around.keys[span.key],
        inside_longer=around.longest[first] != (first, last),
        holds_shorter=around.keys.get(words.folds[first], 0) > 0 and not single,
        next_size=_next_size(span),
        firm_candidates=sum([c.weight >= 2 for c in span.candidates[:_FOREMOST]]),
        agreement=max([around.divisions[division(c)] for c in span.candidates[:_COMPARED]]) / len(around.keys),
    )


def _shape_at(words: Words, index: int) -> int:
    """Return how the word at ``index`` is written, -1 beyond either end."""
    return words.shapes[index] if 0 <= index < len(words.shapes) else -1


def _next_size(span: NameSpan) -> float:
    """Return the size of the second largest namesake, 0 where there is none."""
    if len(span.candidates) < 2:
        return 0.0
    return sorted([size(c) for c in span.candidates[:_COMPARED]])[-2]


def _inside_tag(span: NameSpan, words: Words) -> bool:
    """Tell a name inside a longer hashtag (#PrayForLebanon): it belongs to a slogan."""
    before, after = words.gaps[span.first], words.gaps[span.last]
    return (span.first > 0 and before in ("", "_")) or (span.last < len(words) and after in ("", "_"))


def _acronym(index: int, words: Words) -> bool:
    """Tell a short word in capitals among others that are not."""
    if words.shapes[index] is not Shape.UPPER or words.ends[index] - words.starts[index] > 5:
        return False
    around = [words.shapes[i] for i in (index - 1, index + 1) if 0 <= i < len(words)]
    return Shape.UPPER not in around


def _capital(words: Words, index: int) -> bool:
    return index < len(words) and words.shapes[index].capital and words.gaps[index] == " "


def _adjacent(gap: str) -> bool:
    return gap in (" ", "-", "'", "’", "\u00a0", "  ")


def _noun_before(first: int, words: Words, cues: Cues) -> PlaceClass | None:
    """Return the class that a feature noun before the name asks for: "kota Palmyra", "city of Homs"."""
    before = words.fold_at(first - 1)
    if before in cues.before:
        return cues.before[before]
    if before in cues.of_words:
        noun = words.fold_at(first - 2)
        return cues.after.get(noun) or cues.before.get(noun)
    return None


def _elected(first: int, words: Words, cues: Cues) -> bool:
    """Tell where a politician was elected: "Torrey Westrom, R-Elbow Lake"."""
    return (
        first > 0
        and words.gaps[first] == "-"
        and words.folds[first - 1] in cues.parties
        and words.gaps[first - 1].endswith((", ", "(", "; "))
    )


def _title_before(span: NameSpan, words: Words, cues: Cues) -> bool:
    """Tell a title before a person's name, and not before the country that has one: "президент России"."""
    first, gap = span.first, words.gaps[span.first]
    if cues.titles_rule and any(well_known(c) for c in span.candidates[:3]):
        return False
    return first > 0 and len(gap) <= 2 and "," not in gap and words.folds[first - 1] in cues.titles


def _organisation_before(first: int, words: Words, cues: Cues) -> bool:
    """Tell "University of X", "Battle of X", "Bank X": the name belongs to something larger that is no place."""
    before = words.fold_at(first - 1)
    if before in cues.of_words and first > 1:
        return words.folds[first - 2] in cues.organisations and words.shapes[first - 2] is not Shape.LOWER
    return before in cues.organisations_before and _adjacent(words.gaps[first])
