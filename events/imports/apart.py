"""Reads files of events in a process of their own: limited in time and memory, and beside the one that stores them.

python -m events.imports.apart PATH <asked.json, two lines of JSON a block come out
"""

import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import IO

import orjson

from events.errors import EventsError, UnreadableImport
from events.imports.block import Parcel, parcel
from events.imports.looking import Look
from events.imports.plan import Plan

# Bytes of memory that reading may cost, and seconds of processor time: some, and more for each megabyte.
MAX_MEMORY = 4_000_000_000
_SECONDS, _SECONDS_PER_MB = 60, 3
_PROJECT = Path(__file__).resolve().parents[2]
_REFUSED = 3
# Formats that GDAL reads -> its driver: a file is opened by no other, whatever it says it is.
_DRIVERS = {"gpkg": ("GPKG",), "kml": ("LIBKML",), "shp": ("ESRI Shapefile",), "fgb": ("FlatGeobuf",)}
_SHEETS = ("XLSX", "ODS")


class Reading:
    """A file being read by another process: ``look`` tells of it, ``parcels()`` yields its rows; close it at the end.

    Raises UnreadableImport, when it is opened or while ``parcels`` runs.
    """

    def __init__(self, path: Path, name: str, plan: Plan) -> None:
        asked = orjson.dumps({"name": name, "plan": asdict(plan)})
        self._child = subprocess.Popen(  # noqa: S603 - our own interpreter and module, no shell
            [sys.executable, "-m", "events.imports.apart", str(path)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            cwd=_PROJECT,
            env={**os.environ, "GDAL_SKIP": ",".join(_others(plan.format))},
        )
        self._in().write(asked)
        self._in().close()
        told = orjson.loads(self._line())
        self.look = Look(Plan(**told.pop("plan")), **told)

    def parcels(self) -> Iterator[Parcel]:
        """Yield blocks as they come, not opened."""
        while (head := self._line()) != b"\n":
            yield Parcel(head, self._line())

    def close(self) -> None:
        if self._child.poll() is None:
            self._child.kill()
        self._child.wait()
        if self._child.stdout:
            self._child.stdout.close()

    def __enter__(self) -> "Reading":
        return self

    def __exit__(self, *_problem: object) -> None:
        self.close()

    def _in(self) -> IO[bytes]:
        assert self._child.stdin is not None  # noqa: S101 - it was asked for
        return self._child.stdin

    def _line(self) -> bytes:
        assert self._child.stdout is not None  # noqa: S101 - it was asked for
        line = self._child.stdout.readline()
        if line.startswith(b"!"):
            self.close()
            raise UnreadableImport(line[1:].decode().strip())
        if not line.endswith(b"\n"):
            self.close()
            raise UnreadableImport(
                "Reading the file took more time or memory than a file of its size may cost, or it is broken; save it "
                "anew, or split it."
            )
        return line


def parcels_in(file: IO[bytes]) -> Iterator[Parcel]:
    """Yield the blocks that were written into a file, each head with its rest."""
    for head in file:
        yield Parcel(head, file.readline())


def _others(format_name: str) -> list[str]:
    """Return GDAL's drivers that a file of this format must not be opened by."""
    from pyogrio import list_drivers

    wanted = _DRIVERS.get(format_name, _SHEETS)
    return [driver for driver in list_drivers() if driver not in wanted]


def _limit(path: Path) -> None:
    # Windows has no such limits.
    if sys.platform != "win32":
        import resource

        seconds = _SECONDS + _SECONDS_PER_MB * path.stat().st_size // 1_000_000
        resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
        resource.setrlimit(resource.RLIMIT_AS, (MAX_MEMORY, MAX_MEMORY))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def main(raw: str) -> int:
    """Read the file that standard input tells of and print its blocks, or why it cannot be read."""
    from events.imports.reading import read_events

    path, asked, out = Path(raw), orjson.loads(sys.stdin.buffer.read()), sys.stdout.buffer
    _limit(path)
    try:
        seen, blocks = read_events(path, asked["name"], Plan(**asked["plan"]))
        out.write(orjson.dumps(seen, option=orjson.OPT_APPEND_NEWLINE))
        out.flush()
        for one in map(parcel, blocks):
            out.writelines((one.head, one.rest))
        out.write(b"\n")
    except EventsError as problem:
        out.write(b"!" + " ".join(str(problem).split()).encode() + b"\n")
        return _REFUSED
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
