"""The triggers in SQLite's words. Stamps count up; writers take turns, so a larger stamp is always a later change."""

from typing import Any

# ruff: noqa: S608 - made of names that stand here, never of values.

_NEXT = "(SELECT coalesce(max(stamp), 0) + 1 FROM events_rendition)"
_EVENTS_OF_PLACE = "SELECT id FROM events_event WHERE {} = NEW.id"
_OF_REPORT = "SELECT event_id FROM events_evidence WHERE report_id"


def _outdate(events: str) -> str:
    # What was merged into an event is shown with it.
    found = f"{events} UNION ALL SELECT merged_into_id FROM events_event WHERE id IN ({events})"
    return f"UPDATE events_rendition SET stamp = {_NEXT}, form = NULL WHERE event_id IN ({found}) AND status <> '';"


def _outdate_told(*rows: str) -> str:
    events = " UNION ALL ".join(f"SELECT {row}" for row in rows)
    return _outdate(events)


# Table, moment -> what is done. Plain statements only: what an "INSERT OR IGNORE" fires would ignore conflicts, too.
_ACTIONS = {
    ("events_event", "INSERT"): (
        "DELETE FROM events_rendition WHERE event_id = NEW.id; "
        "INSERT INTO events_rendition (event_id, stamp, status, sensitivity, form) "
        f"VALUES (NEW.id, {_NEXT}, NEW.status, NEW.sensitivity, NULL);"
    ),
    ("events_event", "UPDATE"): (
        f"UPDATE events_rendition SET stamp = {_NEXT}, status = NEW.status, sensitivity = NEW.sensitivity, "
        "form = NULL WHERE event_id = NEW.id; "
        f"UPDATE events_rendition SET stamp = {_NEXT}, form = NULL "
        "WHERE event_id IN (OLD.merged_into_id, NEW.merged_into_id) AND status <> '';"
    ),
    ("events_event", "DELETE"): (
        f"UPDATE events_rendition SET stamp = {_NEXT}, status = '', sensitivity = '', form = '' "
        "WHERE event_id = OLD.id;"
    ),
    ("events_evidence", "INSERT"): _outdate_told("NEW.event_id"),
    ("events_evidence", "UPDATE"): _outdate_told("OLD.event_id", "NEW.event_id"),
    ("events_evidence", "DELETE"): _outdate_told("OLD.event_id"),
    ("events_report", "UPDATE"): _outdate(f"{_OF_REPORT} = NEW.id"),
    ("events_source", "UPDATE"): _outdate(f"{_OF_REPORT} IN (SELECT id FROM events_report WHERE source_id = NEW.id)"),
    # An import counts on while it runs; only what it is called is told of its events.
    ("events_import", "UPDATE"): _outdate(
        "SELECT id FROM events_event WHERE imported_in_id = NEW.id "
        "AND (OLD.source IS NOT NEW.source OR OLD.name IS NOT NEW.name)"
    ),
    ("events_place", "UPDATE"): _outdate(
        " UNION ALL ".join(
            _EVENTS_OF_PLACE.format(column) for column in ("place_id", "origin_id", "destination_id", "center_id")
        )
    ),
}

# Numbers of events are never given twice, so what is new has larger ones.
ADDED = (
    "INSERT INTO events_rendition (event_id, stamp, status, sensitivity, form) "
    f"SELECT id, {_NEXT}, status, sensitivity, NULL FROM events_event "
    "WHERE id > (SELECT coalesce(max(event_id), 0) FROM events_rendition)"
)
CATCH_UP = (
    "INSERT INTO events_rendition (event_id, stamp, status, sensitivity, form) SELECT id, 0, status, sensitivity, NULL "
    "FROM events_event WHERE id NOT IN (SELECT event_id FROM events_rendition)",
    "UPDATE events_rendition SET status = '', sensitivity = '', form = '' "
    "WHERE event_id NOT IN (SELECT id FROM events_event)",
    f"UPDATE events_rendition SET stamp = {_NEXT}, form = NULL, "
    "status = (SELECT status FROM events_event WHERE id = event_id), "
    "sensitivity = (SELECT sensitivity FROM events_event WHERE id = event_id) WHERE status <> ''",
)


def triggers() -> list[tuple[str, str]]:
    """Return the name and table of each trigger."""
    return [(f"{table}_{moment.lower()}_rendition", table) for table, moment in _ACTIONS]


def statements() -> list[str]:
    """Return the statements that make the triggers."""
    named = zip(triggers(), _ACTIONS.items(), strict=True)
    return [
        f"CREATE TRIGGER {name} AFTER {moment} ON {table} BEGIN {action} END"
        for (name, table), ((_table, moment), action) in named
    ]


def drop(name: str, table: str) -> str:
    """Return the statement that takes one trigger away, whether it is there or not."""
    return f"DROP TRIGGER IF EXISTS {name}"


def all_there(cursor: Any) -> bool:
    """Tell whether every trigger is there."""
    cursor.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'")
    return {name for name, _table in triggers()} <= {name for (name,) in cursor.fetchall()}
