"""What a fresh installation begins with: groups, an administrator, a sample report on the map."""

import os
import secrets
from pathlib import Path

from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.db import transaction

from events.models import Report
from events.models.report import fingerprint
from events.places.gazetteer import Gazetteer
from events.workflow.review import approve
from events.workflow.roles import make_groups
from events.workflow.storing import About, Stored, ingest_report

ADMINISTRATOR = "admin"


@transaction.atomic
def make_administrator(kept_in: Path) -> str | None:
    """Make the account "admin" where no administrator exists; return its password, which ``kept_in`` keeps (mode 600).

    None where there is an administrator already: passwords are not shown twice.
    """
    make_groups()
    users = get_user_model().objects
    if users.filter(is_superuser=True).exists() or users.filter(username=ADMINISTRATOR).exists():
        return None
    password = secrets.token_urlsafe(15)
    user = users.create_superuser(ADMINISTRATOR, password=password)
    user.groups.add(Group.objects.get(name="administrator"))
    _keep(kept_in, password)
    return password


def missing_samples(samples: list[tuple[str, About]]) -> list[tuple[str, About]]:
    """Return those ``samples`` (text, about) that were never stored; one that somebody deleted stays deleted."""
    prints = [fingerprint(text) for text, _ in samples]
    known = set(Report.history.filter(sha256__in=prints).values_list("sha256", flat=True))
    return [sample for sample, sha256 in zip(samples, prints, strict=True) if sha256 not in known]


@transaction.atomic
def store_sample(text: str, about: About, gazetteer: Gazetteer, *, approved: bool) -> Stored:
    """Store a sample report; approve its events where visitors are to see them."""
    stored = ingest_report(text, about, gazetteer)
    if approved:
        approve([event.pk for event in stored.events], None, "Sample, approved at the first run")
    return stored


def _keep(file: Path, password: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    # Written beside and renamed: never readable by others, not even for a moment.
    fresh = file.with_suffix(".new")
    fresh.unlink(missing_ok=True)
    with os.fdopen(os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as out:
        out.write(f"{password}\n")
    fresh.replace(file)
