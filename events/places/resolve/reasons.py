"""Why a candidate was preferred, in sentences for the analyst."""

from events.places.place import PlaceClass
from events.places.resolution import Reason
from events.places.resolve.distance import NOWHERE_KM
from events.places.resolve.evidence import Evidence
from events.places.resolve.ranker import weigh

# Evidence weaker than this (log-odds) is not worth a sentence.
_WORTH_SAYING = 0.25
_ELSEWHERE = "Not in the place that the text puts it in."
_CALLED = {
    PlaceClass.ADMIN1: "first-order division",
    PlaceClass.ADMIN2: "second-order division",
}


def reasons(evidence: Evidence, row: int, score: float) -> tuple[Reason, ...]:
    """Return the sentences for one candidate, strongest first, with shares that add up to about ``score``."""
    if row not in evidence.said:
        evidence.said[row] = _said(evidence, row)
    said, whole = evidence.said[row]
    return tuple([Reason(text, round(score * odds / whole, 4)) for odds, text in said])


def _said(e: Evidence, row: int) -> tuple[list[tuple[float, str]], float]:
    """Return what is worth saying of a candidate, the strongest first, and how much all of it weighs."""
    weighed = weigh(e)
    place, holder = e.places[row], e.holders[row]
    parts = [
        (weighed.known, _known),
        (weighed.asked, _asked),
        (weighed.held, lambda *_: f"The text puts it in {holder}." if holder else _ELSEWHERE),
        (weighed.country, lambda *_: "The report is about that country."),
        (weighed.admin1, lambda *_: f"Other names in the report lie in {place.admin1_name or place.admin1}."),
    ]
    if e.nearest_km[row] < NOWHERE_KM:
        parts.append((weighed.near, lambda *_: f"Another place of the report is {e.nearest_km[row]:,.0f} km away."))
    worth = [(odds, tell) for part, tell in parts if abs(odds := float(part[row])) >= _WORTH_SAYING]
    worth.sort(key=lambda p: -abs(p[0]))
    return [(odds, tell(e, row)) for odds, tell in worth], sum(abs(odds) for odds, _ in worth) or 1.0


def _known(e: Evidence, row: int) -> str:
    place, count, rank = e.places[row], int(e.candidates[row]), int(e.rank[row])
    people = f" (population {place.population:,})" if place.population else ""
    if count == 1:
        return f"The only place of that name in the gazetteer{people}."
    if rank == 0:
        return f"The best known of {count} places of that name{people}."
    return f"Number {rank + 1} by size of {count} places of that name{people}."


def _asked(e: Evidence, row: int) -> str:
    asked = e.asked_for[e.names[row]]
    if asked is None:
        return "A town inside it has the same name, and the text asks for no division."
    noun = _CALLED.get(asked, str(asked))
    return f"The text calls it a {noun}." if e.asked_met[row] else f"The text calls it a {noun}, which this is not."
