"""PMTiles archives: tile numbers, directories, runs of equal tiles."""

import hashlib

from mapper.basemap.pmtiles import tile_id, write_pmtiles
from tests.mapper.basemap.reading import Archive


def test_tile_id_follows_the_hilbert_curve():
    # From the specification's table (PMTiles version 3, section 4.1).
    assert [tile_id(*t) for t in [(0, 0, 0), (1, 0, 0), (1, 0, 1), (1, 1, 1), (1, 1, 0), (2, 0, 0)]] == [
        0,
        1,
        2,
        3,
        4,
        5,
    ]


def test_tile_id_numbers_each_tile_of_a_zoom_once():
    assert sorted(tile_id(5, x, y) for x in range(32) for y in range(32)) == list(range(341, 341 + 1024))


def test_write_pmtiles_stores_equal_tiles_once(tmp_path):
    file = tmp_path / "t.pmtiles"
    tiles = [(1, 0, 0, b"sea"), (1, 0, 1, b"sea"), (1, 1, 1, b"land"), (0, 0, 0, b"world"), (1, 1, 0, b"")]

    size = write_pmtiles(file, tiles, {"name": "t"}, 1)

    archive = Archive(file)
    assert size == file.stat().st_size
    assert archive.header[8:11] == (4, 3, 3)
    assert [archive.tile(n) for n in range(4)] == [b"world", b"sea", b"sea", b"land"]


def test_write_pmtiles_keeps_the_root_directory_small_however_many_tiles(tmp_path):
    file = tmp_path / "t.pmtiles"
    tiles = [
        (7, x, y, hashlib.sha512(f"{x} {y}".encode()).digest() * (1 + x * y % 7))
        for x in range(128)
        for y in range(128)
    ]

    write_pmtiles(file, reversed(tiles), {}, 7)

    archive = Archive(file)
    assert archive.header[0] + archive.header[1] <= 16_384
    assert {n: archive.tile(n) for n in archive.entries} == {tile_id(z, x, y): data for z, x, y, data in tiles}


def test_write_pmtiles_writes_the_same_bytes_each_time(tmp_path):
    for name in ("a", "b"):
        write_pmtiles(tmp_path / name, [(0, 0, 0, b"world"), (1, 1, 1, b"x")], {"b": 1, "a": 2}, 1)

    assert (tmp_path / "a").read_bytes() == (tmp_path / "b").read_bytes()
