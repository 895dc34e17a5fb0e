"""One block of an import into the database: new events, changed ones, those that stay as they are here."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

import orjson
from django.contrib.gis.geos import GEOSGeometry
from django.db import connection
from django.utils import timezone

from events.drafting.vocabulary import SENSITIVITIES
from events.imports import Checked
from events.models import Event, Import
from events.models.event import COUNTS
from events.queries import readable
from events.text.tokens import name_key
from events.workflow.importing.bulk import add_events
from events.workflow.importing.places import StoredPlaces
from events.workflow.saving import save_many

_TABLE = Event._meta.db_table
_LINKS = ("place", "origin", "destination", "center")
# Columns of a block that go into the table as they are.
_PLAIN = (
    *("kind", "type", "subtype", "category", "title", "notes", "path_basis", "date_start", "date_end"),
    *("time_precision", "geo_precision", "uncertainty_m", "radius_m", "score"),
    *(*COUNTS, *(f"{name}_high" for name in COUNTS)),
)
_DERIVED = ("words", "countries")
_JSON = ("actors", "via")
_IDENTIFIER = 100
_KEPT = "{code} was changed here after it was imported; it stays as it is."
_TAKEN = "Its identifier was imported before, and that event stays as it is."


@dataclass(slots=True)
class Landed:
    """What became of the rows of a block; ``problems`` are lines with what is to be said of them."""

    added: int = 0
    updated: int = 0
    unchanged: int = 0
    kept: int = 0
    problems: list[tuple[int, str]] = field(default_factory=list)


def store_block(one: Import, block: Checked, places: StoredPlaces) -> Landed:
    """Store the rows of ``block`` by their keys. Only within a transaction."""
    landed = Landed()
    keys = external_ids(one.source, block.columns["key"])
    known = _known(keys)
    new = [at for at, key in enumerate(keys) if key not in known]
    ids: list[int | None] = list(places.ids(block.places))
    ids.append(None)
    links = {f"{name}_id": [ids[-1 if at is None else at] for at in block.columns[name]] for name in _LINKS}
    if new:
        landed.added = _add(one, block, keys, links, new)
    if len(new) < len(keys):
        _change(one, block, keys, links, known, landed)
    return landed


def external_ids(source: str, keys: Sequence[str]) -> list[str]:
    """Return the key of each event here: whose identifier it is, and the identifier.

    A key that begins with a colon is such a key already.
    """
    whose = name_key(source).replace(" ", "-")[:40] or hashlib.blake2b(source.encode(), digest_size=8).hexdigest()
    room = _IDENTIFIER - len(whose) - 1

    def one(key: str) -> str:
        if key.startswith(":"):
            return key[1:][:_IDENTIFIER]
        return f"{whose}:{key if len(key) <= room else hashlib.sha256(key.encode()).hexdigest()[:48]}"

    return list(map(one, keys))


def _known(keys: list[str]) -> dict[str, tuple[int, int, int | None, str, str]]:
    """Return number, version, version and digest of the import, and sensitivity of the events that are here."""
    asked = f'SELECT external_id, id, version, import_version, import_digest, sensitivity FROM "{_TABLE}" '  # noqa: S608
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute(asked + "WHERE external_id = ANY(%s)", [keys])
        else:
            # One parameter: a thousand take longer to be bound than to be looked up.
            here = "WHERE external_id IN (SELECT value FROM json_each(%s))"
            cursor.execute(asked + here, [orjson.dumps(keys).decode()])
        return {key: tuple(told) for key, *told in cursor.fetchall()}  # type: ignore[misc]


def _add(one: Import, block: Checked, keys: list[str], links: dict[str, list[Any]], new: list[int]) -> int:
    whole = len(new) == len(keys)

    def some(column: Any) -> Any:
        return column if whole else [column[at] for at in new]

    count, moment = len(new), timezone.now().replace(microsecond=0)
    stamp = moment.strftime("%Y-%m-%d %H:%M:%S+00:00" if connection.vendor == "postgresql" else "%Y-%m-%d %H:%M:%S")
    columns = {name: some(block.columns[name]) for name in (*_PLAIN, *_DERIVED, *_JSON)}
    columns |= {name: some(column) for name, column in links.items()}
    columns |= {
        "geometry": some(block.shapes),
        "external_id": some(keys),
        "import_line": some(block.lines),
        "import_digest": some(block.columns["digest"]),
        "status": [_status(one, told) for told in some(block.columns["status"])],
        **{
            name: [value] * count
            for name, value in (
                ("imported_in_id", one.pk),
                ("import_version", 1),
                ("version", 1),
                ("planned", False),
                ("sensitivity", one.sensitivity),
                ("created", stamp),
                ("updated", stamp),
            )
        },
    }
    return add_events(one, columns, some(block.boxes), f"Imported from {one}")


def _status(one: Import, told: str) -> str:
    if not one.approve:
        return "draft"
    return {"": "approved", "merged": "rejected"}.get(told, told)


def _change(
    one: Import, block: Checked, keys: list[str], links: dict[str, list[Any]], known: Any, landed: Landed
) -> None:
    """Bring events that are here already up to the file, save those that somebody changed here."""
    may_read = readable(one.added_by) if one.added_by else SENSITIVITIES
    changed: dict[int, int] = {}
    for at, key in enumerate(keys):
        if key not in known:
            continue
        pk, version, import_version, digest, sensitivity = known[key]
        if sensitivity not in may_read:
            landed.kept += 1
            landed.problems.append((block.lines[at], _TAKEN))
        elif digest == block.columns["digest"][at]:
            landed.unchanged += 1
        elif version != import_version:
            landed.kept += 1
            landed.problems.append((block.lines[at], _KEPT.format(code=f"E-{pk}")))
        else:
            changed[pk] = at
    events = list(Event.objects.filter(pk__in=list(changed)).order_by("pk"))
    for event in events:
        _overwrite(event, one, block, links, changed[event.pk])
    fields = [*_PLAIN, *_DERIVED, *_JSON, *_LINKS, "geometry", "sensitivity", "imported_in"]
    fields += ["import_line", "import_version", "import_digest"]
    if events:
        save_many(events, fields, one.added_by, f"Imported again from {one}")
    landed.updated += len(events)


def _overwrite(event: Event, one: Import, block: Checked, links: dict[str, list[Any]], at: int) -> None:
    for name in (*_PLAIN, *_DERIVED):
        setattr(event, name, block.columns[name][at])
    for name in _JSON:
        setattr(event, name, orjson.loads(block.columns[name][at]))
    for name, column in links.items():
        setattr(event, name, column[at])
    shape = block.shapes[at]
    event.geometry = GEOSGeometry(shape) if shape else None
    # Importing again may close what was open, and never opens what was closed.
    event.sensitivity = max(event.sensitivity, one.sensitivity, key=SENSITIVITIES.index)
    event.imported_in, event.import_line = one, block.lines[at]
    event.import_version, event.import_digest = event.version + 1, block.columns["digest"][at]
