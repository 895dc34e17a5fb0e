"""GeoJSON: a collection, or a feature a line; where every feature has its own line, the file is never held whole."""

from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Any

import orjson

from events.errors import UnreadableImport
from events.imports.block import BLOCK, Block
from events.imports.format import Columns, Format, by_name
from events.imports.plan import Plan
from events.imports.spots import known_crs

# A collection written on few lines is held whole, a multiple of its size in memory.
_MAX_WHOLE = 300_000_000
_SHAPE = "geometry "


def _read(path: Path, plan: Plan) -> Iterator[Block]:
    features = _features(path)
    while some := list(islice(features, BLOCK)):
        yield _block(some)


def _features(path: Path) -> Iterator[tuple[int, Any, str]]:
    """Yield line (or number), feature and reference system."""
    with path.open("rb") as file:
        head = file.readline(65_536)
        by_line = _is_feature(head) or (b'"features"' in head and _is_feature(file.readline(100_000_000)))
    if by_line:
        yield from _each_line(path)
        return
    if path.stat().st_size > _MAX_WHOLE:
        raise UnreadableImport("The collection is too large to be read whole; write it with a feature a line.")
    try:
        whole = orjson.loads(path.read_bytes().removeprefix(b"\xef\xbb\xbf"))
    except orjson.JSONDecodeError as problem:
        raise UnreadableImport(f"Line {problem.lineno}: this is no JSON ({problem.msg}).") from None
    found = whole.get("features") if isinstance(whole, dict) else None
    if not isinstance(found, list):
        raise UnreadableImport("This is no GeoJSON FeatureCollection: it has no list of features.")
    crs = known_crs(_crs(whole))
    for number, feature in enumerate(found, start=1):
        yield number, feature, crs


def _each_line(path: Path) -> Iterator[tuple[int, Any, str]]:
    with path.open("rb") as file:
        for number, line in enumerate(file, start=1):
            said = line.strip().strip(b"\x1e").rstrip(b",")
            if not said.startswith(b'{"type":"Feature"') and not _is_feature(said):
                if number == 1 or said in {b"", b"]", b"]}", b"}"}:
                    continue
                yield number, None, ""
                continue
            try:
                yield number, orjson.loads(said), ""
            except orjson.JSONDecodeError:
                yield number, None, ""


def _is_feature(line: bytes) -> bool:
    packed = b"".join(line[:200].strip().strip(b"\x1e").split())
    return packed.startswith(b"{") and b'"Feature"' in packed and b'"FeatureCollection"' not in packed


def _crs(whole: dict[str, Any]) -> str:
    """Return the reference system that GeoJSON of 2008 may name; "" where it is the usual one."""
    named = whole.get("crs")
    name = named.get("properties", {}).get("name", "") if isinstance(named, dict) else ""
    return "" if "CRS84" in str(name) else str(name)


def _block(some: list[tuple[int, Any, str]]) -> Block:
    good = [(line, feature) for line, feature, _crs in some if _whole(feature)]
    problems = [
        (line, "This is no GeoJSON feature: an object with geometry and properties.")
        for line, feature, _crs in some
        if not _whole(feature)
    ]
    told = [feature.get("properties") or {} for _line, feature in good]
    names = list(dict.fromkeys(name for properties in told for name in properties))
    columns = {name: [properties.get(name) for properties in told] for name in names}
    if "id" not in columns and any("id" in feature for _line, feature in good):
        columns["id"] = [feature.get("id") for _line, feature in good]
    columns[_SHAPE] = [feature.get("geometry") for _line, feature in good]
    return Block([line for line, _feature in good], columns, crs=some[0][2], problems=problems)


def _whole(feature: Any) -> bool:
    return (
        isinstance(feature, dict)
        and feature.get("type") == "Feature"
        and isinstance(feature.get("properties") or {}, dict)
        and (feature.get("geometry") is None or isinstance(feature["geometry"], dict))
    )


def _fields(columns: Columns, plan: Plan) -> dict[str, Any]:
    told = dict(by_name({name: column for name, column in columns.items() if name != _SHAPE}, plan))
    for name in ("longitude", "latitude"):
        told.pop(name, None)
    shapes = columns[_SHAPE]
    points = [_point(shape) for shape in shapes]
    if all(point is not None for point in points):
        told.pop("wkt", None)
        told["longitude"] = [point[0] for point in points if point]
        told["latitude"] = [point[1] for point in points if point]
    else:
        told["wkt"] = shapes
    center = columns.get("center")
    if center:
        pairs = [c if isinstance(c, list) and len(c) == 2 else (None, None) for c in center]
        told["center_longitude"], told["center_latitude"] = [p[0] for p in pairs], [p[1] for p in pairs]
    return told


def _point(shape: Any) -> Any:
    """Return the coordinates of a point, None for any other shape."""
    if shape is None:
        return (None, None)
    at = shape.get("coordinates") if shape.get("type") == "Point" else None
    return at if isinstance(at, list) and len(at) >= 2 and all(isinstance(n, int | float) for n in at) else None


FORMAT = Format("geojson", "GeoJSON", (".geojson", ".json", ".geojsonl", ".geojsons", ".ndjson"), _read, _fields)
