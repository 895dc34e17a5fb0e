"""One draft for what a report says twice."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from events.drafting.draft import Draft, Kind
from events.drafting.kind import Said

# Types whose sub-types are events of their own: an arrest is no agreement, a protest no shooting of protesters.
_DISTINCT = frozenset({"Strategic developments", "Protests"})


def merged(said: Iterable[Said]) -> list[Said]:
    """Return drafts of one report with repetitions joined: the first keeps its place and gains what the others know."""
    kept: list[Said] = []
    for one in said:
        for position, other in enumerate(kept):
            if _same(other.draft, one.draft):
                kept[position] = Said(_joined(other.draft, one.draft), other.sentence, other.at)
                break
        else:
            kept.append(one)
    return kept


def _same(a: Draft, b: Draft) -> bool:
    if a.kind is not b.kind or a.planned is not b.planned:
        return False
    if not _agree(a.date_start, b.date_start) and not _within(a, b):
        return False
    if a.kind is Kind.ZONE:
        return a.center == b.center and a.center is not None and a.radius_m == b.radius_m
    if a.kind is Kind.MOVEMENT:
        return (
            _agree(a.origin, b.origin)
            and _agree(a.destination, b.destination)
            and (
                (a.origin is not None and a.origin == b.origin)
                or (a.destination is not None and a.destination == b.destination)
            )
            and _agree(a.persons, b.persons)
        )
    return (
        a.place == b.place
        and a.place is not None
        and (a.subtype == b.subtype or (a.type == b.type and a.type not in _DISTINCT))
        and _agree(a.fatalities, b.fatalities)
        and _agree(a.injured, b.injured)
        and _agree(a.persons, b.persons)
    )


def _within(a: Draft, b: Draft) -> bool:
    """Whether one event's days hold the other's: "this week" and "on Tuesday"."""
    if not (a.date_start and b.date_start):
        return True
    a_end, b_end = a.date_end or a.date_start, b.date_end or b.date_start
    if a.time_precision == b.time_precision == 1:
        return False
    return a.date_start <= b_end and b.date_start <= a_end


def _agree(a: object, b: object) -> bool:
    return a is None or b is None or a == b


def _figures(a: Draft, b: Draft) -> dict[str, Any]:
    """Each count as whoever gives it has it, with its high end; ``a`` first."""
    figures: dict[str, Any] = {}
    for name in ("persons", "vehicles", "fatalities", "injured"):
        told = a if getattr(a, name) is not None else b
        figures |= {name: getattr(told, name), f"{name}_high": getattr(told, f"{name}_high")}
    return figures


def _joined(a: Draft, b: Draft) -> Draft:
    """``a`` with what only ``b`` knows: the geometry of whichever is complete, the more precise date."""
    whole = b if a.geometry is None and b.geometry is not None else a
    dated = b if a.date_start is None or (b.time_precision or 9) < (a.time_precision or 9) else a
    evidence = dict.fromkeys((*a.evidence, *b.evidence))
    return replace(
        whole,
        origin=a.origin or b.origin,
        destination=a.destination or b.destination,
        **_figures(a, b),
        actors=tuple(dict.fromkeys((*a.actors, *b.actors))),
        date_start=dated.date_start,
        date_end=dated.date_end,
        time_precision=dated.time_precision,
        score=min(0.98, max(a.score, b.score) + 0.02),
        evidence=tuple(evidence),
    )
