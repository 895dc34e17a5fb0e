"""Everything is put inside, or the map is not made."""

import re
from pathlib import Path

import pytest

from mapper.maps import draw
from mapper.maps.offline import FILES, MissingPart, UnmappedAddress, inlined, read_part, whole_style

LEAFLET = next(address for address in FILES if address.endswith(".js"))


def test_inlined_puts_mapped_files_in():
    [script], styles = inlined(f'<script src="{LEAFLET}"></script>')

    assert "L.map" in script or "Leaflet" in script
    assert "</script" not in script
    assert styles == []


@pytest.mark.parametrize(
    "head",
    [
        '<script src="https://cdn.example.org/jquery.js"></script>',
        '<link rel="stylesheet" href="https://cdn.example.org/a.css"/>',
        '<link rel="icon" href="https://cdn.example.org/a.ico">',
        '<script async src="https://cdn.example.org/a.js"></script>',
        '<img src="https://cdn.example.org/a.png">',
        "<style>@import 'https://cdn.example.org/a.css';</style>",
    ],
)
def test_inlined_refuses_what_it_cannot_put_in(head):
    with pytest.raises(UnmappedAddress, match=re.escape("cdn.example.org")):
        inlined(head)


@pytest.mark.parametrize("url", ["https://example.org/a.png", "//example.org/a.png"])
def test_whole_style_refuses_pictures_from_elsewhere(url):
    with pytest.raises(UnmappedAddress, match=r"example\.org"):
        whole_style(f"a {{ background: url('{url}') }}", Path())


def test_whole_style_puts_pictures_in_and_keeps_references(tmp_path):
    (tmp_path / "a.png").write_bytes(b"abc")

    assert whole_style("a{b:url(a.png)}c{d:url(#e)}", tmp_path) == "a{b:url(data:image/png;base64,YWJj)}c{d:url(#e)}"


def test_missing_part_says_how_to_install_it(tmp_path):
    with pytest.raises(MissingPart, match=r"The map needs leaflet.js, which is not installed; run `npm ci`"):
        read_part(tmp_path / "leaflet.js")


def test_draw_leaves_no_address_to_load_from():
    page = draw([])

    loads = re.findall(
        r"""<(?:script|link|img|iframe)\b[^>]*(?:src|href)=[^>]*>|url\(\s*['"]?(?!data:|#)[^)]*\)|@import[^;]*""", page
    )
    assert [load for load in loads if "hatch-" not in load] == []
