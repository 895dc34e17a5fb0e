"""Boosted trees: trained by catboost, and written down as the arrays that ``events.places.trees`` asks."""

import json
import tempfile
from pathlib import Path
from typing import Any

import numpy as np

from events.places.trees import Trees

SEED = 7
Arrays = dict[str, np.ndarray]


def settings(trees: int, depth: int) -> dict[str, Any]:
    """Return catboost's settings, alike for all models."""
    return {
        "iterations": trees,
        "depth": depth,
        "learning_rate": 0.08 if trees < 400 else 0.05,
        "l2_leaf_reg": 5,
        "border_count": 64,
        "random_seed": SEED,
        "thread_count": 2,
        "verbose": False,
        "allow_writing_files": False,
    }


def exported(model: Any, depth: int) -> Arrays:
    """Return catboost's trees as arrays (see ``events.places.trees``)."""
    with tempfile.NamedTemporaryFile(suffix=".json") as file:
        model.save_model(file.name, format="json")
        written = json.loads(Path(file.name).read_text())
    trees = written["oblivious_trees"]
    columns = np.zeros((len(trees), depth), np.int16)
    borders = np.full((len(trees), depth), np.inf, np.float32)
    leaves = np.zeros((len(trees), 1 << depth), np.float32)
    for i, tree in enumerate(trees):
        for level, split in enumerate(tree["splits"] or []):
            columns[i, level], borders[i, level] = split["float_feature_index"], split["border"]
        leaves[i, : len(tree["leaf_values"])] = tree["leaf_values"]
    scale, bias = written["scale_and_bias"]
    bias = bias[0] if isinstance(bias, list) else bias
    return {"columns": columns, "borders": borders, "leaves": leaves * scale, "bias": np.array(bias)}


def trees_of(arrays: Arrays) -> Trees:
    """Return trained trees as they will be asked."""
    return Trees(arrays["columns"], arrays["borders"], arrays["leaves"], float(arrays["bias"]))
