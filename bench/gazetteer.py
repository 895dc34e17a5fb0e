"""Builds a gazetteer as large as the planet's: ``./dev bench gazetteer [ROWS]`` (12 million unless told).

A made-up GeoNames dump of that many places, with an alternateNamesV2 of a third as many names, is built by a process of
its own on top of the default sources; printed are its time, its most memory, the size on disk and what look-ups take.
"""

import os
import random
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from itertools import accumulate
from pathlib import Path

from events.places.compile.compiler import build
from events.places.compile.geonames import GeoNames
from events.places.gazetteers.compiled import CompiledGazetteer
from events.places.lookup import look_up
from events.text.tokens import name_key

ROWS = 12_000_000
# Numbers that no place of the default sources has.
_FIRST = 100_000_000
# Share of each class among GeoNames' places, and a code of it.
_KINDS = {
    "P\tPPL": 40,
    "S\tFRM": 9,
    "S\tSCH": 9,
    "S\tHTL": 5,
    "H\tSTM": 15,
    "T\tHLL": 8,
    "T\tMT": 6,
    "L\tLCTY": 4,
    "A\tADM3": 4,
}
_COUNTRIES = "US CN IN NO MX ID RU IR PK TH FR DE NP CA CO BR PE VE MA SD SY UA CD AU GR"
_LANGS = "en fr de es ru ar uk tr id fa zh pt"
_SYLLABLES = "ka lo mi san ta ber gra no vi el dor ma ri chu pen hal to na gor sk bu lan de wa shi ro fe"
_ARABIC = "با را سا كف دير عين تل حم قر شي مو لا نا ها"
_CYRILLIC = "ка ло ми ново став дон бер гра ни вец пол ово ски яр"
_WORDS = 120_000


def main(arguments: list[str]) -> int:
    rows = int(arguments[0]) if arguments else ROWS
    with tempfile.TemporaryDirectory(dir=os.environ.get("DATA_DIR")) as name:
        folder = Path(name)
        start = time.perf_counter()
        dump = write_dump(folder, rows)
        size = sum(file.stat().st_size for file in (dump.places, dump.names) if file)
        print(f"{rows:,} places written in {time.perf_counter() - start:.0f} s ({size / 1e6:,.0f} MB)", flush=True)
        report(*built(folder / "gazetteer", dump))
        look_ups(folder / "gazetteer")
    return 0


def write_dump(folder: Path, rows: int) -> GeoNames:
    """Write the dump, the same for the same ``rows``, and return it."""
    draw = random.Random(7)  # noqa: S311 - the same places each time
    words = [_word(draw, _SYLLABLES).capitalize() for _ in range(_WORDS)]
    foreign = [_word(draw, syllables) for syllables in (_ARABIC, _CYRILLIC) for _ in range(_WORDS // 4)]
    countries, langs = _COUNTRIES.split(), _LANGS.split()
    kinds, shares = list(_KINDS), list(accumulate(_KINDS.values()))
    places, names = folder / "allCountries.txt", folder / "alternateNamesV2.txt"
    with places.open("w", encoding="utf-8") as out, names.open("w", encoding="utf-8") as further:
        for number in range(rows):
            key = _FIRST + number
            kind = draw.choices(kinds, cum_weights=shares)[0]
            name = " ".join(draw.sample(words, _words_in(draw)))
            others = ",".join(_others(draw, words, foreign)) if draw.random() < 0.4 else ""
            country = countries[int(draw.random() * len(countries))]
            people = int(200 / (draw.random() + 1e-6)) if kind[0] == "P" and draw.random() < 0.1 else 0
            out.write(
                f"{key}\t{name}\t{name}\t{others}\t{draw.uniform(-60, 75):.5f}\t{draw.uniform(-180, 180):.5f}\t{kind}\t"
                f"{country}\t\t{draw.randrange(30):02d}\t\t\t\t{people}\t\t0\tEtc/UTC\t2026-01-01\n"
            )
            if number % 3 == 0:
                spelled, lang = foreign[number % len(foreign)], langs[number % len(langs)]
                further.write(f"{number}\t{key}\t{lang}\t{spelled}\t1\t\t\t\t\t\n")
    return GeoNames(places, names)


def _word(draw: random.Random, syllables: str) -> str:
    return "".join(draw.choices(syllables.split(), k=draw.randint(2, 4)))


def _words_in(draw: random.Random) -> int:
    return draw.choices((1, 2, 3), cum_weights=(55, 88, 100))[0]


def _others(draw: random.Random, words: list[str], foreign: list[str]) -> Iterator[str]:
    for _ in range(draw.randint(1, 4)):
        yield draw.choice(words) if draw.random() < 0.6 else draw.choice(foreign)


def built(folder: Path, dump: GeoNames) -> tuple[float, int, Path]:
    """Build in a process of its own; return seconds, most memory in bytes, and the folder of the build."""
    start = time.perf_counter()
    child = os.fork()
    if child == 0:
        os._exit(_build(folder, dump))
    _, status, usage = os.wait4(child, 0)
    if status:
        raise SystemExit("The build failed; its words stand above.")
    # Linux counts kilobytes, macOS bytes.
    return time.perf_counter() - start, usage.ru_maxrss * (1 if sys.platform == "darwin" else 1024), folder


def _build(folder: Path, dump: GeoNames) -> int:
    figures = build(folder, say=lambda line: print(f"  {line}", flush=True), dumps=[dump])
    print(f"{figures.places:,} places, {figures.names:,} names", flush=True)
    return 0


def report(seconds: float, memory: int, folder: Path) -> None:
    size = sum(file.stat().st_size for file in folder.rglob("*") if file.is_file())
    print(f"built in {seconds:,.0f} s, at most {memory / 1e9:.2f} GB of memory; {size / 1e9:.2f} GB on disk")


def look_ups(folder: Path) -> None:
    """Print what it takes to open the build and to ask it, each key for the first time."""
    start = time.perf_counter()
    gazetteer = CompiledGazetteer(folder)
    print(f"opened in {(time.perf_counter() - start) * 1000:.0f} ms")
    draw = random.Random(11)  # noqa: S311 - the same questions each time
    known = [name_key("".join(_word(draw, _SYLLABLES))) for _ in range(4000)]
    none = [f"{key}xq" for key in known]
    beginnings = [key[:length] for length in (1, 2, 3, 5) for key in draw.sample(known, 100)]
    near = (38.3, 34.5)
    for what, ask, keys in (
        ("candidates of a name", gazetteer.candidates, known),
        ("candidates of what is no name", gazetteer.candidates, none),
        ("whether a name goes on", gazetteer.continues, known),
        ("a place by its identifier", gazetteer.place, [f"gn:{_FIRST + draw.randrange(1000)}" for _ in range(1000)]),
        *(
            (
                f"type-ahead, {length} letters",
                lambda text: look_up(text, gazetteer, 10, near),
                [b for b in beginnings if len(b) == length],
            )
            for length in (1, 2, 3, 5)
        ),
    ):
        taken = [_timed(ask, key) for key in keys]
        print(f"  {what:32} median {statistics.median(taken) * 1e6:9.1f} µs, slowest {max(taken) * 1e3:7.2f} ms")


def _timed(ask: Callable[[str], object], key: str) -> float:
    start = time.perf_counter()
    ask(key)
    return time.perf_counter() - start


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
