"""A language pack for languages that have none: places are found by names and capitals alone."""

import re
from functools import cache

from events.errors import UnknownRoom
from events.text.language import Language, PlaceWords, phrases
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


# Case endings and what the bare name has instead, for Slavic languages ("Москве" -> "Москва", "Донецка" -> "Донецк").
_RUSSIAN = phrases(
    "ы=а, е=а, у=а, ой=а, и=я, ю=я, ей=я, е=я, а=, у=, е=, ом=, и=ь, ю=ь, ью=ь, я=ь, е=ь, ах=ы, ов=ы, ам=ы, "
    "ых=ые, ыми=ые, ого=ий, ом=ий, его=ий, ем=ий, ого=ый, ом=ый, ого=ой, ой=ая, ую=ая, ца=ец, цу=ец, це=ец, цом=ец, ах=и, х=, м="
)
_UKRAINIAN = phrases(
    "и=а, і=а, у=а, ою=а, ії=ія, ію=ія, ією=ія, а=, у=, і=, ом=, ем=, єва=їв, єві=їв, єву=їв, ова=ів, "
    "ові=ів, ову=ів, ю=ь, і=ь, я=ь, ого=ий, ому=ий, ої=а, ій=а, ця=ець, цю=ець, ці=ець, ці=ка, зі=га, ах=и, ів=и"
)
_WORDS = {
    "ru": PlaceWords(
        before={
            **dict.fromkeys(
                ("город", "города", "городе", "село", "селе", "деревня", "деревне", "поселок", "поселке"), "city"
            ),
            **dict.fromkeys(("республика", "республики", "республике", "штат", "штата", "штате"), "admin1"),
            **dict.fromkeys(("остров", "острова", "острове"), "island"),
        },
        after={
            **dict.fromkeys(("область", "области", "областью", "край", "края", "крае"), "admin1"),
            **dict.fromkeys(("район", "района", "районе"), "admin2"),
        },
        endings=_RUSSIAN,
        short=phrases("сша, рф, оаэ, юар, кнр, кндр, снг, ес"),
        home=phrases("RU, UA, BY, KZ"),
    ),
    "uk": PlaceWords(endings=_UKRAINIAN, short=phrases("сша, рф, оае, єс"), home=phrases("UA, PL")),
}


@cache
def _neutral(code: str) -> Language:
    script = "Cyrillic" if code in _CYRILLIC else "Arabic" if code in _ARABIC else "Latin"
    return Language(
        code=code, name=code, version="neutral", script=script, common=(), places=_WORDS.get(code, PlaceWords())
    )
