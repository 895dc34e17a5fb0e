"""Chooses names for labels: one script a label, the spelling nearest to the well-known one."""

import csv
import re
import unicodedata
from collections.abc import Iterable
from difflib import SequenceMatcher
from functools import cache
from pathlib import Path

from babel import Locale

DATA = Path(__file__).parent / "data"

# Letters that Arabic itself is written in; Persian, Kurdish, Urdu and Uyghur names use others.
ARABIC = re.compile(r"[ء-غف-ي][ء-غف-ي .-]*")
RUSSIAN = re.compile(r"[А-ЯЁ][А-Яа-яЁё .-]*")
UKRAINIAN = re.compile(r"[А-ЩЬЮЯҐЄІЇ][А-ЩЬЮЯҐЄІЇа-щьюяґєії’' .-]*")

# Sounds of Cyrillic letters, rough: only used to see which of several names is nearest to the English one.
_LATIN = dict(zip("абвгґдезиійклмнопрстуфыэ", "abvggdeziiyklmnoprstufye", strict=True)) | {
    "ё": "yo", "є": "ye", "ж": "zh", "ї": "yi", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch",
    "ъ": "", "ь": "", "ю": "yu", "я": "ya",
}  # fmt: skip

_ARTICLE = re.compile(r"(?:al|el|ad|adh|an|ar|as|ash|at|az)[ -]", re.IGNORECASE)

# Countries whose romanised names carry dots and macrons that few readers know.
ROMANISED = frozenset(
    code
    for row in ("AE AF BH DJ DZ EG EH IQ IR JO KW LB LY", "MA MR OM PK PS QA SA SD SO SY TN YE")
    for code in row.split()
)


def plain(name: str) -> str:
    """Return a romanised name without marks above and below letters and without the signs for hamza and ayn.

    >>> plain("Al Ḩasakah"), plain("Ţarţūs")
    ('Al Hasakah', 'Tartus')
    """
    if name.isascii() and "`" not in name:
        return name
    bare = "".join(c for c in unicodedata.normalize("NFD", name) if not unicodedata.combining(c))
    return "".join(c for c in bare if c not in "ʻʼʿʾ‘’`").strip()


def arabic(names: Iterable[str], english: str) -> str | None:
    """Return the likeliest wholly Arabic name: with an article like ``english``, carefully spelt, short."""
    fitting = [n for n in names if n >= "ء" and ARABIC.fullmatch(n)]
    article = _ARTICLE.match(english) is not None
    # A last letter "ha" stands for "ta marbuta" and a bare alef for one with hamza in careless spellings only.
    return min(fitting, key=lambda n: (article and not n.startswith("ال"), n.endswith("ه"), len(n)), default=None)


def cyrillic(names: Iterable[str], letters: re.Pattern[str], english: str) -> str | None:
    """Return the name wholly in ``letters`` that sounds most like ``english``; of equally near ones the shortest."""
    fitting = [n for n in names if n >= "Ё" and letters.fullmatch(n)]
    if len(fitting) < 2:
        return fitting[0] if fitting else None
    target = plain(english).lower()
    return max(fitting, key=lambda n: (round(SequenceMatcher(None, _sounds(n), target).ratio(), 3), -len(n)))


def _sounds(name: str) -> str:
    return "".join(_LATIN.get(c, c) for c in name.lower())


# Languages that labels come in; the Latin ones differ from "en" only where CLDR names the city.
LANGUAGES = ("en", "ar", "id", "fr", "es", "tr", "ru", "uk")


@cache
def exemplar_cities() -> dict[tuple[str, str], dict[str, str]]:
    """Return CLDR's names of cities that time zones are called after: (zone, city in English) to names by language."""
    english = Locale.parse("en").time_zones
    found: dict[tuple[str, str], dict[str, str]] = {}
    for lang in LANGUAGES[1:]:
        for zone, about in Locale.parse(lang).time_zones.items():
            city = english.get(zone, {}).get("city") or zone.rpartition("/")[2].replace("_", " ")
            if "city" in about:
                found.setdefault((zone, city), {})[lang] = about["city"]
    return found


@cache
def corrections() -> dict[int, dict[str, str]]:
    """Return curated names by GeoNames id: {"en": ..., "ar": ..., "hide": "1"}, each only where it is given."""
    with (DATA / "places.csv").open(encoding="utf-8", newline="") as rows:
        return {
            int(row["geonameid"]): {column: row[column] for column in ("en", "ar", "hide") if row[column]}
            for row in csv.DictReader(rows)
        }
