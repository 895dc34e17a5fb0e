"""Places on their way into the gazetteer, kept on disk: so many fit that their number is no matter of memory."""

import os
from array import array
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from itertools import groupby
from pathlib import Path
from typing import NamedTuple, Self

import numpy as np
import shapely
from numpy.typing import NDArray

from events.places import files
from events.places.compile.entry import Entry, EntryName
from events.places.place import Place
from events.places.prominence import prominence

# Places that are put in order at once: about 100 MB.
_AT_ONCE = 400_000
_BUFFER = 1 << 20
_TOLD, _PART = files.NAME, files.LANG
# Names that are looked at to learn where names lie in the alphabet.
_SAMPLED = 60_000


class Ranked(NamedTuple):
    """A place as it will be written: ``columns`` are those of ``Place`` but for ``known_by``, the number of names."""

    row: int
    columns: bytes
    names: list[EntryName]
    known_by: int


class Spool:
    """Records of places in the order in which they come; one is a place, or further names of an earlier one.

    ``lon`` and ``lat`` (degrees) are there for every record; those of further names are their place's.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._file = (folder / "spool").open("wb", buffering=_BUFFER)
        self._reader = os.open(folder / "spool", os.O_RDONLY)
        self._flushed = 0
        self._starts = array("Q")
        self._at = 0
        self.owners = array("I")
        self.prominence = array("f")
        self.lon, self.lat = array("f"), array("f")
        self.areas: dict[int, bytes] = {}
        self.postings = 0
        self.sample: list[str] = []
        self._step = 1

    def __len__(self) -> int:
        return len(self.owners)

    def add(self, entry: Entry) -> int:
        """Keep ``entry`` and return its number."""
        number, place = len(self.owners), entry.place
        if entry.area is not None:
            self.areas[number] = shapely.to_wkb(entry.area)
        columns = "\t".join(parts := _columns(place))
        # A tab or line end inside a name of some dump would shift the columns of its place.
        if columns.count("\t") != len(parts) - 1 or "\n" in columns or "\x1d" in columns:
            columns = "\t".join(" ".join(part.split()) for part in parts)
        self.lon.append(place.lon)
        self.lat.append(place.lat)
        self.prominence.append(prominence(place))
        self._write(number, columns, entry.names)
        return number

    def add_names(self, owner: int, names: Sequence[EntryName]) -> None:
        """Keep further names of the place with number ``owner``."""
        self.lon.append(self.lon[owner])
        self.lat.append(self.lat[owner])
        self.prominence.append(0)
        self._write(owner, "", names)

    def _write(self, owner: int, columns: str, names: Sequence[EntryName]) -> None:
        told = _TOLD.join([f"{name}{_PART}{lang}{_PART}{weight}" for name, weight, lang in names])
        if (
            told.count(_PART) != 2 * len(names)
            or "\n" in told
            or "\t" in told
            or told.count(_TOLD) >= max(len(names), 1)
        ):
            told = _TOLD.join([f"{' '.join(name.split())}{_PART}{lang}{_PART}{weight}" for name, weight, lang in names])
        record = f"{columns}\x1d{told}\n".encode()
        self._file.write(record)
        self._starts.append(self._at)
        self._at += len(record)
        self.owners.append(owner)
        self.postings += len(names)
        if names and len(self.owners) % self._step == 0:
            self.sample.append(names[-1].name)
            if len(self.sample) > _SAMPLED:
                self.sample = self.sample[::2]
                self._step *= 2

    def read(self, number: int) -> tuple[str, list[EntryName]]:
        """Return the feature class and the names that record ``number`` itself has."""
        if self._flushed != len(self.owners):
            self._file.flush()
            self._flushed = len(self.owners)
        stop = self._starts[number + 1] if number + 1 < len(self._starts) else self._at
        record = os.pread(self._reader, stop - self._starts[number] - 1, self._starts[number])
        columns, _, told = record.partition(b"\x1d")
        return columns.split(b"\t", 3)[2].decode(), _names(told)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if not self._file.closed:
            self._file.close()
            os.close(self._reader)

    def rows(self) -> NDArray[np.uint32]:
        """Return the row that each record's place will have: its rank by prominence, then by when it came."""
        owners = np.frombuffer(self.owners, "<u4")
        places = np.flatnonzero(owners == np.arange(len(owners), dtype="<u4"))
        order = places[np.argsort(-np.frombuffer(self.prominence, "<f4")[places], kind="stable")]
        row_of = np.zeros(len(owners), "<u4")
        row_of[order] = np.arange(len(order), dtype="<u4")
        ranked: NDArray[np.uint32] = row_of[owners]
        return ranked

    def ranked(self, rows: NDArray[np.uint32]) -> Iterator[Ranked]:
        """Yield every place with all of its names, most prominent first. Nothing can be added afterwards."""
        self.__exit__()
        parts = 1 + (int(rows.max()) if len(rows) else 0) // _AT_ONCE
        self._deal(rows, parts)
        for part in range(parts):
            file = self._folder / f"part-{part}"
            yield from _merged(file.read_bytes())
            file.unlink()

    def _deal(self, rows: NDArray[np.uint32], parts: int) -> None:
        """Write each record, its row before it, to the file of those that are near it in rank."""
        with ExitStack() as opened:
            outs = [
                opened.enter_context((self._folder / f"part-{part}").open("wb", buffering=_BUFFER))
                for part in range(parts)
            ]
            records = opened.enter_context((self._folder / "spool").open("rb", buffering=_BUFFER))
            for first in range(0, len(rows), _BUFFER):
                for row in rows[first : first + _BUFFER].tolist():
                    outs[row // _AT_ONCE].write(b"%010d%s" % (row, records.readline()))
        (self._folder / "spool").unlink()


def _merged(data: bytes) -> Iterator[Ranked]:
    """Yield the places of one part; records of one place stand in the order in which they came."""
    lines = data.split(b"\n")
    lines.pop()
    # Stable, and by the digits of the row alone: further names stay behind their place.
    lines.sort(key=_row)
    for row, group in groupby(lines, key=_row):
        first, *others = group
        columns, _, told = first[10:].partition(b"\x1d")
        names = _names(told)
        count = len(names)
        if others:
            known = {name.name for name in names}
            further = [name for record in others for name in _names(record.partition(b"\x1d")[2])]
            count += len({name.name for name in further} - known)
            names += further
        yield Ranked(int(row), columns, list(dict.fromkeys(names)), count)


def _row(line: bytes) -> bytes:
    return line[:10]


def _names(told: bytes) -> list[EntryName]:
    if not told:
        return []
    return [
        EntryName(name, int(weight), lang)
        for name, lang, weight in [part.split(_PART) for part in told.decode().split(_TOLD)]
    ]


def _columns(place: Place) -> tuple[str, ...]:
    return (
        place.id,
        place.name,
        place.feature_class,
        repr(float(place.lon)),
        repr(float(place.lat)),
        place.country,
        place.admin1,
        place.admin1_name,
        str(place.population),
        repr(float(place.radius_m)),
        place.source,
        place.source_date,
    )
