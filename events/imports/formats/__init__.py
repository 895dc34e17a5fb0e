"""The registry of formats that events come in: what ``import_events --format NAME`` and ``/imports/new/`` offer."""

from events.errors import UnknownRoom
from events.imports.format import Format
from events.imports.formats import acled, fgb, geojson, gpkg, kml, shp, table, ucdp

FORMATS: dict[str, Format] = {
    "acled": acled.FORMAT,
    "ucdp": ucdp.FORMAT,
    "geojson": geojson.FORMAT,
    "gpkg": gpkg.FORMAT,
    "shp": shp.FORMAT,
    "kml": kml.FORMAT,
    "fgb": fgb.FORMAT,
    "csv": table.FORMAT,
}


def format_named(name: str) -> Format:
    """Return the format of that name. Raises UnknownRoom, naming those there are."""
    if name not in FORMATS:
        raise UnknownRoom("import format", name, FORMATS)
    return FORMATS[name]
