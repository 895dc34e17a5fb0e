"""Writes the name index: tries of keys and the postings that lead from keys to places, sorted on disk."""

import json
from array import array
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import groupby
from pathlib import Path
from typing import Self

import marisa_trie
import numpy as np

from events.places import files
from events.places.compile.entry import EntryName
from events.text.tokens import name_key

# A name of more words than this is a description.
MOST_WORDS = 7
_LONGEST_KEY = 60
# A posting is one integer: row, weight (2 bits), number of the language.
_LANG_BITS = 10
_LANGS = (1 << _LANG_BITS) - 1
_ROW_SHIFT = _LANG_BITS + 2
# Names of two words are also filed without the space between: the shortest such key.
_SHORTEST_JOINED = 7
# Postings that are sorted at once (about 100 MB), and keys that one trie is made of.
_AT_ONCE = 700_000
_KEYS_A_TRIE = 2_000_000
_BUFFER = 1 << 18
# Between key and posting: sorts before every character of a key.
_END = b"\x00"


class NameIndex:
    """The index of a build in ``folder``; ``sample`` (names) and ``postings`` (about how many) say how to part it."""

    def __init__(self, folder: Path, sample: Sequence[str], postings: int) -> None:
        self._folder = folder
        keys = sorted({name_key(name) for name in sample} - {""})
        parts = 1 + postings // _AT_ONCE
        step = max(len(keys) // parts, 1)
        self._edges = keys[step::step] if parts > 1 else []
        self._files = [folder / f"keys-{part}" for part in range(len(self._edges) + 1)]
        self._outs = [file.open("wb", buffering=_BUFFER) for file in self._files]
        self._langs = {"": 0}

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        for out in self._outs:
            out.close()

    def add(self, row: int, names: Sequence[EntryName], widely_known: bool) -> None:
        """File the place of ``row`` under ``names``; one that is ``widely_known`` also as one word: "SriLanka".

        Where it has several names under one key, the firmest counts; its language is kept if all agree.
        """
        filed: dict[str, int] = {}
        langs = self._langs
        for name, weight, lang in names:
            key = name_key(name)
            words = key.count(" ")
            if not key or len(key) > _LONGEST_KEY or words >= MOST_WORDS:
                continue
            if widely_known and words == 1 and len(key) > _SHORTEST_JOINED:
                filed.setdefault(key.replace(" ", ""), min(weight, 1) << _LANG_BITS)
            number = langs.setdefault(lang, len(langs)) if len(langs) < _LANGS else langs.get(lang, 0)
            packed = weight << _LANG_BITS | number
            before = filed.setdefault(key, packed)
            if before != packed:
                same_lang = (before ^ packed) & _LANGS == 0
                filed[key] = max(before, packed) if same_lang else max(before, packed) & ~_LANGS
        row <<= _ROW_SHIFT
        for key, packed in filed.items():
            line = b"%s\x00%011x\n" % (key.encode(), row | packed)
            self._outs[bisect_right(self._edges, key) if self._edges else 0].write(line)

    def finish(self) -> dict[str, str]:
        """Write the index and return what ``meta`` says of it. Nothing can be added afterwards."""
        self.__exit__()
        counts, postings = array("I"), array("Q")
        numbers, positions = array("I"), array("I")
        parts: list[tuple[str, int]] = []
        for keys in self._tries(counts, postings):
            parts.append((keys[0], len(numbers)))
            trie = marisa_trie.Trie(keys)
            trie.save(str(self._folder / files.KEYS.format(len(parts) - 1)))
            of_part = np.fromiter((trie[key] for key in keys), "<u4", len(keys))
            at = np.empty(len(keys), "<u4")
            at[of_part] = np.arange(len(keys), dtype="<u4")
            numbers.frombytes(of_part.tobytes())
            positions.frombytes(at.tobytes())
        flat = np.frombuffer(postings, "<u8")
        starts = np.zeros(len(counts) + 1, "<u4")
        np.cumsum(np.frombuffer(counts, "<u4"), out=starts[1:])
        np.save(self._folder / files.STARTS, starts)
        np.save(self._folder / files.NUMBERS, np.frombuffer(numbers, "<u4"))
        np.save(self._folder / files.POSITIONS, np.frombuffer(positions, "<u4"))
        np.save(self._folder / files.ROWS, (flat >> _ROW_SHIFT).astype("<u4"))
        np.save(self._folder / files.WEIGHTS, (flat >> _LANG_BITS & 3).astype("u1"))
        np.save(self._folder / files.LANGS, (flat & _LANGS).astype("<u2"))
        return {"languages": json.dumps(list(self._langs)), "parts": json.dumps(parts, ensure_ascii=False)}

    def _tries(self, counts: "array[int]", postings: "array[int]") -> Iterator[list[str]]:
        """Yield the keys of each trie in order, noting how many postings each has, and the postings."""
        keys: list[str] = []
        for file in self._files:
            lines = file.read_bytes().split(b"\n")
            file.unlink()
            lines.pop()
            # Bytes of UTF-8 sort as code points do, and hexadecimal digits as numbers do: by key, then by row.
            lines.sort()
            for key, found in groupby(lines, key=_key):
                ending = [int(line[-11:], 16) for line in found]
                counts.append(len(ending))
                postings.extend(ending)
                keys.append(key.decode())
            if len(keys) >= _KEYS_A_TRIE:
                yield keys
                keys = []
        if keys:
            yield keys


def _key(line: bytes) -> bytes:
    return line[:-12]
