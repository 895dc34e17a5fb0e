"""The language of short texts."""

import pytest

from events.text.detect import detect
from events.text.languages import LANGUAGES


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "The convoy left Goma on Monday."),
        ("id", "Konvoi itu meninggalkan Goma pada Senin."),
        ("ar", "غادرت القافلة غوما يوم الاثنين."),
        ("fr", "Le convoi a quitté Goma lundi pour Bukavu."),
        ("es", "El convoy salió de Cali el lunes."),
        ("ru", "Колонна выехала из города в понедельник."),
        ("uk", "Колона виїхала з міста у понеділок."),
        ("tr", "Konvoy pazartesi günü kentten ayrıldı ve bir daha dönmedi."),
    ],
)
def test_detect_tells_short_texts_apart(lang, text):
    assert detect(text, LANGUAGES) == lang


def test_detect_falls_back_where_nothing_speaks_for_a_language():
    assert detect("12345 !!", LANGUAGES, fallback="id") == "id"
