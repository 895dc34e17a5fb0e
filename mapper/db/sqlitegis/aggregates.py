"""SQL aggregates over geometries: the extent, the collection, the union and the line of many rows."""

import shapely
from shapely import Geometry

from mapper.db.sqlitegis import ewkb
from mapper.db.sqlitegis.ewkb import Box

_MULTI = {"Point": shapely.multipoints, "LineString": shapely.multilinestrings, "Polygon": shapely.multipolygons}


class Extent:
    """The box of all rows as "BOX(x y,x y)"; NULL where no row has one."""

    def __init__(self) -> None:
        self._box: Box | None = None

    def step(self, blob: bytes | None) -> None:
        box = None if blob is None else ewkb.box(blob)
        if box is None:
            return
        if self._box is None:
            self._box = box
            return
        west, south, east, north = self._box
        self._box = (min(west, box[0]), min(south, box[1]), max(east, box[2]), max(north, box[3]))

    def finalize(self) -> str | None:
        if self._box is None:
            return None
        west, south, east, north = self._box
        return f"BOX({west!r} {south!r},{east!r} {north!r})"


class _Gathering:
    def __init__(self) -> None:
        self._shapes: list[Geometry] = []

    def step(self, blob: bytes | None) -> None:
        if blob is not None:
            self._shapes.append(ewkb.read(blob))

    def finalize(self) -> bytes | None:
        if not self._shapes:
            return None
        return ewkb.write(self.gathered(), int(shapely.get_srid(self._shapes[0])))

    def gathered(self) -> Geometry:
        raise NotImplementedError


class Collect(_Gathering):
    """All rows in one multi-geometry where they are of one kind, else in one collection."""

    def gathered(self) -> Geometry:
        kinds = {shape.geom_type for shape in self._shapes}
        make = _MULTI.get(kinds.pop(), shapely.geometrycollections) if len(kinds) == 1 else shapely.geometrycollections
        return make(self._shapes)


class Union(_Gathering):
    """All rows merged."""

    def gathered(self) -> Geometry:
        return shapely.union_all(self._shapes)


class MakeLine(_Gathering):
    """A line through the points of all rows, in the order in which they come."""

    def gathered(self) -> Geometry:
        return shapely.linestrings(shapely.get_coordinates(self._shapes))


AGGREGATES: dict[str, type] = {
    "ST_Collect": Collect,
    "ST_Extent": Extent,
    "ST_MakeLine": MakeLine,
    "ST_Union": Union,
}
