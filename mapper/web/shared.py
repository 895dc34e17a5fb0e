"""Published views: what somebody's view holds, counted so coarsely that anybody may see it, and publishing one."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from events import queries
from events.errors import UnknownRoom
from events.models import View
from events.workflow.viewing import publish_view
from mapper.exports.protect import AREAS, PERIODS, WRITERS, Cell, Protection
from mapper.web import params
from mapper.web.names import country_name, published_name
from mapper.web.protected import MANIFEST, as_file, counted
from mapper.web.rights import needs


@require_safe
@needs("events.approve_event")
def listed(request: HttpRequest) -> HttpResponse:
    """List the user's own views, to be published or no longer."""
    context = {"views": queries.own_views(request.user), "areas": AREAS, "periods": PERIODS, "plain": Protection()}
    return render(request, "mapper/published.html", context)


@require_POST
@needs("events.approve_event")
def publish(request: HttpRequest, view_id: int) -> HttpResponse:
    """Publish one's own view, protected as the form says, or end that. Raises NotThere, BadFilter, BadChange."""
    how = None if params.ends_publishing(request.POST) else params.protection(request.POST)
    view = publish_view(request.user, view_id, how and how.kept())
    messages.success(request, _("{name} is saved.").format(name=view.name))
    return redirect("published")


@require_safe
def page(request: HttpRequest, slug: str) -> HttpResponse:
    """Show a published view as a table of numbers. Raises NotThere."""
    view = queries.published_view(slug)
    cells, how = _cells(view)
    rows = [(_place(cell), published_name(cell.period), cell) for cell in cells]
    return render(request, "mapper/shared.html", {"view": view, "rows": rows, "how": how})


@require_safe
def file(request: HttpRequest, slug: str, name: str) -> HttpResponse:
    """Send a published view as a file, or its manifest. Raises NotThere, UnknownRoom."""
    view = queries.published_view(slug)
    if name not in WRITERS and name != MANIFEST:
        raise UnknownRoom("protected format", name, [*WRITERS, MANIFEST])
    return as_file(name, *_cells(view))


def _cells(view: View) -> tuple[list[Cell], Protection]:
    how = Protection(**view.protection)
    return counted(view.owner, params.event_filter(QueryDict(view.query)), how), how


def _place(cell: Cell) -> str:
    if cell.box:
        west, south, east, north = cell.box
        return f"{south:.2f}, {west:.2f} – {north:.2f}, {east:.2f}"
    return _(", ").join(part for part in (cell.admin1, country_name(cell.country)) if part)
