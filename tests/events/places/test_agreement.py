"""Where names could lie together, before any of them is believed to mean something."""

import numpy as np

from events.places.place import Place, PlaceClass
from events.places.resolve.agreement import agreement, beside_rare, numbered
from events.places.resolve.distance import unit_vectors

# Athens in Greece, Texas and Georgia; Henderson in Texas and North Carolina; Mabank in Texas.
KEYS = np.array([0, 0, 0, 1, 1, 2])
DIVISIONS = ["GR.A", "US.TX", "US.GA", "US.TX", "US.NC", "US.TX"]
AT = [(23.7, 38.0), (-95.85, 32.2), (-83.4, 33.9), (-95.83, 32.2), (-82.5, 35.3), (-96.1, 32.4)]
COUNTS = np.array([3, 3, 3, 2, 2, 1])
VECTORS = unit_vectors([Place(str(n), "", PlaceClass.CITY, lon, lat) for n, (lon, lat) in enumerate(AT)])


def _agreement(keys, codes):
    numbers, of = numbered([*codes, ""])
    share, telling = agreement(np.array(keys), numbers[: len(codes)], of[""])
    return share.tolist(), telling.tolist()


def test_codes_are_numbered_as_they_come():
    numbers, of = numbered(["SY", "", "SY", "LB"])

    assert (numbers.tolist(), of) == ([0, 1, 0, 2], {"SY": 0, "": 1, "LB": 2})


def test_share_is_that_of_the_other_names_that_could_lie_there():
    share, _ = _agreement(KEYS, DIVISIONS)

    assert share == [0.0, 1.0, 0.0, 1.0, 0.0, 1.0]


def test_names_that_could_lie_elsewhere_tell_less():
    _, telling = _agreement(KEYS, DIVISIONS)
    _, countries = _agreement(KEYS, [division[:2] for division in DIVISIONS])

    assert telling[:3] == [0.0, 1.5, 0.0]
    assert countries[:3] == [0.0, 2.0, 2.0]


def test_place_without_a_division_agrees_with_nothing():
    share, telling = _agreement([*KEYS, 3], [*DIVISIONS, ""])

    assert (share[-1], telling[-1]) == (0.0, 0.0)


def test_names_that_lie_nowhere_agree_with_nothing():
    assert _agreement([0, 1], ["", ""]) == ([0.0, 0.0], [0.0, 0.0])


def test_one_name_alone_agrees_with_nothing():
    assert _agreement([0, 0, 0], DIVISIONS[:3]) == ([0.0, 0.0, 0.0], [0.0, 0.0, 0.0])


def test_places_of_rare_names_point_to_what_lies_beside_them():
    near = beside_rare(COUNTS, VECTORS, KEYS, np.ones(6, bool))

    assert near[1] == max(near[:3])
    assert near[1] > 1.0
    assert near[0] < 1e-6


def test_countries_point_to_nothing_beside_them():
    assert beside_rare(COUNTS, VECTORS, KEYS, np.zeros(6, bool)).tolist() == [0.0] * 6
