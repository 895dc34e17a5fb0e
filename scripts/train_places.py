"""Trains the models that find places: ``python scripts/train_places.py OUT.npz [--aside 1]``.

Reads the labelled corpora beside the project (../shared/corpora) and the gazetteer in DATA_DIR; needs catboost and
scikit-learn, which nothing else does. ``--aside H`` leaves half H of every corpus out, to be measured with
``./dev bench places --model OUT.npz --half H``. Corpora that may only be measured on are not read.
"""

import argparse
import json
import sys
import tempfile
import zlib
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np

PROJECT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(PROJECT))

from bench.places import documents, half_of, scorer  # noqa: E402
from events.places import files  # noqa: E402
from events.places.find import NAMED  # noqa: E402
from events.places.gazetteers.compiled import CompiledGazetteer  # noqa: E402
from events.places.learned import RULES  # noqa: E402
from events.places.neutral import pack_for  # noqa: E402
from events.places.recognise import learned as spans_learned  # noqa: E402
from events.places.recognise.choose import chosen  # noqa: E402
from events.places.recognise.cues import Cues, cues_of  # noqa: E402
from events.places.recognise.demonyms import countries_told  # noqa: E402
from events.places.recognise.features import SpanFeatures, around, span_features  # noqa: E402
from events.places.recognise.spans import NameSpan, name_spans  # noqa: E402
from events.places.recognise.words import Words, words_of  # noqa: E402
from events.places.resolve import learned as ranker_learned  # noqa: E402
from events.places.resolve.features import Surroundings  # noqa: E402
from events.places.resolve.links import link  # noqa: E402
from events.places.resolve.ranker import RuleRanker  # noqa: E402
from events.places.resolve.resolver import softmax  # noqa: E402
from events.places.resolve.senses import Named, senses_of  # noqa: E402
from events.places.trees import Trees  # noqa: E402
from mapper.env import DATA_DIR  # noqa: E402

# How much a span of each corpus counts: news is what reports are, tweets are many.
CORPORA = {"lgl": 1.0, "gwn": 1.0, "geocorpora": 0.7, "idrisi_en_train": 0.7, "idrisi_ar_train": 0.7}
SEED = 7
FOLDS = 5
# Weights of a lexicon.
WORDS = 1 << 16
# A span is a name of the corpus where they share this much of their length.
SHARED = 0.6
RIGHT_KM = 161.0


@dataclass
class Read:
    """A document, its spans and what is known of them."""

    fold: int
    corpus: str
    gold: list[dict[str, Any]]
    words: Words
    cues: Cues
    spans: list[NameSpan]
    features: list[SpanFeatures]
    labels: list[bool]
    lexical: list[float] = field(default_factory=list)
    scores: list[float] = field(default_factory=list)


def fold_of(report_id: str) -> int:
    """Return which fold a document is in."""
    return zlib.crc32(report_id.encode()) % FOLDS


def read(d: dict[str, Any], corpus: str, gazetteer: CompiledGazetteer) -> Read:
    """Return a document's spans with their features and whether each is a name of the corpus."""
    cues, words = cues_of(pack_for(d["lang"])), words_of(d["text"])
    spans = name_spans(words, cues, gazetteer)
    whole = around(spans, words, cues)
    gold = d["toponyms"]
    labels = [named_by(span, words, gold) is not None for span in spans]
    features = [span_features(s, words, cues, whole) for s in spans]
    return Read(fold_of(str(d["id"])), corpus, gold, words, cues, spans, features, labels)


def named_by(span: NameSpan, words: Words, gold: list[dict[str, Any]], least: float = SHARED) -> dict[str, Any] | None:
    """Return the name of the corpus that ``span`` is, if any."""
    start, end = words.starts[span.first] + span.skip, words.ends[span.last - 1]
    best, found = least, None
    for g in gold:
        common = min(end, g["end"]) - max(start, g["start"])
        share = common / (max(end, g["end"]) - min(start, g["start"]))
        if share >= best:
            best, found = share, g
    return found


def lexicon(docs: list[Read]) -> tuple[np.ndarray, float]:
    """Return weights of the words around spans: a logistic regression over their hashes."""
    from scipy.sparse import csr_matrix
    from sklearn.linear_model import LogisticRegression

    hashes = [[zlib.crc32(clue.encode()) % WORDS for clue in spans_learned.clues(f)] for d in docs for f in d.features]
    labels = [label for d in docs for label in d.labels]
    starts = np.concatenate([[0], np.cumsum([len(h) for h in hashes])])
    matrix = csr_matrix((np.ones(starts[-1]), np.concatenate(hashes), starts), shape=(len(hashes), WORDS))
    model = LogisticRegression(C=0.3, solver="liblinear", random_state=SEED).fit(matrix, labels)
    return model.coef_[0].astype(np.float16), float(model.intercept_[0])


def lexical(docs: list[Read], weights: np.ndarray, bias: float) -> None:
    """Note what the lexicon says of each span."""
    lexicon = spans_learned.Lexicon(weights, bias)
    for d in docs:
        d.lexical = [lexicon.log_odds(f) for f in d.features]


def exported(model: Any, depth: int) -> dict[str, np.ndarray]:
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


def trees_of(arrays: dict[str, np.ndarray]) -> Trees:
    """Return trained trees as they will be asked."""
    return Trees(arrays["columns"], arrays["borders"], arrays["leaves"], float(arrays["bias"]))


def span_rows(docs: list[Read], with_words: bool) -> np.ndarray:
    """Return the rows of all spans."""
    rows = np.array([spans_learned.vector(f) for d in docs for f in d.features], np.float32)
    if with_words:
        rows = np.hstack([rows, np.array([x for d in docs for x in d.lexical], np.float32)[:, None]])
    return rows


def span_trees(docs: list[Read], with_words: bool, trees: int = 300, depth: int = 6) -> dict[str, np.ndarray]:
    """Train the trees that score spans."""
    from catboost import CatBoostClassifier

    weights = [CORPORA[d.corpus] for d in docs for _ in d.spans]
    labels = [label for d in docs for label in d.labels]
    model = CatBoostClassifier(
        iterations=trees,
        depth=depth,
        learning_rate=0.08,
        l2_leaf_reg=5,
        border_count=64,
        random_seed=SEED,
        thread_count=2,
        verbose=False,
        allow_writing_files=False,
    )
    model.fit(span_rows(docs, with_words), labels, sample_weight=weights)
    return exported(model, depth)


def calibrated(odds: np.ndarray, labels: np.ndarray) -> tuple[float, float]:
    """Return slope and offset that make log-odds calibrated (Platt)."""
    from sklearn.linear_model import LogisticRegression

    model = LogisticRegression(C=100.0).fit(odds[:, None], labels)
    return float(model.coef_[0, 0]), float(model.intercept_[0])


def senses_with_rows(d: Read) -> list[tuple[np.ndarray, np.ndarray]]:
    """Return, for each name of a document that the corpus puts somewhere, its candidates' rows and which are right."""
    km = KM
    kept = chosen(d.spans, d.scores, NAMED)
    at = {(s.first, s.last): f for s, f in zip(d.spans, d.features, strict=True)}
    named = [
        Named(s, score, asked=at[s.first, s.last].noun_before or at[s.first, s.last].noun_after) for s, score in kept
    ]
    link(named, d.words, d.cues)
    senses = senses_of(named)
    if not senses:
        return []
    demonyms = countries_told(d.words, d.cues)
    surroundings = Surroundings(senses, demonyms, d.cues.home)
    shares: list[list[float]] = []
    for _ in range(2):
        shares = [softmax(odds) for odds in RuleRanker().log_odds(surroundings.features(shares))]
    rows = surroundings.features(shares)
    vectors = ranker_learned.rows_of(rows)
    found, position = [], 0
    for sense, row in zip(senses, rows, strict=True):
        part = vectors[position : position + len(row)]
        position += len(row)
        golds = [named_by(named[m].span, d.words, d.gold, 0.4) for m in sense.mentions]
        placed = [g for g in golds if g and g["lat"] is not None]
        if not placed:
            continue
        right = np.zeros(len(row))
        for g in placed:
            near = [i for i, f in enumerate(row) if km(g["lat"], g["lon"], f.place.lat, f.place.lon) <= RIGHT_KM]
            if near:
                # Of a town and its county, one is meant: the one the corpus names, or else the likelier.
                same = [i for i in near if row[i].place.id == f"gn:{g.get('geonameid')}"]
                right[max(same or near, key=lambda i: part[i, 0])] += 1
        found.append((part, right / len(placed)))
    return found


def ranker_trees(docs: list[Read], trees: int = 200, depth: int = 6) -> tuple[dict[str, np.ndarray], float]:
    """Train the trees that rank candidates, and return their log-odds for "none of these" too."""
    from catboost import CatBoost, Pool

    rows, targets, groups, weights = [], [], [], []
    number = 0
    for d in docs:
        for part, right in senses_with_rows(d):
            none = np.full((1, part.shape[1]), NOTHING, np.float32)
            rows.append(np.vstack([part, none]))
            targets.append(np.append(right, 1.0 - right.sum()))
            groups.append(np.full(len(right) + 1, number))
            weights.append(np.full(len(right) + 1, CORPORA[d.corpus]))
            number += 1
    pool = Pool(
        np.vstack(rows),
        np.concatenate(targets),
        group_id=np.concatenate(groups),
        group_weight=np.concatenate(weights),
    )
    model = CatBoost(
        {
            "loss_function": "QuerySoftMax",
            "iterations": trees,
            "depth": depth,
            "learning_rate": 0.08,
            "l2_leaf_reg": 5,
            "border_count": 64,
            "random_seed": SEED,
            "thread_count": 2,
            "verbose": False,
            "allow_writing_files": False,
        }
    )
    model.fit(pool)
    arrays = exported(model, depth)
    none = trees_of(arrays).log_odds(np.full((1, rows[0].shape[1]), NOTHING, np.float32))
    return arrays, float(none[0])


# A row that is no candidate.
NOTHING = -99.0
KM = scorer().km


def main(arguments: list[str] | None = None) -> None:
    """Train and write the models."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("out", type=Path)
    parser.add_argument("--aside", type=int, choices=[0, 1])
    options = parser.parse_args(arguments)
    gazetteer = CompiledGazetteer(DATA_DIR / files.FOLDER)
    docs = [
        read(d, corpus, gazetteer)
        for corpus in CORPORA
        for d in documents(corpus, None)
        if half_of(str(d["id"])) != options.aside
    ]
    docs = [d for d in docs if d.spans]
    print(len(docs), "documents,", sum(len(d.spans) for d in docs), "spans", flush=True)
    arrays: dict[str, np.ndarray] = {}
    for language in ("en", "ar"):
        own = [d for d in docs if d.cues.language == language]
        # What words say of a document that they were learned from would be believed too much.
        for fold in range(FOLDS):
            lexical([d for d in own if d.fold == fold], *lexicon([d for d in own if d.fold != fold]))
        weights, bias = lexicon(own)
        arrays |= {f"{language}_words": weights, f"{language}_words_bias": np.array(bias)}
    print("lexicons", flush=True)
    for name, with_words in (("words", True), ("plain", False)):
        whole = span_trees(docs, with_words)
        arrays |= {f"{name}_{part}": value for part, value in whole.items()}
        odds_at: list[tuple[Read, np.ndarray]] = []
        for fold in range(3):
            trees = trees_of(span_trees([d for d in docs if d.fold % 3 != fold], with_words))
            for d in docs:
                if d.fold % 3 == fold:
                    rows = span_rows([d], with_words)
                    share = RULES[d.cues.language]
                    odds_at.append((d, spans_learned.blended(trees.log_odds(rows), rows, d.features, share)))
        if with_words:
            for language in ("en", "ar"):
                own_odds = [(d, o) for d, o in odds_at if d.cues.language == language]
                slope, offset = calibrated(
                    np.concatenate([o for _, o in own_odds]), np.concatenate([d.labels for d, _ in own_odds])
                )
                print(name, language, "slope", slope, "offset", offset)
                arrays[f"{language}_calibration"] = np.array([slope, offset])
                for d, o in own_odds:
                    d.scores = (1 / (1 + np.exp(-(slope * o + offset)))).tolist()
        print(name, flush=True)
    ranker, none = ranker_trees(docs)
    arrays |= {f"ranker_{part}": value for part, value in ranker.items()} | {"ranker_none": np.array(none)}
    np.savez_compressed(options.out, **arrays)
    print(options.out, options.out.stat().st_size, "bytes")


if __name__ == "__main__":
    main()
