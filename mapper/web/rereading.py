"""The page on which administrators see what reading again would change, and take over what they accept."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import formats
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods

from events import queries
from events.errors import NotThere
from events.workflow.rereading import Rereading, reread
from events.workflow.taking_over import NAMES, items, take_over
from mapper.web import params
from mapper.web.arrows import arrowed
from mapper.web.gazetteer import gazetteer
from mapper.web.rights import needs

# Reports read for one page: a few tenths of a second.
PAGE_SIZE = 20


@dataclass(frozen=True, slots=True)
class Item:
    """A change that can be accepted: its key, what it is about, and what it changes, line by line.

    ``settled`` changes touch what a person decided; they are not ticked beforehand.
    """

    key: str
    title: str
    lines: tuple[str, ...]
    settled: bool = False


@dataclass(frozen=True, slots=True)
class Shown:
    """A report with what reading it again would change."""

    found: Rereading
    items: tuple[Item, ...]
    untouched: tuple[str, ...]


@require_http_methods(["GET", "HEAD", "POST"])
@needs("events.change_place")
def reread_page(request: HttpRequest) -> HttpResponse:
    """Read a page of reports again and list what would come out differently; store what is accepted of one of them.

    Raises BadChange where what was shown is no longer what would change, GazetteerMissing.
    """
    if request.method == "POST":
        return _accept(request)
    reports = queries.visible_reports(request.user).order_by("pk")
    if wanted := params.only_report(request.GET):
        reports = reports.filter(pk=wanted)
    page = Paginator(reports, PAGE_SIZE).get_page(params.page_number(request.GET))
    read = [reread(report, gazetteer()) for report in page.object_list]
    shown = [Shown(found, tuple(_items(found)), tuple(_untouched(found))) for found in read if found.worth_showing]
    context = {"room": "review", "page": page, "shown": shown, "summary": _summary(read)}
    return render(request, "mapper/reread.html", context)


def _accept(request: HttpRequest) -> HttpResponse:
    wanted = params.report_asked(request.POST)
    report = queries.visible_reports(request.user).filter(pk=wanted).first()
    if report is None:
        raise NotThere("report", wanted)
    found = reread(report, gazetteer())
    accepted = request.POST.getlist("accept")
    done = take_over(found, gazetteer(), request.user, accepted, seen=request.POST.get("seen", ""))
    told = ngettext("{n} change taken over.", "{n} changes taken over.", done).format(n=done)
    messages.success(request, f"{report.code}: {told}")
    return redirect(f"{request.path}?page={params.page_number(request.POST)}")


def _items(found: Rereading) -> Iterator[Item]:
    listed = items(found)
    for number, draft in enumerate(found.added):
        yield Item(f"add-{number}", _("New: {title}").format(title=draft.title), ())
    for settled, differences in ((False, found.changed), (True, found.held)):
        for one in differences:
            lines = tuple(f"{name}: {arrowed((_said(old), _said(new)))}" for name, (old, new) in one.fields.items())
            key = f"settled-{one.event.pk}" if settled else f"change-{one.event.pk}"
            yield Item(key, f"{one.event.code}: {one.event.title}", lines, settled)
    for event in found.gone:
        yield Item(f"drop-{event.pk}", _("No longer read: {event}").format(event=event), ())
    if NAMES in listed:
        moved = [name for name in found.moved if not name.settled]
        lines = tuple(f"{name.surface}: {arrowed((_said(name.stored), _said(name.new)))}" for name in moved)
        yield Item(NAMES, _counted_places(len(moved)), lines)


def _untouched(found: Rereading) -> Iterator[str]:
    for name in found.moved:
        if name.settled:
            yield _("{name} stays {place}, as somebody decided.").format(name=name.surface, place=_said(name.stored))


def _summary(read: list[Rereading]) -> str:
    """Return "12 places moved, 3 verified untouched" and how many events read differently."""
    moved = sum(not name.settled for found in read for name in found.moved)
    settled = sum(found.settled for found in read)
    events = sum(len(found.added) + len(found.changed) + len(found.gone) for found in read)
    parts = (
        _counted_places(moved),
        ngettext("{n} verified untouched", "{n} verified untouched", settled).format(n=settled),
        ngettext("{n} draft differs", "{n} drafts differ", events).format(n=events),
    )
    return _(", ").join(parts)


def _counted_places(count: int) -> str:
    return ngettext("{n} place moved", "{n} places moved", count).format(n=count)


def _said(value: Any) -> str:
    """Return a stored or new value in a few words; shapes by kind and middle."""
    if value is None or value == "" or value == []:
        return _("nothing")
    if hasattr(value, "centroid"):
        return f"{value.geom_type} {value.centroid.y:.3f}, {value.centroid.x:.3f}"
    if isinstance(value, date):
        return formats.date_format(value, "DATE_FORMAT")
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    return _(", ").join(map(str, value)) if isinstance(value, list) else str(value)
