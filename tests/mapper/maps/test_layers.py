"""What layers hand to folium: numbers, and nothing else."""

from dataclasses import replace
from typing import Any

import pytest
from shapely.geometry import GeometryCollection, LineString, Point, box

from mapper.maps.layer import TYPES
from mapper.maps.layers import LAYERS


def leaves(value: Any) -> list[Any]:
    if isinstance(value, dict):
        return [leaf for part in value.values() for leaf in leaves(part)]
    return [leaf for part in value for leaf in leaves(part)] if isinstance(value, list) else [value]


def shape(event) -> dict[str, Any]:
    [layer] = [layer for layer in LAYERS.values() if layer.kind == event.kind]
    return layer.shape(event)


def test_layers_hand_over_numbers_only(events):
    kinds = {type(leaf) for event in events for leaf in leaves(shape(event))}

    assert kinds == {int, float}


def test_movement_shape_runs_from_origin_to_destination_latitude_first(movement):
    assert shape(movement) == {
        "e": 1, "t": 5, "d": 0, "paths": [[[33.5055, 38.618], [34.5603, 38.2672]]], "w": 3.65, "bent": 1,
    }  # fmt: skip


@pytest.mark.parametrize("basis", ["reported", "drawn"])
def test_movement_shape_is_not_bent_where_its_way_is_known(movement, basis):
    assert shape(replace(movement, path_basis=basis))["bent"] == 0


def test_incident_shape_is_a_spot_or_an_area(incident):
    area = replace(incident, geometry=box(38, 34, 39, 35), uncertainty_m=2500.4)

    assert shape(incident) == {"e": 2, "t": 5, "d": 1, "at": [[34.5603, 38.2672]], "areas": [], "u": 0}
    assert shape(area)["at"] == [[34.5, 38.5]]
    assert [len(ring) for rings in shape(area)["areas"] for ring in rings] == [5]
    assert shape(area)["u"] == 2500


def test_zone_shape_has_hatch_radius_and_middle(zone):
    drawn = shape(replace(zone, category="no-fly"))

    assert (drawn["h"], drawn["r"], drawn["at"]) == (1, 55000, [33.5055, 38.618])
    assert shape(replace(zone, category="of a new kind", center=None))["h"] == 0


def test_shapes_take_the_parts_of_collections_that_they_can_draw(movement):
    both = GeometryCollection([Point(1, 2), LineString([(1, 2), (3, 4)])])

    assert shape(replace(movement, geometry=both))["paths"] == [[[2.0, 1.0], [4.0, 3.0]]]


def test_layers_number_types_as_the_legend_does(incident):
    numbers = [shape(replace(incident, type=name))["t"] for name in (*TYPES, "Something new")]

    assert numbers == [0, 1, 2, 3, 4, 5, 5]
