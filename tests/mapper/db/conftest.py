"""Runs a test on each engine: always on sqlitegis, and on PostGIS where POSTGIS_URL names a server."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import dj_database_url
import pytest
from django.db import connections, transaction
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.utils import load_backend

from tests.mapper.db.geoapp.models import MODELS

# Models are imported by their one name; the search for doctests would import them by another.
collect_ignore = ["geoapp"]

ALIAS = "engine"
SCHEMA = f"geoapp_{os.getpid()}"


class EverythingOn:
    """A database router that sends all models to one alias."""

    def db_for_read(self, model: Any, **hints: Any) -> str:
        return ALIAS

    db_for_write = db_for_read


def connect(config: dict[str, Any]) -> BaseDatabaseWrapper:
    complete = connections.configure_settings({"default": config})["default"]
    return load_backend(complete["ENGINE"]).DatabaseWrapper(complete, ALIAS)


def sqlite(folder: Path) -> BaseDatabaseWrapper:
    # As in mapper.settings.
    options = {"transaction_mode": "IMMEDIATE", "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;"}
    return connect({"ENGINE": "mapper.db.sqlitegis", "NAME": folder / "engine.sqlite3", "OPTIONS": options})


def postgis() -> BaseDatabaseWrapper:
    config = dj_database_url.parse(os.environ["POSTGIS_URL"])
    # Tables are made in a schema of their own, so that whatever else is in the database stays as it is.
    return connect({**config, "OPTIONS": {"options": f"-c search_path={SCHEMA},public"}})


@contextmanager
def reachable(connection: BaseDatabaseWrapper) -> Iterator[None]:
    """Let Django find ``connection`` by its alias; only for a while, lest pytest-django makes a test database of it."""
    connections[ALIAS] = connection
    try:
        yield
    finally:
        del connections[ALIAS]


@pytest.fixture(scope="session", params=["sqlitegis", pytest.param("postgis", marks=pytest.mark.postgis)])
def server(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory, django_db_blocker: Any
) -> Iterator[BaseDatabaseWrapper]:
    """A database of the engine, with the tables of geoapp and without rows."""
    connection = postgis() if request.param == "postgis" else sqlite(tmp_path_factory.mktemp("db"))
    with django_db_blocker.unblock(), reachable(connection):
        if request.param == "postgis":
            with connection.cursor() as cursor:
                cursor.execute(f"CREATE SCHEMA {SCHEMA}")
        with connection.schema_editor() as editor:
            for model in MODELS:
                editor.create_model(model)
    yield connection
    with django_db_blocker.unblock():
        if request.param == "postgis":
            with connection.cursor() as cursor:
                cursor.execute(f"DROP SCHEMA {SCHEMA} CASCADE")
        connection.close()


@pytest.fixture
def engine(server: BaseDatabaseWrapper, settings: Any, django_db_blocker: Any) -> Iterator[BaseDatabaseWrapper]:
    """The database, as every model's default while the test lasts; what a test changes it also takes back."""
    settings.DATABASE_ROUTERS = [EverythingOn()]
    with django_db_blocker.unblock(), reachable(server):
        yield server


@pytest.fixture
def rows(engine: BaseDatabaseWrapper) -> Iterator[BaseDatabaseWrapper]:
    """The database within a transaction that is rolled back, so that no row outlives the test."""
    with transaction.atomic(using=ALIAS):
        yield engine
        transaction.set_rollback(True, using=ALIAS)
