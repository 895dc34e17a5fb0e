"""Every sentence that pages mark for translation has its words in each language, with its gaps and plural forms."""

import re
from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract
from babel.messages.pofile import read_po
from django.conf import settings
from django.utils import translation
from django.utils.formats import date_format, number_format
from django.utils.translation.template import templatize

from events.drafting import vocabulary
from events.drafting.draft import Kind
from events.models import labels
from events.places.compile.sources import ADDED, SOURCES
from mapper.templatetags.whereline import km
from mapper.web.about import PURPOSES
from mapper.web.explorer_words import counted, words

PROJECT = Path(__file__).resolve().parents[2]
LANGUAGES = [code for code, _name in settings.LANGUAGES if code != "en"]
# CLDR's plural categories of whole numbers; each is a form that words must be given for.
FORMS = {"id": 1, "ar": 6, "fr": 2, "ru": 3, "uk": 3, "es": 2}
# Forms that stand for one number alone may spell it out: "شخصان" is "two people".
SPELT = {"ar": {0, 1, 2}}
KEYWORDS = {
    "_": None,
    "gettext": None,
    "gettext_lazy": None,
    "gettext_noop": None,
    "ngettext": (1, 2),
    "ngettext_lazy": (1, 2),
    "pgettext": ((1, "c"), 2),
    "pgettext_lazy": ((1, "c"), 2),
    "npgettext": ((1, "c"), 2, 3),
}
GAP = re.compile(r"\{\w+\}|%\(\w+\)[a-z]")

Key = tuple[str | None, str]


def marked() -> dict[Key, str]:
    """Return what is marked in templates and code: (context, sentence) -> the file it stands in."""
    found: dict[Key, str] = {}
    for file in sorted(
        [*PROJECT.glob("mapper/**/*.html"), *PROJECT.glob("mapper/**/*.py"), *PROJECT.glob("events/**/*.py")]
    ):
        text = file.read_text()
        if file.suffix == ".html":
            # Django's own step towards gettext; without the indentation, which Python's lexer would object to.
            text = "\n".join(line.lstrip() for line in templatize(text, origin=str(file)).splitlines())
        for _line, message, _comments, context in extract("python", BytesIO(text.encode()), KEYWORDS):
            sentence = message[0] if isinstance(message, tuple) else message
            found[context, sentence] = str(file.relative_to(PROJECT))
    return found


def catalogue(language: str) -> Catalog:
    with (PROJECT / "locale" / language / "LC_MESSAGES" / "django.po").open("rb") as file:
        return read_po(file, locale=language, abort_invalid=True)


def entries(language: str) -> list[Message]:
    return [message for message in catalogue(language) if message.id]


def key(message: Message) -> Key:
    return message.context, message.id[0] if isinstance(message.id, tuple) else message.id


def forms(message: Message) -> tuple[str, ...]:
    return message.string if isinstance(message.string, tuple) else (message.string,)


def sentence_of(message: Message) -> str:
    return key(message)[1]


def test_marked_sentences_are_found_in_templates_and_code():
    found = marked()

    assert found[None, "Add report"].startswith("mapper/templates/")
    assert found[None, "{n} event"] == "mapper/web/explorer_words.py"
    assert found["date", "since {day}"] == "mapper/templatetags/whereline.py"
    assert found[None, "Armed clash"] == "events/models/labels.py"


@pytest.mark.parametrize("language", LANGUAGES)
def test_catalogue_has_every_marked_sentence(language):
    there = {key(message) for message in entries(language)}

    assert {where: sentence for sentence, where in marked().items() if sentence not in there} == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_catalogue_has_no_sentence_that_nothing_marks(language):
    used = marked()

    assert [key(message) for message in entries(language) if key(message) not in used] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_catalogue_leaves_nothing_empty_or_unsure(language):
    assert [sentence_of(m) for m in entries(language) if m.fuzzy or not all(form.strip() for form in forms(m))] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_catalogue_has_each_plural_form(language):
    plural = [message for message in entries(language) if isinstance(message.id, tuple)]

    assert catalogue(language).num_plurals == FORMS[language]
    assert {sentence_of(m): len(forms(m)) for m in plural if len(forms(m)) != FORMS[language]} == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_translation_has_the_gaps_of_its_sentence(language):
    astray = {}
    for message in entries(language):
        wanted = sorted(GAP.findall(sentence_of(message)))
        for number, form in enumerate(forms(message)):
            gaps = sorted(GAP.findall(form))
            spelt = isinstance(message.id, tuple) and number in SPELT.get(language, ()) and not gaps
            if gaps != wanted and not spelt:
                astray[sentence_of(message), number] = form
    assert astray == {}


@pytest.mark.parametrize(
    ("codes", "called"),
    [
        ([str(kind) for kind in Kind], labels.KINDS),
        (list(vocabulary.ACLED_TYPES), labels.TYPES),
        ([name for names in vocabulary.ACLED_TYPES.values() for name in names], labels.SUBTYPES),
        (list(dict.fromkeys(vocabulary.MOVEMENT_TYPES + vocabulary.ZONE_KINDS)), labels.CATEGORIES),
        (list(vocabulary.PATH_BASES), labels.PATH_BASES),
        (list(vocabulary.STATUSES), labels.STATUSES),
        (list(vocabulary.SENSITIVITIES), labels.SENSITIVITIES),
    ],
)
def test_codes_of_a_list_are_all_called_something(codes, called):
    assert list(called) == codes


def test_purposes_of_all_sources_are_marked():
    assert [*(source.purpose for source in SOURCES), ADDED] == list(PURPOSES)


def test_arabic_pages_write_levantine_months_and_western_digits():
    with translation.override("ar"):
        day = date_format(date(2020, 4, 14), "DATE_FORMAT")
        short = date_format(date(2020, 12, 1), "SHORT_DATE_FORMAT")
        month = date_format(date(2020, 1, 1), "YEAR_MONTH_FORMAT")
        number = number_format(1234.5, 1, force_grouping=True)
        distance = km(55_000)

    assert (day, short, month) == ("14 نيسان 2020", "1 كانون الأول 2020", "كانون الثاني 2020")
    assert (number, distance) == ("1,234.5", "55 كم")


def test_indonesian_pages_write_dates_and_numbers_as_indonesians_do():
    with translation.override("id"):
        day = date_format(date(2020, 8, 17), "DATE_FORMAT")
        number = number_format(1234.5, 1, force_grouping=True)

    assert (day, number) == ("17 Agustus 2020", "1.234,5")


def test_arabic_counts_have_their_six_forms():
    with translation.override("ar"):
        people = counted("ar")["people"]

    assert people == {
        "zero": "لا أشخاص",
        "one": "شخص واحد",
        "two": "شخصان",
        "few": "{n} أشخاص",
        "many": "{n} شخصاً",
        "other": "{n} شخص",
    }


def test_explorer_speaks_the_language_of_the_page():
    with translation.override("id"):
        said = words()

    assert (said["type_vac"], said["subtype_Armed clash"], said["category_defection"], said["kilometres"]) == (
        "Kekerasan terhadap warga sipil",
        "Bentrokan bersenjata",
        "pembelotan",
        "{n} km",
    )


def test_language_of_the_page_is_that_of_the_browser(client, db):
    page = client.get("/reports/", headers={"Accept-Language": "ar"}).content.decode()

    assert '<html lang="ar" dir="rtl">' in page
    assert "لا توجد تقارير بعد." in page
