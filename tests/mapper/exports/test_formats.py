"""The registry of formats."""

import pytest

from events.errors import UnknownRoom
from mapper.exports.formats import FORMATS, format_named


def test_formats_are_registered_under_their_own_names():
    assert {name: file.name for name, file in FORMATS.items()} == {name: name for name in FORMATS}


def test_format_named_says_which_there_are():
    with pytest.raises(UnknownRoom, match="No export format named 'doc'; choose from: geojson, geojsonl, csv"):
        format_named("doc")
