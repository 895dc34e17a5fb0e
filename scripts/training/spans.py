"""Trains what scores spans: words around names, boosted trees, and the calibration of each language."""

import zlib
from typing import Any

import numpy as np

from bench.places import OWN
from events.places.learned import MESSAGES, RULES
from events.places.recognise import learned
from scripts.training.boosting import SEED, Arrays, exported, settings, trees_of
from scripts.training.documents import FOLDS, Read

# Languages with labels enough for words of their own.
WITH_WORDS = ("en", "ar")
# Weights of a lexicon.
WORDS = 1 << 16
TREES, DEPTH = 400, 6


def lexicon(docs: list[Read]) -> tuple[np.ndarray, float]:
    """Return weights of the words around spans: a logistic regression over their hashes."""
    from scipy.sparse import csr_matrix
    from sklearn.linear_model import LogisticRegression

    hashes = [[zlib.crc32(clue.encode()) % WORDS for clue in learned.clues(f)] for d in docs for f in d.features]
    labels = [label for d in docs for label in d.labels]
    starts = np.concatenate([[0], np.cumsum([len(h) for h in hashes])])
    matrix = csr_matrix((np.ones(starts[-1]), np.concatenate(hashes), starts), shape=(len(hashes), WORDS))
    model = LogisticRegression(C=0.3, solver="liblinear", random_state=SEED).fit(matrix, labels)
    return model.coef_[0].astype(np.float16), float(model.intercept_[0])


def _note(docs: list[Read], weights: np.ndarray, bias: float) -> None:
    lexicon = learned.Lexicon(weights, bias)
    for d in docs:
        d.lexical = [lexicon.log_odds(f) for f in d.features]


def lexicons(docs: list[Read]) -> Arrays:
    """Train the lexicons, and note what each says of documents that it was not learned from: of others it would be
    believed too much."""
    arrays: Arrays = {}
    for language in WITH_WORDS:
        own = [d for d in docs if d.cues.language == language]
        for fold in range(FOLDS):
            _note([d for d in own if d.fold == fold], *lexicon([d for d in own if d.fold != fold]))
        weights, bias = lexicon(own)
        arrays |= {f"{language}_words": weights, f"{language}_words_bias": np.array(bias)}
    return arrays


def rows_of(docs: list[Read], with_words: bool) -> np.ndarray:
    """Return the rows of all spans."""
    rows = np.array([learned.vector(f) for d in docs for f in d.features], np.float32)
    if with_words:
        rows = np.hstack([rows, np.array([x for d in docs for x in d.lexical], np.float32)[:, None]])
    return rows


def span_trees(docs: list[Read], with_words: bool) -> Arrays:
    """Train the trees that score spans."""
    from catboost import CatBoostClassifier

    weights = [d.weight for d in docs for _ in d.spans]
    labels = [label for d in docs for label in d.labels]
    model: Any = CatBoostClassifier(**settings(TREES, DEPTH))
    model.fit(rows_of(docs, with_words), labels, sample_weight=weights)
    return exported(model, DEPTH)


def calibrated(odds: np.ndarray, labels: np.ndarray) -> tuple[float, float]:
    """Return slope and offset that make log-odds calibrated (Platt)."""
    from sklearn.linear_model import LogisticRegression

    model = LogisticRegression(C=100.0).fit(odds[:, None], labels)
    return float(model.coef_[0, 0]), float(model.intercept_[0])


def scorers(docs: list[Read]) -> Arrays:
    """Train all scorers, calibrate them on documents that they have not seen, and note the scores of these."""
    arrays = lexicons(docs)
    for name, with_words in (("words", True), ("plain", False)):
        own = [d for d in docs if not with_words or d.cues.language in WITH_WORDS]
        arrays |= {f"{name}_{part}": value for part, value in span_trees(own, with_words).items()}
        odds: dict[str, list[tuple[Read, np.ndarray]]] = {}
        for fold in range(3):
            trees = trees_of(span_trees([d for d in own if d.fold % 3 != fold], with_words))
            for d in own:
                if d.fold % 3 == fold and (kind := _kind(d, with_words)):
                    rows = rows_of([d], with_words)
                    share = RULES.get(kind, RULES[""])
                    odds.setdefault(kind, []).append(
                        (d, learned.blended(trees.log_odds(rows), rows, d.features, share))
                    )
        for kind, noted in odds.items():
            slope, offset = calibrated(
                np.concatenate([o for _, o in noted]), np.concatenate([d.labels for d, _ in noted])
            )
            print(name, kind, len(noted), "documents, slope", round(slope, 3), "offset", round(offset, 3), flush=True)
            arrays[f"{kind}_calibration"] = np.array([slope, offset])
            for d, o in noted:
                d.scores = (1 / (1 + np.exp(-(slope * o + offset)))).tolist()
    return arrays


def _kind(d: Read, with_words: bool) -> str:
    """Return whose calibration a document serves: its language's, or that of its messages; "" for no one's."""
    language = d.cues.language
    if d.message and language in MESSAGES:
        return f"{language}_message" if with_words else ""
    if with_words != MESSAGES.get(language, False):
        return ""
    # Tweets without a hashtag are no news either: only our own documents tell how Arabic news is written.
    return language if (language in WITH_WORDS and MESSAGES[language]) or d.corpus in OWN else ""
