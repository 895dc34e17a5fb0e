"""Draft cards: what the report page and the review queue show of an event."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from events.features import EventFeature
from events.models import Event, Report
from events.queries import Resemblance
from mapper.web.facts import Quote, quotes, short_facts


@dataclass(frozen=True, slots=True)
class Card:
    """An event with its facts in a line and its quotes; everything else is asked of the event itself.

    ``reasons`` say in the queue why it needs a person.
    """

    event: Event
    facts: list[str]
    quotes: tuple[Quote, ...]
    alike: tuple[Event, ...] = ()
    reasons: tuple[str, ...] = ()

    def __getattr__(self, name: str) -> object:
        return getattr(self.event, name)


def cards(
    pairs: Iterable[tuple[Event, EventFeature]],
    reports: Mapping[int, Report],
    alike: Iterable[tuple[int, Resemblance]] = (),
) -> list[Card]:
    """Make a card of each event; its quotes come from ``reports``, ``alike`` tells what each may be the same as."""
    others: dict[int, list[Event]] = {}
    for pk, one in alike:
        others.setdefault(pk, []).append(one.event)
    return [
        Card(
            event,
            short_facts(feature),
            quotes(feature.evidence, _of(feature, reports), margin=0),
            tuple(others.get(event.pk, ())),
        )
        for event, feature in pairs
    ]


def _of(feature: EventFeature, reports: Mapping[int, Report]) -> dict[int, Report]:
    """Return those of ``reports`` that the evidence quotes, in the order in which it does."""
    return {item.report: reports[item.report] for item in feature.evidence if item.report in reports}
