"""``export_events`` and ``draw_map``: files that are whole, or not there."""

import json
from io import StringIO

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError

from mapper.management.outfile import write_whole
from tests.factories import make_event, make_movement, make_user, make_zone

pytestmark = pytest.mark.django_db


def run(*arguments) -> str:
    out = StringIO()
    call_command(*(str(argument) for argument in arguments), stdout=out)
    return out.getvalue()


def ids(file) -> list[int]:
    return [feature["id"] for feature in json.loads(file.read_bytes())["features"]]


def test_export_events_writes_what_a_visitor_sees(tmp_path):
    file = tmp_path / "events.geojson"
    movement = make_movement()
    make_event(status="draft")

    said = run("export_events", "--format", "geojson", "--out", file)

    assert ids(file) == [movement.pk]
    assert said == f"1 events, {file.stat().st_size:,} bytes: {file}\n"


def test_export_events_writes_what_an_account_sees(tmp_path):
    file = tmp_path / "events.geojson"
    draft = make_event(status="draft")

    run("export_events", "--format", "geojson", "--out", file, "--user", make_user("analyst").get_username())

    assert ids(file) == [draft.pk]


def test_export_events_takes_filters(tmp_path):
    file = tmp_path / "events.geojson"
    make_movement()
    zone = make_zone()

    run("export_events", "--format", "geojson", "--out", file, "--kind", "zone", "--bbox", "35,30,42,37")

    assert ids(file) == [zone.pk]


def test_export_events_of_nothing_says_what_a_visitor_sees(tmp_path):
    said = run("export_events", "--format", "geojsonl", "--out", tmp_path / "none")

    assert "--user NAME" in said
    assert (tmp_path / "none").read_bytes() == b""


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (
            ["--format", "doc"],
            "No export format named 'doc'; choose from: geojson, geojsonl, csv, acled.csv, "
            "ucdp.csv, ucdp-left-out.csv, gpkg, fgb, kml, parquet.",
        ),
        (["--format", "csv", "--user", "nobody"], "There is no account 'nobody'"),
        (["--format", "csv", "--kind", "riot"], "invalid choice: 'riot'"),
        (["--format", "csv", "--bbox", "1,2,3"], "invalid _box value: '1,2,3'"),
        (["--format", "csv", "--from", "2020-05-01", "--to", "2020-04-01"], "ends on 2020-04-01 before it begins"),
    ],
)
def test_export_events_says_what_is_wrong(tmp_path, arguments, sentence):
    with pytest.raises(CommandError, match=sentence):
        run("export_events", "--out", tmp_path / "file", *arguments)

    assert list(tmp_path.iterdir()) == []


def test_export_events_to_a_missing_folder_says_so(tmp_path):
    with pytest.raises(CommandError, match="cannot be written: No such file or directory"):
        run("export_events", "--format", "csv", "--out", tmp_path / "missing" / "file.csv")


def test_write_whole_leaves_the_old_file_where_writing_fails(tmp_path):
    file = tmp_path / "file"
    file.write_text("old")

    def chunks():
        yield b"new"
        raise OSError(28, "No space left on device")

    with pytest.raises(CommandError, match="No space left on device"):
        write_whole(file, chunks())

    assert [(path.name, path.read_text()) for path in tmp_path.iterdir()] == [("file", "old")]


def test_draw_map_writes_one_html_file(tmp_path):
    file = tmp_path / "map.html"
    make_movement(title="The way to Palmyra")

    said = run("draw_map", "--out", file, "--title", "A <map>")

    page = file.read_text(encoding="utf-8")
    assert page.startswith("<!doctype html>")
    assert "<title>A &lt;map&gt;</title>" in page
    assert "The way to Palmyra" in page
    assert said.startswith("1 events, ")
