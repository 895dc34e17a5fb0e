"""What is killed: each kind of work with the data it begins with, what is done after a restart, and what must be so."""

import hashlib
import json
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import timedelta
from functools import lru_cache
from io import BytesIO
from itertools import islice
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.db import connection
from django.db.migrations.executor import MigrationExecutor

from events.errors import GazetteerMissing
from events.index import live
from events.index.rendering import rendering
from events.models import Event, Evidence, Import, IntakeFile, Rendition, Report
from events.places import files
from events.places.compile import compiler
from events.places.compile.countries import countries
from events.places.compile.entry import Entry
from events.places.gazetteers.compiled import CompiledGazetteer
from events.queries.drawn import whole_features
from events.queries.soundness import flaws
from events.tasks import read_later, take_up_lost
from events.workflow import intake, quiet
from events.workflow.backup import read_manifest
from events.workflow.merging import merge_events
from events.workflow.opening import open_here
from events.workflow.storing import About
from tests.factories import make_event, make_report, make_user

# What is worked on is small, so that a kill is cheap; imported rows are two blocks, so that one dies between them.
REPORTS, ROWS, CHANGED, PAIRS, PLACES = 8, 5100, 150, 8, 200


@dataclass(frozen=True, slots=True)
class Scene:
    """A kind of work. ``between`` returns what is wrong after the kill, before anything is done again; ``seen`` what is
    stored: at the end it equals what an undisturbed run stores."""

    name: str
    prepare: Callable[[Path], Any]
    work: Callable[[Path], Any]
    again: Callable[[Path], Any]
    seen: Callable[[Path], Any]
    between: Callable[[Path], list[str]]


def stored(folder: Path) -> dict[str, Any]:
    """Return what is stored, without numbers and times."""
    steps = Counter(Event.history.order_by().values_list("id", flat=True))
    quotes = Counter(Evidence.objects.order_by().values_list("event_id", flat=True))
    fields = ("kind", "title", "status", "version", "persons", "date_start", "sensitivity", "external_id")
    return {
        "reports": sorted(Report.objects.values_list("sha256", flat=True)),
        "events": _digest(
            repr((steps[event.pk], quotes[event.pk], event.geometry and event.geometry.wkt[:60]))
            + repr([getattr(event, name) for name in fields])
            for event in Event.objects.all()
        ),
        "mentions": sorted(
            repr(row) for row in Report.objects.values_list("sha256", "mentions__start", "mentions__place__name")
        ),
        "imports": sorted(
            repr(row) for row in Import.objects.values_list("state", "read", "added", "updated", "refused")
        ),
        "files": sorted(repr(row) for row in IntakeFile.objects.values_list("state", "found", "upload")),
        "attached": sorted(Report.objects.exclude(attachments=None).values_list("sha256", "attachments__sha256")),
        "flaws": sound(folder),
    }


def _digest(rows: Iterable[str]) -> str:
    listed = sorted(rows)
    return f"{len(listed)} rows, {hashlib.sha256(repr(listed).encode()).hexdigest()[:16]}"


def sound(folder: Path) -> list[str]:
    """Return what does not hold in the database, and where the index or a kept form is not what the tables say."""
    found = [str(flaw) for flaw in flaws(deep=True)]
    seen = live.view()
    indexed = sorted(int(pk) for part in seen.parts for pk in part.rows.id[part.alive()])
    alive = set(Event.objects.exclude(status="deleted").values_list("pk", flat=True))
    if not alive <= set(indexed) <= set(Event.objects.values_list("pk", flat=True)):
        found.append("the index does not hold the events of the table")
    render = rendering().render
    kept = dict(Rendition.objects.exclude(form=None).exclude(status="").values_list("event_id", "form"))
    for whole in whole_features(Event.objects.filter(pk__in=kept)):
        if kept[whole.id] != render(whole).decode():
            found.append(f"the kept form of E-{whole.id} is not what the tables say")
    return found


def texts(first: int = 0) -> list[str]:
    """Return reports, each with an incident and a movement to be read."""
    return [
        f"On {day + 1} April 2020, {day + 3} soldiers left al-Tanf for Palmyra. "
        f"Gunmen killed {day + 2} people in Homs on {day + 1} May 2020."
        for day in range(first, first + REPORTS)
    ]


def database(folder: Path) -> None:
    """Make an empty database with the gazetteer that the tests read with."""
    call_command("migrate", verbosity=0)


def _written(folder: Path, name: str, first: int = 0) -> Path:
    file = folder / name
    file.write_text("".join(json.dumps({"text": text}) + "\n" for text in texts(first)))
    return file


def _ingest(folder: Path) -> None:
    call_command("ingest", str(_written(folder, "reports.jsonl")))


def _all_or_none(folder: Path) -> list[str]:
    number = Report.objects.count()
    return sound(folder) + ([f"{number} of {REPORTS} reports are stored"] if number not in (0, REPORTS) else [])


def _hand_in(folder: Path) -> None:
    user = make_user("analyst")
    lines = _written(folder, "reports.jsonl").read_bytes()
    page = b"<html><body><p>Gunmen killed 41 people in Aleppo on 3 June 2020.</p></body></html>"
    read_later(intake.hand_in([("reports.jsonl", BytesIO(lines)), ("page.html", BytesIO(page))], About(), user))


def _work_off(folder: Path) -> None:
    call_command("work", "--batch", "--no-startup-delay", verbosity=0)


def _take_up(folder: Path) -> None:
    quiet.LOST_AFTER = timedelta(0)
    take_up_lost()
    _work_off(folder)


def _table(folder: Path, persons: int, number: int = ROWS) -> Path:
    file = folder / "events.csv"
    rows = [
        f"{n},2020-04-{n % 28 + 1:02},{33 + n / 100},{36 + n / 100},Event {n},{persons + n if n < 100 else n}"
        for n in range(number)
    ]
    file.write_text("\n".join(["id,date,latitude,longitude,title,persons", *rows]))
    return file


def _import(folder: Path) -> None:
    file = folder / "events.csv"
    call_command("import_events", str(file if file.is_file() else _table(folder, 1)), format="csv", source="Ours")


def _newer_table(folder: Path) -> None:
    _table(folder, 1, CHANGED)
    _import(folder)
    _table(folder, 5, CHANGED)


def _spoil(folder: Path) -> None:
    _ingest(folder)
    for number, event in enumerate(Event.objects.order_by("pk")):
        if number % 3 == 0:
            event.evidence.all().delete()
            event.history.all().delete()
            event.delete()
        elif number % 3 == 1:
            Event.objects.filter(pk=event.pk).update(persons=999, geometry=None)


def _reread(folder: Path) -> None:
    call_command("reread", "--apply")


def _pairs(folder: Path) -> None:
    make_user("reviewer")
    for n in range(PAIRS):
        for title in ("first", "second"):
            report = make_report(f"The {title} tells that pair {n} was held in Palmyra.")
            make_event(title=f"{title} {n}", report=report, quotes={"title": f"pair {n}"}, persons=n)


def _merge(folder: Path) -> None:
    from django.contrib.auth import get_user_model

    user = get_user_model().objects.get()
    for n in range(PAIRS):
        pair = list(Event.objects.filter(title__in=[f"first {n}", f"second {n}"]))
        if all(event.status == "approved" for event in pair):
            merge_events(*(event.pk for event in pair), user)


def _both_or_neither(folder: Path) -> list[str]:
    merged = Event.objects.filter(status="merged")
    wrong = [f"{one.code} is merged in one step of two" for one in merged if one.merged_into.version != 2]
    whole = Event.objects.filter(status="approved", version=2).count()
    return sound(folder) + wrong + ([] if whole == len(merged) else ["a merge is half done"])


def _small_gazetteer(folder: Path) -> None:
    link = folder / files.FOLDER
    if link.is_symlink():
        link.unlink()
    # A build of all places takes too long to be killed hundreds of times; its steps are the same.
    compiler.default_entries = lambda say: list(few_places())
    compiler.build(folder / files.FOLDER, force=True)


@lru_cache(maxsize=1)
def few_places() -> tuple[Entry, ...]:
    """Return the places of the gazetteers that are built here."""
    return tuple(islice(countries(), PLACES))


def _gazetteer_seen(folder: Path) -> dict[str, Any]:
    gazetteer = CompiledGazetteer(folder / files.FOLDER)
    build = folder / files.FOLDER / compiler.current(folder / files.FOLDER)
    sums = {
        file.name: hashlib.sha256(file.read_bytes()).hexdigest()
        for file in sorted(build.iterdir())
        if file.name != files.STORE
    }
    left = [path.name for path in (folder / files.FOLDER).iterdir()]
    return {
        "version": gazetteer.version,
        "places": [place.name for place in gazetteer.search("A")],
        "sums": sums,
        # The build before stays for those who have it open; nothing else does.
        "left": len(left) <= 4,
    }


def _gazetteer_opens(folder: Path) -> list[str]:
    try:
        found = CompiledGazetteer(folder / files.FOLDER)
    except GazetteerMissing as problem:
        return [str(problem)]
    return [] if found.figures["places"] <= PLACES else ["it holds too many places"]


def _many_events(folder: Path) -> None:
    for n in range(60):
        make_event(title=f"Event {n}")


def _index(folder: Path) -> None:
    live.MOST_BESIDE = 20
    call_command("build_index", anew=True)


def _to_restore(folder: Path) -> None:
    _ingest(folder)
    (settings.MEDIA_ROOT / "attachments").mkdir(parents=True)
    (settings.MEDIA_ROOT / "attachments" / "one").write_text("scan")
    call_command("backup", str(folder / "kept.backup"))
    make_event(title="Stored later", report=make_report("Told later, of Homs."))


def _restore(folder: Path) -> None:
    call_command("restore", str(folder / "kept.backup"), replace=True)


def _old_or_new(folder: Path) -> list[str]:
    stands = (Report.objects.count(), Event.objects.filter(title="Stored later").count())
    return sound(folder) + ([] if stands in ((REPORTS, 0), (REPORTS + 1, 1)) else [f"neither old nor new: {stands}"])


def _restored(folder: Path) -> dict[str, Any]:
    left = [path.name for path in folder.glob(".*-*")]
    return stored(folder) | {"uploads": (settings.MEDIA_ROOT / "attachments/one").read_text(), "left": left}


def _backup(folder: Path) -> None:
    call_command("backup", str(folder / "kept.backup"))


def _backup_whole(folder: Path) -> list[str]:
    return sound(folder) + ([] if read_manifest(folder / "kept.backup").reports in (8, 9) else ["it is neither"])


def _backed_up(folder: Path) -> dict[str, Any]:
    found = read_manifest(folder / "kept.backup")
    return {"reports": found.reports, "events": found.events, "left": [p.name for p in folder.glob(".backup-*")]}


def _first_version(folder: Path) -> None:
    from tests.faults.releases import fill

    executor = MigrationExecutor(connection)
    state = executor.migrate([("events", "0001_initial")])
    fill(state.apps)
    call_command("migrate", "auth", verbosity=0)


def _upgrade(folder: Path) -> None:
    call_command("first_run")


def _readable(folder: Path) -> list[str]:
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA integrity_check")
        said = cursor.fetchall()
        cursor.execute("SELECT count(*) FROM events_report")
        [number] = cursor.fetchone()
    return [] if said == [("ok",)] and number >= 1 else [f"{said}, {number} reports"]


def _upgraded(folder: Path) -> dict[str, Any]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT type, name, sql FROM sqlite_master ORDER BY type, name")
        shape = hashlib.sha256(repr(cursor.fetchall()).encode()).hexdigest()
    return stored(folder) | {"shape": shape, "gazetteer": open_here().version}


def nothing(folder: Path) -> None:
    """Begin with an empty database."""


SCENES = (
    Scene("ingest", nothing, _ingest, _ingest, stored, _all_or_none),
    Scene("background reading", _hand_in, _work_off, _take_up, stored, sound),
    Scene("import", nothing, _import, _import, stored, sound),
    Scene("import of a newer file", _newer_table, _import, _import, stored, sound),
    Scene("re-read", _spoil, _reread, _reread, stored, sound),
    Scene("merge", _pairs, _merge, _merge, stored, _both_or_neither),
    Scene("gazetteer build", _small_gazetteer, _small_gazetteer, _small_gazetteer, _gazetteer_seen, _gazetteer_opens),
    Scene("event index and renditions", _many_events, _index, _index, stored, sound),
    Scene("backup", _to_restore, _backup, _backup, _backed_up, _backup_whole),
    Scene("restore", _to_restore, _restore, _restore, _restored, _old_or_new),
    Scene("migration", _first_version, _upgrade, _upgrade, _upgraded, _readable),
)
