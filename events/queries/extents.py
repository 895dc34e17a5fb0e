"""How far what somebody sees reaches, on the ground and in time."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import numpy as np
from django.contrib.gis.db.models import Extent as Around
from django.db.models import Max, Min
from numpy.typing import NDArray

from events.index import live
from events.index.criteria import chosen, keep
from events.queries.filter import EventFilter
from events.queries.picked import criteria, summary
from events.queries.sight import User, visible_places, visible_reports

Box = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Extent:
    """West, south, east, north in degrees, and the first and the last day; None where nothing has a place or a day."""

    box: Box | None = None
    first: date | None = None
    last: date | None = None


def events_extent(user: User, kinds: Sequence[str] = ()) -> Extent:
    """Return how far the events of ``kinds`` (all where empty) reach that ``user`` sees: worked out once a state."""
    view = live.view()
    wanted = criteria(view, user, EventFilter(kinds=tuple(kinds)))
    key = ("extent", wanted)
    found: Extent | None = view.cache.get(key)
    if found is None:
        told = summary(view, wanted)
        found = Extent(_box(view, wanted), told.first, told.last)
        keep(view, key, found)
    return found


def reports_extent(user: User) -> Extent:
    """Return how far the reports reach that ``user`` may read: the places they name, and days of publication."""
    seen = visible_reports(user).order_by()
    days = seen.aggregate(first=Min("published_first"), last=Max("published_last"))
    around = visible_places(user).filter(mentions__report__in=seen.values("pk")).aggregate(box=Around("point"))
    return Extent(around["box"], days["first"], days["last"])


def places_extent(user: User) -> Extent:
    """Return how far the stored places reach that ``user`` may know of."""
    return Extent(visible_places(user).order_by().aggregate(box=Around("point"))["box"])


def _box(view: live.View, wanted: Any) -> Box | None:
    """Return the sides of the wanted rows: of their spots, and of the lines and areas of those that have any."""
    lows: list[NDArray[Any]] = []
    highs: list[NDArray[Any]] = []
    for number, part in enumerate(view.parts):
        rows = chosen(view, number, wanted)
        spots = np.column_stack([part.rows.lon[rows], part.rows.lat[rows]])
        sides = part.rows.sides[np.isin(part.rows.drawn, rows, assume_unique=True)]
        lows += [spots, sides[:, :2]]
        highs += [spots, sides[:, 2:]]
    low, high = _across(lows, np.nanmin), _across(highs, np.nanmax)
    return None if low is None or high is None else (*low, *high)


def _across(points: list[NDArray[Any]], least: Callable[..., Any]) -> tuple[float, float] | None:
    """Return the least (or largest) longitude and latitude of points, None where there are none."""
    whole = np.concatenate(points) if points else np.zeros((0, 2))
    whole = whole[~np.isnan(whole[:, 0])]
    if not len(whole):
        return None
    lon, lat = least(whole, axis=0).tolist()
    return lon, lat
