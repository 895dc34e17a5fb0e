"""Derives events/places/recognise/everyday_en.txt: everyday English words that some place is called.

usage: python scripts/derive_everyday_words.py WORDLIST GAZETTEER_FOLDER

WORDLIST is Debian's wamerican-small (/usr/share/dict/american-english-small), made from SCOWL, whose licence asks for
the notice in the file's head. Only words that the list has in lower case, and that the gazetteer has as a name, stay.
"""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from events.places.gazetteers.compiled import CompiledGazetteer
from events.text.tokens import fold

OUT = Path(__file__).resolve().parent.parent / "events/places/recognise/everyday_en.txt"
HEAD = """\
# Everyday English words that some place is called. Derived from SCOWL (wamerican-small 2020.12.07) by
# scripts/derive_everyday_words.py. SCOWL is Copyright 2000-2020 by Kevin Atkinson. Permission to use, copy, modify,
# distribute and sell these word lists, the associated scripts, the output created from the scripts, and its
# documentation for any purpose is hereby granted without fee, provided that the above copyright notice appears in all
# copies and that both that copyright notice and this permission notice appear in supporting documentation. Kevin
# Atkinson makes no representations about the suitability of this array for any purpose. It is provided "as is" without
# express or implied warranty.
"""


def main(words: Path, folder: Path) -> None:
    """Write the file."""
    gazetteer = CompiledGazetteer(folder)
    lower = {fold(w) for w in words.read_text("utf-8").split() if w.islower() and w.isalpha()}
    kept = sorted(w for w in lower if gazetteer.candidates(w))
    lines, line = [], ""
    for word in kept:
        if len(line) + len(word) > 118:
            lines.append(line.strip())
            line = ""
        line += f" {word}"
    OUT.write_text(HEAD + "\n".join([*lines, line.strip()]) + "\n", "utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
