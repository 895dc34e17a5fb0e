"""Times points going in and out of SQLite, and of PostGIS at POSTGIS_URL: ``python bench/storage.py [COUNT]``."""

# ruff: noqa: E402 - models can be imported only after django.setup()

import os
import random
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "mapper.settings")

import dj_database_url
import django

django.setup()

from django.contrib.gis.db import models
from django.contrib.gis.db.models import Extent
from django.contrib.gis.geos import Point, Polygon
from django.contrib.gis.measure import D
from django.db import connections
from django.db.utils import load_backend

ALIAS = "bench"
REPEATS = 5


class Dot(models.Model):
    name = models.CharField(max_length=20)
    point = models.PointField()

    class Meta:
        app_label = "bench"


def views() -> dict[str, Callable[[], int]]:
    """Return the questions: a city, a country, the world, a round region, and what is near a point."""
    dots = Dot.objects.using(ALIAS)
    city, country, world = (
        Polygon.from_bbox(box) for box in ((38, 33, 39, 34), (35, 32, 43, 38), (-180, -90, 180, 90))
    )
    region = Point(39, 35, srid=4326).buffer(4, quadsegs=64)
    here = Point(38.618, 33.5055, srid=4326)
    return {
        "intersects a city's box": lambda: dots.filter(point__intersects=city).count(),
        "intersects a country's box": lambda: dots.filter(point__intersects=country).count(),
        "intersects the world's box": lambda: dots.filter(point__intersects=world).count(),
        "within a region of 256 corners": lambda: dots.filter(point__within=region).count(),
        "within 55 km": lambda: dots.filter(point__distance_lte=(here, D(km=55))).count(),
        "within 1 degree": lambda: dots.filter(point__dwithin=(here, 1)).count(),
        "reading 1000 of a country": lambda: len(dots.filter(point__intersects=country)[:1000]),
        "extent of all": lambda: len(dots.aggregate(e=Extent("point"))["e"]),
    }


def run(name: str, config: dict, count: int) -> None:
    complete = connections.configure_settings({"default": config})["default"]
    connections[ALIAS] = connection = load_backend(complete["ENGINE"]).DatabaseWrapper(complete, ALIAS)
    with connection.cursor() as cursor:
        cursor.execute("DROP TABLE IF EXISTS bench_dot")
    with connection.schema_editor() as editor:
        editor.create_model(Dot)
    draw = random.Random(1)  # noqa: S311 - the same points each time
    dots = [
        Dot(name=str(n), point=Point(draw.uniform(-180, 180), draw.uniform(-85, 85), srid=4326)) for n in range(count)
    ]
    start = time.perf_counter()
    Dot.objects.using(ALIAS).bulk_create(dots, batch_size=2000)
    taken = time.perf_counter() - start
    print(f"\n{name}: {count} points\n  {'insert':32} {taken:8.2f} s   {count / taken:9.0f} rows/s")
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("ANALYZE bench_dot")
    for question, ask in views().items():
        times = []
        for _ in range(REPEATS):
            start = time.perf_counter()
            answer = ask()
            times.append(time.perf_counter() - start)
        print(f"  {question:32} {min(times) * 1000:8.1f} ms  {answer:9} rows")
    with connection.schema_editor() as editor:
        editor.delete_model(Dot)
    connection.close()


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    with tempfile.TemporaryDirectory() as folder:
        pragmas = "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;"
        run(
            "sqlitegis",
            {"ENGINE": "mapper.db.sqlitegis", "NAME": f"{folder}/b.sqlite3", "OPTIONS": {"init_command": pragmas}},
            count,
        )
    if os.environ.get("POSTGIS_URL"):
        run("PostGIS", dj_database_url.parse(os.environ["POSTGIS_URL"]), count)


if __name__ == "__main__":
    main()
