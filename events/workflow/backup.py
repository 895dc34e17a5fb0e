"""Backs up database and uploads into one file, and brings them back; what can be rebuilt is left out."""

import hashlib
import json
import os
import shutil
import sqlite3
import subprocess
import tempfile
import zipfile
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from django.db import connection
from django.db.migrations.recorder import MigrationRecorder

from events.errors import BadChange, UnreadableBackup
from events.index import watch
from events.models import Event, Report

# Grows when what the file holds changes.
FORMAT = 1
_MANIFEST, _SQLITE, _POSTGIS, _MEDIA = "manifest.json", "database.sqlite3", "database.pgdump", "media/"


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a backup holds: the engine ("sqlite" or "postgresql"), when it was made (UTC), and how much is in it."""

    engine: str
    made: str
    events: int
    reports: int
    migrations: list[str]
    sha256: dict[str, str]
    format: int = FORMAT


def back_up(file: Path, media: Path) -> Manifest:
    """Write database and ``media`` to ``file``, a zip; the site may go on running. A file there is replaced when whole.

    Raises BadChange where the database server's own program is missing or fails.
    """
    file.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=file.parent, prefix=".backup-") as scratch:
        dump = _dump(Path(scratch))
        parts = {dump.name: dump}
        parts |= {f"{_MEDIA}{p.relative_to(media).as_posix()}": p for p in sorted(media.rglob("*")) if p.is_file()}
        manifest = Manifest(
            engine=connection.vendor,
            made=datetime.now(UTC).isoformat(timespec="seconds"),
            events=Event.objects.count(),
            reports=Report.objects.count(),
            migrations=_migrations(),
            sha256={name: _sha256(path) for name, path in parts.items()},
        )
        whole = Path(scratch) / "backup.zip"
        with zipfile.ZipFile(whole, "w", zipfile.ZIP_DEFLATED) as out:
            for name, path in parts.items():
                out.write(path, name)
            out.writestr(_MANIFEST, json.dumps(asdict(manifest), indent=1))
        # It holds password hashes and unpublished reports.
        whole.chmod(0o600)
        whole.replace(file)
    return manifest


def read_manifest(file: Path) -> Manifest:
    """Return what ``file`` holds, having checked that it is whole.

    Raises UnreadableBackup.
    """
    try:
        with zipfile.ZipFile(file) as archive:
            fields = json.loads(archive.read(_MANIFEST))
            if fields.get("format") != FORMAT:
                raise UnreadableBackup(
                    f"{file} was made by another version of Whereline (format {fields.get('format')})."
                )
            manifest = Manifest(**fields)
            for name, sha256 in manifest.sha256.items():
                if hashlib.sha256(archive.read(name)).hexdigest() != sha256:
                    raise UnreadableBackup(f"{file} is damaged: {name} is not what was written.")
    except (OSError, zipfile.BadZipFile, KeyError, TypeError, ValueError) as problem:
        raise UnreadableBackup(f"{file} is no backup of Whereline, or is damaged: {problem}") from None
    return manifest


def bring_back(file: Path, media: Path) -> Manifest:
    """Replace database and ``media`` by what ``file`` holds. Files of ``media`` that it does not hold are left.

    Raises UnreadableBackup where it is damaged or made from another kind of database; nothing has changed then.
    """
    manifest = read_manifest(file)
    if manifest.engine != connection.vendor:
        raise UnreadableBackup(
            f"{file} holds a {manifest.engine} database, and this site runs on {connection.vendor}. "
            "Set DATABASE_URL as it was when the backup was made."
        )
    with tempfile.TemporaryDirectory(prefix="whereline-") as scratch, zipfile.ZipFile(file) as archive:
        # Only names that the manifest lists, each inside its folder.
        for name in manifest.sha256:
            target = (Path(scratch) / name).resolve()
            if not target.is_relative_to(Path(scratch).resolve()):
                raise UnreadableBackup(f"{file} names a file outside of itself: {name}.")
            archive.extract(name, scratch)
        _load(Path(scratch))
        watch.end_migration()
        watch.renew()
        if (Path(scratch) / _MEDIA).is_dir():
            shutil.copytree(Path(scratch) / _MEDIA, media, dirs_exist_ok=True)
    return manifest


def _dump(folder: Path) -> Path:
    if connection.vendor == "sqlite":
        target = folder / _SQLITE
        connection.ensure_connection()
        with sqlite3.connect(target) as copy:
            # SQLite's online backup: a consistent copy, while others read and write.
            connection.connection.backup(copy)
        copy.close()
        return target
    target = folder / _POSTGIS
    _server_program("pg_dump", "--format=custom", "--no-owner", f"--file={target}")
    return target


def _load(folder: Path) -> None:
    if connection.vendor == "sqlite":
        connection.ensure_connection()
        stored = sqlite3.connect(folder / _SQLITE)
        stored.backup(connection.connection)
        stored.close()
        connection.close()
        return
    connection.close()
    _server_program(
        "pg_restore", "--clean", "--if-exists", "--no-owner", "--single-transaction", str(folder / _POSTGIS)
    )


def _server_program(program: str, *arguments: str) -> None:
    """Run one of PostgreSQL's own programs on this site's database; the password goes by the environment, unseen."""
    where = shutil.which(program)
    if where is None:
        raise BadChange(f"{program} is not installed; install PostgreSQL's client programs (postgresql-client).")
    settings: dict[str, Any] = connection.settings_dict
    server = {"PGHOST": "HOST", "PGPORT": "PORT", "PGUSER": "USER", "PGPASSWORD": "PASSWORD"}
    environment = {**os.environ, **{name: str(settings[key]) for name, key in server.items() if settings.get(key)}}
    done = subprocess.run(  # noqa: S603 - our own arguments
        [where, f"--dbname={settings['NAME']}", *arguments],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        raise BadChange(f"{program} failed: {done.stderr.strip()[-500:]}")


def _migrations() -> list[str]:
    return sorted(f"{app}.{name}" for app, name in MigrationRecorder(connection).applied_migrations())


def _sha256(path: Path) -> str:
    with path.open("rb") as content:
        return hashlib.file_digest(content, "sha256").hexdigest()
