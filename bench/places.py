"""How well and how fast places are found: ``./dev bench places`` prints the table of docs/accuracy.md.

Reads the corpora and the scorer beside the project (../shared) and the gazetteer in DATA_DIR. Options:
``--half 0|1`` looks at half of each corpus (rules are made on half 0; half 1 of our own documents is what is never
learned from); ``--only NAME ...`` names corpora; ``--model FILE`` takes models that ``scripts/train_places.py`` wrote,
such as those that half 1 was kept out of; ``--peers`` sets other systems beside ours, in an environment of their own
that it makes under DATA_DIR; ``--reliability`` prints how often places of each score are right;
``--errors N`` prints the N commonest errors of each kind.
"""

import argparse
import hashlib
import importlib.util
import json
import resource
import sys
import time
from pathlib import Path
from typing import Any

PROJECT = Path(__file__).resolve().parent.parent
SHARED = PROJECT.parent / "shared"
sys.path.insert(0, str(PROJECT))

from bench._errors import errors  # noqa: E402
from bench._measures import BINS, calibration, country_match, reliability, together, without_countries  # noqa: E402
from bench._reference import predictions  # noqa: E402
from events.management.commands.find_places import found  # noqa: E402
from events.places import files  # noqa: E402
from events.places.gazetteers.compiled import CompiledGazetteer  # noqa: E402
from events.places.learned import Models  # noqa: E402
from events.places.neutral import pack_for  # noqa: E402
from mapper.env import DATA_DIR  # noqa: E402
from scripts.labelled import FOLDER, Labelled, country, labelled  # noqa: E402

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
# Our own documents, by language.
OWN = {f"own_{file.stem}": f"our own, {file.stem}" for file in sorted(FOLDER.glob("*.txt"))}
COLUMNS = (
    "corpus",
    "kind",
    "names P",
    "names R",
    "names F1",
    "right place",
    "right country",
    "end-to-end F1",
    "countries left out",
    "ECE",
    "docs/CPU s",
)
# A news document, for speed: so many characters.
DOCUMENT = 1_900


def half_of(report_id: str) -> int:
    """Return 0 or 1, the same for a document for ever."""
    return int(hashlib.md5(report_id.encode(), usedforsecurity=False).hexdigest(), 16) % 2


def documents(corpus: str, half: int | None, gazetteer: CompiledGazetteer) -> list[dict[str, Any]]:
    """Return the corpus's documents, or half of them; half 1 of our own documents is what is never learned from."""
    if corpus in OWN:
        own = labelled(FOLDER / f"{corpus.removeprefix('own_')}.txt")
        return [_own(d, gazetteer) for d in own if half is None or d.aside == bool(half)]
    with (SHARED / "corpora" / f"{corpus}.jsonl").open(encoding="utf-8") as lines:
        every = [json.loads(line) for line in lines]
    return [d for d in every if half is None or half_of(str(d["id"])) == half]


def _own(d: Labelled, gazetteer: CompiledGazetteer) -> dict[str, Any]:
    """Return one of our own documents as the corpora have theirs; words for inhabitants are no names."""
    toponyms = []
    for label in d.labels:
        if not label.demonym:
            place = country(label.country, gazetteer) if label.country else None
            lat, lon = (place.lat, place.lon) if place else (label.lat, label.lon)
            phrase = d.text[label.start : label.end]
            toponyms.append({"start": label.start, "end": label.end, "phrase": phrase, "lat": lat, "lon": lon})
    return {"id": d.id, "lang": d.lang, "text": d.text, "toponyms": toponyms}


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


def row(
    name: str,
    kind: str,
    score: Any,
    corpus: list[dict[str, Any]],
    predicted: dict[str, Any],
    seconds: float,
    gazetteer: CompiledGazetteer,
) -> str:
    """Return a row of the table."""
    s = score.score({str(d["id"]): d["toponyms"] for d in corpus}, predicted)
    harder = score.score(*without_countries(corpus, predicted, gazetteer))
    rate = sum(len(d["text"]) for d in corpus) / DOCUMENT / seconds
    ece = country = ""
    if any("score" in t for toponyms in predicted.values() for t in toponyms):
        curve = reliability(score, {str(d["id"]): d["toponyms"] for d in corpus}, predicted)
        ece, country = f"{calibration(curve):.2f}", f"{country_match(score, corpus, predicted, gazetteer):.2f}"
    names = s["rec_overlap"]
    cells = (
        name,
        kind,
        *(f"{names[part]:.2f}" for part in ("P", "R", "F1")),
        f"{s['res_ov'].get('A@161', 0):.2f}",
        country,
        f"{s['e2e_161']['F1']:.3f}",
        f"{harder['e2e_161']['F1']:.3f}",
        ece,
        f"{rate:.0f}",
    )
    return f"| {' | '.join(cells)} |"


def main(arguments: list[str] | None = None) -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--half", type=int, choices=[0, 1])
    parser.add_argument(
        "--demonyms",
        action=argparse.BooleanOptionalAction,
        help='count "Syrian" as a name of Syria always or never, and not as texts of its kind do',
    )
    parser.add_argument("--only", nargs="*", default=[*CORPORA, *OWN])
    parser.add_argument("--peers", action="store_true", help="set other systems beside ours, English corpora only")
    parser.add_argument("--reliability", action="store_true", help="print how often places of each score are right")
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
    print(f"| {' | '.join(COLUMNS)} |\n|{'---|' * len(COLUMNS)}")
    curves: dict[str, list[tuple[int, float, float]]] = {}
    languages: dict[str, list[str]] = {}
    for name in options.only:
        corpus = documents(name, options.half, gazetteer)
        kind = (CORPORA | OWN)[name]
        if options.peers and corpus[0]["lang"] == "en":
            for system, predicted, seconds in predictions(corpus, gazetteer, DATA_DIR / "peers"):
                print(row(name, system, score, corpus, predicted, seconds, gazetteer), flush=True)
            kind = "Whereline"
        # In our own documents words for inhabitants are labelled as such, and are no names.
        predicted, seconds = read(corpus, gazetteer, False if name in OWN else options.demonyms, models)
        print(row(name, kind, score, corpus, predicted, seconds, gazetteer), flush=True)
        curves[name] = reliability(score, {str(d["id"]): d["toponyms"] for d in corpus}, predicted)
        languages.setdefault(corpus[0]["lang"], []).append(name)
        if options.errors:
            errors(score, corpus, predicted, options.errors)
    of_each = (
        f"{lang} {calibration(curve):.2f} ({sum(n for n, _, _ in curve):,} places)"
        for lang, names in sorted(languages.items())
        if (curve := together([curves[name] for name in names]))
    )
    print(f"\nECE of each language, its corpora together: {', '.join(of_each)}.")
    if options.reliability:
        bins = " | ".join(f".{n}" for n in range(BINS))
        print(f"\n| share right where scored | {bins} |\n|{'---|' * (BINS + 1)}")
        for name, curve in curves.items():
            print(f"| {name} | {' | '.join(f'{right:.2f} ({n})' if n else '' for n, _, right in curve)} |")
    rss = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"\nGazetteer {gazetteer.version}, opened in {opened:.3f} s; largest resident size {rss:.0f} MB.")


if __name__ == "__main__":
    main()
