"""Where on the ground a query string asks for: boxes, rings and spots, in degrees, longitude first."""

import math

from django.http import QueryDict

from events.errors import BadFilter

# Corners of a drawn area.
MAX_CORNERS = 200


def box(query: QueryDict) -> tuple[float, float, float, float] | None:
    """Return ``bbox`` as west, south, east, north. Raises BadFilter."""
    raw = query.get("bbox", "").strip()
    if not raw:
        return None
    sides = [finite(part) for part in raw.split(",")]
    if len(sides) == 6:
        sides = [*sides[:2], *sides[3:5]]  # OGC API allows heights, which no event has
    if len(sides) != 4 or any(side is None for side in sides):
        raise BadFilter("A bbox is west,south,east,north in degrees, such as 35.7,32.3,42.4,37.3.")
    west, south, east, north = (side for side in sides if side is not None)
    if not (-180 <= west <= 180 and -180 <= east <= 180 and -90 <= south <= north <= 90):
        raise BadFilter(
            f"The bbox {raw} does not fit the Earth: longitudes lie between -180 and 180, latitudes between "
            "-90 and 90, south before north."
        )
    return west, south, east, north


def ring(query: QueryDict) -> tuple[tuple[float, float], ...]:
    """Return the corners of ``area``, () for none. Raises BadFilter."""
    raw = query.get("area", "").strip()
    if not raw:
        return ()
    numbers = [finite(part) for part in raw.split(",")]
    if len(numbers) > 2 * MAX_CORNERS:
        raise BadFilter(f"An area may have {MAX_CORNERS} corners; draw it more simply.")
    corners = tuple((lon, lat) for lon, lat in zip(numbers[::2], numbers[1::2], strict=False) if _on_earth(lon, lat))
    if len(numbers) < 6 or 2 * len(corners) != len(numbers):
        raise BadFilter("An area is lon,lat of three corners or more in degrees, such as 38,33,39,33,39,34.")
    return corners  # type: ignore[return-value]


def spot(query: QueryDict) -> tuple[float, float] | None:
    """Return ``near``. Raises BadFilter."""
    raw = query.get("near", "").strip()
    if not raw:
        return None
    parts = [finite(part) for part in raw.split(",")]
    if len(parts) == 2 and _on_earth(*parts):
        return parts[0], parts[1]  # type: ignore[return-value]
    raise BadFilter(f"near is longitude,latitude in degrees, such as 38.27,34.56; {raw!r} is not.")


def finite(raw: str) -> float | None:
    """Return the number that ``raw`` writes; None for infinite ones and for what is none."""
    try:
        number = float(raw)
    except ValueError:
        return None
    return number if math.isfinite(number) else None


def _on_earth(lon: float | None, lat: float | None) -> bool:
    return lon is not None and lat is not None and -180 <= lon <= 180 and -90 <= lat <= 90
