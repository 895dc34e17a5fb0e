"""The four groups that accounts belong to, each with what it may do."""

from django.contrib.auth.models import Group, Permission
from django.db import transaction

_READ = tuple(
    f"view_{name}"
    for name in ("source", "report", "mention", "place", "event", "evidence", "run", "attachment", "rememberedname")
)
_VIEW = (
    *_READ,
    *(f"view_historical{name}" for name in ("source", "report", "mention", "place", "event", "rememberedname")),
    "read_internal",
)
_DRAFT = (
    *_VIEW,
    *("add_source", "change_source", "add_report", "change_report", "change_mention"),
    "change_rememberedname",
    "delete_rememberedname",
    *(
        "add_event",
        "change_event",
        "add_evidence",
        "change_evidence",
        "delete_evidence",
        "add_attachment",
        "delete_attachment",
    ),
)
_REVIEW = (*_DRAFT, "approve_event", "delete_event", "view_deletion", "read_restricted")
_ADMINISTER = (
    *_REVIEW,
    *(
        *(f"view_{name}" for name in ("namingstep", "possibleduplicate", "assignment")),
        *("view_historicalpossibleduplicate", "view_historicalassignment"),
        *("view_intake", "view_intakefile", "view_import", "view_importproblem"),
        "view_apitoken",
        "change_apitoken",
        "view_historicalapitoken",
        "view_rightschange",
        "purge",
        "delete_source",
        "delete_report",
        "add_place",
        "change_place",
        "delete_place",
    ),
    *("change_historicalevent", "change_historicalreport", "change_historicalsource"),
    *("add_user", "change_user", "delete_user", "view_user", "view_group"),
)

# Group -> what it may do. A viewer reads internal reports, an analyst drafts and edits, a reviewer decides.
ROLES = {"viewer": _VIEW, "analyst": _DRAFT, "reviewer": _REVIEW, "administrator": _ADMINISTER}


@transaction.atomic
def make_groups() -> None:
    """Make the groups that are missing and give each exactly its permissions; running it again changes nothing."""
    for name, codes in ROLES.items():
        group, _ = Group.objects.get_or_create(name=name)
        group.permissions.set(
            Permission.objects.filter(content_type__app_label__in=["events", "auth"], codename__in=codes)
        )
