"""Hands a GEOS geometry to SQLite as a blob."""

from django.contrib.gis.geos import GEOSGeometry


class Adapter:
    """A geometry on its way into a query parameter; ``sqlite3`` asks ``__conform__`` for the blob."""

    def __init__(self, geometry: GEOSGeometry) -> None:
        if not isinstance(geometry, GEOSGeometry):
            raise ValueError(f"SQLite stores geometries only; {type(geometry).__name__} needs PostGIS.")
        self.srid = geometry.srid
        self.blob = bytes(geometry.ewkb)

    def __conform__(self, protocol: object) -> bytes:
        return self.blob

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Adapter) and self.blob == other.blob

    def __hash__(self) -> int:
        return hash(self.blob)

    def __str__(self) -> str:
        return f"x'{self.blob.hex()}'"
