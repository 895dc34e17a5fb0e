"""The index as a file that processes share by mapping it: whole or not there, with a checksum over all of it."""

import json
import os
import secrets
import zlib
from dataclasses import fields
from pathlib import Path
from typing import Any

import numpy as np

from events.index.outlines import BANDS, Rings
from events.index.segment import COLUMNS, Segment, by_id

# Grows when the layout of the file changes.
LAYOUT = 2
_MAGIC = b"WLINDEX1"
_ALIGNED = 64
# The rows in the order of the numbers of their events.
_ORDER = "by_id"


def write(part: Segment, folder: Path, database: str, mark: str) -> Path:
    """Write ``part`` as the index of ``database`` at ``mark``; earlier files go, whoever still maps one keeps it."""
    arrays = _arrays(part)
    offset, places = 0, {}
    for name, values in arrays.items():
        places[name] = [str(values.dtype), list(values.shape), offset]
        offset += -(-values.nbytes // _ALIGNED) * _ALIGNED
    head = {"layout": LAYOUT, "database": database, "mark": mark, "words": part.words, "arrays": places}
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / f"events-{secrets.token_hex(6)}.index"
    fresh = file.with_suffix(".new")
    with fresh.open("wb") as out:
        sum_ = 0
        # The checksum is known last; its place is kept.
        told = json.dumps(head).encode()
        out.write(_MAGIC + bytes(4) + len(told).to_bytes(4, "little") + told)
        out.write(bytes(-out.tell() % _ALIGNED))
        sum_ = zlib.crc32(told)
        for values in arrays.values():
            raw = np.ascontiguousarray(values).view(np.uint8).reshape(-1).data if values.size else b""
            out.write(raw)
            sum_ = zlib.crc32(raw, sum_)
            out.write(bytes(-values.nbytes % _ALIGNED))
        out.seek(len(_MAGIC))
        out.write(sum_.to_bytes(4, "little"))
        out.flush()
        os.fsync(out.fileno())
    fresh.replace(file)
    pointer = folder / "current.new"
    pointer.write_text(file.name)
    pointer.replace(folder / "current")
    for old in folder.glob("events-*"):
        if old != file:
            old.unlink(missing_ok=True)
    return file


def current(folder: Path) -> str:
    """Return the name of the newest index in ``folder``, "" where there is none."""
    try:
        return (folder / "current").read_text().strip()
    except (OSError, UnicodeDecodeError):
        return ""


def drop(folder: Path) -> None:
    """Take the index away, where there is one: so few events need none."""
    (folder / "current").unlink(missing_ok=True)
    for old in folder.glob("events-*"):
        old.unlink(missing_ok=True)


def read(folder: Path, name: str, database: str) -> tuple[Segment, str] | None:
    """Return an index of ``database`` and the mark it was made at; None where it is damaged or of something else."""
    found = _whole(folder, name)
    if found is None or found[0]["layout"] != LAYOUT or found[0]["database"] != database:
        return None
    head, arrays = found
    return _segment(arrays, head["words"]), head["mark"]


def is_damaged(folder: Path) -> bool:
    """Tell whether the newest index in ``folder`` cannot be read, or is not what was written."""
    name = current(folder)
    return bool(name) and _whole(folder, name) is None


def _whole(folder: Path, name: str) -> tuple[dict[str, Any], dict[str, Any]] | None:
    """Return what the head of an index tells, and its columns; None where they do not make its checksum."""
    try:
        mapped = np.memmap(folder / Path(name).name, dtype=np.uint8, mode="r")
        if bytes(mapped[:8]) != _MAGIC:
            return None
        length = int.from_bytes(bytes(mapped[12:16]), "little")
        told = bytes(mapped[16 : 16 + length])
        head = json.loads(told)
        begun = -(-(16 + length) // _ALIGNED) * _ALIGNED
        arrays, sum_ = {}, zlib.crc32(told)
        for key, (kind, shape, offset) in head["arrays"].items():
            values = np.frombuffer(mapped, dtype=kind, count=int(np.prod(shape)), offset=begun + offset).reshape(shape)
            sum_ = zlib.crc32(values.view(np.uint8).reshape(-1).data if values.size else b"", sum_)
            arrays[key] = values
    except (OSError, ValueError, LookupError, TypeError, AttributeError, OverflowError):
        return None
    return (head, arrays) if sum_ == int.from_bytes(bytes(mapped[8:12]), "little") else None


def _arrays(part: Segment) -> dict[str, Any]:
    plain = {name: getattr(part, name) for name in (*COLUMNS, "drawn", "sides")}
    rings = {
        f"band{number}.{field.name}": getattr(band, field.name)
        for number, band in enumerate(part.bands)
        for field in fields(Rings)
    }
    # The first edit after a start would wait for it.
    return plain | rings | {_ORDER: by_id(part)}


def _segment(arrays: dict[str, Any], words: dict[str, list[str]]) -> Segment:
    bands = tuple(
        Rings(**{field.name: arrays[f"band{number}.{field.name}"] for field in fields(Rings)})
        for number in range(len(BANDS))
    )
    plain = {name: arrays[name] for name in (*COLUMNS, "drawn", "sides")}
    # Files of earlier versions go without.
    kept = {_ORDER: arrays[_ORDER]} if _ORDER in arrays else {}
    return Segment(**plain, bands=bands, words=words, kept=kept)
