"""Files of reports: what is read, and what each fault is called."""

import json

import pytest

from events.errors import UnreadableReport
from events.management.report_files import read_files
from events.workflow.storing import About


def test_read_files_takes_a_text_file_as_one_report(tmp_path):
    file = tmp_path / "a.txt"
    file.write_text("\ufeffSatu. Dua.\n\nTiga.", encoding="utf-8")

    [report] = read_files([file], About(title="T", published="2020-04"))

    assert (report.text, report.about) == ("Satu. Dua.\n\nTiga.", About(title="T", published="2020-04"))


def test_read_files_takes_each_line_with_what_it_says_itself(tmp_path):
    file = tmp_path / "a.jsonl"
    lines = [
        {"id": "1", "text": "One\u2028still one", "lang": "en", "published": None},
        {"text": "Two", "title": "Second"},
    ]
    file.write_text("\n\n".join(json.dumps(line, ensure_ascii=False) for line in lines), encoding="utf-8")

    one, two = read_files([file], About(title="Given", source="Paper"))

    assert (one.text, one.about) == ("One\u2028still one", About(title="Given", source="Paper", language="en"))
    assert (two.text, two.about) == ("Two", About(title="Second", source="Paper"))


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("a.jsonl", b'{"text": "ok"}\n{"text": ', "a.jsonl, line 2: this is no JSON (Expecting value at column 10)."),
        ("a.jsonl", b"[1]", 'a.jsonl, line 1: each line is a JSON object with a "text", such as {"text": "..."}.'),
        ("a.jsonl", b'{"text": "x", "title": 3}', "a.jsonl, line 1: 'title' is a text, not 3."),
        ("a.jsonl", b'{"text": "  "}', "a.jsonl, line 1: the report is empty."),
        (
            "a.jsonl",
            b'{"text": "x", "published": "soon"}',
            "a.jsonl, line 1: The date 'soon' cannot be read; "
            "write a year, a month or a day: 2020, 2020-04 or 2020-04-17.",
        ),
        (
            "a.jsonl",
            b'{"text": "x", "sensitivity": "top"}',
            "a.jsonl, line 1: sensitivity is one of public, internal, restricted, not 'top'.",
        ),
        ("a.txt", b"caf\xe9", "a.txt: byte 4 is not UTF-8; save the file as plain text in UTF-8."),
        ("a.txt", b"", "a.txt: the report is empty."),
        ("a.txt", b"a\x00b", "a.txt: the report holds NUL characters; it is no text."),
        ("a.pdf", b"%PDF", "a.pdf: the PDF is broken (PdfStreamError); save it anew."),
    ],
)
def test_read_files_names_file_line_and_fault(tmp_path, name, content, told):
    (tmp_path / name).write_bytes(content)

    with pytest.raises(UnreadableReport) as refused:
        read_files([tmp_path / name], About())

    assert str(refused.value) == f"{tmp_path}/{told}"


def test_read_files_names_a_missing_file(tmp_path):
    with pytest.raises(UnreadableReport) as refused:
        read_files([tmp_path / "none.txt"], About())

    assert str(refused.value) == f"{tmp_path}/none.txt cannot be read: No such file or directory."
