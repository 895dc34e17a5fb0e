"""The registry of export formats: what ``/export/events.NAME`` and ``export_events --format NAME`` offer."""

from events.errors import UnknownRoom
from mapper.exports.format import Format
from mapper.exports.formats import acled, csv, fgb, geojson, geojsonl, gpkg, kml, parquet, ucdp

FORMATS: dict[str, Format] = {
    "geojson": geojson.FORMAT,
    "geojsonl": geojsonl.FORMAT,
    "csv": csv.FORMAT,
    "acled.csv": acled.FORMAT,
    "ucdp.csv": ucdp.FORMAT,
    "ucdp-left-out.csv": ucdp.LEFT_OUT,
    "gpkg": gpkg.FORMAT,
    "fgb": fgb.FORMAT,
    "kml": kml.FORMAT,
    "parquet": parquet.FORMAT,
}


def format_named(name: str) -> Format:
    """Return the format of that name. Raises UnknownRoom, naming those there are."""
    if name not in FORMATS:
        raise UnknownRoom("export format", name, FORMATS)
    return FORMATS[name]
