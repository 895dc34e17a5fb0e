"""Hostile texts at the ways out that no browser shows: files, names of files, histories, logs, counts for machines.

What a browser shows is tried in tests/browser/test_hostile.py, maps in one file in tests/browser/test_onefile.py.
"""

import csv
import io
import json
import logging
import sqlite3
from contextlib import closing
from email.message import Message
from html.parser import HTMLParser
from xml.etree import ElementTree

import pytest
from django.core.files.base import ContentFile

from events.models import Attachment, Event
from events.workflow.editing import edit_event
from mapper.logs import JsonLines
from tests.factories import make_event, make_report, make_source, make_user
from tests.payloads import PAYLOADS

pytestmark = pytest.mark.django_db

TEXTS = {name: " ".join(text.split()) for name, text in PAYLOADS.items()}
every_text = pytest.mark.parametrize("name", [*PAYLOADS])


class Skeleton(HTMLParser):
    """The elements of a page with the names of their attributes: what a text that is taken as markup would change."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.bones: list[tuple[str, ...]] = []
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        self.bones.append((tag, *(name for name, _value in attrs)))

    def handle_comment(self, data):
        self.bones.append(("comment", data))

    def handle_decl(self, decl):
        self.bones.append(("declaration", decl))


def body(answer) -> bytes:
    return b"".join(answer.streaming_content) if answer.streaming else answer.content


@every_text
def test_name_of_a_file_stays_a_name_in_the_header(client, name, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    attachment = Attachment(report=make_report(), name=PAYLOADS[name][:255], size=1, sha256="0")
    attachment.file.save("x", ContentFile(b"x"))

    with closing(client.get(f"/reports/{attachment.report_id}/attachments/{attachment.pk}/")) as answer:
        said = answer.headers["Content-Disposition"]
        assert answer.status_code == 200

    assert not set(said) & {"\r", "\n", "\0"}
    header = Message()
    header["Content-Disposition"] = said
    assert header.get_content_disposition() == "attachment"
    assert header.get_filename()
    assert len(header.get_params(header="Content-Disposition")) == 2
    assert answer.headers["Content-Type"] == "application/octet-stream"


@pytest.fixture
def hostile_events():
    """An approved event a text, with the text as its title, source and actors."""
    events = {}
    for name, text in TEXTS.items():
        report = make_report(f"{name} came.", source=make_source(text[:90]), title=text)
        events[make_event(title=text, actors=[text], notes=text, report=report, status="approved").pk] = text
    return events


def test_layer_file_for_gis_holds_texts_as_they_stand(client, hostile_events, tmp_path):
    file = tmp_path / "events.gpkg"
    file.write_bytes(body(client.get("/export/events.gpkg")))

    with closing(sqlite3.connect(file)) as layer:
        tables = [row[0] for row in layer.execute("SELECT table_name FROM gpkg_contents ORDER BY 1")]
        titles = {row[0] for table in tables for row in layer.execute(f'SELECT title FROM "{table}"')}

    assert titles == set(hostile_events.values())


def test_geojson_lines_are_one_feature_each(client, hostile_events):
    lines = body(client.get("/export/events.geojsonl")).decode().split("\n")

    features = [json.loads(line.lstrip("\x1e")) for line in lines if line.strip("\x1e")]
    assert {one["properties"]["title"] for one in features} == set(hostile_events.values())


def test_kml_has_no_element_that_came_with_a_text(client, hostile_events):
    written = ElementTree.fromstring(body(client.get("/export/events.kml")))  # noqa: S314 - of our own making

    names = {element.tag.rpartition("}")[2] for element in written.iter()}
    assert not names & {"script", "img", "iframe", "svg", "animate", "link", "base", "x"}
    titles = {mark.findtext("{*}name") for mark in written.iter("{http://www.opengis.net/kml/2.2}Placemark")}
    assert titles == set(hostile_events.values())


@pytest.mark.parametrize("name", ["csv", "acled.csv", "ucdp.csv", "ucdp-left-out.csv"])
def test_no_cell_of_a_table_is_a_formula(client, hostile_events, name):
    rows = list(csv.reader(io.StringIO(body(client.get(f"/export/events.{name}")).decode("utf-8-sig"))))
    # What does not qualify for UCDP is in the table of what was left out, with the same words.
    assert (len(rows) == 1) is (name == "ucdp.csv")

    def is_number(cell: str) -> bool:
        try:
            float(cell)
        except ValueError:
            return False
        return True

    taken = [cell for row in rows for cell in row if cell[:1] in "=+-@\t\r" and cell and not is_number(cell)]
    assert taken == []


@pytest.mark.parametrize("kind", ["event", "report", "source"])
def test_history_in_the_administration_has_no_element_that_came_with_a_text(client, kind):
    client.force_login(make_user("administrator"))

    def shown(text: str) -> tuple[list[tuple[str, ...]], str]:
        report = make_report(title=text, source=make_source(f"{text[:80]} {kind}"))
        event = make_event(title=text, report=report, status="draft")
        edit_event(event.pk, event.version, {"title": f"{text} again", "actors": [text]}, None, text[:90])
        number = {"event": event.pk, "report": report.pk, "source": report.source_id}[kind]
        model = {"event": Event, "report": type(report), "source": type(report.source)}[kind]
        step = model.history.filter(id=number).first().history_id
        pages = [f"/admin/events/{kind}/{number}/history/", f"/admin/events/{kind}/{number}/history/{step}/"]
        html = "".join(client.get(page).content.decode() for page in pages)
        return Skeleton(html).bones, html

    plain, _html = shown("A plain text")
    differing = {name: text for name, text in TEXTS.items() if shown(text)[0] != plain}
    assert differing == {}


@every_text
def test_line_of_the_log_is_one_line_of_json_without_the_text(client, caplog, name):
    caplog.set_level(logging.DEBUG)
    text = PAYLOADS[name]
    client.get("/reports/", {"q": text, text: "x"})
    agent = " ".join(text.split()).encode("ascii", "replace").decode()
    client.get("/export/events.csv", {"bbox": text}, headers={"user-agent": agent})

    lines = [JsonLines().format(record) for record in caplog.records]
    assert [line for line in lines if len(line.splitlines()) != 1 or not isinstance(json.loads(line), dict)] == []
    assert [line for line in lines if text in line or json.dumps(text)[1:-1] in line] == []


def test_counts_for_prometheus_have_no_label_that_came_from_outside(client, settings):
    settings.METRICS_TOKEN = "metrics token of the test"
    client.raise_request_exception = False
    for text in TEXTS.values():
        client.generic("GET", f"/{text}")
        client.get("/reports/", {"q": text})
        client.generic('X"} evil_total{a="1', "/reports/")

    told = client.get("/metrics", headers={"Authorization": "Bearer metrics token of the test"}).content.decode()

    assert "evil" not in told
    assert [text for text in TEXTS.values() if len(text) > 6 and text in told] == []
