"""Every read: what a user may see of events, reports and mentions, filtered, counted and made ready to draw."""

from events.index.glance import committed_view
from events.index.live import view as index_view
from events.queries.alike import Alike, alike
from events.queries.bin import accounts_kept, deleted, deletion, tombstones
from events.queries.drawn import event_features, one_feature, with_features
from events.queries.duplicates import Resemblance, merged_events, possible_duplicates, proposals, resemblances
from events.queries.extents import Extent, events_extent, places_extent, reports_extent
from events.queries.facets import FACETS, FacetValue, facet
from events.queries.fields import FIELDS, PLACE_FIELDS, REPORT_FIELDS, Field, Fields, FieldType, field_named, typed
from events.queries.filter import ORDERS, TRAYS, EventFilter
from events.queries.forms import Chunk, forms, forms_joined, forms_of
from events.queries.ground import Near
from events.queries.grouped import grouped_tile
from events.queries.handed_in import FileRead, HandedIn, attachment, intake
from events.queries.imported import import_seen, imports_kept, imports_seen, problem_table
from events.queries.keyset import EventsAsked, EventsPage, SortKey, begun_after, events_page, page_features
from events.queries.listed import places_page, places_shown, reports_page, reports_shown
from events.queries.names import mention, namesakes, naming_step
from events.queries.numbers import Counts, counts, drafts_to_review, renditions_waiting
from events.queries.pages import (
    EventPage,
    ReportPage,
    changed_since,
    event_page,
    report_page,
    reported_events,
    reports_behind,
)
from events.queries.picked import Summary, criteria, keep, summary
from events.queries.places import events_at, reports_naming
from events.queries.report_list import (
    STATES,
    ReportFilter,
    report_languages,
    report_sources,
    report_states,
    reports_listed,
)
from events.queries.reviewing import event_as_of, last_author, next_report
from events.queries.sight import (
    User,
    became,
    event,
    events_on_record,
    readable,
    sees_drafts,
    visible_events,
    visible_places,
    visible_reports,
    visible_sources,
    within_reach,
)
from events.queries.similar import Similar, similar
from events.queries.stretches import Stretch, stretch_of
from events.queries.tallies import tally
from events.queries.tiled import CLOSEST, Tile, tile, tile_key
from events.queries.timed import Timed, timed
from events.queries.timeline import Altered, Step, Timeline, event_steps, report_steps
from events.queries.views import KeptView, kept_view, kept_views, news_since, own_views, published_view
from events.queries.waiting import (
    NEEDS,
    Progress,
    WaitingFilter,
    needed,
    progress,
    reviewers,
    unsure_names,
    waiting,
    waiting_languages,
)
from events.queries.why import Named, Stood, Why, why

__all__ = [
    "CLOSEST",
    "FACETS",
    "FIELDS",
    "NEEDS",
    "ORDERS",
    "PLACE_FIELDS",
    "REPORT_FIELDS",
    "STATES",
    "TRAYS",
    "Alike",
    "Altered",
    "Chunk",
    "Counts",
    "EventFilter",
    "EventPage",
    "EventsAsked",
    "EventsPage",
    "Extent",
    "FacetValue",
    "Field",
    "FieldType",
    "Fields",
    "FileRead",
    "HandedIn",
    "KeptView",
    "Named",
    "Near",
    "Progress",
    "ReportFilter",
    "ReportPage",
    "Resemblance",
    "Similar",
    "SortKey",
    "Step",
    "Stood",
    "Stretch",
    "Summary",
    "Tile",
    "Timed",
    "Timeline",
    "User",
    "WaitingFilter",
    "Why",
    "accounts_kept",
    "alike",
    "attachment",
    "became",
    "begun_after",
    "changed_since",
    "committed_view",
    "counts",
    "criteria",
    "deleted",
    "deletion",
    "drafts_to_review",
    "event",
    "event_as_of",
    "event_features",
    "event_page",
    "event_steps",
    "events_at",
    "events_extent",
    "events_on_record",
    "events_page",
    "facet",
    "field_named",
    "forms",
    "forms_joined",
    "forms_of",
    "grouped_tile",
    "import_seen",
    "imports_kept",
    "imports_seen",
    "index_view",
    "intake",
    "keep",
    "kept_view",
    "kept_views",
    "last_author",
    "mention",
    "merged_events",
    "namesakes",
    "naming_step",
    "needed",
    "news_since",
    "next_report",
    "one_feature",
    "own_views",
    "page_features",
    "places_extent",
    "places_page",
    "places_shown",
    "possible_duplicates",
    "problem_table",
    "progress",
    "proposals",
    "published_view",
    "readable",
    "renditions_waiting",
    "report_languages",
    "report_page",
    "report_sources",
    "report_states",
    "report_steps",
    "reported_events",
    "reports_behind",
    "reports_extent",
    "reports_listed",
    "reports_naming",
    "reports_page",
    "reports_shown",
    "resemblances",
    "reviewers",
    "sees_drafts",
    "similar",
    "stretch_of",
    "summary",
    "tally",
    "tile",
    "tile_key",
    "timed",
    "tombstones",
    "typed",
    "unsure_names",
    "visible_events",
    "visible_places",
    "visible_reports",
    "visible_sources",
    "waiting",
    "waiting_languages",
    "why",
    "with_features",
    "within_reach",
]
