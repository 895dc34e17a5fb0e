"""Files of reports and of events with bytes changed anywhere: read, or refused with a sentence."""

import io
import json
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from events.documents.formats import FORMATS
from events.errors import UnreadableImport, UnreadableReport
from events.imports import Plan
from events.imports.reading import read_events
from tests.events.documents.made import packed, pdf, word
from tests.fuzzing import HOSTILE, JSON, tried

# Where, as a share of the length, how many bytes go, and what comes in their place.
CHANGES = st.lists(st.tuples(st.floats(0, 1), st.integers(0, 40), st.binary(max_size=12)), min_size=1, max_size=5)
_PARAGRAPHS = "".join(f"<p>The convoy of {n} cars left Hasakah and reached Raqqa on Sunday.</p>" for n in range(8))
PAGE = f"<!doctype html><html><head><title>Convoy</title></head><body><article>{_PARAGRAPHS}</article></body></html>"
WORD = {
    name: zipfile.ZipFile(io.BytesIO(word("It left.", title="T", cells=(("a", "b"),)))).read(name)
    for name in zipfile.ZipFile(io.BytesIO(word("It left.", title="T", cells=(("a", "b"),)))).namelist()
}
WHOLE = {
    "pdf": pdf("The convoy left.", "It came back.", title="Convoy"),
    "web_page": PAGE.encode(),
    "json_lines": b'{"text": "They left.", "title": "T", "published": "2020-04-14", "lang": "en"}\n' * 2,
    "table": 'text,title,date\n"They, left",T,2020-04-14\nThey came,U,2020\n'.encode("utf-8-sig"),
    "plain": "Дамаск\r\nХомс".encode("utf-16"),
}
TABLE = b"id,title,date,lat,lon,deaths,wkt\n1,A,2020-04-14,34,36,2,\n2,B,14/04/2020,35,37,,POINT (36 33)\n"


def changed(raw: bytes, changes) -> bytes:
    for share, gone, put in changes:
        at = int(share * len(raw))
        raw = raw[:at] + put + raw[at + gone :]
    return raw


def told(format_name: str, raw: bytes) -> list[str]:
    try:
        return [document.where for document in FORMATS[format_name].read(raw, "a")]
    except UnreadableReport as refused:
        return [str(refused)]


@tried(60)
@given(st.sampled_from(sorted(WHOLE)), CHANGES)
def test_no_bytes_break_the_reading_of_reports(format_name, changes):
    assert [where for where in told(format_name, changed(WHOLE[format_name], changes)) if where[0] != "a"] == []


@tried(25)
@given(st.sampled_from(sorted(WORD)), CHANGES)
def test_no_part_breaks_the_reading_of_word(part, changes):
    raw = packed({**WORD, part: changed(WORD[part], changes)})

    assert [where for where in told("word", raw) if where[0] != "a"] == []


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("files")


def rows(path, raw: bytes, format_name: str) -> int:
    """Return how many rows were read and checked, 0 where the file is refused."""
    path.write_bytes(raw)
    try:
        _look, blocks = read_events(path, path.name, Plan(format_name))
        return sum(len(block.lines) + len(block.problems) for block in blocks)
    except UnreadableImport:
        return 0


@tried(60)
@given(CHANGES)
def test_no_bytes_break_the_import_of_tables(folder, changes):
    assert rows(folder / "a.csv", changed(TABLE, changes), "csv") < 100


@tried(60)
@given(st.lists(st.lists(HOSTILE, min_size=7, max_size=7), min_size=1, max_size=4))
def test_no_cells_break_the_import_of_tables(folder, cells):
    table = "\n".join(["id\ttitle\tdate\tlat\tlon\tdeaths\twkt", *("\t".join(row) for row in cells)])

    assert rows(folder / "b.csv", table.encode("utf-8", "replace"), "csv") < 100


_SHAPES = st.fixed_dictionaries(
    {"type": st.sampled_from(["Point", "LineString", "Polygon", "MultiPolygon", "x"]), "coordinates": JSON}
)


@tried(80)
@given(st.lists(st.tuples(_SHAPES | JSON, st.dictionaries(HOSTILE, JSON, max_size=4) | JSON), min_size=1, max_size=4))
def test_no_features_break_the_import_of_geojson(folder, features):
    told = [{"type": "Feature", "geometry": shape, "properties": said} for shape, said in features]
    raw = json.dumps({"type": "FeatureCollection", "features": told})

    assert rows(folder / "a.geojson", raw.encode("utf-8", "replace"), "geojson") <= len(features)
