"""What analysts have said that a name means: evidence beside the gazetteer's own, or their word where they said it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from shapely.geometry.base import BaseGeometry

from events.places.compile.sources import SourceCredit
from events.places.gazetteer import Candidate, Gazetteer
from events.places.place import Place, PlaceName
from events.places.resolution import Reason, Resolution, ScoredCandidate
from events.text.mention import MentionKind, Span
from events.text.tokens import name_key

# How much likelier a place becomes by having been chosen for the same name before (odds ratio): it outweighs size and
# fame, and not a text that says plainly that it means another.
_CHOSEN_BEFORE = 50.0
# What a place that reading did not think of is worth before that.
_UNTHOUGHT = 0.05


class Verdict(StrEnum):
    """What somebody said of a name."""

    PLACE = "place"
    UNLOCATED = "unlocated"
    REJECTED = "rejected"


@dataclass(frozen=True, slots=True)
class KnownName:
    """A name and what it was said to mean; ``key`` is its ``name_key``, ``lang`` a BCP 47 code.

    ``place`` is set where the verdict is PLACE, with its ``area`` (EPSG:4326) where it has one. ``span`` says that it
    was said of these very words of the report, which settles them; without it, it was said of the name in another
    report and is evidence.
    """

    key: str
    lang: str
    verdict: Verdict
    place: Place | None = None
    area: BaseGeometry | None = None
    span: Span | None = None


def with_known(found: Sequence[Resolution], known: Iterable[KnownName], lang: str) -> tuple[Resolution, ...]:
    """Return ``found``, the names of a report in ``lang``, with what is ``known``; those rejected are left out."""
    said: dict[Span | None, KnownName] = {one.span: one for one in known if one.span}
    before = {one.key: one for one in known if one.span is None and one.lang == lang}
    weighed = (_weighed(one, said, before) for one in found)
    return tuple(one for one in weighed if one is not None)


def _weighed(found: Resolution, said: dict[Span | None, KnownName], before: dict[str, KnownName]) -> Resolution | None:
    mention = found.mention
    own = said.get(Span(mention.start, mention.end))
    if own is not None:
        return _settled(found, own)
    earlier = before.get(name_key(mention.surface)) if mention.kind is MentionKind.PLACE else None
    if earlier is None:
        return found
    return _likelier(found, earlier.place) if earlier.place else _settled(found, earlier)


def _settled(found: Resolution, known: KnownName) -> Resolution | None:
    if known.verdict is Verdict.REJECTED:
        return None
    if known.place is None:
        return replace(found, place=None)
    mention = replace(found.mention, kind=MentionKind.PLACE)
    return replace(found, mention=mention, place=known.place, score=1.0)


def _likelier(found: Resolution, place: Place) -> Resolution:
    """Return ``found`` with ``place`` made likelier by the odds of having been chosen before."""
    own = next((c for c in found.candidates if c.place.id == place.id), ScoredCandidate(place, 0.0))
    was = max(own.score, _UNTHOUGHT if not own.score else 0.0)
    now = was * _CHOSEN_BEFORE / (was * _CHOSEN_BEFORE + 1 - was)
    left = (1 - now) / (1 - own.score) if own.score < 1 else 0.0
    why = Reason("An analyst chose it for this name in an earlier report.", round(now - own.score, 4))
    ranked = [
        ScoredCandidate(place, round(now, 4), (why, *own.reasons)),
        *(replace(c, score=round(c.score * left, 4)) for c in found.candidates if c.place.id != place.id),
    ]
    ranked.sort(key=lambda c: -c.score)
    best = ranked[0]
    meant = best.place if best.place.id == place.id or found.place is not None else None
    return replace(found, place=meant, score=best.score, candidates=tuple(ranked))


class WithKnown:
    """A gazetteer that also has the places analysts drew themselves, or chose from one that has changed since."""

    def __init__(self, gazetteer: Gazetteer, known: Iterable[KnownName]) -> None:
        self._gazetteer = gazetteer
        self._known = {one.place.id: (one.place, one.area) for one in known if one.place}

    @property
    def version(self) -> str:
        """Identify the gazetteer behind; what analysts say is no part of it."""
        return self._gazetteer.version

    @property
    def sources(self) -> Sequence[SourceCredit]:
        """Return the sources of the gazetteer behind."""
        return self._gazetteer.sources

    def candidates(self, key: str) -> Sequence[Candidate]:
        """Return every place filed under ``key`` in the gazetteer behind."""
        return self._gazetteer.candidates(key)

    def continues(self, key: str) -> bool:
        """Tell whether some name is longer than ``key`` and begins with its words."""
        return self._gazetteer.continues(key)

    def place(self, place_id: str) -> Place:
        """Return the place with that identifier. Raises UnknownPlace."""
        return self._known[place_id][0] if place_id in self._known else self._gazetteer.place(place_id)

    def area(self, place_id: str) -> BaseGeometry | None:
        """Return the outline of a place where there is one (EPSG:4326)."""
        return self._known[place_id][1] if place_id in self._known else self._gazetteer.area(place_id)

    def names(self, place_id: str) -> Sequence[PlaceName]:
        """Return the names of a place, its main name first."""
        if place_id in self._known:
            return (PlaceName(self._known[place_id][0].name),)
        return self._gazetteer.names(place_id)

    def search(
        self, text: str, limit: int = 10, near: tuple[float, float] | None = None, lang: str = "en"
    ) -> Sequence[Place]:
        """Return places of the gazetteer behind with a name that begins with ``text``."""
        return self._gazetteer.search(text, limit, near, lang)
