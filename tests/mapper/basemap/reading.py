"""Reads what the tile writers wrote, with code of its own: MVT layers and PMTiles archives."""

import gzip
import struct
from collections.abc import Iterator
from pathlib import Path
from typing import Any


def varint(data: bytes, at: int) -> tuple[int, int]:
    value = shift = 0
    while True:
        byte = data[at]
        at += 1
        value |= (byte & 0x7F) << shift
        if byte < 0x80:
            return value, at
        shift += 7


def varints(data: bytes) -> list[int]:
    found, at = [], 0
    while at < len(data):
        value, at = varint(data, at)
        found.append(value)
    return found


def fields(data: bytes) -> Iterator[tuple[int, Any]]:
    at = 0
    while at < len(data):
        key, at = varint(data, at)
        if key & 7 == 0:
            value, at = varint(data, at)
            yield key >> 3, value
        elif key & 7 == 2:
            size, at = varint(data, at)
            yield key >> 3, data[at : at + size]
            at += size
        else:
            assert key & 7 == 5
            yield key >> 3, struct.unpack("<f", data[at : at + 4])[0]
            at += 4


def layers(tile: bytes) -> dict[str, list[tuple[int, list[Any], dict[str, Any]]]]:
    """Return features as (type, lists of points, properties) by layer name."""
    found = {}
    for number, layer in fields(tile):
        assert number == 3
        parts = list(fields(layer))
        [name] = [v.decode() for n, v in parts if n == 1]
        keys = [v.decode() for n, v in parts if n == 3]
        values = [next(w.decode() if m == 1 else w for m, w in fields(v)) for n, v in parts if n == 4]
        assert [v for n, v in parts if n in (5, 15)] == [2, 4096]
        features = []
        for feature in (dict(fields(v)) for n, v in parts if n == 2):
            tags = varints(feature.get(2, b""))
            properties = {keys[a]: values[b] for a, b in zip(tags[::2], tags[1::2], strict=True)}
            features.append((feature[3], paths(varints(feature[4])), properties))
        assert name not in found
        found[name] = features
    return found


def paths(commands: list[int]) -> list[list[tuple[int, int]]]:
    found: list[list[tuple[int, int]]] = []
    x = y = at = 0
    while at < len(commands):
        command, count = commands[at] & 7, commands[at] >> 3
        at += 1
        if command == 7:
            found[-1].append(found[-1][0])
            continue
        for _ in range(count):
            x += commands[at] >> 1 ^ -(commands[at] & 1)
            y += commands[at + 1] >> 1 ^ -(commands[at + 1] & 1)
            at += 2
            if command == 1:
                found.append([])
            found[-1].append((x, y))
    return found


class Archive:
    """A PMTiles file: ``header``, ``tiles()`` and ``tile(number)``."""

    def __init__(self, file: Path) -> None:
        self.data = file.read_bytes()
        assert self.data[:8] == b"PMTiles\x03"
        self.header = struct.unpack("<11Q6B4iB2i", self.data[8:127])
        self.entries = dict(self._entries(self.header[0], self.header[1]))

    def _entries(self, offset: int, length: int) -> Iterator[tuple[int, tuple[int, int]]]:
        numbers = varints(gzip.decompress(self.data[offset : offset + length]))
        count = numbers[0]
        ids, runs, lengths, offsets = (numbers[1 + i * count : 1 + (i + 1) * count] for i in range(4))
        tile = end = 0
        for step, run, size, start in zip(ids, runs, lengths, offsets, strict=True):
            tile += step
            at = start - 1 if start else end
            end = at + size
            if run == 0:
                yield from self._entries(self.header[4] + at, size)
            for repeat in range(run):
                yield tile + repeat, (at, size)

    def tile(self, number: int) -> bytes:
        at, size = self.entries[number]
        start = self.header[6] + at
        return gzip.decompress(self.data[start : start + size])
