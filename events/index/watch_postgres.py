"""The triggers in PostgreSQL's words: once a statement, not once a row; stamps are numbers of transactions.

Transactions end in another order than they begin, so a larger number is no later change: readers compare snapshots
(``events.index.journal``). PostgreSQL 13 or later.

What a statement touched is put into an array first and looked up by number: in a transaction that adds thousands of
rows the server has no statistics of them yet, and joined in one query it may compare each with each.
"""

from typing import Any

# ruff: noqa: S608 - made of names that stand here, never of values.

_NOW = "pg_current_xact_id()::text::bigint"
_NOTE = f"INSERT INTO events_changeset (number) VALUES ({_NOW}) ON CONFLICT DO NOTHING;"


def _outdate(events: str) -> str:
    return (
        f"event_ids := ARRAY({events}); "
        # What was merged into an event is shown with it.
        "event_ids := event_ids || ARRAY(SELECT merged_into_id FROM events_event WHERE id = ANY(event_ids)); "
        f"{_OUTDATE} {_NOTE}"
    )


def _of_rows(rows: str, events: str) -> str:
    return f"row_ids := ARRAY({rows}); IF cardinality(row_ids) > 0 THEN {_outdate(events)} END IF;"


_OUTDATE = f"UPDATE events_rendition SET stamp = {_NOW}, form = NULL WHERE status <> '' AND event_id = ANY(event_ids);"
_PLACES = " OR ".join(f"{column} = ANY(row_ids)" for column in ("place_id", "origin_id", "destination_id", "center_id"))
# Table, moment -> what is done with the rows "changed": new ones, or old ones where rows are deleted.
_ACTIONS = {
    ("events_event", "INSERT"): (
        "INSERT INTO events_rendition (event_id, stamp, status, sensitivity, form) "
        f"SELECT id, {_NOW}, status, sensitivity, NULL FROM changed ON CONFLICT (event_id) DO UPDATE SET stamp = "
        f"excluded.stamp, status = excluded.status, sensitivity = excluded.sensitivity, form = NULL; {_NOTE}"
    ),
    ("events_event", "UPDATE"): (
        f"UPDATE events_rendition r SET stamp = {_NOW}, status = c.status, sensitivity = c.sensitivity, form = NULL "
        f"FROM changed c WHERE r.event_id = c.id; "
        "event_ids := ARRAY(SELECT merged_into_id FROM changed UNION ALL SELECT merged_into_id FROM before); "
        f"{_OUTDATE} {_NOTE}"
    ),
    ("events_event", "DELETE"): (
        f"UPDATE events_rendition r SET stamp = {_NOW}, status = '', sensitivity = '', form = '' "
        f"FROM changed c WHERE r.event_id = c.id; {_NOTE}"
    ),
    ("events_evidence", "INSERT"): _outdate("SELECT event_id FROM changed"),
    ("events_evidence", "UPDATE"): _outdate("SELECT event_id FROM changed UNION ALL SELECT event_id FROM before"),
    ("events_evidence", "DELETE"): _outdate("SELECT event_id FROM changed"),
    ("events_report", "UPDATE"): _of_rows(
        "SELECT id FROM changed", "SELECT event_id FROM events_evidence WHERE report_id = ANY(row_ids)"
    ),
    ("events_source", "UPDATE"): _of_rows(
        "SELECT id FROM events_report WHERE source_id = ANY(ARRAY(SELECT id FROM changed))",
        "SELECT event_id FROM events_evidence WHERE report_id = ANY(row_ids)",
    ),
    # An import counts on while it runs; only what it is called is told of its events.
    ("events_import", "UPDATE"): _of_rows(
        "SELECT c.id FROM changed c JOIN before b ON b.id = c.id "
        "WHERE (b.source, b.name) IS DISTINCT FROM (c.source, c.name)",
        "SELECT id FROM events_event WHERE imported_in_id = ANY(row_ids)",
    ),
    ("events_place", "UPDATE"): _of_rows("SELECT id FROM changed", f"SELECT id FROM events_event WHERE {_PLACES}"),
}

CATCH_UP = (
    "INSERT INTO events_rendition (event_id, stamp, status, sensitivity, form) SELECT id, 0, status, sensitivity, NULL "
    "FROM events_event ON CONFLICT DO NOTHING",
    "UPDATE events_rendition SET status = '', sensitivity = '', form = '' "
    "WHERE event_id NOT IN (SELECT id FROM events_event)",
    f"UPDATE events_rendition r SET stamp = {_NOW}, form = NULL, status = e.status, sensitivity = e.sensitivity "
    "FROM events_event e WHERE e.id = r.event_id",
    _NOTE,
)


def triggers() -> list[tuple[str, str]]:
    """Return the name and table of each trigger."""
    return [(f"{table}_{moment.lower()}_rendition", table) for table, moment in _ACTIONS]


def statements() -> list[str]:
    """Return the statements that make the functions and the triggers."""
    made = []
    for (name, table), ((_table, moment), action) in zip(triggers(), _ACTIONS.items(), strict=True):
        rows = {
            "INSERT": "NEW TABLE AS changed",
            "UPDATE": "OLD TABLE AS before NEW TABLE AS changed",
            "DELETE": "OLD TABLE AS changed",
        }[moment]
        made += [
            f"CREATE OR REPLACE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql SET enable_seqscan = off "
            "AS $$ DECLARE row_ids bigint[]; event_ids bigint[]; BEGIN "
            # Most statements of a busy day change nothing that is watched: no number is taken for those.
            f"IF EXISTS (SELECT FROM changed) THEN {action} END IF; RETURN NULL; END $$",
            f"CREATE TRIGGER {name} AFTER {moment} ON {table} REFERENCING {rows} "
            f"FOR EACH STATEMENT EXECUTE FUNCTION {name}()",
        ]
    return made


def drop(name: str, table: str) -> str:
    """Return the statement that takes one trigger away, whether it is there or not."""
    return f"DROP TRIGGER IF EXISTS {name} ON {table}"


def all_there(cursor: Any) -> bool:
    """Tell whether every trigger is there, in the schema in use."""
    cursor.execute(
        "SELECT t.tgname FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid "
        "WHERE c.relnamespace = current_schema()::regnamespace"
    )
    return {name for name, _table in triggers()} <= {name for (name,) in cursor.fetchall()}
