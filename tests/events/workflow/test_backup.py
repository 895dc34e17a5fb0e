"""Backups between both kinds of database, and what is done with a damaged one."""

import os
import subprocess
import sys
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

import pytest

PROJECT = Path(__file__).resolve().parents[3]

_STORE = """
import django
django.setup()
from pathlib import Path
from django.conf import settings
from django.core.files.base import ContentFile
from events.models import Attachment, Source
from tests.factories import make_event, make_mention, make_movement, make_place, make_report, make_user, make_zone
user = make_user("reviewer", email="r@example.org")
report = make_report("Gunmen left al-Tanf for Palmyra; “five” held. Ωμέγα.", source=Source.objects.create(name="P"))
make_mention(report, "Palmyra", place=make_place(), candidates=[{"id": "a", "score": 0.5, "reasons": []}])
make_event(report=report, quotes={"type": "Gunmen"}, persons=5, actors=["Gunmen"])
make_movement(report=report)
make_zone(sensitivity="restricted")
event = make_event(title="Undrawn", geometry=None, status="draft", planned=True)
event.title = "Undrawn, changed"
event.save()
one = Attachment(report=report, name="a.pdf", size=4, sha256="0" * 64, added_by=user)
one.file.save("file", ContentFile(b"scan"))
"""
_TELL = """
import json, django
django.setup()
from django.apps import apps
from events.queries.soundness import flaws
from events.workflow.carrying import _models
def told(value):
    # PostgreSQL keeps the keys of JSON in an order of its own.
    if isinstance(value, (dict, list)):
        return json.dumps(value, sort_keys=True)
    return str(getattr(value, "hexewkb", value))
rows = {}
for model in _models():
    # Numbered anew by each database, or worked out again when rows are brought back.
    if model._meta.app_label == "contenttypes" or model.__name__ in ("Permission", "Likeness"):
        continue
    fields = [field.attname for field in model._meta.concrete_fields]
    rows[model._meta.label] = sorted(
        repr([told(getattr(o, f)) for f in fields])
        for o in model._default_manager.all()
    )
print(json.dumps({"rows": rows, "flaws": [str(flaw) for flaw in flaws(deep=True)]}))
"""


class Site:
    """An installation of its own: a data folder, and maybe a database of the PostGIS server of the tests."""

    def __init__(self, folder: Path, database: str = "") -> None:
        folder.mkdir()
        self.folder, self.database = folder, database

    def run(self, *words: str, fails: bool = False) -> str:
        done = subprocess.run(
            [sys.executable, *words],
            cwd=PROJECT,
            env={
                **{"DATA_DIR": str(self.folder), "DATABASE_URL": self.database, "SECRET_KEY": "x" * 60},
                **{"DJANGO_SETTINGS_MODULE": "mapper.settings", "PATH": "/usr/bin:/bin"},
            },
            capture_output=True,
            text=True,
            timeout=300,
            check=False,
        )
        assert (done.returncode != 0) == fails, done.stderr[-2000:]
        return done.stderr if fails else done.stdout

    def exported(self) -> list[str]:
        for name in ("geojson", "csv"):
            self.run("manage.py", "export_events", "--format", name, "--out", str(self.folder / f"events.{name}"))
        return [(self.folder / f"events.{name}").read_text() for name in ("geojson", "csv")]


@pytest.fixture(scope="module")
def kept(tmp_path_factory):
    site = Site(tmp_path_factory.mktemp("kept") / "data")
    site.run("manage.py", "migrate", "-v0")
    site.run("-c", _STORE)
    site.run("manage.py", "backup", str(site.folder / "kept.backup"))
    return site


@pytest.fixture
def server():
    """A database of its own on the PostGIS server of the tests."""
    import psycopg
    from psycopg import sql

    url = os.environ["POSTGIS_URL"]
    name = f"whereline_backup_{os.getpid()}"
    plain = urlunsplit(urlsplit(url)._replace(scheme="postgresql"))
    with psycopg.connect(plain, autocommit=True) as line:
        line.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(name)))
        yield urlunsplit(urlsplit(url)._replace(path=f"/{name}"))
        line.execute(sql.SQL("DROP DATABASE {} WITH (FORCE)").format(sql.Identifier(name)))


@pytest.mark.postgis
def test_backup_goes_to_postgis_and_back_with_equal_rows_and_exports(kept, server, tmp_path):
    before, exports = kept.run("-c", _TELL), kept.exported()

    far = Site(tmp_path / "far", server)
    far.run("manage.py", "restore", str(kept.folder / "kept.backup"))
    assert far.run("-c", _TELL) == before
    assert far.exported() == exports
    # Numbers are given on from where they were.
    far.run("-c", "import django; django.setup(); from tests.factories import make_event; assert make_event().pk == 5")
    far.run("manage.py", "restore", str(kept.folder / "kept.backup"), "--replace")
    far.run("manage.py", "backup", str(tmp_path / "far.backup"))

    back = Site(tmp_path / "back")
    back.run("manage.py", "restore", str(tmp_path / "far.backup"))
    assert back.run("-c", _TELL) == before
    assert back.exported() == exports
    assert [p.read_bytes() for p in (back.folder / "media" / "attachments").iterdir()] == [b"scan"]


def test_damaged_backup_is_refused_and_what_is_stored_stays(kept, tmp_path):
    whole = (kept.folder / "kept.backup").read_bytes()
    before = kept.run("-c", _TELL)
    for number, damaged in enumerate(
        [whole[:-3000], whole[:2000] + b"\0" * 40 + whole[2040:], b"PK\x03\x04" + whole[4:100], b""]
    ):
        file = tmp_path / f"{number}.backup"
        file.write_bytes(damaged)
        said = kept.run("manage.py", "restore", str(file), "--replace", fails=True)
        assert said.startswith(f"CommandError: {file} is "), said
        assert "damaged" in said

    assert kept.run("-c", _TELL) == before


def test_database_file_that_is_none_any_more_is_kept_beside_the_backup_that_takes_its_place(kept, tmp_path):
    site = Site(tmp_path / "site")
    (site.folder / "whereline.sqlite3").write_bytes(b"no database" * 1000)

    said = site.run("manage.py", "doctor", fails=True)
    assert "need attention" in said
    site.run("manage.py", "restore", str(kept.folder / "kept.backup"))

    assert site.run("-c", _TELL) == kept.run("-c", _TELL)
    assert (site.folder / "whereline.sqlite3.damaged").read_bytes() == b"no database" * 1000
