"""Tells whether two spellings, in one script or in two, are of one name: Tadmur and Tadmor, Донецьк and Donetsk."""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import product

from events.text.tokens import name_key

# The Arabic article, alone or made alike to the letter behind it; names are written with and without it.
_ARTICLES = frozenset(
    [
        "al",
        "el",
        "ul",
        "il",
        "ad",
        "ed",
        "ud",
        "adh",
        "edh",
        "an",
        "en",
        "ar",
        "er",
        "ur",
        "as",
        "es",
        "us",
        "ash",
        "esh",
        "ush",
        "at",
        "et",
        "ut",
        "ath",
        "eth",
        "az",
        "ez",
        "uz",
        "ech",
        "ach",
        "аль",
        "эль",
        "ад",
        "эд",
        "аз",
        "эз",
        "ан",
        "эн",
        "ар",
        "эр",
        "ас",
        "эс",
        "ат",
        "эт",
        "аш",
        "эш",
    ]
)
# Latin letters as they sound, longest first. Letters of an answer: vowels a, i (e, y) and u (o, w); x is the sound of
# "loch". Where a spelling has several readings, each is tried.
_LATIN = {
    **{"shch": "s", "schtsch": "s", "sch": "s|z", "tsch": "c", "tch": "c", "dzh": "j", "dj": "j|di", "dsch": "j"},
    **{
        "sh": "s",
        "ch": "s|x|c|k",
        "zh": "z|j",
        "kh": "x|h",
        "gh": "g",
        "th": "t|s",
        "dh": "d|z",
        "ph": "f",
        "ts": "z|ts",
    },
    **{"tz": "z", "ck": "k|zk", "qu": "k|ku", "cz": "c", "sz": "s", "rz": "z", "x": "ks"},
    **{"aw": "u|av", "au": "u", "ou": "u", "ow": "u|uv", "oo": "u", "uw": "u|uv", "eu": "iu", "ew": "iv"},
    **{
        "ay": "i|ai",
        "ai": "i|ai",
        "ei": "i",
        "ey": "i|ii",
        "ee": "i",
        "ie": "i",
        "iy": "i",
        "yi": "i",
        "uy": "ui",
    },
    **{"oy": "ui", "oi": "ui|ua", "oe": "u|ui"},
    # French letters for what others write w: Ouargla, Wargla; and for g: Bangui. Turkish and Romanian ones.
    **{"oua": "ua|va", "oue": "ui|vi", "oui": "ui|vi", "gui": "gi|gui", "gue": "gi|gui", "ğ": "g|", "ă": "a"},
    **{"a": "a", "e": "i", "i": "i", "y": "i", "o": "u", "u": "u", "w": "v|u", "v": "v", "b": "b", "c": "k|s|z|c|j"},
    **{"d": "d", "f": "f", "g": "g|j", "h": "h", "j": "j|i|x|z", "k": "k", "l": "l", "m": "m", "n": "n", "p": "p"},
    **{"q": "k|g", "r": "r", "s": "s", "t": "t", "z": "z"},
}
_CYRILLIC = {
    **{
        "а": "a",
        "б": "b",
        "в": "v",
        "г": "g|h",
        "ґ": "g",
        "д": "d",
        "е": "i",
        "ж": "z|j",
        "з": "z",
        "и": "i",
        "й": "i",
    },
    **{"к": "k", "л": "l", "м": "m", "н": "n", "о": "u", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ф": "f"},
    **{
        "х": "x|h",
        "ц": "z",
        "ч": "c|s",
        "ш": "s",
        "щ": "s",
        "ъ": "",
        "ы": "i",
        "ь": "",
        "э": "i",
        "ю": "iu",
        "я": "ia",
    },
    **{"є": "i", "і": "i", "ї": "i", "ў": "v|u", "ј": "i", "љ": "l", "њ": "n", "ћ": "c", "ђ": "j", "џ": "j"},
    **{"дж": "j", "ддж": "j", "тс": "z|ts", "ай": "i|ai", "ей": "i", "ау": "u|au|av", "уэ": "u", "ье": "i"},
    **{"ә": "a", "ғ": "g", "қ": "k", "ң": "n", "ө": "u", "ү": "u", "ұ": "u", "һ": "h"},
}
# Consonants of abjads; letters that may be long vowels are read both ways.
_ABJAD = {
    **{"ا": "", "ب": "b|p", "ت": "t", "ث": "t|s", "ج": "j|g", "ح": "h", "خ": "x|h", "د": "d", "ذ": "d|z", "ر": "r"},
    **{"ز": "z", "س": "s", "ش": "s", "ص": "s", "ض": "d|z", "ط": "t", "ظ": "z|d", "ع": "", "غ": "g", "ف": "f|v"},
    **{"ق": "k|g", "ك": "k|g", "ل": "l", "م": "m", "ن": "n", "ه": "h", "و": "v|", "ي": "", "ء": "", "پ": "p"},
    **{"چ": "c", "ژ": "z|j", "گ": "g", "ڤ": "v", "ڨ": "g", "ں": "n", "ہ": "h", "ے": ""},
    **{"ٹ": "t", "ڈ": "d", "ڑ": "r", "ھ": "h", "ې": ""},
    **{
        "א": "",
        "ב": "b|v",
        "ג": "g",
        "ד": "d",
        "ה": "h",
        "ו": "v|",
        "ז": "z",
        "ח": "h|x",
        "ט": "t",
        "י": "",
        "כ": "k|x",
    },
    **{"ך": "x|k", "ל": "l", "מ": "m", "ם": "m", "נ": "n", "ן": "n", "ס": "s", "ע": "", "פ": "p|f", "ף": "f"},
    **{"צ": "z", "ץ": "z", "ק": "k", "ר": "r", "ש": "s", "ת": "t"},
}
# Readings that are followed at most: long names in ambiguous letters have thousands.
_MOST = 4096


def _pattern(table: dict[str, str]) -> re.Pattern[str]:
    return re.compile("|".join(sorted(map(re.escape, table), key=len, reverse=True)))


_TABLES = [(table, _pattern(table)) for table in (_LATIN, _CYRILLIC)]
_ABJAD_LETTERS = _pattern(_ABJAD)


def same_name(one: str, other: str) -> bool:
    """Tell whether ``one`` and ``other`` may be spellings of one name.

    Vowels count, save where an abjad leaves them out; o and u, e and i are one, and so are double letters and single.

    >>> same_name("Deir ez-Zor", "Dayr az-Zawr"), same_name("Tadmur", "تدمر"), same_name("Basra", "Bosra")
    (True, True, False)
    """
    if _in_abjad(one) or _in_abjad(other):
        return bool(_readings(one, vowels=False) & _readings(other, vowels=False))
    return bool(_readings(one, vowels=True) & _readings(other, vowels=True))


def _in_abjad(name: str) -> bool:
    return any("\u0590" <= letter <= "\u06ff" for letter in name)


@lru_cache(10_000)
def _readings(name: str, vowels: bool) -> frozenset[str]:
    """Return how ``name`` may be read, in letters as they sound, without spaces."""
    words = name_key(name).split()
    bare = [word for number, word in enumerate(words) if number + 1 == len(words) or word not in _ARTICLES]
    parts = [sound for word in bare for sound in _sounds(_without_article(word))]
    found = set()
    for number, reading in enumerate(product(*(part.split("|") for part in parts))):
        if number == _MOST:
            break
        found.add(_plain("".join(reading), vowels))
    return frozenset(found - {""})


def _without_article(word: str) -> str:
    """Return an Arabic word without its article; Latin words keep theirs, since too many begin with it."""
    return word[2:] if word.startswith("ال") and len(word) > 4 else word


def _sounds(word: str) -> Iterator[str]:
    """Yield the readings of each letter or group of letters, parted by |."""
    if _in_abjad(word):
        # Ta marbuta folds to h; at the end it is no more than a vowel.
        stem = word[:-1] if word.endswith("ه") and len(word) > 2 else word
        letters = _ABJAD_LETTERS.findall(stem)
        # Latin letters often leave a last h out, and write the t that ta marbuta is before another word.
        yield from (_ABJAD[letter] for letter in letters[:-1])
        yield from ("h|" if letter == "ح" else _ABJAD[letter] for letter in letters[-1:])
        if stem != word:
            yield "|t"
        return
    table, pattern = next(((t, p) for t, p in _TABLES if p.match(word)), _TABLES[0])
    # What is e at the end in one language is a in another: Hasake and Hasaka.
    end = next((ending for ending in ("eh", "e") if table is _LATIN and len(word) > 3 and word.endswith(ending)), "")
    for number, letter in enumerate(pattern.findall(word.removesuffix(end))):
        # Ukrainian h is written as Russian has it, g: Luhansk and Lugansk. No name begins so.
        yield "g|j|h" if letter == "g" and number else table[letter]
    if end:
        yield "i|a"


def _plain(reading: str, vowels: bool) -> str:
    """Return a reading with double letters made one, and with endings that languages write differently made alike."""
    if not vowels:
        return re.sub(r"(.)\1+", r"\1", re.sub(r"[aiu]|(?<=[aiu])h$", "", reading))
    plain = re.sub(r"(.)\1+", r"\1", reading)
    # Kiev and Kyiv, Kharkov and Kharkiv; Latakia and Latakiyah; Hamah and Hama.
    plain = re.sub(r"[aiu]+v$", "v", plain)
    return re.sub(r"(?<=..)(i?)a*h?$", r"\1a", plain) if plain.endswith(("a", "ah")) else plain
