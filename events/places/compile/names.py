"""Which names are fit to be filed, and the shortened forms that people write for long ones."""

import re
import unicodedata

# Longest name that is filed, in code points: longer ones are descriptions.
LONGEST = 60

_GENERIC = (
    "county|province|district|governorate|region|oblast|raion|state|department|prefecture|municipality|regency|borough|"
    "canton|territory|parish|division|subdistrict|sub-district|commune|voivodeship|autonomous okrug|republic"
)
_SUFFIX = re.compile(
    rf"\s+(?:{_GENERIC}|область|край|район|провинция|мухафаза|штат|республика|ili|ilçesi|eyaleti|міська громада)$", re.I
)
_PREFIX = re.compile(
    rf"^(?:(?:{_GENERIC}|kabupaten|kota|kecamatan|provinsi|distrito|municipio|departamento|provincia|estado|départ[e]?ment|"
    r"region|région|territoire|wilaya|gouvernorat|arrondissement)(?:\s+(?:of|de|del|de la|d[ue]|des|di|do|da))?\s+|"
    r"(?:provinsi|kabupaten|kota)\s+|(?:محافظة|منطقة|ولاية|إقليم|قضاء|ناحية|مديرية|مركز|مقاطعة|استان|شهرستان)\s+|"
    r"(?:провинция|республика|область|департамент|штат|мухафаза)\s+)",
    re.I,
)
_CODE = re.compile(r"^(?:[A-Z]{3,4}|\W*\d[\d\W]*)$")
# Scripts that are written together in one word of one language.
_TOGETHER = {"HIRAGANA": "CJK", "KATAKANA": "CJK", "HANGUL": "CJK", "KATAKANA-HIRAGANA": "CJK", "BOPOMOFO": "CJK"}


class _Scripts(dict[str, str]):
    """The script of each letter met so far; "" for marks, digits and punctuation."""

    def __missing__(self, letter: str) -> str:
        word = unicodedata.name(letter, "?").split(" ", 1)[0]
        found = self[letter] = (
            _TOGETHER.get(word, word) if unicodedata.category(letter) in {"Lu", "Ll", "Lo", "Lt"} else ""
        )
        return found


_SCRIPTS = _Scripts()


def script(name: str) -> str:
    """Return the script of ``name`` ("LATIN", "CJK"), "MIXED" where there are several, "" where it has no letters.

    >>> script("Homs"), script("حمص"), script("Даmask")
    ('LATIN', 'ARABIC', 'MIXED')
    """
    if name.isascii():
        return "LATIN" if any(map(str.isalpha, name)) else ""
    found = set(map(_SCRIPTS.__getitem__, name))
    found.discard("")
    if len(found) > 1:
        return "MIXED"
    return found.pop() if found else ""


def usable(name: str) -> bool:
    """Tell whether an alternate name is one: not an airport code, a number, a letter, a link or a mix of scripts.

    >>> usable("Tadmur"), usable("PMS"), usable("Даmask"), usable("X")
    (True, False, False, False)
    """
    if not 2 <= len(name) <= LONGEST or _CODE.match(name) or "/" in name or "," in name:
        return False
    return script(name) not in {"", "MIXED"}


def shortened(name: str) -> str:
    """Return ``name`` without the word that says what kind of division it is, or "" where nothing can be left out.

    >>> shortened("Anderson County"), shortened("Kabupaten Poso"), shortened("محافظة حمص"), shortened("Homs")
    ('Anderson', 'Poso', 'حمص', '')
    """
    short = _PREFIX.sub("", _SUFFIX.sub("", name)).strip()
    return short if short != name and len(short) > 1 else ""


# The Arabic article as GeoNames writes it, made alike to the letter that follows or not.
_ARTICLE = re.compile(r"^(?:A[dlnrstz]|A[dst]h|El|E[dnrstz])[ -](?=\w{3})", re.I)


def without_article(name: str) -> list[str]:
    """Return how a transliterated Arabic name is written without its article and with the plain one.

    >>> without_article("As Sukhnah"), without_article("Homs")
    (['Sukhnah', 'al-Sukhnah'], [])
    """
    bare = _ARTICLE.sub("", name)
    return [] if bare == name else [bare, f"al-{bare}"]


# Script in which a country's own names are written, by the first language that GeoNames lists for it.
_WRITTEN = {
    "ARABIC": "ar fa ur ps ckb ug dv",
    "CYRILLIC": "ru uk be bg sr mk kk ky tg mn",
    "CJK": "zh ja ko yue cmn",
    "HEBREW": "he",
    "GREEK": "el",
    "GEORGIAN": "ka",
    "ARMENIAN": "hy",
    "ETHIOPIC": "am ti",
    "THAI": "th",
    "BENGALI": "bn",
    "DEVANAGARI": "hi ne",
    "MYANMAR": "my",
    "KHMER": "km",
    "LAO": "lo",
    "SINHALA": "si",
    "TIBETAN": "dz",
}
_SCRIPT_OF = {lang: name for name, langs in _WRITTEN.items() for lang in langs.split()}


def own_script(languages: str) -> str:
    """Return the script of a country with these ``languages`` of GeoNames ("ar-SY,ku"); "LATIN" where unsure."""
    return _SCRIPT_OF.get(languages.split(",", 1)[0].split("-", 1)[0], "LATIN")
