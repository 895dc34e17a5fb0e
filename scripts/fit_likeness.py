"""Fits the weights of events/matching/likeness.py on the odd pairs of reports, and measures on the even ones.

    python scripts/fit_likeness.py

Prints the weights to paste, and precision and recall on both halves: of the pairs in which both reports give a draft.
"""

import sys
from pathlib import Path

import numpy as np

PROJECT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(PROJECT))

from events.matching.likeness import WEIGHTS, grounds  # noqa: E402
from tests.events.pairs import measured, read_pairs, told  # noqa: E402

# What the grounds weigh before any pair is seen, and how strongly that holds: 43 pairs say little about each of eight.
_BEFORE = {
    "base": -6.5,
    "place": 3.0,
    "day": 3.0,
    "what": 2.0,
    "who": 1.0,
    "others": -1.0,
    "counts": 1.5,
    "miscounted": -1.5,
}
_PULL = 0.02
_STEPS = 4000


def main() -> None:
    """Print weights and figures."""
    rows, same = [], []
    names = [name for name in WEIGHTS if name != "base"]
    for pair in read_pairs()[::2]:
        found = [g for a in told(pair["a"]) for b in told(pair["b"]) if (g := grounds(a, b))]
        if found:
            best = max(found, key=lambda g: sum(WEIGHTS[name] * g[name] for name in names))
            rows.append([1.0, *(best[name] for name in names)])
            same.append(float(pair["same"]))
    x, y = np.array(rows), np.array(same)
    before = np.array([_BEFORE[name] for name in WEIGHTS])
    w = before.copy()
    for _ in range(_STEPS):
        p = 1 / (1 + np.exp(-x @ w))
        w -= 0.5 * (x.T @ (p - y) / len(y) + _PULL * (w - before))
    for name, weight in zip(WEIGHTS, w, strict=True):
        print(f'    "{name}": {weight:.2f},')
    for half, pairs in (("odd, fitted on", read_pairs()[::2]), ("even", read_pairs()[1::2])):
        print(half, measured(pairs))


if __name__ == "__main__":
    main()
