"""Names for people of what is stored as codes: languages, countries, classes of places and partial dates."""

from babel import Locale, UnknownLocaleError
from django.utils import formats
from django.utils.translation import get_language, gettext
from django.utils.translation import gettext_lazy as _

from events.errors import UnreadableReport
from events.places.place import PlaceClass
from events.text.partial import PartialDate

_CLASSES = {
    PlaceClass.COUNTRY: _("country"),
    PlaceClass.ADMIN1: _("province"),
    PlaceClass.ADMIN2: _("district"),
    PlaceClass.REGION: _("region"),
    PlaceClass.CITY: _("town"),
    PlaceClass.WATER: _("water"),
    PlaceClass.TERRAIN: _("terrain"),
    PlaceClass.ISLAND: _("island"),
    PlaceClass.BASE: _("base"),
    PlaceClass.CAMP: _("camp"),
    PlaceClass.CROSSING: _("crossing"),
    PlaceClass.SITE: _("site"),
}

# Scripts by the words of Unicode, as CLDR has their names.
_SCRIPTS = {
    "LATIN": "Latn",
    "ARABIC": "Arab",
    "CYRILLIC": "Cyrl",
    "CJK": "Hani",
    "HEBREW": "Hebr",
    "GREEK": "Grek",
    "GEORGIAN": "Geor",
    "ARMENIAN": "Armn",
    "ETHIOPIC": "Ethi",
    "THAI": "Thai",
    "BENGALI": "Beng",
    "DEVANAGARI": "Deva",
    "TAMIL": "Taml",
    "TELUGU": "Telu",
    "MYANMAR": "Mymr",
    "KHMER": "Khmr",
    "LAO": "Laoo",
    "SINHALA": "Sinh",
    "TIBETAN": "Tibt",
    "MALAYALAM": "Mlym",
    "KANNADA": "Knda",
    "GUJARATI": "Gujr",
    "GURMUKHI": "Guru",
    "ORIYA": "Orya",
}


def language_name(code: str) -> str:
    """Return the name of language ``code`` in the language of the page; the code where nobody named it.

    >>> language_name("")
    ''
    """
    if not code:
        return ""
    try:
        return _locale().languages.get(code, code)
    except (UnknownLocaleError, ValueError):
        return code


def _locale() -> Locale:
    return Locale.parse(get_language() or "en", sep="-")


def country_name(code: str) -> str:
    """Return the name of a country (ISO 3166-1 alpha-2) in the language of the page; the code where nobody named it.

    >>> country_name("")
    ''
    """
    return _locale().territories.get(code, code) if code else ""


def class_name(feature_class: str) -> str:
    """Return what a feature class is called on pages: "town", "province"."""
    return str(_CLASSES.get(feature_class, feature_class))


def script_name(code: str) -> str:
    """Return the name of a script (the first word of its letters' names in Unicode: "ARABIC") in words."""
    return _locale().scripts.get(_SCRIPTS.get(code, ""), code.capitalize())


def about_place(feature_class: str, name: str, admin1_name: str, country: str) -> str:
    """Return what a place is and where, in words: "town, Homs, Syria"; what its name says already is left out."""
    region = admin1_name if admin1_name != name else ""
    land = country_name(country) if feature_class != PlaceClass.COUNTRY else ""
    return gettext(", ").join(part for part in (class_name(feature_class), region, land) if part)


def published_name(published: str) -> str:
    """Return a partial date in words, no more precise than it is: "14 April 2020", "April 2020", "2020"."""
    if not published:
        return ""
    try:
        first = PartialDate.parse(published).first
    except UnreadableReport:
        return published
    pattern = {4: "Y", 7: "YEAR_MONTH_FORMAT"}.get(len(published), "DATE_FORMAT")
    return formats.date_format(first, pattern)
