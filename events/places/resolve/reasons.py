"""Why a candidate was preferred, in sentences for the analyst."""

from events.places.place import PlaceClass
from events.places.resolution import Reason
from events.places.resolve.features import CandidateFeatures
from events.places.resolve.ranker import weigh

# Evidence weaker than this (log-odds) is not worth a sentence.
_WORTH_SAYING = 0.25
_CALLED = {
    PlaceClass.ADMIN1: "first-order division",
    PlaceClass.ADMIN2: "second-order division",
}


def reasons(c: CandidateFeatures, score: float) -> tuple[Reason, ...]:
    """Return the sentences, strongest first, with shares that add up to about ``score``."""
    weighed = weigh(c)
    parts = [
        (weighed.known, _known(c)),
        (weighed.asked, _asked(c)),
        (weighed.held, f"The text puts it in {c.held}." if c.held else "Not in the place that the text puts it in."),
        (weighed.country, "The report is about that country."),
        (weighed.admin1, f"Other names in the report lie in {c.place.admin1_name or c.place.admin1}."),
        (weighed.near, f"Another place of the report is {c.nearest_km:,.0f} km away."),
    ]
    said = sorted((p for p in parts if abs(p[0]) >= _WORTH_SAYING), key=lambda p: -abs(p[0]))
    whole = sum(abs(odds) for odds, _ in said) or 1.0
    return tuple(Reason(text, round(score * odds / whole, 4)) for odds, text in said)


def _known(c: CandidateFeatures) -> str:
    people = f" (population {c.place.population:,})" if c.place.population else ""
    if c.candidates == 1:
        return f"The only place of that name in the gazetteer{people}."
    if c.rank == 0:
        return f"The best known of {c.candidates} places of that name{people}."
    return f"Number {c.rank + 1} by size of {c.candidates} places of that name{people}."


def _asked(c: CandidateFeatures) -> str:
    if c.asked is None:
        return "A town inside it has the same name, and the text asks for no division."
    noun = _CALLED.get(c.asked, str(c.asked)) if c.asked else ""
    return f"The text calls it a {noun}." if c.asked_met else f"The text calls it a {noun}, which this is not."
