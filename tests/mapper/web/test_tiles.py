"""Map tiles: every visible event once in each zoom, nobody else's, and outlines where they are."""

import gzip
from datetime import date

import pytest
from shapely.geometry import LineString, MultiPolygon, Point, Polygon, box

from events.index import live
from events.models import Event
from events.queries import tiled
from tests.factories import make_event, make_movement, make_report, make_user, make_zone
from tests.mapper.basemap.reading import layers

pytestmark = pytest.mark.django_db
# PostgreSQL tells changes of transactions that are over: each write is one of its own, as it is on the site.
ONE_BY_ONE = pytest.mark.django_db(transaction=True)


def tile(client, z: int, x: int, y: int, query: str = "") -> dict:
    response = client.get(f"/tiles/events/{z}/{x}/{y}.mvt{query}", headers={"Accept-Encoding": "gzip"})
    assert response.status_code == 200
    assert response.headers["Content-Type"] == "application/vnd.mapbox-vector-tile"
    packed = response.headers.get("Content-Encoding") == "gzip"
    return layers(gzip.decompress(response.content) if packed else response.content)


def total(client, z: int, query: str = "") -> int:
    found = [tile(client, z, x, y, query) for x in range(2**z) for y in range(2**z)]
    singles = sum(len(one.get("events", ())) for one in found)
    return singles + sum(properties["n"] for one in found for _kind, _spots, properties in one.get("cells", ()))


@pytest.fixture
def events() -> list[Event]:
    spread = [make_event(Point(-180 + 45 * n, 85 - 21 * n)) for n in range(9)]
    return [*spread, *(make_event() for _ in range(5)), make_movement(), make_zone(), make_event(None)]


@pytest.mark.parametrize("most", [0, 3, 2000])
@pytest.mark.parametrize("z", [0, 1, 2, 3])
def test_tiles_of_a_zoom_add_up_to_all_located_events(client, events, monkeypatch, most, z):
    monkeypatch.setattr(tiled, "MOST_EVENTS", most)

    assert total(client, z) == len(events) - 1
    assert total(client, z, "?kind=zone") == 1
    assert total(client, z, "?kind=zone&to=1999-01-01&undated=0") == 0


@ONE_BY_ONE
def test_tiles_add_up_where_events_changed_beside_the_index(client, events, monkeypatch):
    monkeypatch.setattr(tiled, "MOST_EVENTS", 0)
    assert total(client, 1) == len(events) - 1

    Event.objects.filter(pk=events[0].pk).update(geometry="SRID=4326;POINT(38.2672 34.5603)")
    make_event()

    assert len(live.view().parts) == 2
    assert total(client, 1) == len(events)
    assert 7 in [properties["incidents"] for _kind, _spots, properties in tile(client, 1, 1, 0)["cells"]]


@pytest.mark.parametrize("bits", [21, 1])
def test_cells_count_each_kind_however_many_there_are(client, events, monkeypatch, bits):
    monkeypatch.setattr(tiled, "MOST_EVENTS", 0)
    # With one bit a kind, more events than fit are counted kind by kind.
    monkeypatch.setattr(tiled, "_BITS", bits)

    cells = [properties for _kind, _spots, properties in tile(client, 0, 0, 0)["cells"]]

    told = {kind: sum(cell[f"{kind}s"] for cell in cells) for kind in ("incident", "movement", "zone")}
    assert told == {"incident": len(events) - 3, "movement": 1, "zone": 1}
    assert all(cell["n"] == cell["incidents"] + cell["movements"] + cell["zones"] for cell in cells)


def test_event_of_a_tile_tells_what_it_is(client):
    event = make_movement(status="approved", date_start=date(2020, 4, 14), date_end=date(2020, 4, 15))

    found = tile(client, 0, 0, 0)

    [(kind, [[spot]], properties)] = found["events"]
    day = (date(2020, 4, 14) - date(1970, 1, 1)).days
    assert (kind, tuple(spot)) == (1, (2483, 1628))
    assert properties == {
        "kind": "movement",
        "type": "Strategic developments",
        "category": "defection",
        "status": "approved",
        "from": day,
        "to": day + 1,
    }
    assert event.pk


def test_outlines_are_where_they_are(client):
    make_movement()
    make_event(box(-60, 0, 100, 50), kind="zone")
    make_event(
        Polygon([(0, -60), (10, -60), (10, -50), (0, -50), (0, -60)], [[(4, -56), (6, -56), (6, -54), (4, -56)]]),
        kind="zone",
    )

    at_zero, at_nine = tile(client, 0, 0, 0), tile(client, 9, 310, 203)

    assert sorted(kind for kind, _paths, _properties in at_zero["shapes"]) == [2, 3, 3]
    kinds = {kind: paths for kind, paths, _properties in at_nine["shapes"]}
    assert sorted(kinds) == [2, 3]
    # The zone covers the tile: its clipped outline is the tile with its buffer.
    assert sorted(map(tuple, kinds[3][0]))[0] == (-64, -64)


def test_cells_and_outlines_of_shapes_with_several_parts(client, monkeypatch):
    monkeypatch.setattr(tiled, "MOST_EVENTS", 0)
    make_event(MultiPolygon([box(0, 0, 60, 60), box(-90, -60, -30, 0)]), kind="zone")
    make_event(LineString([(170, 10), (-170, 20)]), kind="movement")

    found = tile(client, 0, 0, 0)

    assert sum(properties["n"] for _kind, _spots, properties in found["cells"]) == 2
    assert sorted((kind, len(paths)) for kind, paths, _properties in found["shapes"]) == [(2, 2), (3, 2)]


def test_tiles_show_nobody_what_he_may_not_see(client):
    make_event(status="draft")
    make_event(report=make_report("Secret words.", sensitivity="restricted"), quotes={"title": "Secret words"})
    make_zone(status="rejected")

    assert (total(client, 0), tile(client, 0, 0, 0)) == (0, {})
    assert total(client, 0, "?status=draft,rejected") == 0
    assert client.get("/tiles/events/summary.json").json()["total"] == 0

    client.force_login(make_user("analyst"))
    assert total(client, 0) == 1
    client.force_login(make_user("reviewer"))
    assert (total(client, 0), total(client, 0, "?status=rejected")) == (2, 1)


@ONE_BY_ONE
def test_tile_is_sent_once_until_something_changes(client, events):
    first = client.get("/tiles/events/0/0/0.mvt")
    again = client.get("/tiles/events/0/0/0.mvt", headers={"If-None-Match": first.headers["ETag"]})
    other = client.get("/tiles/events/0/0/0.mvt?kind=zone", headers={"If-None-Match": first.headers["ETag"]})
    make_event()
    changed = client.get("/tiles/events/0/0/0.mvt", headers={"If-None-Match": first.headers["ETag"]})

    assert (again.status_code, again.content, other.status_code, changed.status_code) == (304, b"", 200, 200)
    assert first.headers["Cache-Control"] == "private, no-cache"


@pytest.mark.parametrize("address", ["23/0/0", "1/2/0", "0/0/1"])
def test_tile_that_is_none_is_refused(client, address):
    response = client.get(f"/tiles/events/{address}.mvt")

    assert response.status_code == 400
    assert response.json()["detail"].startswith(f"There is no tile {address}; zooms go from 0 to 22")


def test_tile_with_a_bad_filter_is_refused(client):
    assert client.get("/tiles/events/0/0/0.mvt?bbox=1,2").status_code == 400
    assert client.get("/tiles/events/0/0/0.mvt?from=2021&to=2020").status_code == 400


def test_summary_counts_what_the_filter_leaves(client, events):
    make_event(date_start=None, date_end=None)

    found = client.get("/tiles/events/summary.json?kind=incident,zone").json()

    assert found == {
        "total": 17,
        "located": 16,
        "kinds": {"incident": 16, "zone": 1},
        "types": {"Strategic developments": 17},
        "statuses": {"approved": 17},
        "first": "2020-04-14",
        "last": "2020-04-14",
        "undated": 1,
        "step": 1,
        "bars": [["2020-04-14", 16]],
    }
