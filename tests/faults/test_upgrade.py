"""Rows of every released version of the data come through all later migrations, and through a backup, whole."""

import json
import subprocess
import sys
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[2]
VERSIONS = sorted(file.stem for file in (PROJECT / "events" / "migrations").glob("0*.py"))

# Goes from version to version, and in each stores rows as they were then. One argument: which version ends it.
_STEP = """
import sys, django
django.setup()
from django.core.management import call_command
from django.db import connection
from django.db.migrations.executor import MigrationExecutor
from tests.faults.releases import fill
for name in sys.argv[1:]:
    MigrationExecutor(connection).migrate([("events", name)])
    fill(MigrationExecutor(connection).loader.project_state(("events", name)).apps, name[:4])
"""
_TELL = """
import json, django
django.setup()
from events.models import Event, Mention, Report
from events.queries.soundness import flaws
print(json.dumps({
    "reports": sorted(Report.objects.values_list("title", flat=True)),
    "events": sorted(Event.objects.values_list("title", flat=True)),
    "places": Mention.objects.filter(place__name="Palmyra").count(),
    "histories": Event.history.count(),
    "flaws": [str(flaw) for flaw in flaws(deep=True)],
}))
"""


def run(folder: Path, *words: str) -> str:
    done = subprocess.run(
        [sys.executable, *words],
        cwd=PROJECT,
        env={
            "DATA_DIR": str(folder),
            "DJANGO_SETTINGS_MODULE": "mapper.settings",
            "SECRET_KEY": "x" * 60,
            "PATH": "/usr/bin:/bin",
        },
        capture_output=True,
        text=True,
        timeout=240,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-2000:]
    return done.stdout


def wanted(versions: list[str]) -> dict:
    short = [name[:4] for name in versions]
    return {
        "reports": sorted(f"Report of {name}" for name in short),
        "events": sorted(f"{kind} of {name}" for name in short for kind in ("incident", "movement")),
        "places": len(short),
        "histories": 2 * len(short),
        "flaws": [],
    }


def test_rows_of_every_version_come_through_the_upgrade(tmp_path):
    run(tmp_path, "-c", _STEP, *VERSIONS)
    run(tmp_path, "manage.py", "migrate", "-v0")

    assert json.loads(run(tmp_path, "-c", _TELL)) == wanted(VERSIONS)


def test_backup_of_the_first_version_is_brought_back_into_todays(tmp_path):
    """A file as the first version wrote it: a zip of its database, format 1."""
    import hashlib
    import zipfile

    old, new = tmp_path / "old", tmp_path / "new"
    old.mkdir()
    new.mkdir()
    run(old, "-c", _STEP, VERSIONS[0])
    run(old, "-c", "import sqlite3; sqlite3.connect('{}').execute('VACUUM')".format(old / "whereline.sqlite3"))
    content = (old / "whereline.sqlite3").read_bytes()
    told = {"engine": "sqlite", "made": "2026-01-01T00:00:00+00:00", "events": 2, "reports": 1, "migrations": []}
    with zipfile.ZipFile(tmp_path / "old.backup", "w") as out:
        out.writestr("whereline.sqlite3", content)
        sums = {"whereline.sqlite3": hashlib.sha256(content).hexdigest()}
        out.writestr("manifest.json", json.dumps({**told, "sha256": sums, "format": 1}))

    run(new, "manage.py", "restore", str(tmp_path / "old.backup"))

    assert json.loads(run(new, "-c", _TELL)) == wanted(VERSIONS[:1])
