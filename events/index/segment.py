"""Events as columns of numbers, in the order of their places: what filters, counts and tiles are made of."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray

from events.drafting.vocabulary import SENSITIVITIES, STATUSES
from events.index import outlines
from events.index.morton import NOWHERE, codes
from events.index.outlines import Rings

# The first day of what has none.
UNDATED = -(2**31)
# Columns whose numbers stand for words; the words are in ``Segment.words``.
WORDED = ("kind", "type", "category", "countries")


@dataclass(frozen=True, slots=True)
class Row:
    """An event as it goes in: days since 1970 or None, ``spot`` the point that stands for it (degrees) or None.

    ``precision`` is that of the time: 1 day, 2 week, 3 month.
    """

    id: int
    kind: str
    type: str
    category: str
    countries: str
    status: str
    sensitivity: str
    score: float
    first: int | None
    last: int | None
    precision: int | None
    spot: tuple[float, float] | None
    shape: Any = None


@dataclass(frozen=True, slots=True)
class Segment:
    """Columns of equal length, sorted by ``code``. ``sight`` is the status times 3 plus the sensitivity,
    ``precision`` that of the time (0 where none is told).

    ``drawn`` are the rows that have a line or an area, with its ``sides`` (west, south, east, north in degrees, as
    stored) and its outlines for each band of zooms.
    """

    code: NDArray[np.uint64]
    id: NDArray[np.int64]
    lon: NDArray[np.float64]
    lat: NDArray[np.float64]
    first: NDArray[np.int32]
    last: NDArray[np.int32]
    precision: NDArray[np.uint8]
    score: NDArray[np.float64]
    sight: NDArray[np.uint8]
    kind: NDArray[np.uint8]
    type: NDArray[np.uint8]
    category: NDArray[np.uint8]
    countries: NDArray[np.int32]
    drawn: NDArray[np.int32]
    sides: NDArray[np.float64]
    bands: tuple[Rings, ...]
    words: dict[str, list[str]]
    # What is worked out once and kept: where the cells of a zoom begin, the rows in the order of their numbers.
    kept: dict[Any, Any] = field(default_factory=dict, compare=False)

    def __len__(self) -> int:
        return len(self.id)


COLUMNS = (
    "code",
    "id",
    "lon",
    "lat",
    "first",
    "last",
    "precision",
    "score",
    "sight",
    "kind",
    "type",
    "category",
    "countries",
)


def sight_code(status: str, sensitivity: str) -> int:
    """Return the number that stands for a status and a sensitivity together."""
    return STATUSES.index(status) * len(SENSITIVITIES) + SENSITIVITIES.index(sensitivity)


def segment(rows: Sequence[Row], words: dict[str, list[str]] | None = None) -> Segment:
    """Return ``rows`` as columns; ``words`` go on from those of another segment, where given."""
    words = {name: list((words or {}).get(name, ())) for name in WORDED}
    spots = np.array([row.spot or (np.nan, np.nan) for row in rows], dtype=np.float64).reshape(-1, 2)
    code = codes(spots[:, 0], spots[:, 1])
    order = np.argsort(code, kind="stable")
    rows = [rows[at] for at in order.tolist()]
    worded = {name: _numbered([getattr(row, name) for row in rows], words[name]) for name in WORDED}
    drawn = [at for at, row in enumerate(rows) if row.shape is not None]
    shapes = np.array([rows[at].shape for at in drawn], dtype=object)
    return Segment(
        code=code[order],
        id=np.array([row.id for row in rows], dtype=np.int64),
        lon=spots[order, 0],
        lat=spots[order, 1],
        first=np.array([UNDATED if row.first is None else row.first for row in rows], dtype=np.int32),
        last=np.array(
            [UNDATED if row.first is None else row.last if row.last is not None else row.first for row in rows],
            dtype=np.int32,
        ),
        precision=np.array([row.precision or 0 for row in rows], dtype=np.uint8),
        score=np.array([row.score for row in rows], dtype=np.float64),
        sight=np.array([sight_code(row.status, row.sensitivity) for row in rows], dtype=np.uint8),
        kind=worded["kind"].astype(np.uint8),
        type=worded["type"].astype(np.uint8),
        category=worded["category"].astype(np.uint8),
        countries=worded["countries"].astype(np.int32),
        drawn=np.array(drawn, dtype=np.int32),
        sides=shapely.bounds(shapes).reshape(-1, 4),
        bands=outlines.outlines(shapes),
        words=words,
    )


def merged(parts: Sequence[tuple[Segment, NDArray[np.bool_]]]) -> Segment:
    """Return the rows of several segments that their flags keep, as one."""
    words: dict[str, list[str]] = {name: [] for name in WORDED}
    columns: dict[str, list[Any]] = {name: [] for name in COLUMNS}
    drawn, sides, bands, begun = [], [], [[] for _ in outlines.BANDS], 0
    for part, keep in parts:
        for name in COLUMNS:
            values = getattr(part, name)[keep]
            if name in WORDED:
                lookup = _numbered(part.words[name], words[name])
                values = lookup.astype(values.dtype)[values] if len(lookup) else values
            columns[name].append(values)
        kept = keep[part.drawn]
        place = np.cumsum(keep) - 1 + begun
        drawn.append(place[part.drawn[kept]])
        sides.append(part.sides[kept])
        for band, rings in zip(bands, part.bands, strict=True):
            band.append((outlines.taken(rings, kept), int(kept.sum())))
        begun += int(keep.sum())
    whole = {name: np.concatenate(values) for name, values in columns.items()}
    order = np.argsort(whole["code"], kind="stable")
    place = np.empty(len(order), np.int64)
    place[order] = np.arange(len(order))
    moved = place[np.concatenate(drawn).astype(np.int64)]
    by_place = np.argsort(moved)
    return Segment(
        **{name: values[order] for name, values in whole.items()},
        drawn=moved[by_place].astype(np.int32),
        sides=np.concatenate(sides)[by_place],
        bands=tuple(outlines.of_shapes(outlines.joined(band), by_place) for band in bands),
        words=words,
    )


def _numbered(values: Sequence[str], words: list[str]) -> NDArray[np.int64]:
    """Return the number of each value in ``words``, to which new ones are added."""
    known = {word: number for number, word in enumerate(words)}
    found = [known.setdefault(value, len(known)) for value in values]
    words[:] = list(known)
    return np.array(found, dtype=np.int64)


def by_id(part: Segment) -> NDArray[np.int32]:
    """Return the rows in the order of their events' numbers; kept, for a million of them take 100 ms to be sorted."""
    if "by_id" not in part.kept:
        part.kept["by_id"] = np.argsort(part.id, kind="stable").astype(np.int32)
    found: NDArray[np.int32] = part.kept["by_id"]
    return found


def located(part: Segment) -> int:
    """Return how many rows have a place; they come first."""
    return int(np.searchsorted(part.code, NOWHERE))
