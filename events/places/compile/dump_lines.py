"""Reads the lines of a dump's file, packed or not."""

import gzip
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from io import BufferedIOBase
from pathlib import Path
from typing import IO

from events.errors import BadSource

# A longer line is no line of a dump.
LONGEST = 4_000_000


def dump_lines(file: Path) -> Iterator[tuple[int, bytes]]:
    """Yield (number from 1, line without its end) of ``file``: plain, .gz, or the one .txt inside a .zip.

    Raises BadSource where it is missing, damaged or empty.
    """
    empty = True
    try:
        with _opened(file) as lines:
            for number, line in enumerate(iter(lambda: lines.readline(LONGEST), b""), 1):
                empty = False
                yield number, line.rstrip(b"\r\n")
    except (OSError, EOFError, zipfile.BadZipFile, zlib.error, gzip.BadGzipFile) as problem:
        raise BadSource(f"{file.name} cannot be read ({problem}); fetch it again.") from problem
    if empty:
        raise BadSource(f"{file.name} is empty; fetch it again.")


@contextmanager
def _opened(file: Path) -> Iterator[IO[bytes] | BufferedIOBase]:
    if file.suffix.lower() == ".zip":
        with zipfile.ZipFile(file) as archive:
            inside = [
                i for i in archive.infolist() if i.filename.endswith(".txt") and "readme" not in i.filename.lower()
            ]
            # An archive of alternate names has the codes of languages beside them.
            best = max(inside, key=lambda i: i.file_size, default=None)
            if best is None:
                raise BadSource(f"{file.name} holds no .txt file; name a dump as GeoNames packs it.")
            with archive.open(best) as lines:
                yield lines
    elif file.suffix.lower() == ".gz":
        with gzip.open(file, "rb") as unpacked:
            yield unpacked
    else:
        with file.open("rb") as lines:
            yield lines
