"""Pages of reports: the list, and a report with its text, map and drafts."""

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from events import queries
from events.models import Mention
from events.queries import STATES, ReportFilter
from mapper.web import params
from mapper.web.cards import cards
from mapper.web.choices import Choice, choice
from mapper.web.found import found_words
from mapper.web.names import language_name
from mapper.web.passages import Stretch, paragraphs

PAGE_SIZE = 50
# Drafts from here on are offered to be approved together.
APPROVED_ABOVE = 0.8

# Mention kind -> the class that colours it.
_COLOURS = {"quantity": "qty", "relation": "rel"}


@require_safe
def reports(request: HttpRequest) -> HttpResponse:
    """List the reports that the user may read, newest first: searched, filtered, with the words that were found."""
    wanted = params.report_filter(request.GET)
    found = queries.reports_listed(request.user, wanted)
    page = Paginator(found, PAGE_SIZE).get_page(params.page_number(request.GET))
    context = {
        "room": "reports",
        "page": page,
        "rows": [(report, found_words(report.text, wanted.text)) for report in page],
        "wanted": wanted,
        "filtered": wanted != ReportFilter(),
        "choices": _choices(request, wanted),
        "query": params.without_page(request.GET),
    }
    return render(request, "mapper/reports.html", context)


@require_safe
def report(request: HttpRequest, report_id: int) -> HttpResponse:
    """Show a report: its text with what was found in it, the map of its events, and each event to be decided."""
    page = queries.report_page(request.user, report_id)
    pairs = queries.reported_events(request.user, report_id)
    alike = queries.resemblances(request.user, [event for event, _feature in pairs])
    shown = paragraphs(page.report.text, [_stretch(mention) for mention in page.mentions])
    cited = params.cited_words(request.GET)
    context = {
        "room": "reports",
        "report": page.report,
        "paragraphs": shown,
        "cited": cited,
        "cited_paragraph": next((p for p in reversed(shown) if cited and p.start <= cited[0]), None),
        "alike": queries.alike(request.user, page.report),
        "attachments": page.report.attachments.filter(deleted_at=None),
        "cards": cards(pairs, {page.report.pk: page.report}, alike),
        "next_report": queries.next_report(request.user, report_id),
        "above": APPROVED_ABOVE,
        "reviewed": sum(event.status != "draft" for event, _ in pairs),
        "here": request.path,
    }
    return render(request, "mapper/report.html", context)


def _choices(request: HttpRequest, wanted: ReportFilter) -> list[Choice]:
    languages = queries.report_languages(request.user)
    found = [
        choice(
            "language",
            _("Language"),
            [(code, f"{language_name(code)} ({n})") for code, n in languages.items()],
            wanted.languages,
            _("any"),
        )
    ]
    sources = queries.report_sources(request.user)
    if sources:
        named = [(str(pk), f"{name} ({n})") for pk, name, n in sources]
        found.append(choice("source", _("Source"), named, map(str, wanted.sources), _("any")))
    if states := queries.report_states(request.user):
        names = {"waiting": _("drafts wait"), "decided": _("all decided"), "empty": _("no events")}
        options = [(state, f"{names[state]} ({states[state]})") for state in STATES]
        found.append(choice("state", _("Status"), options, (wanted.state,), _("any")))
    return found


def _stretch(mention: Mention) -> Stretch:
    if mention.kind == "place" and mention.place is None:
        title = _("Not located")
    elif mention.place:
        title = str(mention.place)
    else:
        title = ""
    certainty = (
        "sure" if mention.score >= 0.8 or mention.kind != "place" else "likely" if mention.score >= 0.5 else "amb"
    )
    kind = _COLOURS.get(mention.kind, mention.kind)
    asked = mention.pk if mention.kind == "place" or mention.candidates else 0
    at = f"{mention.place.point.x:.5f},{mention.place.point.y:.5f}" if mention.place else ""
    return Stretch(mention.surface, mention.start, mention.end, kind, certainty, title, asked, at)
