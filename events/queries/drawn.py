"""Events made ready to be drawn, with the evidence that whoever asks may read.

Rows are read as values, a block at a time: a million events take the memory of one block, and no model is built.
"""

from collections import defaultdict
from collections.abc import Collection, Iterator
from itertools import islice
from math import isnan
from typing import Any

import shapely
from django.db.models import BinaryField, Exists, Expression, ExpressionWrapper, F, OuterRef, QuerySet
from shapely.geometry.base import BaseGeometry

from events.drafting.sides import sides_of
from events.drafting.vocabulary import SENSITIVITIES
from events.features import EventFeature, FeatureEvidence
from events.models import Event, Evidence
from events.models.event import COUNTS
from events.queries.sight import User, event, readable

PLACES = ("place", "origin", "destination", "center")
# Rows read at a time while features are streamed; evidence is fetched once for each such block. A first, short block
# lets the first bytes leave early.
_BLOCK, _FIRST_BLOCK = 2000, 100
# Columns that go into a feature as they are.
_COLUMNS = (
    *("id", "kind", "type", "subtype", "title", "status", "category", "date_start", "date_end", "time_precision"),
    *("geo_precision", "uncertainty_m", "radius_m", "path_basis", "score", "updated"),
    *(*COUNTS, *(f"{name}_high" for name in COUNTS)),
)
# Where an event is said to be, where only one place can be named.
_WHERE = ("place", "destination", "center", "origin")
_PLACE_PARTS = ("name", "country", "admin1_name", "feature_class")
_EVIDENCE = (
    *("event_id", "field", "report_id", "report__title", "report__url", "report__language"),
    *("quote", "start", "end", "stance", "report__source__name", "report__source__scale"),
)


def event_features(events: QuerySet[Event], user: User = None) -> Iterator[EventFeature]:
    """Yield each event ready to be drawn, with the evidence that ``user`` may read; None reads as a visitor.

    The number of database queries does not depend on the number of events within a block of 2000.
    """
    return _drawn(events, readable(user))


def whole_features(events: QuerySet[Event]) -> Iterator[EventFeature]:
    """Yield each event with all its evidence: for what is kept, and shown only to those who may read all of it."""
    return _drawn(events, SENSITIVITIES)


def _drawn(events: QuerySet[Event], levels: Collection[str]) -> Iterator[EventFeature]:
    columns = (
        *_COLUMNS,
        *("actors", "via", "external_id", "imported_in__source", "imported_in__name", "import_line"),
        *(f"{place}__{part}" for place in PLACES for part in _PLACE_PARTS),
    )
    held = Exists(Event.objects.filter(merged_into=OuterRef("pk")))
    rows = events.values_list(*columns, held, _stored("geometry"), _stored("center__point"))
    stream = rows.iterator(chunk_size=_BLOCK)
    size = _FIRST_BLOCK
    while block := list(islice(stream, size)):
        yield from _features(block, levels)
        size = _BLOCK


def one_feature(user: User, event_id: int) -> EventFeature:
    """Return one event in any status that ``user`` may see, ready to be drawn. Raises NotThere."""
    [feature] = event_features(Event.objects.filter(pk=event(user, event_id).pk), user)
    return feature


def with_features(events: QuerySet[Event], user: User) -> list[tuple[Event, EventFeature]]:
    """Return each event beside what is drawn of it, in the order of ``events``."""
    features = {feature.id: feature for feature in event_features(events, user)}
    return [(event, features[event.pk]) for event in events.select_related(*PLACES)]


def _stored(column: str) -> Expression:
    """Return a geometry as the database sends it: EWKB on SQLite, its hexadecimal digits on PostGIS."""
    return ExpressionWrapper(F(column), output_field=BinaryField())


def _features(block: list[tuple[Any, ...]], levels: Collection[str]) -> Iterator[EventFeature]:
    shapes: list[BaseGeometry | None] = shapely.from_wkb([row[-2] for row in block]).tolist()
    spots = shapely.from_wkb([row[-1] for row in block])
    # A spot that is not there has no number for its longitude.
    at = zip(shapely.get_x(spots).tolist(), shapely.get_y(spots).tolist(), strict=True)
    centers = [None if isnan(lon) else (lon, lat) for lon, lat in at]
    quotes = _quotes([row[0] for row in block], levels)
    merged = _merged([row[0] for row in block if row[-3]], levels)
    plain = len(_COLUMNS)
    for row, shape, center in zip(block, shapes, centers, strict=True):
        actors, via, external_id, *imported = row[plain : plain + 6]
        parts = len(_PLACE_PARTS)
        begins = range(plain + 6, plain + 6 + parts * len(PLACES), parts)
        names = dict(zip(PLACES, (row[at : at + parts] for at in begins), strict=True))
        where = next((names[place] for place in _WHERE if names[place][0]), ("",) * parts)
        told = [name for name, *_rest in names.values() if name] + [stop["name"] for stop in via]
        yield EventFeature(
            **dict(zip(_COLUMNS, row, strict=False)),
            geometry=shape,
            actors=tuple(actors),
            sides=sides_of(actors),
            places=tuple(dict.fromkeys(told)),
            origin=names["origin"][0] or "",
            destination=names["destination"][0] or "",
            center=center,
            location=where[0],
            country=where[1],
            admin1=where[2],
            location_class=where[3],
            external_id=external_id or "",
            imported_from=_imported(*imported),
            evidence=(*quotes.get(row[0], ()), *(item for one in merged[row[0]] for item in one.evidence)),
            merged=tuple(merged[row[0]]),
        )


def _imported(source: str | None, name: str | None, line: int | None) -> str:
    """Return where an imported event comes from: source, file and line (or number of the feature)."""
    return f"{source}, {name}, line {line}" if source and line is not None else ""


def _merged(events: list[int], levels: Collection[str]) -> dict[int, list[EventFeature]]:
    """Return what was merged into each of ``events`` (identifiers) and rests on reports of these ``levels``."""
    found: dict[int, list[EventFeature]] = defaultdict(list)
    if events:
        told = Event.objects.filter(merged_into__in=events, sensitivity__in=levels).order_by("merged_into_id", "pk")
        into = dict(told.values_list("pk", "merged_into"))
        for feature in _drawn(told, levels):
            found[into[feature.id]].append(feature)
    return found


def _quotes(events: list[int], levels: Collection[str]) -> dict[int, list[FeatureEvidence]]:
    """Return the evidence of ``events`` (identifiers) from reports of these ``levels``, in reading order."""
    found: dict[int, list[FeatureEvidence]] = defaultdict(list)
    rows = Evidence.objects.filter(event__in=events).order_by("report_id", "start", "end", "field")
    # Asked to leave out what may not be read, SQLite would look through the evidence of all reports for each block.
    for sensitivity, event_id, *told, source, scale in rows.values_list("report__sensitivity", *_EVIDENCE):
        if sensitivity in levels:
            found[event_id].append(FeatureEvidence(*told, source=source or "", source_scale=scale or ""))
    return found
