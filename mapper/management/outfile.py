"""A file that is there whole or not at all: written beside its place, then renamed."""

from collections.abc import Iterable
from pathlib import Path

from django.core.management.base import CommandError


def write_whole(file: Path, chunks: Iterable[bytes]) -> int:
    """Write ``chunks`` to ``file`` and return the number of bytes; what stood there stays until all is written.

    Raises CommandError where the folder is missing or cannot be written to.
    """
    beside = file.with_name(f".{file.name}.part")
    size = 0
    try:
        with beside.open("wb") as out:
            for chunk in chunks:
                size += out.write(chunk)
        beside.replace(file)
    except OSError as problem:
        raise CommandError(
            f"{file} cannot be written: {problem.strerror}. Choose another place with --out."
        ) from problem
    finally:
        beside.unlink(missing_ok=True)
    return size
