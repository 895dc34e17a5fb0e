"""``manage.py read_report``: what reports say happened, as JSON lines or GeoJSON; nothing is stored."""

import sys
from argparse import ArgumentParser
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import Any

import orjson
from django.core.management.base import BaseCommand, CommandError
from shapely.geometry import mapping

from events.drafting.draft import Draft
from events.drafting.location import drawable
from events.drafting.sides import sides_of
from events.drafting.ucdp import codes_of
from events.errors import EventsError, UnreadableReport
from events.geometry.whereabouts import whereabouts
from events.pipeline import Reading, ReportText, read_report
from events.places.place import Place
from events.places.resolution import Resolution
from events.text.partial import PartialDate
from events.workflow.opening import open_here

_FIELDS = {"id": (str, int), "text": str, "lang": str, "published": str, "title": str}


class Command(BaseCommand):
    help = (
        "Read reports and print what they say happened: movements, zones and incidents with the words they rest on. "
        "A text file is one report; a .jsonl has one a line: "
        '{"id", "text", "lang"?, "published"?, "title"?}. Nothing is stored.'
    )
    # It needs no database, templates or urls.
    requires_system_checks = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("files", nargs="*", type=Path, metavar="FILE", help="standard input where left out")
        parser.add_argument(
            "--format",
            choices=["text", "jsonl", "geojson"],
            default="jsonl",
            help="JSON lines, sentences for a person, or one GeoJSON FeatureCollection of the drafts that are located",
        )
        parser.add_argument(
            "--lang", help="language where a report does not say (id, en, ar, ...); else it is detected"
        )
        parser.add_argument("--published", help="a day, a month or a year where a report does not say: 2020-04-14")

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            gazetteer = open_here()
            reports = _reports(options["files"], options["lang"], options["published"])
            readings = (read_report(report, gazetteer) for report in reports)
            if options["format"] == "geojson":
                self.stdout.write(_dumped(collection(list(readings))))
                return
            for reading in readings:
                lines = _told(reading) if options["format"] == "text" else [_dumped(line_of(reading))]
                for line in lines:
                    self.stdout.write(line)
        except EventsError as problem:
            raise CommandError(str(problem)) from None


def line_of(reading: Reading) -> dict[str, Any]:
    """Return what is printed for one report; offsets count Unicode code points, points are [lon, lat]."""
    return {
        "id": reading.id,
        "lang": reading.lang,
        "version": reading.version,
        "mentions": [_mention(m) for m in reading.mentions],
        "drafts": [{**_properties(d), "geometry": mapping(d.geometry) if d.geometry else None} for d in reading.drafts],
    }


def collection(readings: list[Reading]) -> dict[str, Any]:
    """Return the located drafts of all reports as a GeoJSON FeatureCollection (RFC 7946)."""
    return {
        "type": "FeatureCollection",
        "features": [
            {
                "type": "Feature",
                "geometry": mapping(draft.geometry),
                "properties": {"report": reading.id, **_properties(draft)},
            }
            for reading in readings
            for draft in reading.drafts
            if draft.geometry
        ],
    }


def _properties(draft: Draft) -> dict[str, Any]:
    area = whereabouts(draft.geometry, draft.uncertainty_m)
    return {
        "kind": str(draft.kind),
        "type": draft.type,
        "subtype": draft.subtype,
        "category": draft.category,
        "title": draft.title,
        "place": _point(draft.place),
        "origin": _point(draft.origin),
        "destination": _point(draft.destination),
        "center": _point(draft.center),
        "places": {
            name: place.name
            for name in ("place", "origin", "destination", "center")
            if (place := getattr(draft, name)) is not None
        },
        "via": [_point(place) for place in draft.via],
        "radius_m": draft.radius_m,
        "persons": draft.persons,
        "persons_high": draft.persons_high,
        "vehicles": draft.vehicles,
        "vehicles_high": draft.vehicles_high,
        "fatalities": draft.fatalities,
        "fatalities_high": draft.fatalities_high,
        "injured": draft.injured,
        "injured_high": draft.injured_high,
        "actors": list(draft.actors),
        "date_start": draft.date_start,
        "date_end": draft.date_end,
        "time_precision": draft.time_precision,
        "geo_precision": draft.geo_precision,
        "uncertainty_m": draft.uncertainty_m,
        "path_basis": draft.path_basis,
        "ucdp": asdict(codes_of(draft, sides_of(draft.actors))),
        "whereabouts": mapping(area) if area else None,
        "planned": draft.planned,
        "score": draft.score,
        "evidence": [
            {"field": e.field, "start": e.start, "end": e.end, "quote": e.quote, "stance": str(e.stance)}
            for e in draft.evidence
        ],
    }


def _point(place: Place | None) -> list[float] | None:
    """The point of a place that a point may stand for; none for a country or province."""
    return [place.lon, place.lat] if place and drawable(place) else None


def _mention(found: Resolution) -> dict[str, Any]:
    mention, place = found.mention, found.place
    return {
        "start": mention.start,
        "end": mention.end,
        "surface": mention.surface,
        "kind": str(mention.kind),
        "place": place.id if place else None,
        "name": place.name if place else None,
        "lon": place.lon if place else None,
        "lat": place.lat if place else None,
        "score": found.score,
    }


def _told(reading: Reading) -> Iterator[str]:
    yield f"{reading.id} ({reading.lang}): {len(reading.drafts)} drafts"
    for draft in reading.drafts:
        days = " to ".join(dict.fromkeys(d.isoformat() for d in (draft.date_start, draft.date_end) if d))
        facts = ", ".join(
            part for part in (days, "planned" if draft.planned else "", f"score {draft.score:.2f}") if part
        )
        yield f"  {draft.title} ({facts})" + ("" if draft.geometry else ", unlocated")
        for evidence in draft.evidence:
            yield f"    {evidence.field}: {' '.join(evidence.quote.split())}"


def _dumped(value: Any) -> str:
    return orjson.dumps(value).decode()


def _reports(files: list[Path], lang: str | None, published: str | None) -> Iterator[ReportText]:
    if not files:
        yield from _lines_or_text("standard input", "stdin", sys.stdin.buffer.read(), lang, published, lines=None)
    for file in files:
        try:
            raw = file.read_bytes()
        except OSError as problem:
            raise UnreadableReport(f"{file} cannot be read: {problem.strerror}.") from None
        # A pipe has no name that tells: what begins like an object is JSON lines.
        lines = True if file.suffix.lower() in {".jsonl", ".ndjson"} else None if not file.suffix else False
        yield from _lines_or_text(str(file), file.stem, raw, lang, published, lines)


def _lines_or_text(
    where: str, name: str, raw: bytes, lang: str | None, published: str | None, lines: bool | None
) -> Iterator[ReportText]:
    if lines or (lines is None and raw.lstrip()[:1] == b"{"):
        for number, line in enumerate(raw.split(b"\n"), 1):
            if line.strip():
                yield _line(f"{where}, line {number}", line, lang, published)
        return
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as problem:
        raise UnreadableReport(f"{where}: byte {problem.start + 1} is not UTF-8; save the file as UTF-8.") from None
    yield ReportText(text, name, lang, PartialDate.parse(published) if published else None)


def _line(where: str, line: bytes, lang: str | None, published: str | None) -> ReportText:
    try:
        fields = orjson.loads(line)
    except orjson.JSONDecodeError as problem:
        raise UnreadableReport(f'{where}: this is no JSON ({problem}); write {{"id": ..., "text": ...}}.') from None
    if not isinstance(fields, dict) or "id" not in fields or "text" not in fields:
        raise UnreadableReport(f'{where} needs an "id" and a "text": {{"id": ..., "text": ...}}.')
    for key, kind in _FIELDS.items():
        if fields.get(key) is not None and not isinstance(fields[key], kind):
            raise UnreadableReport(f"{where}: {key!r} is a text, not {orjson.dumps(fields[key]).decode()}.")
    said = fields.get("published") or published
    try:
        day = PartialDate.parse(said) if said else None
    except UnreadableReport as problem:
        raise UnreadableReport(f"{where}: {problem}") from None
    return ReportText(fields["text"], str(fields["id"]), fields.get("lang") or lang, day, fields.get("title") or "")
