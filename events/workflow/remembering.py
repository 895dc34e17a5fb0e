"""Remembers what names were said to mean, for reports that are read later."""

from collections.abc import Iterator

from django.db import transaction
from django.db.models import Q

from events.drafting.vocabulary import SENSITIVITIES
from events.errors import BadChange
from events.models import Mention, RememberedName, Report
from events.models.shapes import to_shapely
from events.places.known import KnownName, Verdict
from events.text.mention import Span
from events.text.tokens import name_key
from events.workflow.deleting import note
from events.workflow.meanings import Meaning
from events.workflow.placing import as_place
from events.workflow.rights import User, author, require

# The fields that say what is remembered.
_SAID = ("verdict", "place_id", "name")


@transaction.atomic
def remember(
    mention: Mention, meaning: Meaning, user: User, *, of_source: bool = False
) -> tuple[RememberedName, dict | None]:
    """Remember what the name of ``mention`` means in its report's language; with ``of_source`` only for its source.

    Return what is remembered, and what it was before (None where nothing was). Raises BadChange where the report has
    no source to remember it for, or ``user`` may not decide.
    """
    require(user, "events.change_mention")
    report = mention.report
    if of_source and report.source_id is None:
        raise BadChange("This report has no source; remember the name for the language instead.")
    scope = {
        "key": name_key(mention.surface)[:200],
        "language": report.language,
        "source": report.source if of_source else None,
        "sensitivity": report.sensitivity,
    }
    kept = RememberedName.objects.filter(**scope).first() or RememberedName(**scope)
    before = {name: getattr(kept, name) for name in _SAID} if kept.pk else None
    kept.verdict, kept.place, kept.name = str(meaning.verdict), meaning.place, mention.surface[:200]
    _save(kept, user, "Remembered")
    return kept, before


@transaction.atomic
def bring_back(remembered_id: int, before: dict | None, user: User) -> None:
    """Make a remembered name what it was ``before``; None forgets it. Raises BadChange."""
    require(user, "events.change_mention")
    kept = RememberedName.objects.filter(pk=remembered_id).first()
    if kept is None:
        return
    if before is None:
        # What was remembered a moment ago, taken back: the bin is for what stood.
        _drop(kept, user, "Undone")
        return
    for name, value in before.items():
        setattr(kept, name, value)
    _save(kept, user, "Undone")


@transaction.atomic
def forget(kept: RememberedName, user: User) -> None:
    """Forget a name; its history keeps it, and it can be restored from there. Raises BadChange."""
    require(user, "events.change_mention")
    note("name", kept.pk, str(kept), user, "Forgotten", level=kept.sensitivity)
    _drop(kept, user, "Forgotten")


def _drop(kept: RememberedName, user: User, reason: str) -> None:
    kept._history_user, kept._change_reason = author(user), reason
    kept.delete()


def known_names(report: Report) -> tuple[KnownName, ...]:
    """Return what reading ``report`` should know: what was said of its own words, and of names in other reports."""
    own = _said_here(report) if report.pk else ()
    return (*own, *_said_elsewhere(report))


def _said_here(report: Report) -> Iterator[KnownName]:
    decided = report.mentions.filter(naming_steps__undone=False, kind="place")
    stated = report.mentions.filter(status__in=["verified", "rejected"], kind="place")
    for mention in (decided | stated).distinct().select_related("place"):
        verdict = {"unlocated": Verdict.UNLOCATED, "rejected": Verdict.REJECTED}.get(mention.status, Verdict.PLACE)
        if verdict is Verdict.PLACE and (mention.place is None or mention.status != "verified"):
            continue
        yield _known(mention.surface, report.language, verdict, mention.place, Span(mention.start, mention.end))


def _said_elsewhere(report: Report) -> Iterator[KnownName]:
    levels = SENSITIVITIES[: SENSITIVITIES.index(report.sensitivity) + 1]
    asked = RememberedName.objects.filter(Q(source=None) | Q(source=report.source_id), sensitivity__in=levels)
    asked = asked.select_related("place")
    if report.language:
        asked = asked.filter(language=report.language)
    # What holds for the source comes last, and so goes before what holds for the language.
    for kept in sorted(asked, key=lambda one: (one.source_id is not None, levels.index(one.sensitivity))):
        yield _known(kept.name, kept.language, Verdict(kept.verdict), kept.place)


def _known(name: str, lang: str, verdict: Verdict, place, span: Span | None = None) -> KnownName:
    meant = place if verdict is Verdict.PLACE else None
    area = to_shapely(meant.area) if meant else None
    return KnownName(name_key(name), lang, verdict, as_place(meant) if meant else None, area, span)


def _save(kept: RememberedName, user: User, reason: str) -> None:
    kept._history_user = author(user)
    kept._change_reason = reason
    kept.save()
