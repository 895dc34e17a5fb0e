"""What a name could have meant, as the chooser in a report's text shows it."""

from django.utils.translation import gettext as _

from events.models import Mention
from mapper.web.names import class_name, country_name

# Shares below this are shown as 0.00, which explains nothing.
_FELT = 0.005


def candidates(mention: Mention) -> list[dict[str, object]]:
    """Return the candidates of a mention, best first.

    Each has ``name``, ``about`` (class and region in words), ``at`` (latitude, longitude in words), ``lon``, ``lat``
    (degrees), ``score`` (0 to 1), ``chosen`` and ``reasons``: sentences with their shares of the score.
    """
    taken = mention.place.gazetteer_id if mention.place else None
    return [
        {
            "name": place["name"],
            "about": _about(place),
            "at": f"{place['lat']:.4f}, {place['lon']:.4f}",
            "lon": place["lon"],
            "lat": place["lat"],
            "score": round(place["score"], 2),
            "chosen": place["id"] == taken,
            "reasons": [
                {"text": why["text"], "share": round(why["share"], 2)}
                for why in place.get("reasons", ())
                if abs(why["share"]) >= _FELT
            ],
        }
        for place in mention.candidates
    ]


def _about(place: dict[str, str]) -> str:
    region = place["admin1"] if place["admin1"] != place["name"] else ""
    country = country_name(place["country"]) if place["class"] != "country" else ""
    return _(", ").join(part for part in (class_name(place["class"]), region, country) if part)
