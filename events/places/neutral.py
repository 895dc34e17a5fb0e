"""A language pack for languages that have none: places are found by names and capitals alone."""

import re
from functools import cache

from events.errors import UnknownRoom
from events.text.language import Language
from events.text.languages import LANGUAGES, language

_CODE = re.compile(r"[A-Za-z]{2,3}([-_][A-Za-z0-9]{1,8})*")
# Scripts of languages that are not written in Latin letters; what has no capitals is read without their evidence.
_CYRILLIC = frozenset(("be", "bg", "kk", "ky", "mk", "mn", "ru", "sr", "tg", "uk"))
_ARABIC = frozenset(("ar", "ckb", "fa", "ps", "sd", "ug", "ur"))


def pack_for(code: str) -> Language:
    """Return the pack of a BCP 47 code, or a neutral one that knows no words of the language.

    Raises UnknownRoom where ``code`` cannot be a language code.

    >>> pack_for("en-GB").code, pack_for("sw").code
    ('en', 'sw')
    """
    if not _CODE.fullmatch(code.strip()):
        raise UnknownRoom("language", code, LANGUAGES)
    short = re.split("[-_]", code.strip().lower())[0]
    return language(short) if short in LANGUAGES else _neutral(short)


@cache
def _neutral(code: str) -> Language:
    script = "Cyrillic" if code in _CYRILLIC else "Arabic" if code in _ARABIC else "Latin"
    return Language(code=code, name=code, version="neutral", script=script, common=())
