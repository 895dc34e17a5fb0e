"""Trains the second look: whether a name is one, and whether its likeliest place is the one meant."""

from dataclasses import fields
from typing import Any

import numpy as np

from events.places.find import names_among
from events.places.learned import kind_of_text
from events.places.recognise.demonyms import countries_told
from events.places.resolve.learned import LearnedRanker
from events.places.resolve.resolver import Resolved, resolve
from events.places.second_look import LOOKED_AT, FirstOpinion, rows_of
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
# What is said of places is calibrated on those that are likely enough to be shown, or nearly.
SHOWN = 0.2
# What a name is, by the labels; UNPLACED ones are not asked whether their place is right.
RIGHT, WRONG, UNPLACED, NONE = 3, 2, 1, 0


def second_look(docs: list[Read]) -> Arrays:
    """Train both questions, and calibrate them on documents that they have not seen."""
    docs = [d for d in docs if d.scores]
    rows: list[np.ndarray] = []
    truths: list[np.ndarray] = []
    read: list[Read] = []
    opinions: list[tuple[FirstOpinion, np.ndarray]] = []
    for part in range(PARTS):
        arrays, none = ranker_trees([d for d in docs if d.fold % PARTS != part], RANKER)
        ranker = LearnedRanker(trees_of(arrays), none)
        for d in docs:
            if d.fold % PARTS == part and (found := _names(d, ranker)):
                rows.append(found[0])
                truths.append(found[1])
                opinions.append(found[2:])
                read.append(d)
    written: Arrays = {}
    for question in ("named", "right"):
        written |= {f"{question}_{part}": value for part, value in _trees(question, read, rows, truths).items()}
    odds = {question: _unseen(question, read, rows, truths) for question in ("named", "right")}
    kinds = [kind_of_text(d.cues.language, d.features) for d in read]
    for kind in sorted(set(kinds)):
        own = [i for i, k in enumerate(kinds) if k == kind]
        slopes = _slopes(
            np.concatenate([odds["named"][i] for i in own]),
            np.concatenate([odds["right"][i] for i in own]),
            np.concatenate([truths[i] for i in own]),
            _together([opinions[i][0] for i in own]),
            np.concatenate([opinions[i][1] for i in own]),
        )
        if slopes:
            print(kind, "second look", [round(s, 3) for s in slopes], flush=True)
            written[f"{kind}_second_look"] = np.array(slopes)
    return written


def _unseen(question: str, read: list[Read], rows: list[np.ndarray], truths: list[np.ndarray]) -> list[np.ndarray]:
    """Return the log-odds of each document's names by trees that were learned from others."""
    odds: list[np.ndarray] = [np.zeros(0)] * len(read)
    for part in range(PARTS):
        learned = [i for i, d in enumerate(read) if d.fold % PARTS != part]
        trees = trees_of(_trees(question, *([those[i] for i in learned] for those in (read, rows, truths))))
        for i, (d, row) in enumerate(zip(read, rows, strict=True)):
            if d.fold % PARTS == part:
                odds[i] = trees.log_odds(row)
    return odds


def _slopes(
    named: np.ndarray, right: np.ndarray, truth: np.ndarray, opinion: FirstOpinion, actors: np.ndarray
) -> list[float]:
    """Return the slopes and offsets of a kind of text, [] where too few of its names are labelled: of either answer and
    of what is said of a place once the answers and the first opinion are put together."""
    placed = truth != UNPLACED
    if placed.sum() < _ENOUGH:
        return []
    of_name, of_place = calibrated(named, truth != NONE), calibrated(right[placed], truth[placed] == RIGHT)
    _, said = opinion.joined(of_name[0] * named + of_name[1], of_place[0] * right + of_place[1], (1.0, 0.0))
    shown = placed & ~actors & (said >= SHOWN)
    final = calibrated(np.log(said[shown] / (1.0 - said[shown])), truth[shown] == RIGHT)
    return [*of_name, *of_place, *final]


def _together(opinions: list[FirstOpinion]) -> FirstOpinion:
    return FirstOpinion(*(np.concatenate([getattr(o, part.name) for o in opinions]) for part in fields(FirstOpinion)))


def _names(d: Read, ranker: LearnedRanker) -> tuple[np.ndarray, np.ndarray, FirstOpinion, np.ndarray] | None:
    """Return the rows of a document's names, what each is, what was held of it and whether it stands for an actor; None
    where it has none."""
    named, known = names_among(d.spans, d.features, d.scores, d.words, d.cues, LOOKED_AT)
    if not named:
        return None
    resolved = resolve(named, countries_told(d.words, d.cues), d.cues.home, ranker)
    truths = [_truth(named_by(n.span, d.words, d.gold, 0.4), meant) for n, meant in zip(named, resolved, strict=True)]
    opinion, actors = FirstOpinion.of(named, known, resolved), np.array([n.actor for n in named], bool)
    return rows_of(named, known, resolved), np.array(truths), opinion, actors


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
