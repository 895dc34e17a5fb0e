"""The way of an import from its file to the database, step by step; stopped anywhere, it goes on from there."""

import time
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import asdict, dataclass, field
from pathlib import Path, PurePath
from tempfile import TemporaryFile
from typing import IO, Any

from django.core.files import File
from django.core.files.storage import default_storage
from django.db import transaction

from events.errors import BadChange, EventsError, UnreadableImport
from events.imports import Checked, Look, Plan, Reading, format_named, parcels_in
from events.models import Import, ImportProblem
from events.workflow.deleting import note
from events.workflow.importing.places import StoredPlaces
from events.workflow.importing.storing import Landed, store_block
from events.workflow.media import with_files
from events.workflow.quiet import untouched
from events.workflow.rights import User, author, require

# Problems kept of one import: whoever has more of them has one cause.
MAX_PROBLEMS = 10_000
# Seconds between two notes of how far an import is, while nothing is stored.
_NOTED = 1.0
_REASON = 500


@dataclass(frozen=True, slots=True)
class Asked:
    """What is to be done with a file of events: how it is read, and how its events are stored."""

    plan: Plan
    sensitivity: str = "public"
    approve: bool = False
    good_rows: bool = False


@dataclass(frozen=True, slots=True)
class Outlook:
    """What an import would do, nothing stored: the file, the first rows, how many rows have what wrong."""

    look: Look
    read: int
    refused: int
    problems: list[tuple[int, str]] = field(default_factory=list)
    first: Checked | None = None


def look_at(path: Path, name: str, plan: Plan, problems: int = 20) -> Outlook:
    """Read a file to its end and tell what it holds; nothing is stored.

    Raises UnreadableImport.
    """
    format_named(plan.format)
    with Reading(path, name, plan) as reading:
        read, refused, told, first = 0, 0, [], None
        for block in reading.parcels():
            wrong = block.problems
            read += block.read
            refused += len(wrong)
            told += wrong[: problems - len(told)]
            first = first or block.opened()
        return Outlook(reading.look, read, refused, told, first)


@with_files
@transaction.atomic
def add_import(name: str, content: IO[bytes], asked: Asked, user: User) -> Import:
    """Keep a file of events to be looked at; nothing of it is stored before it is confirmed.

    Raises BadChange where ``user`` may not add events, or not approve them; UnknownRoom for a format there is not.
    """
    _require(asked, user)
    plan = asdict(asked.plan)
    given = PurePath(name.replace("\\", "/")).name[:255] or "file"
    upload = File(content, name=given)
    return Import.objects.create(
        state="new",
        name=given,
        upload=upload,
        size=upload.size,
        format=plan.pop("format"),
        source=plan.pop("source"),
        plan=plan,
        sensitivity=asked.sensitivity,
        approve=asked.approve,
        good_rows=asked.good_rows,
        added_by=author(user),
    )


@transaction.atomic
def confirm_import(import_id: int, asked: Asked, user: User) -> Import:
    """Let a kept file be imported as ``asked``.

    Raises BadChange where it was confirmed before, or ``user`` may not.
    """
    _require(asked, user)
    one = Import.objects.select_for_update().get(pk=import_id)
    if one.state != "new":
        raise BadChange("This import was confirmed before; it is imported once.")
    plan = asdict(asked.plan)
    one.format, one.source, one.plan = plan.pop("format"), plan.pop("source"), plan
    one.sensitivity, one.approve, one.good_rows = asked.sensitivity, asked.approve, asked.good_rows
    one.state = "waiting"
    one.save()
    return one


@transaction.atomic
def discard_import(import_id: int, user: User) -> None:
    """Put a kept file that was never confirmed into the bin. Raises BadChange where it was."""
    require(user, "events.add_event")
    one = Import.objects.select_for_update().get(pk=import_id)
    if one.state != "new":
        raise BadChange("This import was confirmed before; take it back instead.")
    note("import", one.pk, one.name, user, "Discarded", level=one.sensitivity, owner=user)
    one.state = "undone"
    one.save(update_fields=["state", "touched"])


def begin_import(path: Path, asked: Asked, user: User) -> Import:
    """Return the import of a file that stays where it is: the one that was stopped in the middle of it, else a new one.

    Raises BadChange as ``add_import`` does.
    """
    _require(asked, user)
    plan = asdict(asked.plan)
    told = {
        "name": path.name[:255],
        "size": path.stat().st_size,
        "format": plan.pop("format"),
        "sensitivity": asked.sensitivity,
        "approve": asked.approve,
        "good_rows": asked.good_rows,
        "added_by": author(user),
    }
    source = plan.pop("source")
    for stopped in Import.objects.filter(state__in=["waiting", "checking", "storing"], upload="", **told):
        if stopped.plan == plan and source in ("", stopped.source):
            return stopped
    return Import.objects.create(source=source, plan=plan, **told)


def run_import(import_id: int, path: Path | None = None) -> Import:
    """Bring an import to its end and say what became of it; one that has ended stays as it is.

    ``path`` is the file of an import that keeps none of its own: those of the command line, which has every right.
    """
    one = Import.objects.select_related("added_by").get(pk=import_id)
    if one.state not in ("waiting", "checking", "storing"):
        return one
    if one.added_by is None and path is None:
        return _end(one, "failed", "The account that imported it is gone; import it again.")
    plan = Plan(format=one.format, source=one.source, **one.plan)
    try:
        with ExitStack() as held:
            blocks = _blocks(one, path or _kept(one), plan, held)
            if blocks is None:
                return one
            places = StoredPlaces(one)
            for number, block in enumerate(blocks):
                if number >= one.blocks:
                    _land(one, number, block, places)
    except _Elsewhere:
        one.refresh_from_db()
        return one
    except EventsError as problem:
        stored = " The rows before it are stored; take the import back if they should not be." if one.blocks else ""
        return _end(one, "failed", f"{problem}{stored}")
    return _end(one, "done", "")


def lost_imports() -> list[int]:
    """Return the imports whose worker is gone, or that no worker was ever told of: they are to be run again."""
    running = Import.objects.filter(untouched(), state__in=["waiting", "checking", "storing"])
    return list(running.exclude(added_by=None).values_list("pk", flat=True))


def _require(asked: Asked, user: User) -> None:
    require(user, "events.add_event")
    if asked.approve:
        require(user, "events.approve_event")
    format_named(asked.plan.format)


def _kept(one: Import) -> Path:
    if one.upload:
        path = Path(one.upload.path)
        if path.is_file():
            return path
    raise UnreadableImport("The file is not in the media folder any more; import it again.")


def _blocks(one: Import, path: Path, plan: Plan, held: ExitStack) -> Iterator[Checked] | None:
    """Return the blocks to be stored; None where a row is bad and so nothing is stored: the import has ended."""
    reading = held.enter_context(Reading(path, one.name, plan))
    if not one.source:
        one.source = reading.look.plan.source
        one.save(update_fields=["source", "touched"])
    if one.good_rows:
        return (block.opened() for block in reading.parcels())
    spool = held.enter_context(TemporaryFile(prefix="whereline-"))  # noqa: SIM115 - closed by the stack
    read, refused, told, noted = 0, 0, [], 0.0
    for block in reading.parcels():
        spool.writelines((block.head, block.rest))
        wrong = block.problems
        read, refused = read + block.read, refused + len(wrong)
        told += wrong[: MAX_PROBLEMS - len(told)]
        if time.monotonic() - noted > _NOTED and not one.blocks:
            noted = time.monotonic()
            _note(one, state="checking", read=read, refused=refused)
    if not refused:
        spool.seek(0)
        return (block.opened() for block in parcels_in(spool))
    with transaction.atomic():
        one.read, one.refused = read, refused
        ImportProblem.objects.filter(imported_in=one).delete()
        _keep_problems(one, told)
        said = f"{refused:,} of {read:,} rows cannot be stored, so none was. Put them right, or import the others."
        upload = _close(one, "failed", said)
    if upload:
        default_storage.delete(upload)
    return None


@transaction.atomic
def _land(one: Import, number: int, block: Checked, places: StoredPlaces) -> None:
    """Store one block and, with it, that it is stored."""
    state = Import.objects.select_for_update().values("blocks", "state").get(pk=one.pk)
    if state["blocks"] != number or state["state"] not in ("waiting", "checking", "storing"):
        # Another worker is at it: let it.
        raise _Elsewhere("Another worker took this import over.")
    landed = store_block(one, block, places) if block.lines else Landed()
    problems = sorted([*block.problems, *landed.problems])
    if number == 0:
        one.read = one.refused = 0
    one.blocks = number + 1
    one.read += block.read
    one.refused += len(block.problems)
    for name in ("added", "updated", "unchanged", "kept"):
        setattr(one, name, getattr(one, name) + getattr(landed, name))
    room = MAX_PROBLEMS - ImportProblem.objects.filter(imported_in=one).count() if problems else 0
    _keep_problems(one, problems[: max(room, 0)])
    _note(one, state="storing")


class _Elsewhere(EventsError):
    """The import is run by somebody else."""


def _keep_problems(one: Import, problems: list[tuple[int, str]]) -> None:
    ImportProblem.objects.bulk_create(
        [ImportProblem(imported_in=one, line=line, reason=reason[:_REASON]) for line, reason in problems],
        batch_size=1000,
    )


def _note(one: Import, **fields: Any) -> None:
    for name, value in fields.items():
        setattr(one, name, value)
    counts = ("blocks", "read", "added", "updated", "unchanged", "kept", "refused")
    one.save(update_fields=["state", *counts, "touched"])


def _end(one: Import, state: str, said: str) -> Import:
    upload = _close(one, state, said)
    if upload:
        # Only once it is stored that it has ended: an import that goes on needs its file.
        default_storage.delete(upload)
    return one


def _close(one: Import, state: str, said: str) -> str:
    """Store how an import ended; return the file that nobody needs any more, "" where it kept none."""
    upload = str(one.upload.name or "")
    one.state, one.said, one.upload = state, said, ""
    one.save()
    return upload
