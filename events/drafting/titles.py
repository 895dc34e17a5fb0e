"""Titles of drafts: a neutral sentence in English, made from the facts and never from the report's words."""

from events.drafting.draft import Draft, Kind
from events.drafting.location import slack_m
from events.places.place import Place

# The geo_precision of what was near a place, or some way off in a direction.
_NEAR = 2

_DOING = {
    "Arrests": ("people held", "Arrests"),
    "Abduction/forced disappearance": ("people abducted", "Abduction"),
    "Peaceful protest": ("people protesting", "Protest"),
}
_NAMED = {
    "Remote explosive/landmine/IED": "Explosion",
    "Shelling/artillery/missile attack": "Shelling or missile strike",
    "Government regains territory": "Government regains territory",
    "Non-state actor overtakes territory": "Territory seized",
    "Looting/property destruction": "Looting or destruction",
    "Headquarters or base established": "Base established",
    "Change to group/activity": "Surrender or change of sides",
    "Other": "Incident",
}


def title(draft: Draft) -> str:
    """Return a title such as "Movement from al-Tanf to Palmyra" or "27 people held in Palmyra"."""
    if draft.kind is Kind.ZONE:
        return _zone(draft)
    if draft.kind is Kind.MOVEMENT:
        return _movement(draft)
    return _incident(draft)


def _zone(draft: Draft) -> str:
    size = _length(draft.radius_m) + " " if draft.radius_m else ""
    words = f"{size}{draft.category} zone{_at(' around ', draft.center)}".strip()
    return words[:1].upper() + words[1:]


def _movement(draft: Draft) -> str:
    what = {"": "Movement", "redeployment": "Movement"}.get(draft.category, draft.category.capitalize())
    return what + _at(" from ", draft.origin) + _at(" to ", draft.destination)


def _incident(draft: Draft) -> str:
    # Where the place itself is known no better, the event is not beside it.
    beside = draft.geo_precision == _NEAR and draft.place and (draft.uncertainty_m or 0.0) > slack_m(draft.place)
    where = _at(" near " if beside else " in ", draft.place)
    if draft.subtype in _DOING:
        counted, plain = _DOING[draft.subtype]
        who = f"{draft.persons:,} {counted}" if draft.persons else plain
        return (f"1 person {counted.removeprefix('people ')}" if draft.persons == 1 else who) + where
    named = _NAMED.get(draft.subtype, draft.subtype) + where
    for count, what in ((draft.fatalities, "killed"), (draft.injured, "injured")):
        named += f", {count:,} {what}" if count else ""
    return named


def _at(word: str, place: Place | None) -> str:
    return f"{word}{place.name}" if place else ""


def _length(metres: float) -> str:
    return f"{metres / 1000:g} km" if metres >= 1000 else f"{metres:g} m"
