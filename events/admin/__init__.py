"""Django's admin for what is stored: review, search, edit on a map, and see every earlier state."""

from django.contrib import admin

from events.admin import (
    accounts,
    deletions,
    events,
    mentions,
    places,
    records,
    remembered,
    reports,
    rights_changes,
    runs,
    sources,
    tokens,
)

__all__ = [
    "accounts",
    "deletions",
    "events",
    "mentions",
    "places",
    "records",
    "remembered",
    "reports",
    "rights_changes",
    "runs",
    "sources",
    "tokens",
]

admin.site.site_header = admin.site.site_title = "Whereline"
admin.site.index_title = "What is stored"
# The lists need the width.
admin.site.enable_nav_sidebar = False
