"""Files made to hurt what reads them, by the page and by the command: a sentence, and nothing is stored."""

import io
import json
import zipfile

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import CommandError, call_command

from events.models import Event, Report
from events.places.gazetteers.atlas import Atlas
from tests.events.documents.made import packed
from tests.factories import make_user
from tests.mapper.web.answers import words

pytestmark = pytest.mark.django_db

LAUGHS = (
    '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "'
    + "a" * 50
    + '">'
    + "".join(f'<!ENTITY {chr(98 + n)} "{f"&{chr(97 + n)};" * 10}">' for n in range(9))
)
KML = '<kml xmlns="http://www.opengis.net/kml/2.2"><Document><Placemark><name>{}</name></Placemark></Document></kml>'


def line(**said) -> bytes:
    return json.dumps({"text": "They left.", **said}).encode()


def bomb(name: str) -> bytes:
    return packed({name: b"0" * 101_000_000})


REPORTS = {
    "deep": ("a.jsonl", b'{"text": ' + b"[" * 100_000, "this JSON is nested too deep; a report is one flat object."),
    "half a character": (
        "a.jsonl",
        line(title="\ud83d"),
        "There is half a character (a lone surrogate); save the file",
    ),
    "a NUL": ("a.jsonl", line(source="a\x00b"), "The source holds NUL characters; leave them out."),
    "a long title": ("a.jsonl", line(title="x" * 501), "The title may have 500 characters."),
    "no number": ("a.jsonl", b'{"text": "a", "title": NaN}', "'title' is a text, not NaN."),
    "a script's address": ("a.jsonl", line(url="javascript:alert(1)"), "is none of the web"),
    "a bomb": ("a.docx", bomb("word/document.xml"), "unpacked, this document is over 100 MB: take its pictures out."),
    "half a PDF": ("a.pdf", b"%PDF-1.7\n1 0 obj\n<< /Length 99999999999 >> stream\n", "the PDF is broken"),
}


@pytest.fixture(autouse=True)
def atlas(monkeypatch):
    monkeypatch.setattr("mapper.web.intake.gazetteer", lambda: Atlas([]))
    monkeypatch.setattr("events.management.commands.ingest.open_here", lambda: Atlas([]))


@pytest.mark.parametrize("name", REPORTS)
def test_report_is_refused_with_a_sentence(client, tmp_path, name):
    file, raw, sentence = REPORTS[name]
    client.force_login(make_user("analyst"))
    (tmp_path / file).write_bytes(raw)

    page = client.post("/reports/new/", {"sensitivity": "public", "file": SimpleUploadedFile(file, raw)})
    with pytest.raises(CommandError) as refused:
        call_command("ingest", tmp_path / file)

    assert (page.status_code, sentence in words(page), sentence in str(refused.value)) == (400, True, True)
    assert Report.objects.count() == 0


EVENTS = {
    "a bomb": ("a.kmz", "kml", bomb("doc.kml"), "which no file of events of its size is"),
    "entities": ("a.kml", "kml", f"{LAUGHS}]>{KML.format('&j;')}".encode(), "This is no LIBKML file that can be read"),
    "deep": ("a.geojson", "geojson", b'{"features":[' + b"[" * 100_000, "this is no JSON (depth limit exceeded)."),
    "no number": ("a.geojson", "geojson", b'{"features":[{"geometry":{"coordinates":[NaN]}}]}', "this is no JSON"),
}


@pytest.mark.parametrize("name", EVENTS)
def test_file_of_events_is_refused_with_a_sentence(client, tmp_path, name):
    file, kind, raw, sentence = EVENTS[name]
    client.force_login(make_user("analyst"))
    (tmp_path / file).write_bytes(raw)

    where = client.post("/imports/new/", {"format": kind, "file": SimpleUploadedFile(file, raw)}).headers["Location"]
    page = client.get(where)
    with pytest.raises(CommandError) as refused:
        call_command("import_events", tmp_path / file, "--format", kind, "--dry-run")

    assert (page.status_code, sentence in words(page), sentence in str(refused.value)) == (400, True, True)
    assert Event.objects.count() == 0


def test_shapes_that_are_none_are_told_line_by_line(client, tmp_path):
    ring = [[36 + n / 100_000, 33 + n % 2] for n in range(50_001)]
    shapes = [
        ("Point", [200, 10], "200 is no longitude; longitudes lie between -180 and 180."),
        ("Point", [10, 100], "100 is no latitude; latitudes lie between -90 and 90."),
        ("Point", [1e308, 1e308], "1e+308 is no latitude; latitudes lie between -90 and 90."),
        ("Point", ["a", "b"], "The geometry cannot be read"),
        ("LineString", [[1, 2]], "The geometry cannot be read"),
        ("Polygon", [[[[[1]]]]], "The geometry cannot be read"),
        ("Circle", [1, 2], "The geometry cannot be read"),
        ("Polygon", [[*ring, ring[0]]], "The shape has more than 50,000 vertices; simplify it."),
        # These are shapes: poles, the 180th meridian, an outline that crosses itself, one round a pole.
        ("Point", [0, 90], ""),
        ("Point", [-180, -90], ""),
        ("LineString", [[179, 0], [-179, 1]], ""),
        ("Polygon", [[[36, 33], [37, 34], [37, 33], [36, 34], [36, 33]]], ""),
        ("Polygon", [[[-180, 80], [180, 80], [180, 90], [-180, 90], [-180, 80]]], ""),
    ]
    features = [
        {"type": "Feature", "geometry": {"type": kind, "coordinates": coordinates}, "properties": {"id": f"s{number}"}}
        for number, (kind, coordinates, _sentence) in enumerate(shapes)
    ]
    raw = json.dumps({"type": "FeatureCollection", "features": features}).encode()
    client.force_login(make_user("analyst"))
    (tmp_path / "a.geojson").write_bytes(raw)
    upload = SimpleUploadedFile("a.geojson", raw)

    page = words(client.get(client.post("/imports/new/", {"format": "geojson", "file": upload}).headers["Location"]))
    said = io.StringIO()
    call_command("import_events", tmp_path / "a.geojson", "--format", "geojson", "--dry-run", stdout=said)

    expected = {f"line {number}": sentence for number, (_k, _c, sentence) in enumerate(shapes, start=1) if sentence}
    told = [one for one in said.getvalue().splitlines() if one.startswith("line ")]
    assert [one.partition(":")[0] for one in told] == list(expected)
    assert [one for one, sentence in zip(told, expected.values(), strict=True) if sentence not in one] == []
    assert [sentence for sentence in expected.values() if sentence not in page] == []
    assert Event.objects.count() == 0


def test_archive_may_hold_much_where_it_is_large_itself(tmp_path):
    from events.imports.unpacked import check_unpacked

    with zipfile.ZipFile(tmp_path / "a.kmz", "w") as archive:
        archive.writestr("doc.kml", b"0" * 101_000_000)

    check_unpacked(tmp_path / "a.kmz")
