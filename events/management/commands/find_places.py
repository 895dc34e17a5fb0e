"""``manage.py find_places``: JSON lines of texts in, JSON lines of the places they name out."""

import sys
from argparse import ArgumentParser, BooleanOptionalAction
from collections.abc import Iterable, Iterator
from contextlib import nullcontext
from pathlib import Path
from typing import Any

import orjson
from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from events.errors import EventsError, UnreadableReport
from events.places import files
from events.places.find import find_places
from events.places.gazetteer import Gazetteer
from events.places.gazetteers.compiled import CompiledGazetteer
from events.places.learned import Models, shipped
from events.places.neutral import pack_for
from events.places.recognise.demonyms import COUNTED, find_demonyms
from events.places.resolution import Resolution
from events.text.detect import detect
from events.text.language import Language
from events.text.languages import LANGUAGES
from events.text.mention import MentionKind


class Command(BaseCommand):
    help = (
        'Find the places that texts name. Reads JSON lines {"id", "text", "lang"?} from FILE or standard input; writes '
        '{"id", "lang", "toponyms": [{"start", "end", "phrase", "kind", "lat", "lon", "place", "name", "score"}]}. '
        "lat, lon and place are null where a name is unlocated. Offsets count Unicode code points."
    )
    # It needs no database, templates or urls.
    requires_system_checks = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "file", nargs="?", type=Path, metavar="FILE", help="JSON lines; standard input where left out"
        )
        parser.add_argument("--format", choices=["jsonl"], default="jsonl", help="what is written (JSON lines)")
        parser.add_argument(
            "--no-actors",
            action="store_true",
            help='leave names unlocated that stand for a government or army ("Washington declared")',
        )

        parser.add_argument(
            "--demonyms",
            action=BooleanOptionalAction,
            help='report all or no words such as "Syrian", with kind "demonym" and their place; left out, those that '
            "are usually counted as names of places in texts of that kind and language (news in English and Russian)",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        asked = {"actors": not options["no_actors"], "demonyms": options["demonyms"]}
        try:
            gazetteer = CompiledGazetteer(settings.DATA_DIR / files.FOLDER)
            with _opened(options["file"]) as source:
                for report_id, text, pack in reports(source):
                    line = found(report_id, text, pack, gazetteer, **asked)
                    self.stdout.write(orjson.dumps(line).decode())
        except EventsError as problem:
            raise CommandError(str(problem)) from problem


def found(
    report_id: Any,
    text: str,
    pack: Language,
    gazetteer: Gazetteer,
    *,
    actors: bool = True,
    demonyms: bool | None = None,
    models: Models | None = None,
) -> dict[str, Any]:
    """Return the line that is written for one text; ``demonyms`` are all reported, or none, or (None) those that count
    as names of places in texts of that kind."""
    models = models or shipped()
    resolutions = find_places(
        text, pack, gazetteer, scorer=models.scorer(pack.code), ranker=models.ranker, second_look=models.second_look
    )
    toponyms = [_toponym(r, str(r.mention.kind), actors) for r in resolutions]
    if demonyms is not False:
        taken = {at for t in toponyms for at in range(t["start"], t["end"])}
        toponyms += [
            _toponym(r, "demonym", True)
            for r in find_demonyms(text, pack, gazetteer)
            if (demonyms or r.score > COUNTED) and taken.isdisjoint(range(r.mention.start, r.mention.end))
        ]
        toponyms.sort(key=lambda toponym: toponym["start"])
    return {"id": report_id, "lang": pack.code, "toponyms": toponyms}


def _toponym(resolution: Resolution, kind: str, named_after: bool) -> dict[str, Any]:
    mention, place = resolution.mention, resolution.place
    if place is None and named_after and mention.kind is MentionKind.ACTOR and resolution.candidates:
        # "Washington" names Washington even where it means the government: callers tell by "kind".
        place = resolution.candidates[0].place
    return {
        "start": mention.start,
        "end": mention.end,
        "phrase": mention.surface,
        "kind": kind,
        "lat": place.lat if place else None,
        "lon": place.lon if place else None,
        "place": place.id if place else None,
        "name": place.name if place else None,
        "score": resolution.score,
    }


def _opened(file: Path | None) -> Any:
    if file is None:
        return nullcontext(sys.stdin.buffer)
    try:
        return file.open("rb")
    except OSError as problem:
        raise UnreadableReport(f"{file} cannot be opened: {problem.strerror}.") from problem


def reports(lines: Iterable[bytes]) -> Iterator[tuple[Any, str, Language]]:
    """Yield identifier, text and language of each line.

    Raises UnreadableReport, naming the line, where it is no object with an identifier and a text.
    """
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            report = orjson.loads(line)
        except orjson.JSONDecodeError as problem:
            raise UnreadableReport(
                f'Line {number} is not JSON ({problem}); write {{"id": ..., "text": ...}}.'
            ) from problem
        if not isinstance(report, dict) or "id" not in report or not isinstance(report.get("text"), str):
            raise UnreadableReport(f'Line {number} needs an "id" and a "text": {{"id": ..., "text": ...}}.')
        yield report["id"], report["text"], _pack(report.get("lang"), report["text"], number)


def _pack(code: Any, text: str, number: int) -> Language:
    try:
        return pack_for(detect(text, LANGUAGES) if code is None else str(code))
    except EventsError as problem:
        raise UnreadableReport(f"Line {number}: {problem}") from problem
