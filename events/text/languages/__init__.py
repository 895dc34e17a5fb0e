"""Language packs, one file each; a new language is a new file here and one line in ``LANGUAGES``."""

from events.errors import UnknownRoom
from events.text.language import Language
from events.text.languages.ar import ARABIC
from events.text.languages.de import GERMAN
from events.text.languages.en import ENGLISH
from events.text.languages.es import SPANISH
from events.text.languages.fa import PERSIAN
from events.text.languages.fr import FRENCH
from events.text.languages.id import INDONESIAN
from events.text.languages.pt import PORTUGUESE
from events.text.languages.ru import RUSSIAN
from events.text.languages.tr import TURKISH
from events.text.languages.uk import UKRAINIAN

LANGUAGES: dict[str, Language] = {
    "ar": ARABIC,
    "de": GERMAN,
    "en": ENGLISH,
    "es": SPANISH,
    "fa": PERSIAN,
    "fr": FRENCH,
    "id": INDONESIAN,
    "pt": PORTUGUESE,
    "ru": RUSSIAN,
    "tr": TURKISH,
    "uk": UKRAINIAN,
}


def language(code: str) -> Language:
    """Return the pack for a BCP 47 code; a region is disregarded ("ar-SY" is "ar").

    Raises UnknownRoom where there is no pack.
    """
    short = code.strip().lower().replace("_", "-").split("-")[0]
    try:
        return LANGUAGES[short]
    except KeyError:
        raise UnknownRoom("language", code, LANGUAGES) from None
