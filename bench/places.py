"""How well and how fast places are found: ``./dev bench places`` prints the table of docs/accuracy.md.

Reads the corpora and the scorer beside the project (../shared) and the gazetteer in DATA_DIR. Options:
``--half 0|1`` looks at half of each corpus (rules are made on half 0); ``--only NAME ...`` names corpora; ``--model
FILE`` takes models that ``scripts/train_places.py`` wrote, such as those that half 1 was kept out of; ``--errors N``
prints the N commonest errors of each kind.
"""

import argparse
import hashlib
import importlib.util
import json
import resource
import sys
import time
from collections import Counter
from pathlib import Path
from typing import Any

PROJECT = Path(__file__).resolve().parent.parent
SHARED = PROJECT.parent / "shared"
sys.path.insert(0, str(PROJECT))

from events.management.commands.find_places import found  # noqa: E402
from events.places import files  # noqa: E402
from events.places.gazetteers.compiled import CompiledGazetteer  # noqa: E402
from events.places.learned import Models  # noqa: E402
from events.places.neutral import pack_for  # noqa: E402
from mapper.env import DATA_DIR  # noqa: E402

CORPORA = {
    "lgl": "English local news",
    "gwn": "English news",
    "geocorpora": "English tweets",
    "idrisi_en_train": "English crisis tweets",
    "inageoparser_id": "Indonesian news",
    "nerel_ru_train": "Russian news",
    "hipe_hipe2020_fr": "French historical press",
    "idrisi_ar_train": "Arabic crisis tweets",
}
# A news document, for speed: so many characters.
DOCUMENT = 1_900


def half_of(report_id: str) -> int:
    """Return 0 or 1, the same for a document for ever."""
    return int(hashlib.md5(report_id.encode(), usedforsecurity=False).hexdigest(), 16) % 2


def documents(corpus: str, half: int | None) -> list[dict[str, Any]]:
    """Return the corpus's documents, or half of them."""
    with (SHARED / "corpora" / f"{corpus}.jsonl").open(encoding="utf-8") as lines:
        every = [json.loads(line) for line in lines]
    return [d for d in every if half is None or half_of(str(d["id"])) == half]


def scorer() -> Any:
    """Return the module that scores, from beside the project."""
    spec = importlib.util.spec_from_file_location("score_places", SHARED / "eval" / "score_places.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def read(
    corpus: list[dict[str, Any]],
    gazetteer: CompiledGazetteer,
    demonyms: bool | None = None,
    models: Models | None = None,
) -> tuple[dict[str, Any], float]:
    """Return predictions by document and the processor seconds they took."""
    began = time.process_time()
    lines = [
        found(d["id"], d["text"], pack_for(d["lang"]), gazetteer, demonyms=demonyms, models=models) for d in corpus
    ]
    return {str(line["id"]): line["toponyms"] for line in lines}, time.process_time() - began


def calibration(score: Any, gold: dict[str, Any], predicted: dict[str, Any]) -> float:
    """Return the expected calibration error of the scores, ten bins: is a place scored .8 right eight times in ten?"""
    bins: list[list[tuple[float, bool]]] = [[] for _ in range(10)]
    for key, toponyms in gold.items():
        guesses = predicted.get(key, [])
        right = {j: toponyms[i] for i, j in score.match(toponyms, guesses)[1]}
        for j, guess in enumerate(guesses):
            truth = right.get(j)
            if guess["lat"] is None or (truth and truth["lat"] is None):
                continue
            good = bool(truth) and score.km(truth["lat"], truth["lon"], guess["lat"], guess["lon"]) <= 161
            bins[min(9, int(guess["score"] * 10))].append((guess["score"], good))
    whole = sum(map(len, bins)) or 1
    return sum(abs(sum(s for s, _ in b) - sum(g for _, g in b)) for b in bins) / whole


def errors(score: Any, corpus: list[dict[str, Any]], predicted: dict[str, Any], most: int) -> None:
    """Print the commonest errors: spurious names, missed names, wrong places."""
    spurious, missed, wrong = Counter[str](), Counter[str](), Counter[str]()
    for d in corpus:
        gold, guesses = d["toponyms"], predicted[str(d["id"])]
        pairs = dict(score.match(gold, guesses)[1])
        taken = set(pairs.values())
        for i, g in enumerate(gold):
            at = d["text"][max(0, g["start"] - 25) : g["end"] + 20].replace("\n", " ")
            if i not in pairs:
                missed[f"{g['phrase']} | {at}"] += 1
                continue
            p = guesses[pairs[i]]
            if g["lat"] is not None and (p["lat"] is None or score.km(g["lat"], g["lon"], p["lat"], p["lon"]) > 161):
                wrong[
                    f"{g['phrase']} {g['lat']},{g['lon']} -> {p['place']} {p['lat']},{p['lon']} {p['score']} | {at}"
                ] += 1
        for j, p in enumerate(guesses):
            if j not in taken and p["lat"] is not None:
                at = d["text"][max(0, p["start"] - 25) : p["end"] + 20].replace("\n", " ")
                spurious[f"{p['phrase']} {p['place']} {p['score']} | {at}"] += 1
    for title, counts in (("spurious", spurious), ("missed", missed), ("wrong", wrong)):
        print(f"\n## {title}: {sum(counts.values())}")
        for line, count in counts.most_common(most):
            print(count, line)


def main(arguments: list[str] | None = None) -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--half", type=int, choices=[0, 1])
    parser.add_argument(
        "--demonyms",
        action=argparse.BooleanOptionalAction,
        help='count "Syrian" as a name of Syria always or never, and not as texts of its kind do',
    )
    parser.add_argument("--only", nargs="*", default=list(CORPORA))
    parser.add_argument("--errors", type=int, default=0, metavar="N")
    parser.add_argument("--model", type=Path, metavar="FILE", help="models other than those that come with the project")
    options = parser.parse_args(arguments)
    models = Models(options.model) if options.model else None
    if not SHARED.is_dir():
        raise SystemExit("The corpora are not beside the project (../shared); nothing to measure.")
    began = time.perf_counter()
    gazetteer = CompiledGazetteer(DATA_DIR / files.FOLDER)
    opened = time.perf_counter() - began
    score = scorer()
    columns = "corpus", "kind", "names P", "names R", "names F1", "right place", "end-to-end F1", "ECE", "docs/CPU s"
    print(f"| {' | '.join(columns)} |\n|{'---|' * len(columns)}")
    for name in options.only:
        corpus = documents(name, options.half)
        predicted, seconds = read(corpus, gazetteer, options.demonyms, models)
        gold = {str(d["id"]): d["toponyms"] for d in corpus}
        s = score.score(gold, predicted)
        rate = sum(len(d["text"]) for d in corpus) / DOCUMENT / seconds
        names, ece = s["rec_overlap"], calibration(score, gold, predicted)
        print(
            f"| {name} | {CORPORA[name]} | {names['P']:.2f} | {names['R']:.2f} | {names['F1']:.2f} "
            f"| {s['res_ov'].get('A@161', 0):.2f} | {s['e2e_161']['F1']:.3f} | {ece:.2f} | {rate:.0f} |",
            flush=True,
        )
        if options.errors:
            errors(score, corpus, predicted, options.errors)
    rss = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"\nGazetteer {gazetteer.version}, opened in {opened:.3f} s; largest resident size {rss:.0f} MB.")


if __name__ == "__main__":
    main()
