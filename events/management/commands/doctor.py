"""``doctor``: looks at everything Whereline needs and says in plain sentences what is missing and what to do."""

import platform
from argparse import ArgumentParser
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.contrib.auth import get_user_model
from django.core.management.base import BaseCommand, CommandError
from django.db import DatabaseError, OperationalError, connection
from django.db.migrations.executor import MigrationExecutor

from events.errors import GazetteerMissing
from events.index import store
from events.models import Event, Report
from events.places.seal import is_basemap_whole
from events.queries import renditions_waiting
from events.queries.soundness import flaws
from events.workflow.intake import lost
from events.workflow.opening import broken_here, open_here


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing looked at: whether it is well, and a sentence."""

    well: bool
    sentence: str


class Command(BaseCommand):
    help = "Look at Python, libraries, database, gazetteer and basemap; say what is missing and what to do about it."
    # It is run when something is wrong: it looks for itself, and goes on after the first fault.
    requires_system_checks = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--deep", action="store_true", help="read every page, quote and file too; takes longer")

    def handle(self, *args: Any, **options: Any) -> None:
        ill = 0
        for finding in examine(deep=options["deep"]):
            ill += not finding.well
            self.stdout.write(f"{'ok   ' if finding.well else 'WRONG'}  {finding.sentence}")
        if ill:
            raise CommandError(f"{ill} of these need attention.")
        self.stdout.write("Everything is well.")


def examine(*, deep: bool = False) -> Iterator[Finding]:
    """Yield a finding for each thing, in the order in which they need each other."""
    yield _python()
    yield from _libraries()
    yield _data_dir()
    reachable = _database()
    yield reachable
    if reachable.well:
        migrated = _migrated()
        yield migrated
        if migrated.well:
            yield _contents()
            yield from _soundness(deep)
            yield _waiting()
            yield _administrator()
            yield _renditions()
            yield _index()
    yield _gazetteer(deep)
    yield _basemap(deep)


def _soundness(deep: bool) -> Iterator[Finding]:
    try:
        found = [Finding(False, f"{flaw}.") for flaw in flaws(deep=deep)]
    except OperationalError as problem:
        # Locked by somebody, full, read-only or gone: that is no damage, and no reason to bring a backup back.
        told = str(problem).strip()
        found = [Finding(False, f"The database could not be looked through ({told}); put that right and ask again.")]
    except DatabaseError as problem:
        found = [Finding(False, f"The database is damaged ({problem}); bring a backup back: manage.py restore FILE")]
    yield from found or [Finding(True, "The tables, their indexes and the uploaded files agree.")]


def _waiting() -> Finding:
    stuck = len(lost())
    if stuck:
        return Finding(False, f"{stuck} handed-in files wait and nobody reads them; start a worker: manage.py work")
    return Finding(True, "No handed-in file waits for a worker.")


def _python() -> Finding:
    return Finding(True, f"Python {platform.python_version()} on {platform.system()} {platform.machine()}.")


def _libraries() -> Iterator[Finding]:
    # Imported here, because a library that does not load is one of the things to tell.
    try:
        from django.contrib.gis.gdal import gdal_version
        from django.contrib.gis.geos import geos_version

        yield Finding(True, f"GDAL {_text(gdal_version())}, GEOS {_text(geos_version())}.")
    except (ImportError, OSError) as problem:
        yield Finding(False, f"GDAL or GEOS cannot be loaded ({problem}); reinstall with: ./dev run")
    try:
        import pyproj
        import shapely

        yield Finding(
            True, f"shapely {shapely.__version__}, pyproj {pyproj.__version__} (PROJ {pyproj.proj_version_str})."
        )
    except ImportError as problem:
        yield Finding(False, f"{problem}; reinstall with: ./dev run")


def _data_dir() -> Finding:
    folder = settings.DATA_DIR
    probe = folder / ".doctor"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        probe.write_bytes(b"")
        probe.unlink()
    except OSError as problem:
        return Finding(
            False, f"Nothing can be written to {folder} ({problem.strerror}); set DATA_DIR to another folder."
        )
    return Finding(True, f"Data folder {folder} can be written to.")


def _database() -> Finding:
    name = connection.settings_dict["NAME"]
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
    except DatabaseError as problem:
        return Finding(False, f"The database {name} cannot be reached ({str(problem).strip()}); check DATABASE_URL.")
    return Finding(True, f"Database {connection.vendor} {name} answers.")


def _migrated() -> Finding:
    try:
        executor = MigrationExecutor(connection)
        missing = executor.migration_plan(executor.loader.graph.leaf_nodes())
    except DatabaseError as problem:
        return Finding(False, f"The database cannot be read ({problem}); restore a backup.")
    if missing:
        return Finding(False, f"The database lacks {len(missing)} migrations; run: manage.py migrate")
    return Finding(True, "The database is up to date.")


def _contents() -> Finding:
    return Finding(True, f"{Report.objects.count()} reports and {Event.objects.count()} events are stored.")


def _administrator() -> Finding:
    if get_user_model().objects.filter(is_superuser=True, is_active=True).exists():
        return Finding(True, "There is an administrator.")
    return Finding(False, "There is no administrator; run: manage.py first_run")


def _renditions() -> Finding:
    waiting = renditions_waiting()
    if waiting:
        return Finding(
            False, f"{waiting} events are not ready to be sent, and slow to export; run: manage.py build_index"
        )
    return Finding(True, "Every event is ready to be sent.")


def _index() -> Finding:
    if store.is_damaged(settings.INDEX_DIR):
        # Whoever asks next reads the tables instead.
        return Finding(False, "The file of the index of events is damaged; run: manage.py build_index --anew")
    return Finding(True, "The index of events is whole, or small enough to need no file.")


def _gazetteer(deep: bool) -> Finding:
    try:
        version = open_here().version
        if lacking := broken_here(deep=deep):
            return Finding(
                False, f"The gazetteer is damaged ({lacking} is not as it was made); run: manage.py build_gazetteer"
            )
        return Finding(True, f"Gazetteer {version}.")
    except GazetteerMissing as problem:
        return Finding(False, str(problem))


def _basemap(deep: bool) -> Finding:
    file = settings.DATA_DIR / "basemap" / "world.pmtiles"
    again = "build it again: manage.py build_basemap"
    if not file.is_file():
        return Finding(
            False, "There is no basemap, so maps show events on an empty ground; run: manage.py build_basemap"
        )
    if not is_basemap_whole(file, deep=deep):
        return Finding(False, f"{file} is damaged, so maps may show events on an empty ground; {again}")
    return Finding(True, f"Basemap of {file.stat().st_size / 1e6:.1f} MB.")


def _text(version: bytes | str) -> str:
    return version.decode() if isinstance(version, bytes) else version
