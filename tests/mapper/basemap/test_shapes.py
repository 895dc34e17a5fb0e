"""Topologies, tiles and lines: neighbours stay in touch, nothing crosses the whole map, limits are drawn once."""

import json

import numpy as np
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st

from mapper.basemap.lines import coasts_and_borders, inner_limits
from mapper.basemap.projection import project, to_unit
from mapper.basemap.tiling import cut
from mapper.basemap.topology import polygons, read_topology

# Two squares that share a border from (0, 0) to (0, 10), and one over the antimeridian.
TOPOLOGY = {
    "type": "Topology",
    "transform": {"scale": [1, 1], "translate": [0, 0]},
    "arcs": [
        [[0, 0], [0, 10]],
        [[0, 10], [-10, 0], [0, -10], [10, 0]],
        [[0, 0], [10, 0], [0, 10], [-10, 0]],
        [[170, 20], [-340, 0], [0, 10], [340, 0], [0, -10]],
    ],
    "objects": {
        "countries": {
            "geometries": [
                {"type": "Polygon", "id": "001", "properties": {"name": "West"}, "arcs": [[0, 1]]},
                {"type": "Polygon", "id": "002", "properties": {"name": "East"}, "arcs": [[-1, 2]]},
                {"type": "Polygon", "properties": {"name": "Far"}, "arcs": [[3]]},
                {"type": None},
            ]
        }
    },
}


@pytest.fixture
def topology(tmp_path):
    file = tmp_path / "t.json"
    file.write_text(json.dumps(TOPOLOGY))
    return read_topology(file, "countries")


def test_read_topology_reads_areas_and_leaves_out_those_without_shape(topology):
    assert [(a.id, a.properties["name"], a.polygons) for a in topology.areas] == [
        ("001", "West", (((0, 1),),)),
        ("002", "East", (((-1, 2),),)),
        (None, "Far", (((3,),),)),
    ]


def test_polygons_cuts_at_the_antimeridian(topology):
    parts, owners = polygons(topology, project(topology.arcs))

    width = [round(float(b[2] - b[0]) * 360, 6) for b in shapely.bounds(parts)]
    assert sorted(zip(owners.tolist(), width, strict=True)) == [(0, 10.0), (1, 10.0), (2, 10.0), (2, 10.0)]
    assert bool(shapely.is_valid(parts).all())


def test_coasts_and_borders_tells_shared_arcs_from_others(topology):
    assert coasts_and_borders(topology) == ([1, 2, 3], [0], [])


def test_inner_limits_draws_only_lines_between_divisions_of_one_country():
    divisions = [("SY", shapely.box(0, 0, 1, 1)), ("SY", shapely.box(1, 0, 2, 1)), ("IQ", shapely.box(2, 0, 3, 1))]

    limits = inner_limits(divisions)

    assert {country: [line.wkt for line in lines] for country, lines in limits.items()} == {
        "SY": ["LINESTRING (1 0, 1 1)"]
    }


def test_cut_gives_a_point_to_one_tile_only():
    spots = np.array([shapely.Point(0.5, 0.5), shapely.Point(0.2, 0.9)])

    found = {(x, y): features for x, y, features in cut(spots, [(("en", "a"),), (("en", "b"),)], 1, 0)}

    assert found == {(1, 1): [(1, [[0, 0]], (("en", "a"),))], (0, 1): [(1, [[1638, 3277]], (("en", "b"),))]}


def test_cut_joins_lines_of_one_tile_that_have_the_same_properties():
    lines = np.array([shapely.LineString([(0.1, 0.1), (0.2, 0.1)]), shapely.LineString([(0.1, 0.3), (0.2, 0.3)])])

    [(x, y, features)] = cut(lines, [(), ()], 1, 64)

    assert (x, y, features) == (0, 0, [(2, [[[819, 819], [1638, 819]], [[819, 2458], [1638, 2458]]], ())])


@settings(deadline=None)
@given(st.floats(0.01, 0.6), st.floats(0.01, 0.6), st.floats(0.02, 0.39), st.floats(0.02, 0.39), st.integers(0, 4))
def test_cut_covers_a_box_with_its_tiles(west, north, width, height, zoom):
    shape = shapely.box(west, north, west + width, north + height)

    pieces = [
        shapely.transform(shapely.Polygon(ring), lambda p, x=x, y=y: (p / 4096 + (x, y)) / 2**zoom)
        for x, y, features in cut(np.array([shape]), [()], zoom, 0)
        for _, parts, _ in features
        for [ring] in parts
    ]

    # Positions are rounded to 1/4096 of a tile.
    assert shapely.union_all(pieces).symmetric_difference(shape).area <= 4 / 4096 / 2**zoom


def test_to_unit_puts_the_corners_of_web_mercator_at_the_corners_of_the_square():
    corners = np.array([[-180.0, 85.0511287798066], [180.0, -85.0511287798066], [0.0, 0.0]])

    assert to_unit(corners).round(9).tolist() == [[0.0, 0.0], [1.0, 1.0], [0.5, 0.5]]
