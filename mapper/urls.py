"""Every address of Whereline."""

from django.contrib import admin
from django.contrib.auth.decorators import login_not_required
from django.urls import include, path
from django.views.i18n import set_language

from mapper.web import (
    about,
    basemap,
    duplicates,
    editing,
    errors,
    events,
    explorer,
    exports,
    facets,
    feed,
    health,
    imports,
    intake,
    mentions,
    metrics,
    panel,
    places,
    reports,
    rereading,
    review,
    tiles,
    views,
)

urlpatterns = [
    path("", explorer.explorer, name="explorer"),
    path("reports/", reports.reports, name="reports"),
    path("reports/new/", intake.report_new, name="report-new"),
    path("reports/intake/<int:intake_id>/", intake.intake, name="intake"),
    path("reports/again/", rereading.reread_page, name="reread"),
    path("reports/<int:report_id>/", reports.report, name="report"),
    path("reports/<int:report_id>/attachments/", intake.attachment_new, name="attachment-new"),
    path("reports/<int:report_id>/attachments/<int:attachment_id>/", intake.attachment, name="attachment"),
    path("reports/<int:report_id>/mentions/<int:mention_id>/", mentions.mention, name="mention"),
    path("reports/<int:report_id>/mentions/<int:mention_id>/name/", mentions.name, name="mention-name"),
    path("reports/<int:report_id>/naming/<int:step_id>/undo/", mentions.undo, name="naming-undo"),
    path("events/facets.json", facets.facets, name="facets"),
    path("events/list.json", feed.rows, name="event-rows"),
    path("events/timeline.json", feed.timeline, name="event-timeline"),
    path("events/<int:event_id>/", events.event, name="event"),
    path("events/<int:event_id>/edit/", editing.edit, name="event-edit"),
    path("events/<int:event_id>/panel.json", panel.panel, name="event-panel"),
    path("events/<int:event_id>/decide/", events.decide, name="event-decide"),
    path("events/<int:event_id>/duplicates/", duplicates.settle, name="event-duplicates"),
    path("views.json", views.listed, name="views"),
    path("views/", views.saved, name="view-save"),
    path("views/<int:view_id>/", views.opened, name="view"),
    path("views/<int:view_id>/change/", views.changed, name="view-change"),
    path("review/", review.queue, name="review"),
    path("review/chosen.json", review.chosen, name="review-chosen"),
    path("review/assign/", review.assign, name="review-assign"),
    path("imports/new/", imports.import_new, name="import-new"),
    path("imports/<int:import_id>/", imports.import_page, name="import"),
    path("imports/<int:import_id>/problems.csv", imports.problems, name="import-problems"),
    path("imports/<int:import_id>/undo/", imports.undo, name="import-undo"),
    path("review/decide/", review.decide_many, name="decide-many"),
    path("places/", places.places, name="places"),
    path("places/search.json", places.search, name="place-search"),
    path("places/<str:place_id>/", places.place, name="place"),
    path("places/<str:place_id>/shape.geojson", places.shape, name="place-shape"),
    path("export/manifest.json", exports.manifest_of, name="export-manifest"),
    path("export/events.<str:name>", exports.events, name="export"),
    path("api/", include("mapper.web.api.urls")),
    path("tiles/events/<int:z>/<int:x>/<int:y>.mvt", tiles.events, name="tiles"),
    path("tiles/events/summary.json", tiles.summary, name="summary"),
    path("basemap/world.pmtiles", basemap.world, name="basemap"),
    path("about/data/", about.data, name="data"),
    path("accounts/", include("mapper.web.accounts.urls")),
    path("language/", login_not_required(set_language), name="set_language"),
    path("healthz", login_not_required(health.healthz), name="healthz"),
    path("readyz", login_not_required(health.readyz), name="readyz"),
    path("metrics", login_not_required(metrics.metrics), name="metrics"),
    path("about/privacy/", about.privacy, name="privacy"),
    # Django's way from a number to a page tells which numbers exist.
    path("admin/r/<path:rest>", errors.nowhere, name="nowhere"),
    path("admin/", admin.site.urls),
]

handler400 = "mapper.web.errors.refused"
handler404 = "mapper.web.errors.not_found"
handler403 = "mapper.web.errors.forbidden"
handler500 = "mapper.web.errors.broken"
