"""Rows as each version of the data had them, made anew from its migrations: what an upgrade must carry over."""

from datetime import UTC, datetime
from typing import Any

from django.apps.registry import Apps
from django.contrib.gis.geos import LineString, Point

TEXT = "Gunmen left al-Tanf for Palmyra, as version {} stored it."


def fill(apps: Apps, version: str = "0001") -> None:
    """Store a report with its source, place, mention, event, evidence and history, with ``apps`` as they were then."""

    def make(model: str, **fields: Any) -> Any:
        return apps.get_model("events", model).objects.create(**fields)

    text, point = TEXT.format(version), Point(38.2672, 34.5603, srid=4326)
    source = make("Source", name=f"Paper of {version}")
    report = make("Report", text=text, title=f"Report of {version}", source=source, sha256=_fingerprint(text))
    names = [{"name": "Palmyra", "lang": ""}]
    place = make("Place", gazetteer_id=f"test:{version}", name="Palmyra", names=names, point=point)
    start = text.index("Palmyra")
    make("Mention", report=report, start=start, end=start + 7, surface="Palmyra", kind="place", place=place, score=0.9)
    line = LineString((38.618, 33.5055), (38.2672, 34.5603), srid=4326)
    for kind, shape in (("incident", point), ("movement", line)):
        fields = {"kind": kind, "title": f"{kind} of {version}", "geometry": shape, "place": place, "report": report}
        event = make("Event", **fields, score=0.8, status="approved")
        make("Evidence", event=event, report=report, field="type", start=0, end=6, quote=text[:6])
        kept = {field.attname for field in apps.get_model("events", "HistoricalEvent")._meta.concrete_fields}
        told = {
            field.attname: getattr(event, field.attname)
            for field in event._meta.concrete_fields
            if field.attname in kept
        }
        make("HistoricalEvent", **told, history_date=datetime(2020, 5, 1, tzinfo=UTC), history_type="+")


def _fingerprint(text: str) -> str:
    from events.models.report import fingerprint

    return fingerprint(text)
