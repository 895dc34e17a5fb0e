"""The page of data and licences names every source, whether or not the gazetteer is built."""

import pytest

from events.errors import GazetteerMissing
from events.places.compile.sources import SOURCES
from events.places.gazetteers.atlas import Atlas
from tests.mapper.web.answers import words

pytestmark = pytest.mark.django_db


def test_data_names_every_source_with_its_licence(client, monkeypatch):
    monkeypatch.setattr("mapper.web.about.gazetteer", lambda: Atlas([]))

    said = words(client.get("/about/data/"))

    assert [source.name for source in SOURCES if " ".join(source.name.split()) not in said] == []
    assert [source.licence for source in SOURCES if " ".join(source.licence.split()) not in said] == []
    assert "Gazetteer version atlas-0." in said


def test_data_does_without_a_gazetteer(client, monkeypatch):
    def missing():
        raise GazetteerMissing("Build it.")

    monkeypatch.setattr("mapper.web.about.gazetteer", missing)

    answer = client.get("/about/data/")

    assert answer.status_code == 200
    assert "Gazetteer version" not in words(answer)
