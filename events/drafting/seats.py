"""Names that a town shares with the division around it: said without "province", the town is meant."""

from collections.abc import Sequence

from events.drafting.scene import NamedPlace, Scene, Sentence
from events.geometry.circle import distance
from events.places.place import Place, PlaceClass
from events.places.resolution import Resolution

_DIVISIONS = frozenset({PlaceClass.ADMIN1, PlaceClass.ADMIN2})
# A hamlet that bears the name of a division is not its seat.
_SEAT_PEOPLE = 10_000
# A town further than this from the middle of a second-order division is not its seat.
_WITHIN_M = 60_000.0
# Words between a name and "province", "область": an article or an ending written behind an apostrophe.
_BESIDE = 1


def note_seats(made: Scene, resolutions: Sequence[Resolution]) -> None:
    """Put divisions named by their bare name onto the town of that name, where the text could mean it."""
    found = {r.mention.start: r for r in resolutions}
    for sentence in made.sentences:
        for named in sentence.places:
            if named.place is None or named.place.feature_class not in _DIVISIONS:
                continue
            resolution = found.get(named.start)
            town = _town(named.place, resolution) if resolution else None
            if town and not _called_division(made, sentence, named) and not _behind_town(made, sentence, named):
                named.place = town


def _town(division: Place, resolution: Resolution) -> Place | None:
    for candidate in resolution.candidates:
        place = candidate.place
        if (
            place.feature_class is PlaceClass.CITY
            and place.country == division.country
            and place.population >= _SEAT_PEOPLE
            and (
                place.admin1 == division.admin1
                if division.feature_class is PlaceClass.ADMIN1
                else _near(division, place)
            )
        ):
            return place
    return None


def _near(division: Place, town: Place) -> bool:
    return distance(division.point, town.point) <= _WITHIN_M


def _called_division(made: Scene, sentence: Sentence, named: NamedPlace) -> bool:
    """Whether a word for a division stands in the name or beside it: "Homs province", "Kurdish Region"."""
    around = range(named.first - _BESIDE, named.last + _BESIDE + 1)
    return any(c.first in around or c.last - 1 in around for c in sentence.all("feature"))


def _behind_town(made: Scene, sentence: Sentence, named: NamedPlace) -> bool:
    """Whether a town of the division stands right before it: "Salvatierra, Guanajuato"."""
    before = next((p for p in sentence.places if p.last == named.first), None)
    return (
        before is not None
        and before.place is not None
        and named.place is not None
        and made.gap(named.first).strip() == ","
        and before.place.feature_class not in _DIVISIONS
        and before.place.admin1 == named.place.admin1
        and bool(named.place.admin1)
        and before.place.name != named.place.name
    )
