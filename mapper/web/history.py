"""The history of an event or a report in words, page by page, and going back to an earlier state of it."""

from dataclasses import dataclass

from django.contrib import messages
from django.core.paginator import Page, Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from events import queries
from events.workflow import review
from events.workflow.reports import revert_report
from mapper.web import params
from mapper.web.history_words import Entry, entries
from mapper.web.rights import needs

PAGE_SIZE = 20


@dataclass(frozen=True, slots=True)
class History:
    """One page of a history: what is listed, where, and the number of the latest state."""

    page: Page
    entries: list[Entry]
    latest: int


def history(request: HttpRequest, steps: queries.Timeline) -> History:
    """Return the page of ``steps`` that the query asks for. Raises BadFilter."""
    page = Paginator(steps, PAGE_SIZE).get_page(params.page_number(request.GET))
    # A report's own latest state may stand behind decisions on its names.
    latest = next((step.number for step in steps if not step.about), 0) if page.number > 1 else _latest(page, steps)
    return History(page, entries(page.object_list, latest), latest)


def _latest(page: Page, steps: queries.Timeline) -> int:
    found = next((step.number for step in page.object_list if not step.about), 0)
    return found or next((step.number for step in steps if not step.about), 0)


@require_safe
@needs("events.change_event")
def of_report(request: HttpRequest, report_id: int) -> HttpResponse:
    """Show what became of a report and of the names in it. Raises NotThere."""
    report = queries.report_page(request.user, report_id).report
    told = history(request, queries.report_steps(request.user, report))
    return render(request, "mapper/report_history.html", {"room": "reports", "report": report, "history": told})


@require_POST
@needs("events.change_event")
def revert_event(request: HttpRequest, event_id: int) -> HttpResponse:
    """Go back to an earlier state of an event. Raises NotThere, BadChange, Outdated."""
    found = queries.event(request.user, event_id)
    state, _latest_shown = params.state_asked(request.POST)
    review.revert(found.pk, state, request.user, {found.pk: params.version_seen(request.POST)})
    messages.success(request, _("{code} is as it was.").format(code=found.code))
    return redirect(found.get_absolute_url())


@require_POST
@needs("events.change_report")
def revert_of_report(request: HttpRequest, report_id: int) -> HttpResponse:
    """Go back to an earlier state of what is known about a report. Raises NotThere, BadChange, Outdated."""
    found = queries.report_page(request.user, report_id).report
    state, latest = params.state_asked(request.POST)
    revert_report(found.pk, state, latest, request.user)
    messages.success(request, _("{code} is as it was.").format(code=found.code))
    return redirect("report-history", found.pk)
