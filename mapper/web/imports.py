"""Pages of imports: a file is chosen, its columns are looked at, and then it is told what became of its rows."""

from pathlib import Path

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from events import queries, tasks
from events.errors import EventsError
from events.imports import Plan, format_named
from events.imports.format import by_name
from events.models import Import
from events.workflow.importing import (
    Asked,
    add_import,
    confirm_import,
    discard_import,
    look_at,
    may_undo,
    undo_import,
)
from mapper.web import params
from mapper.web.import_form import ImportFileForm, ImportPlanForm, told_by
from mapper.web.rights import needs

# Rows shown as they will be stored.
_SHOWN = 8
_TOLD = ("title", "kind", "type", "date_start", "date_end", "actors", "fatalities", "key")


@require_http_methods(["GET", "HEAD", "POST"])
@needs("events.add_event")
def import_new(request: HttpRequest) -> HttpResponse:
    """Take a file of events in, to be looked at before anything of it is stored; earlier imports are listed."""
    form = ImportFileForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        upload = form.cleaned_data["file"]
        one = add_import(upload.name, upload, Asked(Plan(form.cleaned_data["format"])), request.user)
        return redirect("import", one.pk)
    page = Paginator(queries.imports_seen(request.user), 20).get_page(params.page_number(request.GET))
    context = {"room": "reports", "form": form, "page": page}
    return render(request, "mapper/import_new.html", context, status=400 if form.errors else 200)


@require_http_methods(["GET", "HEAD", "POST"])
@needs("events.add_event")
def import_page(request: HttpRequest, import_id: int) -> HttpResponse:
    """Show an import: what its file holds while it waits to be confirmed, else how far it is and what became of it."""
    one = queries.import_seen(request.user, import_id)
    if one.state == "new":
        return _looked_at(request, one)
    context = {
        "room": "reports",
        "one": one,
        "ended": one.state in ("done", "failed", "undone"),
        "problems": one.problems.all()[:50],
        "may_undo": one.state in ("done", "failed") and (one.added or one.updated) and may_undo(one, request.user),
    }
    return _private(render(request, "mapper/import.html", context))


@require_safe
@needs("events.add_event")
def problems(request: HttpRequest, import_id: int) -> HttpResponse:
    """Send the rows that were not stored as a table of lines and reasons."""
    one = queries.import_seen(request.user, import_id)
    answer = StreamingHttpResponse(queries.problem_table(one), content_type="text/csv; charset=utf-8")
    answer.headers["Content-Disposition"] = f'attachment; filename="import-{one.pk}-not-stored.csv"'
    return _private(answer)


@require_POST
@needs("events.add_event")
def undo(request: HttpRequest, import_id: int) -> HttpResponse:
    """Take a whole import back; one that was never confirmed is dropped with its file."""
    one = queries.import_seen(request.user, import_id)
    if one.state == "new":
        discard_import(one.pk, request.user)
        return redirect("import-new")
    undo_import(one.pk, request.user)
    messages.success(request, _("The import was taken back."))
    return redirect("import", one.pk)


def _looked_at(request: HttpRequest, one: Import) -> HttpResponse:
    levels, may_approve = queries.readable(request.user), request.user.has_perm("events.approve_event")
    context: dict[str, object] = {"room": "reports", "one": one}
    by_column = format_named(one.format).fields is by_name or one.format == "geojson"
    try:
        plan = Plan(one.format)
        outlook = look_at(Path(one.upload.path), one.name, plan)
        columns = outlook.look.columns if by_column else []
        if request.method == "POST":
            form = ImportPlanForm(columns, levels, may_approve, request.POST)
            if form.is_valid():
                asked = Asked(
                    form.plan(one.format, outlook.look.plan.delimiter),
                    form.cleaned_data["sensitivity"],
                    form.cleaned_data.get("approve", False),
                    form.cleaned_data["good_rows"],
                )
                # Looked at with what was said: a mistake in it is told before anything is stored.
                outlook = look_at(Path(one.upload.path), one.name, asked.plan)
                if "import" in request.POST:
                    confirm_import(one.pk, asked, request.user)
                    tasks.import_later(one)
                    return redirect("import", one.pk)
        else:
            form = ImportPlanForm(
                columns, levels, may_approve, initial={"sensitivity": "public", **told_by(outlook.look, columns)}
            )
    except (EventsError, OSError) as problem:
        context["sentence"] = (
            str(problem) if isinstance(problem, EventsError) else _("The file is gone; hand it in anew.")
        )
        return _private(render(request, "mapper/import_look.html", context, status=400))
    samples = outlook.look.samples if by_column else []
    context |= {
        "form": form,
        "outlook": outlook,
        "notices": [(_notices().get(code, code), about) for code, about in outlook.look.notices],
        "columns": [
            {"field": form[f"column_{number}"], "cells": cells[:3]}
            for number, cells in enumerate(samples[: len(form.columns)])
        ],
        "rows": _rows(outlook),
    }
    return _private(render(request, "mapper/import_look.html", context, status=400 if form.errors else 200))


def _rows(outlook: object) -> list[dict[str, object]]:
    block = outlook.first  # type: ignore[attr-defined]
    if block is None:
        return []
    rows = []
    for at, line in enumerate(block.lines[:_SHOWN]):
        box = block.boxes[at]
        links = [block.columns[link][at] for link in ("place", "destination", "center")]
        place = next((number for number in links if number is not None), None)
        rows.append(
            {
                "line": line,
                **{name: block.columns[name][at] for name in _TOLD},
                "place": "" if place is None else block.places[place][0],
                "at": f"{(box[1] + box[3]) / 2:.4f}, {(box[0] + box[2]) / 2:.4f}" if box else "",
            }
        )
    return rows


def _notices() -> dict[str, str]:
    return {
        "encoding": _("Encoding"),
        "delimiter": _("Cells are parted by"),
        "days": _("Order of days"),
        "days_unclear": _("Days do not tell their order; the day is taken to come first"),
        "swapped": _("Longitude and latitude stand in each other's column and are exchanged"),
        "wkt": _("Geometry (WKT) in the column"),
        "crs": _("Reference system"),
        "ours": _("Written by Whereline"),
    }


def _private(answer: HttpResponse) -> HttpResponse:
    answer.headers["Cache-Control"] = "private, no-store"
    return answer
