"""What built files (a gazetteer's, the base map) are held to: their sizes and SHA-256, noted beside them."""

import hashlib
import json
from pathlib import Path
from typing import Any

from events.places import files

_TRIE = Path(files.KEYS).suffix


def set_seal(build: Path) -> None:
    """Write down the sizes and digests of the files in the folder ``build``, once all of them are whole."""
    told = {file.name: [file.stat().st_size, digest(file)] for file in sorted(build.iterdir()) if file.is_file()}
    (build / files.SEAL).write_text(json.dumps(told, indent=1), encoding="utf-8")


def broken(build: Path, *, deep: bool = False) -> str:
    """Return which file of the gazetteer in ``build`` is not as it was made, "" where all are.

    Sizes are looked at always, and the tries read through: a library that is not safe with other bytes maps them.
    ``deep`` reads all files through, 1 GB in about a second. Builds from before there were seals have none: of these
    nothing is known.
    """
    seal = build / files.SEAL
    if not seal.is_file():
        return ""
    try:
        told = {str(name): (int(size), str(sum_)) for name, (size, sum_) in json.loads(seal.read_bytes()).items()}
    except (ValueError, TypeError, AttributeError):
        return files.SEAL
    for name, (size, sum_) in told.items():
        read_through = deep or name.endswith(_TRIE)
        if not is_as_made(build / name, size, sum_ if read_through else ""):
            return name
    return ""


def basemap_note(file: Path) -> dict[str, Any]:
    """Return what was noted beside the base map ``file`` when it was built; {} where that is gone or unreadable."""
    try:
        told = json.loads(file.with_suffix(".json").read_bytes())
    except (OSError, ValueError):
        return {}
    return told if isinstance(told, dict) else {}


def is_basemap_whole(file: Path, *, deep: bool = False) -> bool:
    """Tell whether the base map ``file`` is as it was made: by its first bytes and its size, its digest where ``deep``.

    Of one without a note nothing but the first bytes is known.
    """
    told = basemap_note(file)
    size, sum_ = told.get("bytes"), told.get("sha256")
    try:
        with file.open("rb") as tiles:
            begun = tiles.read(7) == b"PMTiles"
    except OSError:
        return False
    return begun and is_as_made(
        file, size if isinstance(size, int) else None, sum_ if deep and isinstance(sum_, str) else ""
    )


def is_as_made(file: Path, size: int | None, sum_: str = "") -> bool:
    """Tell whether ``file`` is there with that size, where one is known, and that SHA-256, where one is given."""
    if not file.is_file() or (size is not None and file.stat().st_size != size):
        return False
    return not sum_ or digest(file) == sum_


def digest(file: Path) -> str:
    """Return the SHA-256 of a file in hexadecimal digits."""
    with file.open("rb") as content:
        return hashlib.file_digest(content, "sha256").hexdigest()
