"""The code lists as Django's choices; callables, so that a longer list needs no migration."""

from collections.abc import Iterable, Mapping

from events.drafting import vocabulary
from events.drafting.draft import Kind, Stance
from events.models import labels
from events.places.known import Verdict
from events.places.place import PlaceClass
from events.text.mention import MentionKind

Choices = list[tuple[str, str]]

# NATO's Admiralty code (AJP-2.1): how far a source has been right before.
_RELIABILITY = {
    "A": "A: completely reliable",
    "B": "B: usually reliable",
    "C": "C: fairly reliable",
    "D": "D: not usually reliable",
    "E": "E: unreliable",
    "F": "F: cannot be judged",
}
_SOURCE_TYPES = ("news", "agency", "government", "armed group", "aid organisation", "monitor", "social media", "field")
TIME_PRECISIONS = [(1, "1: the day"), (2, "2: within about a week"), (3, "3: within about a month")]
GEO_PRECISIONS = [(1, "1: the named town or spot"), (2, "2: near it or a small part"), (3, "3: a larger region")]


def kinds() -> Choices:
    return _labelled(Kind, labels.KINDS)


def types() -> Choices:
    return _labelled(vocabulary.ACLED_TYPES, labels.TYPES)


def subtypes() -> list[tuple[str, Choices]]:
    """Return the sub-types, grouped under their type."""
    return [(kind, _labelled(names, labels.SUBTYPES)) for kind, names in vocabulary.ACLED_TYPES.items()]


def categories() -> list[tuple[str, Choices]]:
    """Return movement types and zone kinds, grouped; "evacuation" is in both and stands once, as Django asks."""
    zones = [name for name in vocabulary.ZONE_KINDS if name not in vocabulary.MOVEMENT_TYPES]
    return [
        ("Movements", _labelled(vocabulary.MOVEMENT_TYPES, labels.CATEGORY_HEADINGS)),
        ("Zones", _labelled(zones, labels.CATEGORY_HEADINGS)),
    ]


def path_bases() -> Choices:
    return _labelled(vocabulary.PATH_BASES, labels.PATH_BASES)


def statuses() -> Choices:
    return _labelled(vocabulary.STATUSES, labels.STATUSES)


def intake_states() -> Choices:
    return [("waiting", "waiting"), ("reading", "being read"), ("done", "done"), ("failed", "failed")]


def import_states() -> Choices:
    return _labelled(("new", "waiting", "checking", "storing", "done", "failed", "undone"))


def mention_statuses() -> Choices:
    return _labelled(vocabulary.MENTION_STATUSES)


def verdicts() -> Choices:
    return [
        (str(Verdict.PLACE), "Means a place"),
        (str(Verdict.UNLOCATED), "Cannot be located"),
        (str(Verdict.REJECTED), "Names no place"),
    ]


def mention_kinds() -> Choices:
    return _labelled(MentionKind)


def sensitivities() -> Choices:
    return _labelled(vocabulary.SENSITIVITIES, labels.SENSITIVITIES)


def stances() -> Choices:
    return _labelled(Stance)


def place_classes() -> Choices:
    return _labelled(PlaceClass)


def source_types() -> Choices:
    return _labelled(_SOURCE_TYPES)


def source_scales() -> Choices:
    return _labelled(vocabulary.SOURCE_SCALES)


def reliabilities() -> Choices:
    return list(_RELIABILITY.items())


def _labelled(names: Iterable[str], called: Mapping[str, str] | None = None) -> Choices:
    """Pair each code with what it is ``called``; with itself, capitalised, where that says nothing."""
    return [(str(name), (called or {}).get(str(name), str(name)[0].upper() + str(name)[1:])) for name in names]
