"""Writes PMTiles version 3 archives (https://github.com/protomaps/PMTiles/blob/main/spec/v3/spec.md)."""

import gzip
import hashlib
import json
import struct
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from mapper.basemap.mvt import varint

# The root directory must end within the first 16 KiB of the file.
ROOT_BYTES = 16_384 - 127
GZIP, MVT = 2, 1


@dataclass(frozen=True)
class Entry:
    """A run of tiles with the same bytes; ``run`` 0 points to a leaf directory instead."""

    tile: int
    offset: int
    length: int
    run: int


def tile_id(z: int, x: int, y: int) -> int:
    """Return the tile's place on the Hilbert curve of its zoom, after all tiles of lower zooms.

    >>> [tile_id(0, 0, 0), tile_id(1, 0, 0), tile_id(1, 1, 0), tile_id(2, 0, 0)]
    [0, 1, 4, 5]
    """
    number = (4**z - 1) // 3
    side = 1 << z >> 1
    while side:
        right, down = int(bool(x & side)), int(bool(y & side))
        number += side * side * (3 * right ^ down)
        if not down:
            if right:
                x, y = side - 1 - (x & side - 1), side - 1 - (y & side - 1)
            x, y = y, x
        side >>= 1
    return number


def _packed(data: bytes) -> bytes:
    return gzip.compress(data, compresslevel=6, mtime=0)


def _directory(entries: list[Entry]) -> bytes:
    previous, out = 0, [varint(len(entries))]
    for entry in entries:
        out.append(varint(entry.tile - previous))
        previous = entry.tile
    out += [varint(e.run) for e in entries]
    out += [varint(e.length) for e in entries]
    end = None
    for entry in entries:
        out.append(varint(0 if entry.offset == end else entry.offset + 1))
        end = entry.offset + entry.length
    return _packed(b"".join(out))


def _directories(entries: list[Entry]) -> tuple[bytes, bytes]:
    """Return (root, leaves), with leaves large enough that the root fits."""
    size = len(entries)
    root = _directory(entries)
    leaves = b""
    while len(root) > ROOT_BYTES:
        size = min(size // 2, 4096)
        tops, blocks, offset = [], [], 0
        for start in range(0, len(entries), size):
            block = _directory(entries[start : start + size])
            tops.append(Entry(entries[start].tile, offset, len(block), 0))
            blocks.append(block)
            offset += len(block)
        root, leaves = _directory(tops), b"".join(blocks)
    return root, leaves


def write_pmtiles(
    file: Path, tiles: Iterable[tuple[int, int, int, bytes]], metadata: dict[str, Any], max_zoom: int
) -> int:
    """Write (z, x, y, uncompressed MVT) tiles of the world from zoom 0 to ``max_zoom``; return the bytes written."""
    ordered = sorted((tile_id(z, x, y), data) for z, x, y, data in tiles if data)
    known: dict[bytes, tuple[int, int]] = {}
    entries: list[Entry] = []
    contents: list[bytes] = []
    size = 0
    for number, data in ordered:
        digest = hashlib.sha256(data).digest()
        if digest not in known:
            packed = _packed(data)
            known[digest] = size, len(packed)
            contents.append(packed)
            size += len(packed)
        offset, length = known[digest]
        last = entries[-1] if entries else None
        if last and last.offset == offset and last.tile + last.run == number:
            entries[-1] = Entry(last.tile, offset, length, last.run + 1)
        else:
            entries.append(Entry(number, offset, length, 1))
    root, leaves = _directories(entries)
    about = _packed(json.dumps(metadata, ensure_ascii=False, sort_keys=True).encode())
    at_root = 127
    at_about = at_root + len(root)
    at_leaves = at_about + len(about)
    at_tiles = at_leaves + len(leaves)
    degrees = (-180, -85.0511287, 180, 85.0511287)
    header = b"PMTiles\x03" + struct.pack(
        "<11QB5B4iB2i",
        *(at_root, len(root), at_about, len(about), at_leaves, len(leaves), at_tiles, size),
        *(len(ordered), len(entries), len(contents)),
        1,  # clustered: tile data lie in the order of tile numbers
        *(GZIP, GZIP, MVT, 0, max_zoom),
        *(round(d * 10_000_000) for d in degrees),
        2,  # zoom and centre of a first view
        *(0, 0),
    )
    with file.open("wb") as out:
        out.write(header + root + about + leaves)
        out.writelines(contents)
    return at_tiles + size
