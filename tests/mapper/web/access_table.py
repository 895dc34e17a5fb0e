"""Who gets what at every address: one row for each of the URLconf, as statuses by role.

A new address needs its row here, or test_access.py fails.
"""

from dataclasses import dataclass, field
from importlib.util import find_spec

from events.queries import FACETS

ROLES = ("", "viewer", "analyst", "reviewer", "administrator")
LEVELS = ("public", "internal", "restricted")
# What each role reads; analysts, reviewers and administrators see what is not approved as well.
# Somebody with a token is who owns it: see test_hidden.py.
READS = {"": 1, "viewer": 2, "analyst": 2, "reviewer": 3, "administrator": 3}
SEES_DRAFTS = ("analyst", "reviewer", "administrator")


@dataclass(frozen=True)
class Row:
    """What an address answers to GET.

    ``statuses`` are those of ROLES in their order, for what the role may see; ``unapproved`` those for drafts and
    rejected events, where they differ. ``about`` names the thing whose number fills the address; it is tried at every
    level. What the role may not see is answered with ``hidden``, in the words of what does not exist. ``queries`` are
    tried too, filled with the numbers of every level; ``fills`` are other parts of the address.
    """

    statuses: str
    about: str = ""
    hidden: int = 404
    unapproved: str = ""
    queries: tuple[str, ...] = ()
    fills: dict[str, str] = field(default_factory=dict)

    def status(self, role: str, status: str = "approved") -> int:
        """Return what ``role`` is answered where it may see what the address is about."""
        statuses = self.unapproved if self.unapproved and status != "approved" else self.statuses
        return int(statuses.split()[ROLES.index(role)])


_ALL = "200 200 200 200 200"
_SIGNED_IN = "302 200 200 200 200"
_DRAFTERS = "302 403 200 200 200"
_NO_GET = "405 405 405 405 405"
_ASKED = ("?q=kanari", "?q={word}", "?report={report}", "?id={event}", "?status=draft,approved,rejected,merged")
_CQL = ("?filter=title LIKE '{word}%'", "?filter=id={event}", "?status=draft", "?q={word}", "?report={report}")
# Drawing one is slow.
_DRAWN = {"html": ("?id={event}",)}
_FORMATS = ("geojson", "geojsonl", "csv", "acled.csv", "ucdp.csv", "ucdp-left-out.csv", "gpkg", "fgb", "kml", "html")

# Made only where the operator installed what it needs.
_PARQUET = _ALL if find_spec("pyarrow") else "404 404 404 404 404"

PAGES = {
    "": Row(_ALL, queries=("?q={word}", "?event={event}")),
    "reports/": Row(
        _ALL, queries=("?q=kanari", "?q={word}", "?page=2", "?place=kanari", "?state=waiting", "?language=en")
    ),
    "reports/new/": Row(_DRAFTERS),
    # What others handed in is seen by those who read restricted reports.
    "reports/intake/<int:intake_id>/": Row("302 403 404 200 200", "intake"),
    "reports/<int:report_id>/": Row(_ALL, "report"),
    "reports/<int:report_id>/history/": Row(_DRAFTERS, "report"),
    "bin/": Row(_SIGNED_IN, queries=("?page=2",)),
    "bin/<int:deletion_id>/restore/": Row(_NO_GET, fills={"deletion_id": "1"}),
    "bin/<int:deletion_id>/purge/": Row(_NO_GET, fills={"deletion_id": "1"}),
    "reports/<int:report_id>/delete/": Row(_NO_GET, "report", hidden=405),
    "events/<int:event_id>/why.json": Row(_ALL, "event"),
    "events/<int:event_id>/delete/": Row(_NO_GET, "event", hidden=405),
    "reports/<int:report_id>/revert/": Row(_NO_GET, "report", hidden=405),
    "reports/<int:report_id>/attachments/": Row(_NO_GET, "report", hidden=405),
    "reports/<int:report_id>/attachments/<int:attachment_id>/": Row(_ALL, "attachment"),
    "reports/<int:report_id>/attachments/<int:attachment_id>/delete/": Row(_NO_GET, "attachment", hidden=405),
    "reports/<int:report_id>/mentions/<int:mention_id>/": Row(_ALL, "mention"),
    "reports/<int:report_id>/mentions/<int:mention_id>/name/": Row(_NO_GET, "mention", hidden=405),
    "reports/<int:report_id>/mentions/add/": Row(_NO_GET, "report", hidden=405),
    "reports/<int:report_id>/mentions/<int:mention_id>/remove/": Row(_NO_GET, "mention", hidden=405),
    "reports/<int:report_id>/events/add/": Row(_DRAFTERS, "report", queries=("?start=0&end=9",)),
    "reports/<int:report_id>/events/<int:event_id>/remove/": Row(_NO_GET, fills={"report_id": "1", "event_id": "1"}),
    "reports/<int:report_id>/naming/<int:step_id>/undo/": Row(_NO_GET, fills={"report_id": "1", "step_id": "1"}),
    "events/facets.json": Row(
        _ALL, queries=(*(f"?name={name}" for name in FACETS), "?name=source&q={word}", "?report={report}")
    ),
    "events/list.json": Row(_ALL, queries=(*_ASKED, "?whole=1000&sort=title", "?limit=1&offset=1")),
    "events/timeline.json": Row(_ALL, queries=_ASKED),
    "events/<int:event_id>/": Row(_ALL, "event"),
    "events/<int:event_id>/edit/": Row(_DRAFTERS, "event"),
    "review/decide/": Row(_NO_GET),
    "events/<int:event_id>/panel.json": Row(_ALL, "event"),
    "events/<int:event_id>/revert/": Row(_NO_GET, "event", hidden=405),
    "events/<int:event_id>/decide/": Row(_NO_GET, "event", hidden=405),
    "events/<int:event_id>/compare/<int:other_id>/": Row(_DRAFTERS, "event"),
    "events/<int:event_id>/duplicates/": Row(_NO_GET, "event", hidden=405),
    "imports/new/": Row(_DRAFTERS),
    # What others imported is seen by those who read restricted reports.
    "imports/<int:import_id>/": Row("302 403 404 200 200", "import"),
    "imports/<int:import_id>/problems.csv": Row("302 403 404 200 200", "import"),
    "imports/<int:import_id>/undo/": Row(_NO_GET, "import", hidden=405),
    "shared/": Row("302 403 403 200 200"),
    "shared/<int:view_id>/publish/": Row(_NO_GET, fills={"view_id": "999999"}),
    "shared/<slug:slug>/": Row("404 404 404 404 404", fills={"slug": "none-such"}),
    "shared/<slug:slug>/cells.<str:name>": Row("404 404 404 404 404", fills={"slug": "none-such", "name": "csv"}),
    "views.json": Row(_ALL),
    "views/": Row(_NO_GET),
    "views/<int:view_id>/": Row("404 404 404 404 404", fills={"view_id": "999999"}),
    "views/<int:view_id>/change/": Row(_NO_GET, fills={"view_id": "999999"}),
    "review/": Row(_DRAFTERS, queries=("?page=2", "?report={report}", "?status=approved,rejected&sort=newest")),
    "review/chosen.json": Row(_DRAFTERS, queries=("?report={report}", "?status=approved,rejected,merged")),
    "review/assign/": Row(_NO_GET),
    **{
        f"export/events.<str:name>#{name}": Row(_ALL, queries=_DRAWN.get(name, _ASKED), fills={"name": name})
        for name in _FORMATS
    },
    "export/events.<str:name>#parquet": Row(_PARQUET, queries=_ASKED, fills={"name": "parquet"}),
    "tiles/events/<int:z>/<int:x>/<int:y>.mvt": Row(_ALL, queries=_ASKED, fills={"z": "0", "x": "0", "y": "0"}),
    "tiles/events/summary.json": Row(_ALL, queries=_ASKED),
    "places/search.json": Row(_ALL, queries=("?q={word}",)),
    "places/": Row(_ALL, queries=("?q={word}",)),
    "places/<str:place_id>/": Row(_ALL, fills={"place_id": "x:1"}),
    "places/<str:place_id>/shape.geojson": Row(_ALL, fills={"place_id": "x:1"}),
    "reports/again/": Row("302 403 403 403 200"),
    "export/manifest.json": Row(_ALL, queries=_ASKED),
    "export/protected.<str:name>": Row(_ALL, queries=("?q={word}", "?report={report}"), fills={"name": "geojson"}),
    "export/events.<str:name>": Row("404 404 404 404 404", fills={"name": "exe"}),
    "basemap/world.pmtiles": Row(_ALL),
    "about/data/": Row(_ALL),
    "about/privacy/": Row(_ALL),
    "metrics": Row("404 404 404 404 404"),
    "accounts/login/": Row(_ALL),
    "accounts/logout/": Row(_NO_GET),
    "accounts/tokens/": Row(_SIGNED_IN),
    # Others' tokens are not there; a visitor signs in first.
    "accounts/tokens/<int:token_id>/revoke/": Row("302 405 405 405 405", "token", hidden=405),
    "accounts/password_change/": Row(_SIGNED_IN),
    "accounts/password_change/done/": Row(_SIGNED_IN),
    "language/": Row("302 302 302 302 302"),
    "healthz": Row(_ALL),
    "readyz": Row(_ALL),
}

API = {
    "api/reports": Row(_NO_GET),
    "api/events/<int:event_id>": Row(_ALL, "event"),
    "api/": Row(_ALL),
    "api/conformance": Row(_ALL),
    "api/openapi.json": Row(_ALL),
    "api/collections": Row(_ALL),
    "api/collections/<str:name>": Row(_ALL, fills={"name": "events"}),
    "api/collections/<str:name>/queryables": Row(_ALL, fills={"name": "events"}),
    "api/collections/<str:name>/items": Row(_ALL, queries=_CQL, fills={"name": "events"}),
    "api/collections/<str:name>/items#incidents": Row(_ALL, queries=_CQL, fills={"name": "incidents"}),
    "api/collections/<str:name>/items#reports": Row(
        _ALL,
        queries=("?filter=title LIKE '{word}%'", "?id={report}", "?q={word}", "?source={source}", "?bbox=0,0,90,90"),
        fills={"name": "reports"},
    ),
    "api/collections/<str:name>/items#places": Row(
        _ALL,
        queries=("?filter=name LIKE '{word}%'", "?id={place}", "?q={word}", "?bbox=0,0,90,90"),
        fills={"name": "places"},
    ),
    "api/collections/<str:name>#reports": Row(_ALL, fills={"name": "reports"}),
    "api/collections/<str:name>#places": Row(_ALL, fills={"name": "places"}),
    "api/collections/<str:name>/items/<int:event_id>#reports": Row(_ALL, "report", fills={"name": "reports"}),
    "api/collections/<str:name>/items/<int:event_id>#places": Row(_ALL, "place", fills={"name": "places"}),
    "api/collections/<str:name>/items/<int:event_id>": Row(_ALL, "event", fills={"name": "events"}),
}

_ADMINISTRATORS = "302 403 403 403 200"
_NOBODY = "302 403 403 403 403"
_TERMS = tuple(
    f"?app_label=events&model_name={model}&field_name={name}&term={{word}}"
    for model, name in (
        *(("event", name) for name in ("report", "place", "origin", "destination", "center")),
        ("report", "source"),
        ("mention", "place"),
    )
)
ADMIN = {
    "admin/": Row(_SIGNED_IN),
    "admin/login/": Row("200 302 302 302 302"),
    "admin/logout/": Row("302 405 405 405 405"),
    "admin/password_change/": Row(_SIGNED_IN),
    "admin/password_change/done/": Row(_SIGNED_IN),
    "admin/autocomplete/": Row("302 403 403 403 403"),
    "admin/autocomplete/#terms": Row("302 403 403 403 403", queries=_TERMS),
    "admin/jsi18n/": Row(_SIGNED_IN),
    "admin/r/<path:rest>": Row("404 404 404 404 404", fills={"rest": "7/1/"}),
    "admin/r/<path:content_type_id>/<path:object_id>/": Row("404 404 404 404 404", "event"),
    "admin/^(?P<app_label>APPS)/$": Row(_SIGNED_IN, fills={"app_label": "events"}),
    "admin/(?P<url>.*)$": Row("302 404 404 404 404", fills={"url": "nothing/here"}),
}


def _model(
    name: str, about: str, read: str, add: str, change: str, delete: str, *, queries=(), history="", unapproved=""
) -> dict[str, Row]:
    """Return the rows of one model of the admin."""
    one = f"admin/{name}/<path:object_id>/"
    rows = {
        f"admin/{name}/": Row(read, queries=queries),
        f"admin/{name}/add/": Row(add),
        one: Row("302 302 302 302 302", about, hidden=302),
        f"{one}change/": Row(change, about, hidden=302),
        f"{one}delete/": Row(delete, about, hidden=302, unapproved=unapproved),
        f"{one}history/": Row(history or read, about, hidden=404 if history else 302),
    }
    if history:
        rows[f"admin/{name}/^([^/]+)/history/([^/]+)/$"] = Row(history, about)
    return rows


_DRAW = "302 403 200 200 200"
ADMIN |= {
    **_model(
        "events/event", "event", _SIGNED_IN, _DRAW, _SIGNED_IN, _NOBODY, history=_SIGNED_IN,
        unapproved="302 403 403 200 200",
        queries=("?q={word}", "?report={report}", "?sensitivity=restricted", "?o=1", "?q=kanari"),
    ),
    **_model(
        "events/report", "report", _SIGNED_IN, _NOBODY, _SIGNED_IN, _NOBODY, history=_SIGNED_IN,
        queries=("?q={word}", "?sensitivity__exact=restricted", "?q=kanari"),
    ),
    **_model(
        "events/mention", "mention", _SIGNED_IN, _NOBODY, _SIGNED_IN, _NOBODY, history=_SIGNED_IN,
        queries=("?q={word}",),
    ),
    **_model(
        "events/place", "place", _SIGNED_IN, _ADMINISTRATORS, _SIGNED_IN, _ADMINISTRATORS, history=_SIGNED_IN,
        queries=("?q={word}",),
    ),
    **_model(
        "events/source", "source", _SIGNED_IN, _DRAW, _SIGNED_IN, _NOBODY, history=_SIGNED_IN,
        queries=("?q={word}",),
    ),
    **_model(
        "events/apitoken", "token", _ADMINISTRATORS, _NOBODY, _ADMINISTRATORS, _NOBODY, history=_ADMINISTRATORS
    ),
    **_model(
        "events/rememberedname", "remembered", _SIGNED_IN, _NOBODY, _SIGNED_IN, _DRAW, history=_SIGNED_IN,
        queries=("?q={word}",),
    ),
    # The one of the table is gone for good: those who may purge see that it was.
    **_model("events/deletion", "deletion", "302 403 403 200 200", _NOBODY, "302 403 403 302 200", _NOBODY),
    "admin/events/deletion/<path:object_id>/history/": Row("302 302 302 302 200", "deletion", hidden=302),
    **_model("events/rightschange", "rightschange", _ADMINISTRATORS, _NOBODY, _ADMINISTRATORS, _NOBODY),
    **_model("events/attachment", "attachment", _SIGNED_IN, _NOBODY, _SIGNED_IN, _NOBODY),
    **_model("events/intake", "intake", _ADMINISTRATORS, _NOBODY, _ADMINISTRATORS, _NOBODY),
    **_model("events/import", "import", _ADMINISTRATORS, _NOBODY, _ADMINISTRATORS, _NOBODY),
    **_model("events/namingstep", "naming", _ADMINISTRATORS, _NOBODY, _ADMINISTRATORS, _NOBODY),
    **_model(
        "events/assignment", "assignment", _ADMINISTRATORS, _NOBODY, _ADMINISTRATORS, _NOBODY, history=_ADMINISTRATORS
    ),
    **_model(
        "events/possibleduplicate", "duplicate", _ADMINISTRATORS, _NOBODY, _ADMINISTRATORS, _NOBODY,
        history=_ADMINISTRATORS,
    ),
    **_model("events/run", "run", _SIGNED_IN, _NOBODY, _SIGNED_IN, _NOBODY),
    **_model("django_tasks_database/dbtaskresult", "task", _NOBODY, _NOBODY, _NOBODY, _NOBODY),
    **_model("auth/group", "group", _ADMINISTRATORS, _NOBODY, _ADMINISTRATORS, _NOBODY),
    **_model("auth/user", "user", _ADMINISTRATORS, _ADMINISTRATORS, _ADMINISTRATORS, _ADMINISTRATORS),
    "admin/auth/user/<id>/password/": Row(_ADMINISTRATORS, "user", hidden=302),
}  # fmt: skip

TABLE = {**PAGES, **API, **ADMIN}
