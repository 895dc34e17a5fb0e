"""The first real report, an Indonesian article as found: what must come out of it, with the compiled gazetteer."""

import json
import subprocess
import sys

import pytest
from django.conf import settings
from pyproj import Geod
from shapely.geometry import shape

from events.pipeline import Reading, ReportText, read_report
from events.places import files
from events.places.gazetteers.compiled import CompiledGazetteer

EARTH = Geod(ellps="WGS84")
AL_TANF, PALMYRA = (38.618, 33.5055), (38.2672, 34.5603)

pytestmark = pytest.mark.shared


def metres(a: tuple[float, float], b: tuple[float, float]) -> float:
    return EARTH.inv(*a, *b)[2]


@pytest.fixture(scope="module")
def text(shared) -> str:
    return (shared / "reports" / "altanf-2020-04.id.txt").read_text()


@pytest.fixture(scope="module")
def reading(text) -> Reading:
    return read_report(ReportText(text, published="2020-04"), CompiledGazetteer(settings.DATA_DIR / files.FOLDER))


def test_article_tells_one_movement_from_al_tanf_to_palmyra(reading):
    [movement] = [draft for draft in reading.drafts if draft.kind == "movement"]

    assert movement.category == "defection"
    ends = (movement.geometry.coords[0], movement.geometry.coords[-1])
    assert [metres(end, place) < 5000 for end, place in zip(ends, (AL_TANF, PALMYRA), strict=True)] == [True, True]


def test_article_tells_a_zone_whose_every_vertex_lies_55_km_from_al_tanf(reading):
    [zone] = [draft for draft in reading.drafts if draft.kind == "zone"]

    assert (zone.category, zone.radius_m) == ("deconfliction", 55_000)
    assert metres(zone.center.point, AL_TANF) < 5000
    vertices = zone.geometry.exterior.coords
    assert [p for p in vertices if abs(metres(zone.center.point, p) - 55_000) > 55] == []


def test_article_tells_of_27_people_in_palmyra(reading):
    [held] = [draft for draft in reading.drafts if draft.kind == "incident" and draft.persons == 27]

    assert (held.type, held.subtype) == ("Strategic developments", "Arrests")
    assert metres(held.geometry.coords[0], PALMYRA) < 5000


def test_article_pins_nothing_on_governments(reading):
    pinned = {
        place.name for draft in reading.drafts if draft.geometry for place in (draft.place, draft.center) if place
    }

    assert pinned <= {"al-Tanf garrison", "Palmyra"}


def test_article_is_quoted_exactly(reading, text):
    quotes = [quote for draft in reading.drafts for quote in draft.evidence]

    assert [q for q in quotes if text[q.start : q.end] != q.quote] == []
    told = {"origin", "destination", "center", "radius_m", "persons", "place"}
    for draft in reading.drafts:
        set_fields = {name for name in told if getattr(draft, name) is not None}
        assert set_fields - {quote.field for quote in draft.evidence} == set()


def test_article_comes_out_of_the_command_as_it_does_of_the_library(reading, shared):
    article = shared / "reports" / "altanf-2020-04.id.txt"
    told = subprocess.run(
        [sys.executable, "manage.py", "read_report", article, "--published", "2020-04", "--format", "jsonl"],
        capture_output=True,
        text=True,
        check=True,
        cwd=settings.PROJECT,
    )

    drafts = json.loads(told.stdout)["drafts"]

    assert [draft["title"] for draft in drafts] == [draft.title for draft in reading.drafts]
    assert [draft["geometry"] and shape(draft["geometry"]).geom_type for draft in drafts] == [
        draft.geometry and draft.geometry.geom_type for draft in reading.drafts
    ]


def test_events_of_the_gold_set_are_found(shared, tmp_path):
    gold = shared / "reports" / "events_dev.jsonl"
    told = subprocess.run(
        [sys.executable, "manage.py", "read_report", gold, "--format", "jsonl"],
        capture_output=True,
        text=True,
        check=True,
        cwd=settings.PROJECT,
    )
    found = tmp_path / "found.jsonl"
    found.write_text(told.stdout)

    scored = subprocess.run(
        [sys.executable, shared / "eval" / "score_events.py", gold, found, "--json"],
        capture_output=True,
        text=True,
        check=True,
    )

    assert json.loads(scored.stdout)["all"]["F1"] >= 0.9
