"""What stands right beside a span: titles, feature nouns, organisations, parties, hashtags."""

from events.places.gazetteer import Candidate
from events.places.place import PlaceClass
from events.places.recognise.cues import Cues
from events.places.recognise.prior import well_known
from events.places.recognise.spans import NameSpan
from events.places.recognise.words import Shape, Words

# A town with more people has a mayor who is written about.
_RULED = 50_000
_DIVISIONS = frozenset((PlaceClass.ADMIN1, PlaceClass.ADMIN2))


def shape_at(words: Words, index: int) -> int:
    """Return how the word at ``index`` is written, -1 beyond either end."""
    return words.shapes[index] if 0 <= index < len(words.shapes) else -1


def inside_tag(span: NameSpan, words: Words) -> bool:
    """Tell a name inside a longer hashtag (#PrayForLebanon): it belongs to a slogan."""
    before, after = words.gaps[span.first], words.gaps[span.last]
    return (span.first > 0 and before in ("", "_")) or (span.last < len(words) and after in ("", "_"))


def acronym(index: int, words: Words) -> bool:
    """Tell a short word in capitals among others that are not."""
    if words.shapes[index] is not Shape.UPPER or words.ends[index] - words.starts[index] > 5:
        return False
    around = [words.shapes[i] for i in (index - 1, index + 1) if 0 <= i < len(words)]
    return Shape.UPPER not in around


def capital(words: Words, index: int) -> bool:
    return index < len(words) and words.shapes[index].capital and words.gaps[index] == " "


def adjacent(gap: str) -> bool:
    return gap in (" ", "-", "'", "’", "\u00a0", "  ")


def noun_before(first: int, words: Words, cues: Cues) -> PlaceClass | None:
    """Return the class that a feature noun before the name asks for: "kota Palmyra", "city of Homs"."""
    before = words.fold_at(first - 1)
    if before in cues.before:
        return cues.before[before]
    if before in cues.of_words:
        noun = words.fold_at(first - 2)
        return cues.after.get(noun) or cues.before.get(noun)
    return None


def elected(first: int, words: Words, cues: Cues) -> bool:
    """Tell where a politician was elected: "Torrey Westrom, R-Elbow Lake"."""
    return (
        first > 0
        and words.gaps[first] == "-"
        and words.folds[first - 1] in cues.parties
        and words.gaps[first - 1].endswith((", ", "(", "; "))
    )


def _ruled(candidate: Candidate) -> bool:
    """Tell a place that has a president, a governor or a mayor whom people have heard of."""
    place = candidate.place
    return well_known(candidate) or (
        candidate.weight >= 2
        and (
            place.feature_class in _DIVISIONS or (place.feature_class is PlaceClass.CITY and place.population > _RULED)
        )
    )


def title_before(span: NameSpan, words: Words, cues: Cues) -> bool:
    """Tell a title before a person's name, and not before what one has it of: "президент России",
    "Bupati Rembang"."""
    first, gap = span.first, words.gaps[span.first]
    if cues.titles_rule and span.key not in cues.given_names and any(map(_ruled, span.candidates[:3])):
        return False
    return first > 0 and len(gap) <= 2 and "," not in gap and words.folds[first - 1] in cues.titles


def organisation_before(first: int, words: Words, cues: Cues) -> bool:
    """Tell "University of X", "Battle of X", "Bank X": the name belongs to something larger that is no place."""
    before = words.fold_at(first - 1)
    if before in cues.of_words and first > 1:
        return words.folds[first - 2] in cues.organisations and words.shapes[first - 2] is not Shape.LOWER
    return before in cues.organisations_before and adjacent(words.gaps[first])
