"""Words and their folded forms, made alike for names in the gazetteer and for text, in any script."""

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache
from itertools import accumulate
from typing import NamedTuple

# A word: a letter or digit, then letters, digits and the marks that Arabic writes inside words.
_WORD = re.compile(r"[^\W_]+(?:[\u064b-\u0652\u0640\u0670\u0300-\u036f]+[^\W_]*)*")
_APART = re.compile(f"({_WORD.pattern})")
# Marks that carry no sense for matching: Arabic vowels and tatweel, joiners and direction marks, modifier apostrophes.
_SILENT = re.compile("[\u064b-\u0652\u0640\u0670\u200c-\u200f\u02bb\u02bc\u02bf]")
_ARABIC = str.maketrans("أإآٱىةؤئیک", "ااااي" + "ه" + "وييك")
_LATIN = str.maketrans({"ё": "е", "ґ": "г", "ı": "i", "ł": "l", "ø": "o", "đ": "d", "ß": "ss", "æ": "ae", "œ": "oe"})
_CANONICAL = {"saint": "st", "sainte": "ste", "fort": "ft", "mount": "mt"}


class Token(NamedTuple):
    """A word of a text: where it stands (code points, half-open), its own letters and its folded form.

    A tuple and no dataclass, as hundreds are made for every report and a tuple is made three times as fast.
    """

    start: int
    end: int
    surface: str
    fold: str


@lru_cache(200_000)
def fold(word: str) -> str:
    """Return ``word`` as it is compared: lower case, without accents, with letter variants made one.

    >>> fold("Ḥimṣ"), fold("حُمص"), fold("Kyïv")
    ('hims', 'حمص', 'kyiv')
    """
    lowered = word.lower()
    if lowered.isascii():
        return _CANONICAL.get(lowered, lowered)
    plain = _SILENT.sub("", lowered).translate(_ARABIC)
    # Most words of Arabic, Chinese and the like are bare letters already, and nothing has to be taken apart.
    if not (plain.isalnum() and unicodedata.is_normalized("NFKD", plain)):
        # The breve stays: й and и are different letters.
        parts = [c for c in unicodedata.normalize("NFKD", plain) if not unicodedata.combining(c) or c == "\u0306"]
        plain = unicodedata.normalize("NFC", "".join(parts))
    folded = plain.translate(_LATIN)
    if folded.endswith("ء") and len(folded) > 3:
        folded = folded[:-1]
    return _CANONICAL.get(folded, folded)


class Parts(NamedTuple):
    """The words of a text in columns, of which its tokens are the rows; ``gaps`` are what stands before each word, and
    what follows the last."""

    starts: list[int]
    ends: list[int]
    surfaces: list[str]
    folds: list[str]
    gaps: list[str]


def tokens(text: str) -> list[Token]:
    """Return the words of ``text`` in reading order; hyphens and apostrophes part words.

    >>> [t.fold for t in tokens("al-Tanf base")]
    ['al', 'tanf', 'base']
    """
    return list(map(Token, *parts(text)[:4]))


@lru_cache(4)
def parts(text: str) -> Parts:
    """Return the words of ``text`` in columns, which belong to all who ask and are not to be changed."""
    # Names and events are looked for in the same text, one after the other.
    pieces = _APART.split(text)
    surfaces = pieces[1::2]
    ends = list(accumulate(map(len, pieces)))
    return Parts(ends[0:-1:2], ends[1::2], surfaces, list(map(fold, surfaces)), pieces[::2])


def name_key(name: str) -> str:
    """Return the key under which the gazetteer files ``name``: its folded words with one space between.

    >>> name_key("Deir ez-Zor")
    'deir ez zor'
    """
    plain = name if name.isascii() else _SILENT.sub("", name)
    return " ".join([fold(word) for word in _WORD.findall(plain)])


def search_words(texts: Iterable[str]) -> str:
    """Return the folded words of ``texts``, each once, each with a blank before it.

    So a search for the beginning of a word finds it, and no middle of another does.

    >>> search_words(["Palmyra, Homs", "homs"])
    ' palmyra homs'
    """
    return "".join([f" {word}" for word in dict.fromkeys(w for text in texts for w in name_key(text).split())])
