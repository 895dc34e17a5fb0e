"""Which language a text is in: by its script, its letters and its most frequent words."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import lru_cache

from events.text.language import Language
from events.text.tokens import fold

_WORD = re.compile(r"[^\W\d_]+")
# Beginning of a text that is looked at: a few hundred words say it all.
_SEEN = 4_000
_SCRIPTS = {"Latin": ("a", "\u024f"), "Cyrillic": ("\u0400", "\u052f"), "Arabic": ("\u0600", "\u06ff")}
# A letter that only one language has weighs as much as this many of its common words.
_LETTER_WEIGHT = 2.0


def detect(text: str, packs: Mapping[str, Language], fallback: str = "en") -> str:
    """Return the code of the pack whose language ``text`` is most likely in; ``fallback`` where nothing speaks for any.

    Names and numbers say nothing; a text of a few words is told by its small words or its letters.
    """
    sample = text[:_SEEN].lower()
    words = _WORD.findall(sample)
    script = _script(sample)
    among = {code: pack for code, pack in packs.items() if pack.script == script}
    if not among:
        return fallback
    if len(among) == 1:
        return next(iter(among))
    counts = Counter(fold(word) for word in words)
    letters = Counter(sample)
    rivals = {code: set(pack.letters) for code, pack in among.items()}
    scores = {code: _score(pack, counts, letters, rivals) for code, pack in among.items()}
    best = max(scores, key=lambda code: scores[code])
    if scores[best] <= 0:
        return fallback if fallback in among else best
    return best


def _script(sample: str) -> str:
    tallies = Counter(
        name for char in sample if char.isalpha() for name, (low, high) in _SCRIPTS.items() if low <= char <= high
    )
    return tallies.most_common(1)[0][0] if tallies else "Latin"


def _score(pack: Language, counts: Counter[str], letters: Counter[str], rivals: Mapping[str, Iterable[str]]) -> float:
    common = sum(counts[word] for word in _common(pack))
    own = sum(letters[letter] for letter in pack.letters)
    foreign = sum(
        letters[letter]
        for code, listed in rivals.items()
        if code != pack.code
        for letter in listed
        if letter not in pack.letters
    )
    return common + _LETTER_WEIGHT * own - 0.5 * foreign


@lru_cache(64)
def _common(pack: Language) -> frozenset[str]:
    return frozenset(fold(word) for word in pack.common)
