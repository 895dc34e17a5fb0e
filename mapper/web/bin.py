"""The bin: what is deleted, bringing it back, and removing it for good."""

from collections.abc import Callable

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from events import queries
from events.workflow import deleting, purging, restoring
from mapper.web import params
from mapper.web.rights import needs

PAGE_SIZE = 50
# Tombstones listed; the administration has all.
MOST_GONE = 100


@require_safe
@login_required
def listed(request: HttpRequest) -> HttpResponse:
    """List what the user may bring back, and to those who may purge, what is gone."""
    page = Paginator(queries.deleted(request.user), PAGE_SIZE).get_page(params.page_number(request.GET))
    return render(request, "mapper/bin.html", {"page": page, "gone": queries.tombstones(request.user)[:MOST_GONE]})


@require_POST
@login_required
def restored(request: HttpRequest, deletion_id: int) -> HttpResponse:
    """Bring back what a deletion took. Raises NotThere, BadChange."""
    found = restoring.restore(deletion_id, request.user)
    messages.success(request, _("{code} is as it was.").format(code=found.name or found.code))
    return redirect("bin")


@require_POST
@needs("events.purge")
def purged(request: HttpRequest, deletion_id: int) -> HttpResponse:
    """Remove for good what a deletion took, once its code is typed. Raises NotThere, BadChange."""
    wanted = params.purge_asked(request.POST)
    found = purging.purge(deletion_id, request.user, wanted.confirmed, wanted.reason or "Purged")
    messages.success(request, _("{code} is removed for good.").format(code=found.code))
    return redirect("bin")


@require_POST
@needs("events.delete_event")
def event_deleted(request: HttpRequest, event_id: int) -> HttpResponse:
    """Delete a draft or a rejected event. Raises NotThere, BadChange."""
    found = queries.event(request.user, event_id)
    return _into_the_bin(request, found.code, lambda why: deleting.delete_events([found.pk], request.user, why))


@require_POST
@needs("events.delete_report")
def report_deleted(request: HttpRequest, report_id: int) -> HttpResponse:
    """Delete a report with the events that nobody approved. Raises NotThere, BadChange."""
    found = queries.report_page(request.user, report_id).report
    return _into_the_bin(request, found.code, lambda why: deleting.delete_report(found.pk, request.user, why))


@require_POST
@needs("events.delete_attachment")
def attachment_deleted(request: HttpRequest, report_id: int, attachment_id: int) -> HttpResponse:
    """Take a file from beside a report. Raises NotThere, BadChange."""
    found = queries.attachment(request.user, report_id, attachment_id)
    deleting.delete_attachment(found.pk, request.user, params.reason_given(request.POST) or "Deleted")
    messages.success(request, _("{code} is deleted; “Recently deleted” brings it back.").format(code=found.name))
    return redirect("report", report_id)


def _into_the_bin(request: HttpRequest, code: str, delete: Callable[[str], object]) -> HttpResponse:
    delete(params.reason_given(request.POST) or "Deleted")
    messages.success(request, _("{code} is deleted; it can be restored here.").format(code=code))
    return redirect("bin")
