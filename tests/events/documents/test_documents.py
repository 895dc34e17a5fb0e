"""Files of reports: what each format gives, how a format is known, and what each fault is called."""

import io
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from events.documents import Document, read_document
from events.documents import apart as apart_room
from events.errors import UnreadableReport
from tests.events.documents.made import packed, pdf, word

PAGE = """<!doctype html><html><head><title>Convoy reaches Raqqa - The Paper</title>
<meta property="og:title" content="Convoy reaches Raqqa"><meta property="og:site_name" content="The Paper">
<meta property="article:published_time" content="2020-04-14T08:00:00Z">
<link rel="canonical" href="https://paper.example/raqqa"></head>
<body><nav><a href="/">Home</a> <a href="/s">Sport</a></nav>
<article><h1>Convoy reaches Raqqa</h1><p>An aid convoy of 31 trucks reached Raqqa from Hasakah on Sunday, local
officials said, after three days on the road.</p><p>Residents of Raqqa waited for hours, and more trucks are expected
within the week, the officials said on the phone.</p></article>
<footer>All rights reserved, The Paper, Main Street 1</footer>
<script>alert("never read")</script></body></html>"""


def test_documents_page_gives_its_article_and_what_it_tells_of_it():
    [page] = read_document("raqqa.html", PAGE.encode())

    assert page.text.startswith("Convoy reaches Raqqa\nAn aid convoy of 31 trucks reached Raqqa from Hasakah on Sunday")
    assert [word for word in ("Sport", "alert", "rights reserved") if word in page.text] == []
    assert (page.title, page.url, page.published, page.source) == (
        "Convoy reaches Raqqa",
        "https://paper.example/raqqa",
        "2020-04-14",
        "The Paper",
    )


def test_documents_page_without_a_stated_day_has_none():
    undated = PAGE.replace('<meta property="article:published_time" content="2020-04-14T08:00:00Z">', "")

    [page] = read_document("raqqa.html", undated.replace("on Sunday", "on 3 May 2019").encode())

    assert page.published == ""


def test_documents_pdf_flows_over_lines_and_pages():
    raw = pdf("The convoy left Hasakah on Sun-\nday and reached\nRaqqa.", "It unloaded there.", title="Convoy")

    [document] = read_document("a.pdf", raw)

    assert document == Document(
        "a.pdf", "The convoy left Hasakah on Sunday and reached Raqqa.\n\nIt unloaded there.", "Convoy"
    )


def test_documents_word_gives_paragraphs_and_cells_in_order():
    raw = word(
        "قافلة وصلت إلى الرقة.", "It came from Hasakah.", title="Convoy", cells=(("Day", "Place"), ("14", "Raqqa"))
    )

    [document] = read_document("a.docx", raw)

    assert document == Document(
        "a.docx", "قافلة وصلت إلى الرقة.\nIt came from Hasakah.\nDay\tPlace\n14\tRaqqa", "Convoy"
    )


def test_documents_format_is_known_by_what_a_file_holds_not_by_its_name():
    [document] = read_document("report.txt", pdf("The convoy reached Raqqa."))

    assert document.text == "The convoy reached Raqqa."


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_documents_table_gives_a_report_a_row(delimiter):
    rows = [
        ["Date", "Headline", "Body"],
        ["2020-04-14T08:00", "Convoy", '"One, two;\nthree"'],
        ["", "", "Four"],
        ["", "", ""],
    ]
    raw = "\n".join(delimiter.join(row) for row in rows).encode("utf-8-sig")

    one, two = read_document("a.csv", raw)

    assert (one.text, one.title, one.published) == ("One, two;\nthree", "Convoy", "2020-04-14")
    assert (two.where, two.text, two.published) == ("a.csv, line 4", "Four", "")


def test_documents_text_in_utf_16_is_read_where_it_says_so():
    [document] = read_document("a.txt", "Дамаск\r\nХомс".encode("utf-16"))

    assert document.text == "Дамаск\nХомс"


SUFFIXES = ".pdf, .docx, .html, .htm, .xhtml, .jsonl, .ndjson, .csv, .tsv, .txt, .text, .md"
FAULTS = [
    ("a.doc", b"\xd0\xcf\x11\xe0", f": files of reports end in {SUFFIXES}; save it as one of these."),
    ("a.csv", b"name,date\nx,y", ': the first row names the columns, one of them "text"; it names name, date.'),
    ("a.csv", b'text\n"open', ", line 2: this is no table (unexpected end of data)."),
    (
        "a.csv",
        b"text,published\nhello,soon\n",
        ", line 2: The date 'soon' cannot be read; write a year, a month or a day: 2020, 2020-04 or 2020-04-17.",
    ),
    ("a.csv", b"text\n", ": there is no report in this file."),
    ("a.html", b"<html><body></body></html>", ": there is no article in this page; paste its text instead."),
    (
        "a.pdf",
        pdf(""),
        ": the PDF holds pictures of text only; run text recognition (OCR) over it, or paste the text.",
    ),
    ("a.pdf", pdf("One.")[:200], ": the PDF is broken (PdfStreamError); save it anew."),
    (
        "a.docx",
        packed({"word/document.xml": b"<broken"}),
        ": the Word document is broken (KeyError); save it anew as .docx.",
    ),
    ("a.docx", b"no archive", ": the Word document is broken (BadZipFile); save it anew as .docx."),
    (
        "a.docx",
        packed({"word/document.xml": b"0" * 100_000_001}),
        ": unpacked, this document is over 100 MB: take its pictures out.",
    ),
    ("a.jsonl", b"[" * 100_000, ", line 1: this JSON is nested too deep; a report is one flat object."),
    (
        "a.jsonl",
        rb'{"text": "half \ud83d"}',
        ", line 1: the text holds half a character (a lone surrogate); save it anew.",
    ),
]


@pytest.mark.parametrize(("name", "raw", "told"), FAULTS, ids=[told[:30] for _, _, told in FAULTS])
def test_documents_fault_is_a_sentence_that_says_what_would_work(name, raw, told):
    with pytest.raises(UnreadableReport) as refused:
        read_document(name, raw)

    assert str(refused.value) == name + told


def test_documents_entities_of_a_word_document_are_never_fetched_or_multiplied(tmp_path):
    secret = tmp_path / "secret"
    secret.write_text("the secret")
    raw = word("A text.")
    with zipfile.ZipFile(io.BytesIO(raw)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    declared = f'<?xml version="1.0"?><!DOCTYPE w [<!ENTITY x SYSTEM "file://{secret}">]>'.encode()
    body = parts["word/document.xml"]
    parts["word/document.xml"] = declared + body[body.index(b"<w:document") :].replace(b"A text.", b"A text &x;.")

    try:
        found = read_document("a.docx", packed(parts))[0].text
    except UnreadableReport as refused:
        found = str(refused)

    assert "the secret" not in found


def test_documents_file_that_costs_too_much_is_given_up(monkeypatch):
    monkeypatch.setattr(apart_room, "MAX_SECONDS", 0.1)

    with pytest.raises(UnreadableReport, match="took too long"):
        read_document("a.pdf", pdf(*["word " * 50] * 300))


@given(st.binary(max_size=400), st.sampled_from(["a.txt", "a.csv", "a.jsonl"]))
def test_documents_any_bytes_are_read_or_refused_with_a_sentence(raw, name):
    try:
        told = [document.where for document in read_document(name, raw) if document.text.strip()]
    except UnreadableReport as refused:
        told = [str(refused)]

    assert [where for where in told if not where.startswith(name)] == []
    assert told
