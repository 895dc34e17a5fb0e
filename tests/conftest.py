"""What tests need from the machine: each is skipped with its reason where it is missing, unless REQUIRE names it."""

import os
import shutil
import subprocess
import tempfile
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from django.core.signals import request_finished, request_started
from django.db import connections
from django.utils import translation
from hypothesis import settings as hypothesis_settings
from pytest_django.live_server_helper import LiveServer

from events.index import live

# A busy machine is slow, not wrong: no deadline for one example.
hypothesis_settings.register_profile("whereline", deadline=None)
hypothesis_settings.load_profile("whereline")

SHARED = Path(__file__).resolve().parent.parent.parent / "shared"


def _may_mount() -> bool:
    """Tell whether a process may mount a file system that it alone sees, and close it to writing."""
    if os.geteuid() != 0 or not shutil.which("unshare"):
        return False
    there = tempfile.gettempdir()
    steps = 'mount -t tmpfs -o size=1m none "$0" && mount -o remount,ro "$0" && mount -o remount,rw "$0"'
    tried = ["unshare", "-m", "sh", "-c", steps, there]
    return subprocess.run(tried, capture_output=True, timeout=20, check=False).returncode == 0


MISSING = {
    "mount": None if _may_mount() else "needs to mount a file system of its own (root on Linux)",
    "browser": None if shutil.which("chromium") else "needs Debian's chromium on the PATH",
    "postgis": None if os.environ.get("POSTGIS_URL") else "needs a PostGIS server: set POSTGIS_URL",
    "gdal": None if shutil.which("ogrinfo") else "needs GDAL's ogrinfo on the PATH (Debian: gdal-bin)",
    "shared": None if SHARED.is_dir() else "needs the test data beside the project (../shared)",
}


def pytest_configure(config: pytest.Config) -> None:
    """Compile the catalogues of the interface where pytest runs without ``./dev``; parallel workers find them there."""
    if hasattr(config, "workerinput"):
        return
    for source in Path(__file__).resolve().parent.parent.glob("locale/*/LC_MESSAGES/django.po"):
        compiled = source.with_suffix(".mo")
        if not compiled.is_file() or compiled.stat().st_mtime < source.stat().st_mtime:
            with source.open("rb") as words, compiled.open("wb") as file:
                write_mo(file, read_po(words, locale=source.parent.parent.name))


# What takes longest begins first, so that no worker is left with it at the end.
_LONG = (
    "tests/events/workflow/test_backup.py",
    "tests/events/management/test_archive.py",
    "tests/faults/",
    "tests/browser/",
)


def _after_the_long(item: pytest.Item) -> bool:
    return not item.nodeid.startswith(_LONG)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    items.sort(key=_after_the_long)
    required = os.environ.get("REQUIRE", "").split()
    for item in items:
        for need, reason in MISSING.items():
            if item.get_closest_marker(need) and reason and need not in required:
                item.add_marker(pytest.mark.skip(reason=reason))


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of test data beside the project; tests that ask for it carry the marker ``shared``."""
    assert SHARED.is_dir(), "REQUIRE names shared, but ../shared is missing"
    return SHARED


@pytest.fixture(scope="session")
def django_db_modify_db_settings_xdist_suffix(request: pytest.FixtureRequest) -> None:
    """Give each worker a database of its own: on SQLite the one in its memory is that already."""
    worker = getattr(request.config, "workerinput", {}).get("workerid")
    for connection in connections.all():
        if worker and connection.vendor != "sqlite":
            connection.settings_dict["TEST"]["NAME"] = f"test_{connection.settings_dict['NAME']}_{worker}"


@pytest.fixture
def live_server(live_server: LiveServer) -> Iterator[LiveServer]:
    """Pytest-django's server, quiet before tables are emptied: what a closed page asked for is answered first."""
    at_work = threading.Semaphore(0)
    counts = {"begun": 0, "answered": 0}

    def began(**_: Any) -> None:
        counts["begun"] += 1

    def answered(**_: Any) -> None:
        counts["answered"] += 1
        at_work.release()

    request_started.connect(began)
    request_finished.connect(answered)
    yield live_server
    while counts["answered"] < counts["begun"] and at_work.acquire(timeout=10):
        pass
    request_started.disconnect(began)
    request_finished.disconnect(answered)


@pytest.fixture(autouse=True)
def english() -> Iterator[None]:
    """Begin each test in English: a page asked for in another language leaves its thread in that one."""
    with translation.override("en"):
        yield


@pytest.fixture(autouse=True)
def quick_passwords(settings: Any) -> None:
    """Spend no second of a processor on each password: what is tried here is not how slowly one is guessed."""
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]


@pytest.fixture(autouse=True)
def media(settings: Any, tmp_path_factory: pytest.TempPathFactory) -> None:
    """Keep the files that a test hands in out of the data folder."""
    settings.MEDIA_ROOT = tmp_path_factory.getbasetemp() / "media"


@pytest.fixture(autouse=True)
def own_index(settings: Any) -> Iterator[None]:
    """Let each test build the index of its own events: rows are rolled back, and their stamps come again."""
    settings.INDEX_DIR = Path(tempfile.gettempdir()) / "whereline-no-index-here"
    live.forget()
    yield
    live.forget()
