"""How fast events come in: our import, Django's bulk_create and bare executemany or COPY of the same rows, in one run.

Beside rows a second stand rows a second of processor time of the process that stores (reading is another process,
beside it), which say something on a machine that is shared, too.

Rows have the columns of an ACLED export. SQLite in a folder of its own; with POSTGIS_URL that server's database
``whereline_bench``, which must exist, is used instead.
"""

import os
import random
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

COUNT = 20_000


def main(arguments: list[str]) -> int:
    """Print rows a second of each way and its share of the quickest; the number of rows may be given."""
    count = int(arguments[0]) if arguments else COUNT
    with tempfile.TemporaryDirectory(prefix="whereline-bench-") as folder:
        os.environ["DATA_DIR"] = folder
        os.environ["DJANGO_SETTINGS_MODULE"] = "mapper.settings"
        os.environ.setdefault("SECRET_KEY", "of a benchmark")
        if url := os.environ.get("POSTGIS_URL"):
            os.environ["DATABASE_URL"] = url
        import django

        django.setup()
        from django.core.management import call_command

        call_command("migrate", verbosity=0)
        file = Path(folder) / "acled.csv"
        _write(file, count)
        measured = {
            "import, every row checked first": _timed(lambda: _imported(file, "all", False), count),
            "import, good rows": _timed(lambda: _imported(file, "good", True), count),
            "bulk_create by 2000, no history": _timed(lambda: _bulk_created(count), count),
        }
        floor = _floor(count)
        measured[floor[0]] = floor[1]
    best = floor[1]
    for name, speed in measured.items():
        told = f"{name:38} {speed[0]:10,.0f} rows/s  {speed[0] / best[0]:5.2f}"
        sys.stdout.write(f"{told}  {speed[1]:10,.0f} rows/CPU s  {speed[1] / best[1]:5.2f}\n")
    return 0


def _timed(run: Callable[[], int], count: int) -> tuple[float, float]:
    """Return rows a second, and rows a second of this process's processor time."""
    started, worked = time.perf_counter(), time.process_time()
    done = run()
    assert done == count
    return _speeds(count, started, worked)


def _speeds(count: int, started: float, worked: float) -> tuple[float, float]:
    return count / (time.perf_counter() - started), count / (time.process_time() - worked)


def _write(file: Path, count: int) -> None:
    draw = random.Random(7)  # noqa: S311 - the same rows each time
    spots = [(draw.uniform(32, 37), draw.uniform(36, 42)) for _ in range(2000)]
    with file.open("w", encoding="utf-8") as out:
        out.write(
            "event_id_cnty,event_date,time_precision,event_type,sub_event_type,actor1,actor2,country,admin1,location,"
            "latitude,longitude,geo_precision,source,notes,fatalities\n"
        )
        for number in range(count):
            spot = number % len(spots)
            lat, lon = spots[spot]
            out.write(
                f"SYR{number},20{10 + number % 15}-{1 + number % 12:02}-{1 + number % 28:02},1,Battles,"
                f"Armed clash,Army of {number % 50},Rebels of {number % 70},Syria,Homs,Village {spot},"
                f"{lat:.4f},{lon:.4f},1,Monitor,"
                f'"On that day, fighters clashed near village {spot}; {number % 9} were killed.",{number % 9}\n'
            )


def _imported(file: Path, source: str, good_rows: bool) -> int:
    from events.imports import Plan
    from events.workflow.importing import Asked, begin_import, run_import

    one = begin_import(file, Asked(Plan("acled", source=source), good_rows=good_rows), None)
    return int(run_import(one.pk, file).added)


def _rows(count: int) -> list[dict[str, object]]:
    from events.models import Event

    asked = [field.attname for field in Event._meta.concrete_fields if field.attname not in {"id", "external_id"}]
    return list(Event.objects.filter(external_id__startswith="good:").values(*asked)[:count])


def _bulk_created(count: int) -> int:
    from events.models import Event

    made = Event.objects.bulk_create((Event(**row) for row in _rows(count)), batch_size=2000)
    return len(made)


def _floor(count: int) -> tuple[str, tuple[float, float]]:
    """Measure the bare rows into a table like ours without checks, its spatial index and an index of days after."""
    from django.db import connection

    from events.models import Event

    names = [field.column for field in Event._meta.concrete_fields]
    listed = ", ".join(f'"{name}"' for name in names)
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {listed} FROM events_event WHERE external_id LIKE 'good:%%' LIMIT {count}")
        rows = cursor.fetchall()
    started, worked = time.perf_counter(), time.process_time()
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute("CREATE TEMP TABLE bare AS SELECT * FROM events_event LIMIT 0")
            # The columns of a table that grew by migrations stand in another order than those of its model.
            with connection.connection.cursor() as raw, raw.copy(f"COPY bare ({listed}) FROM STDIN") as sink:
                for row in rows:
                    sink.write_row(row)
            cursor.execute("CREATE INDEX ON bare USING gist (geometry)")
            cursor.execute("CREATE INDEX ON bare (date_start)")
            return "COPY, then GiST and an index of days", _speeds(count, started, worked)
        cursor.execute(f"CREATE TABLE bare ({listed})")
        connection.connection.executemany(f"INSERT INTO bare VALUES ({', '.join('?' * len(names))})", rows)
        cursor.execute("CREATE VIRTUAL TABLE bare_rtree USING rtree(id, minx, maxx, miny, maxy)")
        cursor.execute(
            "INSERT INTO bare_rtree SELECT rowid, gis_side(geometry, 0), gis_side(geometry, 2), "
            "gis_side(geometry, 1), gis_side(geometry, 3) FROM bare"
        )
        cursor.execute("CREATE INDEX bare_days ON bare (date_start)")
        return "executemany, then R*Tree and index", _speeds(count, started, worked)
