"""Every place of the gazetteer in use can be stored, also where the database holds columns to their length."""

from dataclasses import fields

import pytest

from events.models import Place as StoredPlace
from events.places import files
from events.places.place import Place
from mapper.env import DATA_DIR


@pytest.mark.parametrize(
    "name", ["id", "name", "feature_class", "country", "admin1", "admin1_name", "source", "source_date"]
)
def test_snapshot_columns_are_as_long_as_the_gazetteer_needs(name):
    folder = DATA_DIR / files.FOLDER
    if not (folder / files.CURRENT).is_file():
        pytest.skip("needs a gazetteer: manage.py build_gazetteer")
    order = [field.name for field in fields(Place)]
    lines = (folder / (folder / files.CURRENT).read_text().strip() / files.PLACES).read_text(encoding="utf-8")
    longest = max((line.split("\t")[order.index(name)] for line in lines.splitlines()), key=len)

    stored = StoredPlace._meta.get_field("gazetteer_id" if name == "id" else name)
    assert len(longest) <= stored.max_length, longest
