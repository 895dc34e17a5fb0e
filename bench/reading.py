"""How well and how fast reports are read: ``./dev bench reading`` prints the tables of docs/reading.md.

Three things: our own reports with gold (tests/events/data) by language; reports of 2,000 characters a second of user
CPU, text to drafts; and how much is drafted from ordinary news (../shared/corpora), most of which tells no event.
``--drafts N`` prints the first N drafts from each corpus; ``--profile`` prints where the time goes.
"""

import argparse
import cProfile
import json
import os
import pstats
import random
import sys
from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path

PROJECT = Path(__file__).resolve().parent.parent
SHARED = PROJECT.parent / "shared"
sys.path.insert(0, str(PROJECT))

from events.pipeline import ReportText, read_report  # noqa: E402
from events.places import files  # noqa: E402
from events.places.gazetteer import Gazetteer  # noqa: E402
from events.places.gazetteers.compiled import CompiledGazetteer  # noqa: E402
from mapper.env import DATA_DIR  # noqa: E402
from tests.events.gold import read_blind, read_blind_places, read_gold, read_places, score  # noqa: E402

LANGUAGES = ("en", "id", "ar", "fr", "ru", "uk", "es", "tr")
CORPORA = ("lgl", "gwn", "inageoparser_id", "nerel_ru_train", "hipe_hipe2020_fr")
# The length of a report, in characters, how many are read for a figure, and how many before it.
REPORT, MANY, WARM = 2_000, 200, 20
PUBLISHED = "2020-06-15"


def reports_of(texts: list[tuple[str, str]]) -> Iterator[ReportText]:
    """Yield reports of 2,000 characters, each of one language, from texts laid end to end, over and over shuffled."""
    chance = random.Random(0)  # noqa: S311 - an order, no secret
    while True:
        for lang in dict.fromkeys(lang for lang, _ in texts):
            own = [text for code, text in texts if code == lang]
            chance.shuffle(own)
            whole = "\n\n".join(own)
            for number in range(max(len(whole) // REPORT, 1)):
                yield ReportText(whole[number * REPORT : (number + 1) * REPORT], lang=lang, published=PUBLISHED)


def own_texts() -> list[tuple[str, str]]:
    """Return the texts of our own reports with their languages."""
    sets = [name for lang in LANGUAGES for name in (lang, f"wide_{lang}", f"last_{lang}")]
    return [(report["lang"], report["text"]) for report in read_gold(*sets)]


def corpus_texts(corpus: str) -> list[tuple[str, str]]:
    """Return the texts of a corpus with their languages."""
    lines = (SHARED / "corpora" / f"{corpus}.jsonl").read_text("utf-8").strip().split("\n")
    return [(d["lang"], d["text"]) for d in map(json.loads, lines)]


def rate(texts: list[tuple[str, str]], gazetteer: Gazetteer) -> float:
    """Return reports a second of user CPU, after a warm-up in which packs are compiled."""
    reports = list(islice(reports_of(texts), MANY + WARM))
    # Packs are compiled when a report of their language is first read: once in a process.
    for report in [*reports[:WARM], *{report.lang: report for report in reports}.values()]:
        read_report(report, gazetteer)
    del reports[:WARM]
    began = os.times().user
    for report in reports:
        read_report(report, gazetteer)
    size = sum(len(report.text) for report in reports)
    return size / REPORT / max(os.times().user - began, 1e-9)


def accuracy(gazetteer: Gazetteer | None = None) -> None:
    """Print how our own reports are read: all sets of a language, then those of other genres and those kept for last.

    With the places of the tests, or with ``gazetteer``, where namesakes are many.
    """
    places, atlas = read_places()
    print("| language | reports | precision | recall | F1 | facts |\n|---|---|---|---|---|---|")
    groups: list[tuple[str, list[str]]] = [
        (lang, [lang, f"wide_{lang}", f"last_{lang}", f"fresh_{lang}", f"genre_{lang}"]) for lang in LANGUAGES
    ]
    groups.append(("other genres", [f"genre_{lang}" for lang in LANGUAGES]))
    groups.append(("field reports", [f"field_{lang}" for lang in LANGUAGES]))
    groups.append(("press", [f"press_{lang}" for lang in LANGUAGES]))
    groups.append(("press, looked at last", [f"unseen_{lang}" for lang in LANGUAGES]))
    groups.append(("looked at last", [f"late_{lang}" for lang in LANGUAGES]))
    groups.append(("written blind", [f"blind_{lang}" for lang in LANGUAGES]))
    groups.append(("kept for last", [*(f"last_{lang}" for lang in LANGUAGES), "genre_held"]))
    told = [(name, read_gold(*sets), places) for name, sets in groups]
    if gazetteer is not None:
        # The places of the tests do not hold theirs.
        told.append(("written blind, again; learned from", read_blind("learned", *LANGUAGES), read_blind_places()))
        told.append(("written blind, again; looked at last", read_blind("last", *LANGUAGES), read_blind_places()))
        told.append(("short, single victims; learned from", read_blind("brief", "learned"), read_blind_places()))
        told.append(("short, single victims; looked at last", read_blind("brief", "last"), read_blind_places()))
    for name, reports, where in told:
        s = score(reports, where, gazetteer or atlas)
        precision, recall = s.found / max(s.drafted, 1), s.found / max(s.expected, 1)
        facts = f"{s.right.total()}/{s.asked.total()}"
        print(f"| {name} | {len(reports)} | {precision:.2f} | {recall:.2f} | {s.f1:.2f} | {facts} |")


def news(gazetteer: Gazetteer, shown: int) -> None:
    """Print how many drafts come from 100 documents of each corpus of ordinary news."""
    print("\n| corpus | documents | located drafts | unlocated |\n|---|---|---|---|")
    for corpus in CORPORA:
        texts = corpus_texts(corpus)[:100]
        drafts = [
            draft
            for lang, text in texts
            for draft in read_report(ReportText(text, lang=lang, published=PUBLISHED), gazetteer).drafts
        ]
        located = sum(draft.geometry is not None for draft in drafts)
        print(f"| {corpus} | {len(texts)} | {located} | {len(drafts) - located} |")
        for draft in drafts[:shown]:
            told = "; ".join(e.quote for e in draft.evidence if e.field in {"type", "category"})
            print(f"    {draft.score:.2f} {draft.title} <- {told}")


def speed(gazetteer: Gazetteer) -> None:
    """Print reports a second for our own reports, dense with events, and for each corpus."""
    print("\n| texts | reports of 2,000 characters a CPU second |\n|---|---|")
    sources: list[tuple[str, Callable[[], list[tuple[str, str]]]]] = [("our own reports", own_texts)]
    if SHARED.is_dir():
        sources += [(corpus, lambda corpus=corpus: corpus_texts(corpus)) for corpus in CORPORA]
    for name, texts in sources:
        print(f"| {name} | {rate(texts(), gazetteer):.0f} |")


def main(arguments: list[str] | None = None) -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--drafts", type=int, default=0, metavar="N")
    parser.add_argument("--profile", action="store_true")
    options = parser.parse_args(arguments)
    gazetteer = CompiledGazetteer(DATA_DIR / files.FOLDER)
    if options.profile:
        profile = cProfile.Profile()
        profile.runcall(rate, own_texts(), gazetteer)
        pstats.Stats(profile).sort_stats("tottime").print_stats(35)
        return
    accuracy()
    print("\nWith the built gazetteer:\n")
    accuracy(gazetteer)
    if SHARED.is_dir():
        news(gazetteer, options.drafts)
    speed(gazetteer)


if __name__ == "__main__":
    main()
