"""Where names could lie together, before any of them is believed to mean something."""

import numpy as np

from events.places.gazetteer import Candidate
from events.places.place import Place, PlaceClass
from events.places.resolve.agreement import Agreement, beside_rare, by_country, by_division
from events.places.resolve.distance import unit_vectors
from events.places.resolve.senses import Sense


def _sense(key: str, *at: tuple[str, float, float]) -> Sense:
    places = [
        Place(f"{key}:{n}", key, PlaceClass.CITY, lon, lat, division[:2], division)
        for n, (division, lon, lat) in enumerate(at)
    ]
    return Sense(key, None, [Candidate(p, 3) for p in places], [0], 0.9)


ATHENS = _sense("athens", ("GR.A", 23.7, 38.0), ("US.TX", -95.85, 32.2), ("US.GA", -83.4, 33.9))
HENDERSON = _sense("henderson", ("US.TX", -95.83, 32.2), ("US.NC", -82.5, 35.3))
MABANK = _sense("mabank", ("US.TX", -96.1, 32.4))
SENSES = [ATHENS, HENDERSON, MABANK]


def test_share_is_that_of_the_other_names_that_could_lie_there():
    divisions = Agreement(SENSES, by_division)

    assert [divisions.share("athens", c.place) for c in ATHENS.candidates] == [0.0, 1.0, 0.0]
    assert [divisions.share("mabank", c.place) for c in MABANK.candidates] == [1.0]


def test_names_that_could_lie_elsewhere_tell_less():
    divisions, countries = Agreement(SENSES, by_division), Agreement(SENSES, by_country)

    assert [divisions.telling("athens", c.place) for c in ATHENS.candidates] == [0.0, 1.5, 0.0]
    assert [countries.telling("athens", c.place) for c in ATHENS.candidates] == [0.0, 2.0, 2.0]


def test_place_without_a_division_agrees_with_nothing():
    sea = Sense("sea", None, [Candidate(Place("wl:sea", "Sea", PlaceClass.WATER, 0.0, 0.0), 3)], [0], 0.9)
    divisions = Agreement([*SENSES, sea], by_division)

    assert (divisions.share("sea", sea.candidates[0].place), divisions.telling("sea", sea.candidates[0].place)) == (
        0,
        0,
    )


def test_one_name_alone_agrees_with_nothing():
    divisions = Agreement([ATHENS], by_division)

    assert [divisions.share("athens", c.place) for c in ATHENS.candidates] == [0.0, 0.0, 0.0]
    assert [divisions.telling("athens", c.place) for c in ATHENS.candidates] == [0.0, 0.0, 0.0]


def test_places_of_rare_names_point_to_what_lies_beside_them():
    vectors = unit_vectors([c.place for s in SENSES for c in s.candidates])
    owners, precise = np.array([0, 0, 0, 1, 1, 2]), np.ones(6, bool)

    near = beside_rare(SENSES, vectors, owners, precise)

    assert near[1] == max(near[:3])
    assert near[1] > 1.0
    assert near[0] < 1e-6


def test_countries_point_to_nothing_beside_them():
    vectors = unit_vectors([c.place for s in SENSES for c in s.candidates])

    assert beside_rare(SENSES, vectors, np.array([0, 0, 0, 1, 1, 2]), np.zeros(6, bool)) == [0.0] * 6
