"""What is handed to maps and exports: one event, ready to be drawn, without Django."""

from dataclasses import dataclass
from datetime import date, datetime

from shapely.geometry.base import BaseGeometry

from events.drafting.ucdp import Codes, Known, codes
from events.geometry.whereabouts import whereabouts
from events.text.parties import Side


@dataclass(frozen=True, slots=True)
class FeatureEvidence:
    """A quote under a field: which report says it, and where (code points, half-open).

    ``source`` is who published the report, ``source_scale`` ACLED's word for how widely it reports.
    """

    field: str
    report: int
    title: str
    url: str
    lang: str
    quote: str
    start: int
    end: int
    stance: str = "supports"
    source: str = ""
    source_scale: str = ""


@dataclass(frozen=True, slots=True)
class EventFeature:
    """An event as it is shown and exported. Geometry is EPSG:4326, lon/lat; metres; inclusive days; UTC.

    Counts are low figures; those named ``_high`` are the other end of a range, where a report gives one.
    ``location`` is the one place that stands for the event where a format has room for one; ``country`` (ISO 3166-1
    alpha-2), ``admin1`` (a name) and ``location_class`` (of the gazetteer) are that place's.
    ``sides`` are those of ``actors``, one each. ``merged`` are the events that were merged into this one, as they were
    told; their evidence stands among its own. ``external_id`` is the source and its identifier of an imported event,
    ``imported_from`` says source, file and line.
    """

    id: int
    kind: str
    type: str
    subtype: str
    title: str
    status: str
    geometry: BaseGeometry | None
    category: str = ""
    date_start: date | None = None
    date_end: date | None = None
    time_precision: int | None = None
    geo_precision: int | None = None
    uncertainty_m: float | None = None
    actors: tuple[str, ...] = ()
    persons: int | None = None
    persons_high: int | None = None
    vehicles: int | None = None
    vehicles_high: int | None = None
    fatalities: int | None = None
    fatalities_high: int | None = None
    injured: int | None = None
    injured_high: int | None = None
    places: tuple[str, ...] = ()
    origin: str = ""
    destination: str = ""
    center: tuple[float, float] | None = None
    radius_m: float | None = None
    path_basis: str = ""
    score: float = 0.0
    evidence: tuple[FeatureEvidence, ...] = ()
    updated: datetime | None = None
    location: str = ""
    country: str = ""
    admin1: str = ""
    location_class: str = ""
    sides: tuple[Side | None, ...] = ()
    merged: tuple["EventFeature", ...] = ()
    external_id: str = ""
    imported_from: str = ""

    @property
    def ucdp(self) -> Codes:
        """The event in UCDP's codes, derived from the fields above."""
        return codes(
            Known(
                kind=self.kind,
                type=self.type,
                actors=self.actors,
                sides=self.sides or (None,) * len(self.actors),
                located=self.geometry is not None,
                place_class=self.location_class,
                country=self.country,
                geo_precision=self.geo_precision,
                uncertainty_m=self.uncertainty_m,
                date_start=self.date_start,
                date_end=self.date_end,
                time_precision=self.time_precision,
            )
        )

    @property
    def whereabouts(self) -> BaseGeometry | None:
        """Where it may have been (EPSG:4326): an area as it is, discs of ``uncertainty_m`` around points and ends."""
        return whereabouts(self.geometry, self.uncertainty_m)
