"""Outlines of first-order divisions (Natural Earth 1:10m), read from the file that this project carries."""

import gzip
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import orjson
import shapely
from shapely.geometry.base import BaseGeometry

# Made by scripts/derive_admin1.py. One GeoJSON Feature a line, EPSG:4326, three decimals; neighbours share their
# borders.
FILE = Path(__file__).resolve().parent.parent / "data" / "admin1.ndjson.gz"


def outlines(file: Path = FILE) -> Iterator[tuple[dict[str, Any], BaseGeometry]]:
    """Yield (properties, Polygon or MultiPolygon in EPSG:4326) of every division, in the order of Natural Earth's
    codes.

    Properties: ``code`` (Natural Earth), ``iso_3166_2``, ``country`` (ISO 3166-1 alpha-2), ``country_name``,
    ``gn_code`` and ``gn_id`` (GeoNames; may be missing or shared), ``name``, ``names`` (by language; "local" and "alt"
    too), ``region`` and ``unit`` (what it is part of), ``lon`` and ``lat`` (where a label goes), ``min_zoom`` and
    ``rank`` (when it goes there).
    """
    with gzip.open(file, "rb") as lines:
        for line in lines:
            feature = orjson.loads(line)
            properties = feature["properties"]
            # Natural Earth draws who holds the ground (Crimea under Russia); ISO 3166-2 and GeoNames say whose it is.
            whose = properties.get("iso_3166_2", "")[:2]
            if whose == "UA" != properties.get("country") and properties.get("gn_code", "").startswith("UA."):
                properties |= {"country": "UA", "country_name": "Ukraine"}
            yield properties, shapely.from_geojson(orjson.dumps(feature["geometry"]))
