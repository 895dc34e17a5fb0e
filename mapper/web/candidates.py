"""What a name could have meant, as the chooser in a report's text shows it."""

from events.models import Mention
from mapper.web.names import about_place

# Shares below this are shown as 0.00, which explains nothing.
_FELT = 0.005


def candidates(mention: Mention) -> list[dict[str, object]]:
    """Return the candidates of a mention, best first.

    Each has ``id`` (of the gazetteer), ``name``, ``about`` (class and region in words), ``at`` (latitude, longitude in
    words), ``lon``, ``lat`` (degrees), ``score`` (0 to 1, None where it was not weighed), ``chosen``
    and ``reasons``: sentences with their shares of the score.
    """
    taken = mention.place.gazetteer_id if mention.place else None
    return [
        {
            "id": place["id"],
            "name": place["name"],
            "about": about_place(place["class"], place["name"], place["admin1"], place["country"]),
            "at": f"{place['lat']:.4f}, {place['lon']:.4f}",
            "lon": place["lon"],
            "lat": place["lat"],
            # Names that somebody marked were not weighed.
            "score": round(place["score"], 2) if place["score"] or place.get("reasons") else None,
            "chosen": place["id"] == taken,
            "reasons": [
                {"text": why["text"], "share": round(why["share"], 2)}
                for why in place.get("reasons", ())
                if abs(why["share"]) >= _FELT
            ],
        }
        for place in mention.candidates
    ]
