"""The form of a new report settles on one text, with line ends as they are stored."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from mapper.web.forms import ReportForm

LEVELS = ("public", "internal")


def filled(text: str = "", file: bytes | None = None, **fields: str) -> ReportForm:
    files = {} if file is None else {"file": SimpleUploadedFile("r.txt", file)}
    return ReportForm(LEVELS, {"text": text, "sensitivity": "public", **fields}, files)


@pytest.mark.parametrize(
    ("pasted", "stored"),
    [
        ("One.\r\nTwo.", "One.\nTwo."),
        ("One.\rTwo.", "One.\nTwo."),
        ("  One.\n", "  One.\n"),
        ("التنف\u200f 🚚", "التنف\u200f 🚚"),
    ],
)
def test_form_keeps_the_text_but_for_its_line_ends(pasted, stored):
    form = filled(pasted)

    assert form.is_valid()
    assert form.cleaned_data["text"] == stored


def test_form_takes_the_file_where_nothing_was_pasted():
    form = filled(" \r\n", b"Truk tiba.\r\n")

    assert form.is_valid()
    assert [upload.read() for upload in form.cleaned_data["file"]] == [b"Truk tiba.\r\n"]


def test_form_names_the_file_but_not_the_folder_it_came_from(settings):
    settings.MAX_UPLOAD_BYTES = 2
    form = ReportForm(
        LEVELS, {"sensitivity": "public"}, {"file": SimpleUploadedFile("../../etc/x.doc", b"\xff\xfe\x00")}
    )

    assert form.errors["file"] == ["x.doc is larger than 2e-06 MB. Split it, or paste the part that matters."]
    assert "text" not in form.errors


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "JAVASCRIPT:alert(1)", "ftp://x.org/a", "//x.org/a", "x", "https://"]
)
def test_form_refuses_addresses_that_are_not_of_the_web(url):
    assert list(filled("One.", url=url).errors) == ["url"]


@pytest.mark.parametrize("url", ["", "https://example.org/a?b=1#c", "http://ar.example.org/%D8%A7"])
def test_form_takes_addresses_of_the_web(url):
    assert filled("One.", url=url).is_valid()


@pytest.mark.parametrize(
    ("level", "errors"), [("internal", []), ("restricted", ["sensitivity"]), ("", ["sensitivity"])]
)
def test_form_offers_only_the_given_levels(level, errors):
    assert list(filled("One.", sensitivity=level).errors) == errors
