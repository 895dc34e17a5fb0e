"""Events as maps and exports receive them: the worked example of a defection, an arrest and a zone."""

from datetime import UTC, date, datetime

import pytest
from pyproj import Geod
from shapely.geometry import LineString, Point, Polygon

from events.features import EventFeature, FeatureEvidence

AL_TANF = (38.618, 33.5055)
PALMYRA = (38.2672, 34.5603)
TITLE = "Puluhan petempur membelot"


def circle(center: tuple[float, float], radius_m: float) -> Polygon:
    earth = Geod(ellps="WGS84")
    return Polygon([earth.fwd(*center, -azimuth, radius_m)[:2] for azimuth in range(0, 360, 5)])


def quote(field: str, words: str, start: int, stance: str = "supports") -> FeatureEvidence:
    return FeatureEvidence(
        field, 7, TITLE, "https://example.org/a?b=1&c=2", "id", words, start, start + len(words), stance
    )


@pytest.fixture
def movement() -> EventFeature:
    return EventFeature(
        id=1,
        kind="movement",
        type="Strategic developments",
        subtype="Change to group/activity",
        category="defection",
        title="Fighters defect from al-Tanf to Palmyra",
        status="approved",
        geometry=LineString([AL_TANF, PALMYRA]),
        date_start=date(2020, 4, 14),
        date_end=date(2020, 4, 14),
        time_precision=1,
        geo_precision=1,
        uncertainty_m=1000.0,
        actors=("Maghawir al-Thawra",),
        vehicles=9,
        places=("al-Tanf", "Palmyra"),
        origin="al-Tanf",
        destination="Palmyra",
        path_basis="straight",
        score=0.91,
        evidence=(quote("origin", "pangkalan al-Tanf", 31), quote("destination", "bergerak ke Palmyra", 80)),
        updated=datetime(2020, 4, 15, 6, 30, tzinfo=UTC),
    )


@pytest.fixture
def incident() -> EventFeature:
    return EventFeature(
        id=2,
        kind="incident",
        type="Strategic developments",
        subtype="Arrests",
        title="27 people held under guard in Palmyra",
        status="draft",
        geometry=Point(PALMYRA),
        date_start=date(2020, 4, 1),
        date_end=date(2020, 4, 30),
        time_precision=3,
        geo_precision=1,
        persons=27,
        persons_high=30,
        fatalities=0,
        injured=2,
        places=("Palmyra",),
        score=0.84,
        evidence=(quote("persons", "dua puluh tujuh", 120),),
        updated=datetime(2020, 4, 15, 6, 31, tzinfo=UTC),
    )


@pytest.fixture
def zone() -> EventFeature:
    return EventFeature(
        id=3,
        kind="zone",
        type="Strategic developments",
        subtype="Agreement",
        category="deconfliction",
        title="55 km deconfliction zone around al-Tanf",
        status="approved",
        geometry=circle(AL_TANF, 55_000),
        actors=("United States",),
        places=("al-Tanf",),
        center=AL_TANF,
        radius_m=55_000.0,
        score=0.88,
        evidence=(quote("radius_m", "zona sejauh 55 kilometer", 200),),
        updated=datetime(2020, 4, 15, 6, 32, tzinfo=UTC),
    )


@pytest.fixture
def events(movement, incident, zone) -> list[EventFeature]:
    return [movement, incident, zone]
