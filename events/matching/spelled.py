"""Names compared across scripts by their consonants, which transliterations keep."""

import re
from functools import lru_cache

from events.text.tokens import name_key

# Letters -> the consonant they stand for; vowels, and letters that are as often vowels, are left out.
_CYRILLIC = dict(
    zip(
        "бвгґдзклмнпрстфхжцчшщ",
        ("b", "v", "g", "g", "d", "s", "k", "l", "m", "n", "p", "r", "s", "t", "f", "h", "j", "s", "j", "s", "s"),
        strict=True,
    )
)
_ARABIC = dict(
    zip(
        "بتثجحخدذرزسشصضطظغفقكلمنه",
        (
            "b",
            "t",
            "t",
            "j",
            "h",
            "h",
            "d",
            "d",
            "r",
            "s",
            "s",
            "s",
            "s",
            "d",
            "t",
            "s",
            "g",
            "f",
            "k",
            "k",
            "l",
            "m",
            "n",
            "h",
        ),
        strict=True,
    )
)
_LATIN = str.maketrans({"c": "k", "q": "k", "z": "s", "x": "k", "w": "v"})
# Two letters for one sound, as Latin spellings of other scripts have them.
_PAIRS = (("sch", "s"), ("sh", "s"), ("ch", "j"), ("kh", "h"), ("gh", "g"), ("th", "t"), ("dh", "d"), ("ph", "f"),
          ("zh", "j"), ("ts", "s"), ("dj", "j"))  # fmt: skip
_VOWELS = re.compile("[^bvgdsklmnprtfhj]")
_TWICE = re.compile(r"(.)\1+")
# Articles and particles, which one spelling writes and another does not.
_SMALL = frozenset(("al", "el", "ar", "as", "ash", "at", "az", "ad", "an", "es", "эль", "аль", "ас", "аш", "the", "de"))


@lru_cache(20_000)
def skeleton(name: str) -> str:
    """Return the consonants of ``name``, the same for most of its spellings in Latin, Cyrillic and Arabic script.

    >>> skeleton("Maghawir al-Thawra") == skeleton("مغاوير الثورة") == "mgr tr"
    True
    """
    return " ".join(bones for word in name_key(name).split() if word not in _SMALL and (bones := _bones(word)))


def _bones(word: str) -> str:
    word = word.removeprefix("ال")
    if (word and word[0] in _CYRILLIC) or any("\u0400" <= c <= "\u04ff" for c in word):
        plain = "".join(_CYRILLIC.get(c, "") for c in word)
    elif any("\u0600" <= c <= "\u06ff" for c in word):
        plain = "".join(_ARABIC.get(c, "") for c in word)
    else:
        plain = word
        for pair, single in _PAIRS:
            plain = plain.replace(pair, single)
        plain = plain.translate(_LATIN)
    # v, w and u are written for one another, and h is dropped at the end of a word.
    return _TWICE.sub(r"\1", _VOWELS.sub("", plain).replace("v", "").rstrip("h"))
