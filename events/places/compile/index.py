"""Writes the name index: a trie of keys and the postings that lead from keys to places."""

from collections.abc import Sequence
from pathlib import Path

import marisa_trie
import numpy as np

from events.places import files
from events.places.compile.entry import Entry
from events.text.tokens import name_key

# A name of more words than this is a description.
MOST_WORDS = 7
_LONGEST_KEY = 60


def write_index(folder: Path, entries: Sequence[Entry]) -> list[str]:
    """Write the index of ``entries`` (a place's row is its position) and return the languages by number.

    Where a place has several names under one key, the firmest counts; its language is kept if all agree.
    """
    langs = {"": 0}
    postings: dict[str, dict[int, tuple[int, int]]] = {}
    for row, entry in enumerate(entries):
        for name in entry.names:
            key = name_key(name.name)
            if not key or len(key) > _LONGEST_KEY or key.count(" ") >= MOST_WORDS:
                continue
            lang = langs.setdefault(name.lang, len(langs))
            places = postings.get(key)
            if places is None:
                postings[key] = {row: (name.weight, lang)}
                continue
            known = places.get(row)
            if known is None:
                places[row] = (name.weight, lang)
            elif known != (name.weight, lang):
                places[row] = (max(known[0], name.weight), known[1] if known[1] == lang else 0)
    keys = sorted(postings)
    trie = marisa_trie.Trie(keys)
    trie.save(str(folder / files.KEYS))
    numbers_of_keys = np.fromiter((trie[key] for key in keys), "<u4", len(keys))
    positions = np.empty(len(keys), "<u4")
    positions[numbers_of_keys] = np.arange(len(keys), dtype="<u4")
    counts = np.fromiter((len(postings[key]) for key in keys), "<u4", len(keys))
    flat = [(row, weight, lang) for key in keys for row, (weight, lang) in sorted(postings[key].items())]
    columns = np.array(flat, "<u4").reshape(-1, 3)
    for file, column in {
        files.POSITIONS: positions,
        files.NUMBERS: numbers_of_keys,
        files.STARTS: np.concatenate(([0], np.cumsum(counts))).astype("<u4"),
        files.ROWS: columns[:, 0],
        files.WEIGHTS: columns[:, 1].astype("u1"),
        files.LANGS: columns[:, 2].astype("<u2"),
        files.POINTS: np.array([entry.place.point for entry in entries], "<f4").reshape(-1, 2),
    }.items():
        np.save(folder / file, np.ascontiguousarray(column))
    return list(langs)
