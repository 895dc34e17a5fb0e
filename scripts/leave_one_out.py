"""Measures how places are found in corpora of a kind never seen: ``python scripts/leave_one_out.py [lgl gwn]``.

For each corpus named (lgl and gwn unless told) models are trained on all other labelled documents, as
``scripts/train_places.py --without`` does, and the whole corpus is read with them; the rows of the table in
docs/accuracy.md are printed. Needs what that script needs; a corpus takes some minutes.
"""

import argparse
import contextlib
import sys
import tempfile
from pathlib import Path

PROJECT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(PROJECT))

from bench import places as bench  # noqa: E402
from events.places import files  # noqa: E402
from events.places.gazetteers.compiled import CompiledGazetteer  # noqa: E402
from events.places.learned import Models  # noqa: E402
from mapper.env import DATA_DIR  # noqa: E402
from scripts import train_places  # noqa: E402
from scripts.training.documents import CORPORA  # noqa: E402


def main(arguments: list[str] | None = None) -> None:
    """Train without each corpus, and print its row."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpora", nargs="*", metavar="NAME", help=f"any of {', '.join(CORPORA)}; lgl and gwn")
    names = parser.parse_args(arguments).corpora or ["lgl", "gwn"]
    if unknown := [name for name in names if name not in CORPORA]:
        parser.error(f"{', '.join(unknown)}: nothing is trained on it; name any of {', '.join(CORPORA)}.")
    gazetteer, score = CompiledGazetteer(DATA_DIR / files.FOLDER), bench.scorer()
    print(f"| {' | '.join(bench.COLUMNS)} |\n|{'---|' * len(bench.COLUMNS)}", flush=True)
    for name in names:
        with tempfile.TemporaryDirectory() as folder:
            file = Path(folder) / "without.npz"
            with contextlib.redirect_stdout(sys.stderr):
                train_places.main([str(file), "--without", name])
            models = Models(file)
        corpus = bench.documents(name, None, gazetteer)
        predicted, seconds = bench.read(corpus, gazetteer, None, models)
        print(bench.row(name, bench.CORPORA[name], score, corpus, predicted, seconds, gazetteer), flush=True)


if __name__ == "__main__":
    main()
