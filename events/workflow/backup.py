"""Backs up database and uploads into one file that either kind of database takes back; what can be rebuilt is left out.

The database in it is a SQLite file, whatever the site runs on: a file of years ago is brought to today's shape by the
same migrations, beside the database in use, which is replaced in one transaction at the end.
"""

import hashlib
import json
import shutil
import sqlite3
import tempfile
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import asdict, dataclass, fields
from datetime import UTC, datetime
from fcntl import LOCK_EX, LOCK_NB, flock
from pathlib import Path

from django.db import connection
from django.db.migrations.loader import MigrationLoader

from events.errors import UnreadableBackup
from events.workflow.carrying import FILE, into_server, migrated_file, out_of_server
from events.workflow.likenesses import sign_all

# Grows when what the file holds changes; what older formats say is still understood.
FORMAT = 2
_MANIFEST, _MEDIA = "manifest.json", "media/"
_BLOCK = 1 << 20


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a backup holds: the engine it came from, when it was made (UTC), how much is in it, its sums.

    ``gazetteer`` is the version that its reports were read with: it is built again, not kept.
    """

    engine: str
    made: str
    events: int
    reports: int
    migrations: list[str]
    sha256: dict[str, str]
    gazetteer: str = ""
    format: int = FORMAT


def back_up(file: Path, media: Path, gazetteer: str = "") -> Manifest:
    """Write database and ``media`` to ``file``, a zip; the site may go on running. A file there is replaced when whole.

    The database is as it was at one moment.
    """
    file.parent.mkdir(parents=True, exist_ok=True)
    with _scratch(file.parent, ".backup-") as scratch:
        if connection.vendor == "sqlite":
            connection.ensure_connection()
            # A full disk is told in Django's words, as everywhere.
            with connection.wrap_database_errors, closing(sqlite3.connect(scratch / FILE)) as copy:
                # SQLite's online backup: a consistent copy, while others read and write.
                connection.connection.backup(copy)
        else:
            out_of_server(scratch)
        whole = scratch / "backup.zip"
        with zipfile.ZipFile(whole, "w", zipfile.ZIP_DEFLATED) as out:
            sums = {FILE: _add(out, scratch / FILE, FILE)}
            for path in sorted(media.rglob("*")):
                name = f"{_MEDIA}{path.relative_to(media).as_posix()}"
                # What was handed in goes once it is read, maybe meanwhile.
                if path.is_file() and (sha256 := _add(out, path, name)):
                    sums[name] = sha256
            manifest = _told(scratch / FILE, gazetteer, sums)
            out.writestr(_MANIFEST, json.dumps(asdict(manifest), indent=1))
        # It holds password hashes and unpublished reports.
        whole.chmod(0o600)
        whole.replace(file)
    return manifest


def read_manifest(file: Path) -> Manifest:
    """Return what ``file`` holds, having checked that it is whole.

    Raises UnreadableBackup.
    """
    with _opened(file) as (archive, manifest):
        for name in manifest.sha256:
            _checked(archive, file, manifest, name, None)
    return manifest


def bring_back(file: Path, media: Path, folder: Path) -> Manifest:
    """Replace database and ``media`` by what ``file`` holds. Files of ``media`` that it does not hold are left.

    All is made ready in ``folder`` first; then the uploads are put beside those that are there, and the database takes
    the other's place in one transaction. Stopped before that, what was stored is stored still.

    Raises UnreadableBackup where it is damaged, or newer than this program; nothing has changed then.
    """
    folder.mkdir(parents=True, exist_ok=True)
    with _scratch(folder, ".restore-") as scratch, _opened(file) as (archive, manifest):
        for name in manifest.sha256:
            # Only names that the manifest lists, each inside its folder.
            target = (scratch / name).resolve()
            if not target.is_relative_to(scratch.resolve()):
                raise UnreadableBackup(f"{file} names a file outside of itself: {name}.")
            target.parent.mkdir(parents=True, exist_ok=True)
            _checked(archive, file, manifest, name, target)
        _make_ready(scratch, file)
        for name in manifest.sha256:
            if name.startswith(_MEDIA):
                _put(scratch / name, media / name.removeprefix(_MEDIA))
        if connection.vendor == "sqlite":
            _take_place(scratch / FILE)
        else:
            into_server(scratch / FILE)
    sign_all()
    return manifest


def _make_ready(scratch: Path, file: Path) -> None:
    """Bring the database of a backup to today's shape, as a database of its own: nothing is taken for its index."""
    try:
        with closing(sqlite3.connect(scratch / FILE)) as stored, stored:
            if stored.execute("PRAGMA quick_check").fetchall() != [("ok",)]:
                raise UnreadableBackup(f"{file} holds a damaged database; take an earlier backup.")
            tables = {name for (name,) in stored.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
            if "events_mark" in tables:
                stored.execute("DELETE FROM events_mark")
    except sqlite3.Error as problem:
        raise UnreadableBackup(f"{file} holds a damaged database ({problem}); take an earlier backup.") from None
    migrated_file(scratch)


def _take_place(prepared: Path) -> None:
    connection.close()
    kept = Path(connection.settings_dict["NAME"])
    if not connection.is_in_memory_db() and _is_broken(kept):
        # A damaged database cannot be written into; it is kept beside, for whoever wants to save something of it.
        for end in ("", "-wal", "-shm"):
            if (part := kept.with_name(kept.name + end)).exists():
                part.replace(part.with_name(f"{part.name}.damaged"))
    connection.ensure_connection()
    with closing(sqlite3.connect(prepared)) as stored:
        stored.backup(connection.connection)
    connection.close()


def _is_broken(file: Path) -> bool:
    try:
        with closing(sqlite3.connect(file)) as stored:
            return bool(stored.execute("PRAGMA quick_check(1)").fetchall() != [("ok",)])
    except sqlite3.DatabaseError:
        return True


def _told(stored: Path, gazetteer: str, sums: dict[str, str]) -> Manifest:
    with closing(sqlite3.connect(stored)) as copy:
        events, reports = (
            copy.execute(f"SELECT count(*) FROM {table}").fetchone()[0]  # noqa: S608 - our own names
            for table in ("events_event", "events_report")
        )
        applied = sorted(f"{app}.{name}" for app, name in copy.execute("SELECT app, name FROM django_migrations"))
    made = datetime.now(UTC).isoformat(timespec="seconds")
    return Manifest(connection.vendor, made, events, reports, applied, sums, gazetteer)


def _add(out: zipfile.ZipFile, path: Path, name: str) -> str:
    """Write a file into the zip and return its sum; "" where it is gone."""
    digest = hashlib.sha256()
    try:
        content = path.open("rb")
    except FileNotFoundError:
        return ""
    with content, out.open(name, "w", force_zip64=True) as kept:
        while block := content.read(_BLOCK):
            digest.update(block)
            kept.write(block)
    return digest.hexdigest()


@contextmanager
def _opened(file: Path) -> Iterator[tuple[zipfile.ZipFile, Manifest]]:
    """Open a backup with its manifest. Raises UnreadableBackup, for all that is read of it within, too."""
    try:
        with zipfile.ZipFile(file) as archive:
            told = json.loads(archive.read(_MANIFEST))
            version = told.get("format")
            if version not in (1, FORMAT):
                raise UnreadableBackup(f"{file} was made by another version of Whereline (format {version}).")
            manifest = Manifest(**{f.name: told[f.name] for f in fields(Manifest) if f.name in told})
            known = {f"{app}.{name}" for app, name in MigrationLoader(None).disk_migrations}
            if newer := sorted(
                name for name in manifest.migrations if name.startswith("events.") and name not in known
            ):
                raise UnreadableBackup(
                    f"{file} was made by a newer version of Whereline ({newer[-1]}); install that one first."
                )
            if manifest.sha256 and FILE not in manifest.sha256 and version == 1 and manifest.engine == "postgresql":
                raise UnreadableBackup(f"{file} is of an early version, which PostgreSQL's pg_restore can read.")
            yield archive, manifest
    except (zipfile.BadZipFile, zipfile.LargeZipFile, KeyError, TypeError, ValueError, EOFError) as problem:
        raise UnreadableBackup(f"{file} is no backup of Whereline, or is damaged: {problem}") from None
    except FileNotFoundError:
        raise UnreadableBackup(f"There is no file {file}.") from None


def _checked(archive: zipfile.ZipFile, file: Path, manifest: Manifest, name: str, target: Path | None) -> None:
    """Read one part, into ``target`` where there is one. Raises UnreadableBackup where it is not what was written."""
    digest = hashlib.sha256()
    try:
        with archive.open(name) as content, (target or Path("/dev/null")).open("wb") as kept:
            while block := content.read(_BLOCK):
                digest.update(block)
                kept.write(block)
    except zlib.error as problem:
        raise UnreadableBackup(f"{file} is damaged: {name} cannot be unpacked ({problem}).") from None
    if digest.hexdigest() != manifest.sha256[name]:
        raise UnreadableBackup(f"{file} is damaged: {name} is not what was written.")


def _put(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    fresh = target.with_name(f".{target.name}.new")
    shutil.copyfile(source, fresh)
    fresh.replace(target)


@contextmanager
def _scratch(folder: Path, prefix: str) -> Iterator[Path]:
    """Give a folder of one's own, for a while; those that a killed process left behind go."""
    for left in folder.glob(f"{prefix}*"):
        with suppress(BlockingIOError, FileNotFoundError, NotADirectoryError), (left / "lock").open("w") as lock:
            flock(lock, LOCK_EX | LOCK_NB)
            shutil.rmtree(left, ignore_errors=True)
    with tempfile.TemporaryDirectory(dir=folder, prefix=prefix) as made, (Path(made) / "lock").open("w") as lock:
        flock(lock, LOCK_EX)
        yield Path(made)
