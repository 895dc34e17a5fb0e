"""Names for people of what is stored as codes: languages and partial dates."""

from babel import Locale, UnknownLocaleError
from django.utils import formats
from django.utils.translation import get_language

from events.errors import UnreadableReport
from events.text.partial import PartialDate


def language_name(code: str) -> str:
    """Return the name of language ``code`` in the language of the page; the code where nobody named it.

    >>> language_name("")
    ''
    """
    if not code:
        return ""
    try:
        return Locale.parse(get_language() or "en", sep="-").languages.get(code, code)
    except (UnknownLocaleError, ValueError):
        return code


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
