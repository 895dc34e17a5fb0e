"""``manage.py read_report``: reports in, what they say happened out, and what is said of bad input."""

import io
import json
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from shapely.geometry import shape

from events.management.commands import read_report
from tests.events.gold import read_places

PLACES, ATLAS = read_places()
MOVED = "Troops withdrew from Goma to Bukavu on Tuesday. Refugees fled from Sudan to Chad."


@pytest.fixture(autouse=True)
def _atlas(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(read_report, "open_here", lambda: ATLAS)


def told(*files: Path, **options: str) -> str:
    out = io.StringIO()
    call_command("read_report", *files, stdout=out, **options)
    return out.getvalue()


def filed(folder: Path, name: str, text: str) -> Path:
    file = folder / name
    file.write_text(text, encoding="utf-8")
    return file


def test_text_file_is_one_report_named_by_its_stem(tmp_path):
    line = json.loads(told(filed(tmp_path, "goma.txt", MOVED), published="2024-05-16"))

    [draft] = [d for d in line["drafts"] if d["geometry"]]
    assert (line["id"], line["lang"], draft["kind"], draft["title"]) == (
        "goma", "en", "movement", "Withdrawal from Goma to Bukavu",
    )  # fmt: skip
    assert (draft["origin"], draft["destination"]) == ([29.223, -1.679], [28.843, -2.491])
    assert (draft["date_start"], draft["time_precision"]) == ("2024-05-14", 1)
    assert all(MOVED[e["start"] : e["end"]] == e["quote"] for e in draft["evidence"])


def test_json_lines_keep_their_order_and_own_dates(tmp_path):
    rows = [
        {"id": 1, "lang": "en", "published": "2024-05", "text": "Shells hit Goma this week."},
        {"id": "b", "text": "Warga mengungsi dari Wamena ke Jayapura."},
    ]
    out = told(filed(tmp_path, "two.jsonl", "\n".join(map(json.dumps, rows)) + "\n\n"))

    read = [json.loads(line) for line in out.splitlines()]
    assert [(r["id"], r["lang"], r["drafts"][0]["date_start"]) for r in read] == [
        ("1", "en", "2024-05-01"),
        ("b", "id", None),
    ]


def test_geojson_holds_the_drafts_that_are_located(tmp_path):
    made = json.loads(told(filed(tmp_path, "goma.txt", MOVED), format="geojson"))

    assert made["type"] == "FeatureCollection"
    assert [(f["properties"]["report"], shape(f["geometry"]).geom_type) for f in made["features"]] == [
        ("goma", "LineString")
    ]


def test_text_format_shows_titles_and_quotes(tmp_path):
    out = told(filed(tmp_path, "goma.txt", "Police arrested 12 people in Goma."), format="text")

    assert "  12 people held in Goma (score " in out
    assert "    persons: 12 people\n" in out


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("a.jsonl", '{"id": 1, "text": "x"}\nnot json\n', r"a\.jsonl, line 2"),
        ("a.jsonl", '{"id": 1}\n', 'needs an "id" and a "text"'),
        ("a.jsonl", '{"id": 1, "text": 5}\n', "'text' is a text, not 5"),
        ("a.jsonl", '{"id": 1, "text": "x", "published": "May"}\n', "line 1: The date 'May' cannot be read"),
        ("a.jsonl", '{"id": 1, "text": "x", "lang": "?!"}\n', "No language named"),
    ],
)
def test_bad_line_is_named_with_what_would_work(tmp_path, name, content, message):
    with pytest.raises(CommandError, match=message):
        told(filed(tmp_path, name, content))


def test_missing_file_is_named(tmp_path):
    with pytest.raises(CommandError, match=r"nowhere\.txt cannot be read"):
        told(tmp_path / "nowhere.txt")
