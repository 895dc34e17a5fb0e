"""Trains the models that find places: ``python scripts/train_places.py OUT.npz [--aside 1] [--without lgl]``.

Reads the labelled corpora beside the project (../shared/corpora), our own documents (scripts/labelled) and the
gazetteer in DATA_DIR; needs catboost and scikit-learn, which nothing else does. ``--aside H`` leaves half H of every
corpus out, ``--without NAME`` a whole corpus, to be measured with ``./dev bench places --model OUT.npz``. Corpora that
may only be measured on are not read.
"""

import argparse
import sys
from pathlib import Path

import numpy as np

PROJECT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(PROJECT))

from events.places import files  # noqa: E402
from events.places.gazetteers.compiled import CompiledGazetteer  # noqa: E402
from mapper.env import DATA_DIR  # noqa: E402
from scripts.training.candidates import ranker_trees  # noqa: E402
from scripts.training.documents import CORPORA, labelled_documents  # noqa: E402
from scripts.training.second_look import second_look  # noqa: E402
from scripts.training.spans import scorers  # noqa: E402


def main(arguments: list[str] | None = None) -> None:
    """Train and write the models."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("out", type=Path)
    parser.add_argument("--aside", type=int, choices=[0, 1])
    parser.add_argument("--without", choices=list(CORPORA))
    options = parser.parse_args(arguments)
    gazetteer = CompiledGazetteer(DATA_DIR / files.FOLDER)
    docs = labelled_documents(gazetteer, options.aside, options.without)
    print(len(docs), "documents,", sum(len(d.spans) for d in docs), "spans", flush=True)
    arrays = scorers(docs)
    ranker, none = ranker_trees(docs)
    arrays |= {f"ranker_{part}": value for part, value in ranker.items()} | {"ranker_none": np.array(none)}
    arrays |= second_look(docs)
    np.savez_compressed(options.out, **arrays)
    print(options.out, options.out.stat().st_size, "bytes")


if __name__ == "__main__":
    main()
