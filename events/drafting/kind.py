"""What every kind of event answers: given a report laid out, its drafts."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from events.drafting.counts import Count, counts
from events.drafting.draft import Draft, Evidence
from events.drafting.scene import NamedPlace, Scene, Sentence
from events.drafting.when import When, when
from events.places.gazetteer import Gazetteer
from events.text.mention import Span


@dataclass(slots=True)
class Told:
    """What drafting has taken from a report so far, passed from kind to kind.

    ``used`` holds places already spoken for, as (sentence, first token), so that an origin is not also drafted as the
    scene of an incident; ``counted`` what the numbers of each sentence count, once that is known.
    """

    scene: Scene
    gazetteer: Gazetteer
    used: set[tuple[int, int]] = field(default_factory=set)
    counted: dict[int, list[Count]] = field(default_factory=dict)

    def counts(self, sentence: Sentence) -> list[Count]:
        """Return what the numbers of a sentence count."""
        if sentence.number not in self.counted:
            self.counted[sentence.number] = counts(self.scene, sentence)
        return self.counted[sentence.number]

    def when(self, sentence: Sentence, at: int) -> When | None:
        """Return when the event at token ``at`` was; "two days earlier" counts from the date told before it."""
        counting = any(d.shift is not None for d in sentence.dates)
        return when(self.scene, sentence, at, self._before(sentence, at) if counting else None)

    def _before(self, sentence: Sentence, at: int) -> When | None:
        """The last date that the text names before this sentence."""
        for earlier in reversed(self.scene.sentences[: sentence.number + 1]):
            if earlier is not sentence and (told := self._told_when(earlier)):
                return told
            chain = [d for d in earlier.dates if d.last <= at and not d.open_start]
            for day in reversed(chain):
                if day.begin and day.until and day.shift is None:
                    return When(day.begin, day.until, day.precision, day)
                if earlier is not sentence and day.shift is not None:
                    anchor = self._before(earlier, day.first)
                    return when(self.scene, earlier, day.first, anchor)
        return None

    def _told_when(self, earlier: Sentence) -> When | None:
        """When the event of an earlier sentence was: its own day, not the one on which it was reported."""
        if len(earlier.dates) < 2:
            return None
        events = earlier.all("incident", "motion", "deaths", "zone")
        if not events:
            return None
        counting = any(d.shift is not None for d in earlier.dates)
        return when(self.scene, earlier, events[0].first, self._before(earlier, earlier.first) if counting else None)


@dataclass(frozen=True, slots=True)
class Said:
    """A draft and where it is said: sentence and token."""

    draft: Draft
    sentence: int
    at: int


Kinds = Mapping[str, Callable[[Told], list[Said]]]


def quote(scene: Scene, name: str, start: int, end: int) -> Evidence:
    """Return the evidence for field ``name`` in the report's own words."""
    return Evidence(name, start, end, scene.text[start:end])


def placed(scene: Scene, name: str, place: NamedPlace) -> Evidence:
    """Return the evidence for a place field."""
    return quote(scene, name, place.start, place.end)


def counted(scene: Scene, **found: Count | None) -> tuple[dict[str, Any], list[Evidence]]:
    """Return the figures of a draft by field (``persons``, ``persons_high``, ...) and the evidence for each."""
    figures: dict[str, Any] = {}
    evidence: list[Evidence] = []
    for name, count in found.items():
        if count is None:
            continue
        ends = {name: count.value} if count.high is None else {name: count.value, f"{name}_high": count.high}
        figures |= ends
        evidence.extend(quote(scene, end, count.start, count.end) for end in ends)
    return figures, evidence


def said_who(scene: Scene, spans: list[Span]) -> tuple[tuple[str, ...], list[Evidence]]:
    """Return actors as the text names them, each once, and the evidence for them."""
    names: dict[str, Evidence] = {}
    for span in spans:
        names.setdefault(span.of(scene.text), quote(scene, "actors", span.start, span.end))
    return tuple(names), list(names.values())
