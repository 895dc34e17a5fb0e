"""KML 2.2 for Google Earth and phones; text is shown, never run."""

import re
from collections.abc import Iterable, Iterator
from html import escape as as_html
from typing import Any
from xml.sax.saxutils import escape as as_xml

import shapely
from shapely.geometry.base import BaseGeometry

from events.features import EventFeature
from events.geometry.antimeridian import split_antimeridian
from mapper.exports.format import Format, in_chunks
from mapper.exports.properties import center_degrees, event_properties
from mapper.exports.shape import rounded

# Characters that XML 1.0 (section 2.2) cannot hold.
_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_TEXTS = ("id", "kind", "type", "subtype", "category", "date_start", "date_end", "time_precision", "geo_precision")
_NUMBERS = (
    *("uncertainty_m", "radius_m", "persons", "persons_high", "vehicles", "vehicles_high", "fatalities"),
    *("fatalities_high", "injured", "injured_high", "path_basis", "where_prec", "date_prec", "type_of_violence"),
    *("side_a", "side_b", "status", "score", "origin", "destination", "center_longitude", "center_latitude"),
    *("external_id", "imported_from"),
)
# Colours are alpha, blue, green, red; a balloon shows the description and nothing else of what a report says.
_HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?>\n<kml xmlns="http://www.opengis.net/kml/2.2"><Document>'
    "<name>events</name>\n"
    + "".join(
        f'<Style id="{kind}"><LineStyle><color>ff{colour}</color><width>2</width></LineStyle>'
        f"<PolyStyle><color>33{colour}</color></PolyStyle>"
        "<BalloonStyle><text>$[description]</text></BalloonStyle></Style>\n"
        for kind, colour in (("incident", "2b2bd6"), ("movement", "b0561f"), ("zone", "0f7fc4"))
    )
)


def write(events: Iterable[EventFeature]) -> Iterator[bytes]:
    """Yield one document, a placemark an event; those without a place have no geometry."""
    return in_chunks(_pieces(events))


def _pieces(events: Iterable[EventFeature]) -> Iterator[bytes]:
    yield _HEAD.encode()
    for event in events:
        yield _placemark(event).encode()
    yield b"</Document></kml>\n"


def _placemark(event: EventFeature) -> str:
    told = event_properties(event) | center_degrees(event)
    data = {name: told[name] for name in (*_TEXTS, *_NUMBERS) if told[name] not in (None, "")}
    for name in ("actors", "places"):
        if told[name]:
            data[name] = "; ".join(told[name])
    days = "".join(
        f"<{tag}>{day.isoformat()}</{tag}>"
        for tag, day in (("begin", event.date_start), ("end", event.date_end or event.date_start))
        if day
    )
    return (
        f'<Placemark id="event-{event.id}"><name>{_text(event.title)}</name>'
        f"<description>{_text(_described(event))}</description>"
        + (f"<TimeSpan>{days}</TimeSpan>" if days else "")
        + f"<styleUrl>#{_text(event.kind)}</styleUrl><ExtendedData>"
        + "".join(f'<Data name="{name}"><value>{_text(value)}</value></Data>' for name, value in data.items())
        + "</ExtendedData>"
        + _shape(event.geometry)
        + "</Placemark>\n"
    )


def _described(event: EventFeature) -> str:
    """Return what a balloon shows, as HTML: every character of a report stands for itself."""
    lines = [
        event.title,
        *(
            f"{quote.field}: \N{LEFT DOUBLE QUOTATION MARK}{quote.quote}\N{RIGHT DOUBLE QUOTATION MARK} ({quote.title})"
            for quote in event.evidence
        ),
    ]
    # Google Earth replaces $[name] by the field of that name, unescaped.
    return "<br>".join(as_html(line).replace("$", "&#36;") for line in lines)


def _text(value: Any) -> str:
    return as_xml(_NOT_XML.sub("", str(value)), {'"': "&quot;"})


def _shape(geometry: BaseGeometry | None) -> str:
    if geometry is None or geometry.is_empty:
        return ""
    return _drawn(split_antimeridian(geometry))


def _drawn(shape: BaseGeometry) -> str:
    if hasattr(shape, "geoms"):
        return f"<MultiGeometry>{''.join(_drawn(part) for part in shape.geoms)}</MultiGeometry>"
    if shape.geom_type == "Polygon":
        rings = [("outerBoundaryIs", shape.exterior), *(("innerBoundaryIs", hole) for hole in shape.interiors)]
        drawn = "".join(f"<{tag}><LinearRing>{_positions(ring)}</LinearRing></{tag}>" for tag, ring in rings)
        return f"<Polygon>{drawn}</Polygon>"
    tessellated = "<tessellate>1</tessellate>" if shape.geom_type == "LineString" else ""
    return f"<{shape.geom_type}>{tessellated}{_positions(shape)}</{shape.geom_type}>"


def _positions(shape: BaseGeometry) -> str:
    at = " ".join(f"{rounded(lon)},{rounded(lat)}" for lon, lat in shapely.get_coordinates(shape).tolist())
    return f"<coordinates>{at}</coordinates>"


FORMAT = Format("kml", "KML (Google Earth)", "application/vnd.google-earth.kml+xml", ".kml", write)
