"""Trains the trees that rank the candidates of a name."""

from typing import Any

import numpy as np

from bench.places import scorer
from events.places.find import names_among
from events.places.recognise.demonyms import countries_told
from events.places.resolve import learned
from events.places.resolve.context import Surroundings
from events.places.resolve.ranker import RuleRanker
from events.places.resolve.resolver import softmax
from events.places.resolve.senses import senses_of
from events.places.second_look import LOOKED_AT
from scripts.training.boosting import Arrays, exported, settings, trees_of
from scripts.training.documents import Read, named_by

RIGHT_KM = 161.0
# A row that is no candidate.
NOTHING = -99.0
KM = scorer().km
TREES, DEPTH = 300, 6
# Log-odds by which a candidate may fall behind the best one.
HOPELESS = 9.0


def senses_with_rows(d: Read) -> list[tuple[np.ndarray, np.ndarray]]:
    """Return, for each name of a document that the corpus puts somewhere, its candidates' rows and which are right."""
    if not d.scores:
        return []
    named, _ = names_among(d.spans, d.features, d.scores, d.words, d.cues, LOOKED_AT)
    senses = senses_of(named)
    if not senses:
        return []
    surroundings = Surroundings(senses, countries_told(d.words, d.cues), d.cues.home)
    evidence = surroundings.believe(None)
    for _ in range(2):
        surroundings.believe(softmax(RuleRanker().log_odds(evidence), evidence))
    vectors = learned.rows_of(evidence)
    found = []
    for sense, start in zip(senses, evidence.starts.tolist(), strict=True):
        part = vectors[start : start + len(sense.candidates)]
        places = evidence.places[start : start + len(sense.candidates)]
        golds = [named_by(named[m].span, d.words, d.gold, 0.4) for m in sense.mentions]
        placed = [g for g in golds if g and g["lat"] is not None]
        if not placed:
            continue
        right = np.zeros(len(places))
        for g in placed:
            near = [i for i, p in enumerate(places) if KM(g["lat"], g["lon"], p.lat, p.lon) <= RIGHT_KM]
            if near:
                # Of a town and its county, one is meant: the one the corpus names, or else the likelier.
                same = [i for i in near if places[i].id == f"gn:{g.get('geonameid')}"]
                right[max(same or near, key=lambda i: part[i, 0])] += 1
        found.append((part, right / len(placed)))
    return found


def ranker_trees(docs: list[Read], trees: int = TREES) -> tuple[Arrays, float]:
    """Train the trees that rank candidates, and return their log-odds for "none of these" too."""
    from catboost import CatBoost, Pool

    rows, targets, groups, weights = [], [], [], []
    number = 0
    for d in docs:
        for part, right in senses_with_rows(d):
            # What the rules hold to be hopeless teaches nothing, and takes most of the time.
            some = (part[:, 0] > part[:, 0].max() - HOPELESS) | (right > 0)
            part, right = part[some], right[some]
            none = np.full((1, part.shape[1]), NOTHING, np.float32)
            rows.append(np.vstack([part, none]))
            targets.append(np.append(right, 1.0 - right.sum()))
            groups.append(np.full(len(right) + 1, number))
            weights.append(np.full(len(right) + 1, d.weight))
            number += 1
    pool = Pool(
        np.vstack(rows),
        np.concatenate(targets),
        group_id=np.concatenate(groups),
        group_weight=np.concatenate(weights),
    )
    model: Any = CatBoost({"loss_function": "QuerySoftMax"} | settings(trees, DEPTH))
    model.fit(pool)
    arrays = exported(model, DEPTH)
    none = trees_of(arrays).log_odds(np.full((1, rows[0].shape[1]), NOTHING, np.float32))
    return arrays, float(none[0])
