"""Writes the name index: a trie of keys and the postings that lead from keys to places."""

from collections.abc import Sequence
from itertools import chain
from pathlib import Path

import marisa_trie
import numpy as np

from events.places import files
from events.places.compile.entry import Entry
from events.places.place import PlaceClass
from events.text.tokens import name_key

# A name of more words than this is a description.
MOST_WORDS = 7
_LONGEST_KEY = 60
# A posting while compiling is one integer, since there are 1.3 million: row, weight (2 bits), number of the language.
_LANG_BITS = 10
_LANGS = (1 << _LANG_BITS) - 1
_ROW_SHIFT = _LANG_BITS + 2
# Names of two words are also filed without the space between: the shortest such key, and the people it takes.
_SHORTEST_JOINED = 7
_JOINED_PEOPLE = 100_000
_JOINED = frozenset((PlaceClass.COUNTRY, PlaceClass.ADMIN1, PlaceClass.REGION))


def _widely_known(entry: Entry) -> bool:
    """Tell a place that hashtags and hurried writers write as one word: "SriLanka", "حفرالباطن"."""
    place = entry.place
    return place.feature_class in _JOINED or place.population >= _JOINED_PEOPLE


def write_index(folder: Path, entries: Sequence[Entry]) -> list[str]:
    """Write the index of ``entries`` (a place's row is its position) and return the languages by number.

    Where a place has several names under one key, the firmest counts; its language is kept if all agree.
    """
    langs = {"": 0}
    postings: dict[str, int | list[int]] = {}
    for row, entry in enumerate(entries):
        filed: dict[str, int] = {}
        for name, weight, lang in entry.names:
            key = name_key(name)
            if not key or len(key) > _LONGEST_KEY or key.count(" ") >= MOST_WORDS:
                continue
            if key.count(" ") == 1 and len(key) > _SHORTEST_JOINED and _widely_known(entry):
                filed.setdefault(key.replace(" ", ""), min(weight, 1) << _LANG_BITS)
            packed = weight << _LANG_BITS | langs.setdefault(lang, len(langs))
            before = filed.setdefault(key, packed)
            if before != packed:
                same_lang = (before ^ packed) & _LANGS == 0
                filed[key] = max(before, packed) if same_lang else max(before, packed) & ~_LANGS
        for key, packed in filed.items():
            posting = row << _ROW_SHIFT | packed
            known = postings.setdefault(key, posting)
            if isinstance(known, list):
                known.append(posting)
            elif known is not posting:
                postings[key] = [known, posting]
    keys = sorted(postings)
    trie = marisa_trie.Trie(keys)
    trie.save(str(folder / files.KEYS))
    numbers_of_keys = np.fromiter((trie[key] for key in keys), "<u4", len(keys))
    positions = np.empty(len(keys), "<u4")
    positions[numbers_of_keys] = np.arange(len(keys), dtype="<u4")
    lists = [found if isinstance(found, list) else [found] for found in map(postings.__getitem__, keys)]
    counts = np.fromiter(map(len, lists), "<u4", len(keys))
    flat = np.fromiter(chain.from_iterable(lists), "<u8", int(counts.sum()))
    for file, column in {
        files.POSITIONS: positions,
        files.NUMBERS: numbers_of_keys,
        files.STARTS: np.concatenate(([0], np.cumsum(counts))).astype("<u4"),
        files.ROWS: (flat >> _ROW_SHIFT).astype("<u4"),
        files.WEIGHTS: (flat >> _LANG_BITS & 3).astype("u1"),
        files.LANGS: (flat & _LANGS).astype("<u2"),
        files.POINTS: np.array([entry.place.point for entry in entries], "<f4").reshape(-1, 2),
    }.items():
        np.save(folder / file, np.ascontiguousarray(column))
    return list(langs)
