"""Trains the second look: whether a name is one, and whether its likeliest place is the one meant."""

from typing import Any

import numpy as np

from events.places.find import names_among
from events.places.learned import kind_of_text
from events.places.recognise.demonyms import countries_told
from events.places.resolve.learned import LearnedRanker
from events.places.resolve.resolver import Resolved, resolve
from events.places.second_look import LOOKED_AT, rows_of
from scripts.training.boosting import Arrays, exported, settings, trees_of
from scripts.training.candidates import KM, RIGHT_KM, ranker_trees
from scripts.training.documents import Read, named_by
from scripts.training.spans import calibrated

TREES, DEPTH = 250, 5
# Trees of a ranker that serves only to show what rankers say of documents that they have not seen.
RANKER = 150
# Parts of the documents: names of each are ranked, and looked at again, by what was learned from the others.
PARTS = 2
# Names of a kind of text fewer than this tell nothing about how to calibrate it.
_ENOUGH = 60
# What a name is, by the labels; UNPLACED ones are not asked whether their place is right.
RIGHT, WRONG, UNPLACED, NONE = 3, 2, 1, 0


def second_look(docs: list[Read]) -> Arrays:
    """Train both questions, and calibrate them on documents that they have not seen."""
    docs = [d for d in docs if d.scores]
    rows: list[np.ndarray] = []
    truths: list[np.ndarray] = []
    read: list[Read] = []
    for part in range(PARTS):
        arrays, none = ranker_trees([d for d in docs if d.fold % PARTS != part], RANKER)
        ranker = LearnedRanker(trees_of(arrays), none)
        for d in docs:
            if d.fold % PARTS == part and (found := _names(d, ranker)):
                rows.append(found[0])
                truths.append(found[1])
                read.append(d)
    written: Arrays = {}
    for question in ("named", "right"):
        written |= {f"{question}_{part}": value for part, value in _trees(question, read, rows, truths).items()}
    odds: dict[str, dict[str, list[tuple[np.ndarray, np.ndarray]]]] = {}
    for question in ("named", "right"):
        for part in range(PARTS):
            learned = [i for i, d in enumerate(read) if d.fold % PARTS != part]
            trees = trees_of(_trees(question, *([those[i] for i in learned] for those in (read, rows, truths))))
            for d, row, truth in zip(read, rows, truths, strict=True):
                if d.fold % PARTS == part:
                    asked = truth != UNPLACED if question == "right" else np.ones(len(truth), bool)
                    answers = truth == RIGHT if question == "right" else truth != NONE
                    of = odds.setdefault(kind_of_text(d.cues.language, d.features), {}).setdefault(question, [])
                    of.append((trees.log_odds(row)[asked], answers[asked]))
    for kind, asked_of in odds.items():
        slopes: list[float] = []
        for question in ("named", "right"):
            answers = np.concatenate([a for _, a in asked_of[question]])
            if len(answers) >= _ENOUGH:
                slopes += calibrated(np.concatenate([o for o, _ in asked_of[question]]), answers)
        if len(slopes) == 4:
            print(kind, "second look", [round(s, 3) for s in slopes], flush=True)
            written[f"{kind}_second_look"] = np.array(slopes)
    return written


def _names(d: Read, ranker: LearnedRanker) -> tuple[np.ndarray, np.ndarray] | None:
    """Return the rows of a document's names and what each is, None where it has none."""
    named, known = names_among(d.spans, d.features, d.scores, d.words, d.cues, LOOKED_AT)
    if not named:
        return None
    resolved = resolve(named, countries_told(d.words, d.cues), d.cues.home, ranker)
    truths = [_truth(named_by(n.span, d.words, d.gold, 0.4), meant) for n, meant in zip(named, resolved, strict=True)]
    return rows_of(named, known, resolved), np.array(truths)


def _truth(gold: dict[str, Any] | None, meant: Resolved) -> int:
    if gold is None:
        return NONE
    if gold["lat"] is None or not meant.candidates:
        return UNPLACED
    place = meant.places[0]
    return RIGHT if KM(gold["lat"], gold["lon"], place.lat, place.lon) <= RIGHT_KM else WRONG


def _trees(question: str, docs: list[Read], rows: list[np.ndarray], truths: list[np.ndarray]) -> Arrays:
    from catboost import CatBoostClassifier

    every, weights = (
        np.vstack(rows),
        np.concatenate([np.full(len(t), d.weight) for d, t in zip(docs, truths, strict=True)]),
    )
    truth = np.concatenate(truths)
    kept = truth != UNPLACED if question == "right" else np.ones(len(truth), bool)
    model: Any = CatBoostClassifier(**settings(TREES, DEPTH))
    model.fit(
        every[kept],
        (truth == RIGHT)[kept] if question == "right" else (truth != NONE)[kept],
        sample_weight=weights[kept],
    )
    return exported(model, DEPTH)
