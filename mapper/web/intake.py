"""Pages that take reports in: the form, what becomes of handed-in files, and the files beside a report."""

from typing import Any

from django.contrib import messages
from django.core.files.uploadedfile import UploadedFile
from django.http import FileResponse, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from events import queries, tasks
from events.errors import EventsError, NotThere
from events.models import Report
from events.workflow.attaching import attach
from events.workflow.intake import hand_in, read_file
from events.workflow.storing import About, ingest_report
from mapper.web.errors import status_of
from mapper.web.forms import ReportForm
from mapper.web.gazetteer import gazetteer
from mapper.web.rights import needs

# One file up to this size is read while its sender waits: most reports are on the page in a second.
_AT_ONCE = 1_000_000

_ABOUT = ("title", "url", "archive_url", "language", "published", "source", "sensitivity")


@require_http_methods(["GET", "HEAD", "POST"])
@needs("events.add_report")
def report_new(request: HttpRequest) -> HttpResponse:
    """Take reports in. One is read and shown at once; of several files a page tells what becomes of each.

    What was typed stays in the form where something is wrong.
    """
    form = ReportForm(
        queries.readable(request.user), request.POST or None, request.FILES or None, initial={"sensitivity": "public"}
    )
    status = 200
    if request.method == "POST":
        status = 400
        if form.is_valid():
            try:
                return _taken_in(request, form.cleaned_data)
            except EventsError as problem:
                # Told in the form, which keeps what was typed: what is wrong with it, or with the gazetteer (503).
                form.add_error(None, str(problem))
                status = status_of(problem)
    return render(request, "mapper/report_new.html", {"room": "reports", "form": form}, status=status)


@require_safe
@needs("events.add_report")
def intake(request: HttpRequest, intake_id: int) -> HttpResponse:
    """Tell what became of files that were handed in together."""
    found = queries.intake(request.user, intake_id)
    context = {
        "room": "reports",
        "intake": found,
        "files": found.files,
        "ended": sum(file.ended for file in found.files),
    }
    response = render(request, "mapper/intake.html", context)
    response.headers["Cache-Control"] = "private, no-store"
    return response


@require_safe
def attachment(request: HttpRequest, report_id: int, attachment_id: int) -> FileResponse:
    """Send a file that lies beside a report, to whoever may read the report; never to be shown within our pages."""
    found = queries.attachment(request.user, report_id, attachment_id)
    try:
        content = found.file.open("rb")
    except OSError:
        # The row is there and the file is not: lost from the media folder, which a backup brings back.
        raise NotThere("file", found.name) from None
    response = FileResponse(content, as_attachment=True, filename=found.name)
    response.headers["Content-Type"] = "application/octet-stream"
    response.headers["Content-Security-Policy"] = "default-src 'none'; sandbox"
    response.headers["Cache-Control"] = "private, no-cache"
    return response


@require_POST
@needs("events.add_report")
def attachment_new(request: HttpRequest, report_id: int) -> HttpResponse:
    """Put files beside a report."""
    report = queries.report_page(request.user, report_id).report
    for upload in request.FILES.getlist("file"):
        try:
            attach(report, upload.name, upload.read(), request.user)
        except EventsError as problem:
            messages.error(request, str(problem))
    return redirect("report", report.pk)


def _taken_in(request: HttpRequest, given: dict[str, Any]) -> HttpResponseBase:
    """Return where to go with what was given. Raises EventsError."""
    about = About(**{name: given[name] for name in _ABOUT})
    uploads: list[UploadedFile] = given["file"]
    if not uploads:
        stored = ingest_report(given["text"], about, gazetteer(), request.user)
        return _shown(request, stored.report, stored.new)
    later = len(uploads) > 1 or uploads[0].size > _AT_ONCE
    # What cannot be read here and now is refused before it is kept.
    known = None if later else gazetteer()
    handed_in = hand_in([(upload.name, upload) for upload in uploads], about, request.user)
    if known is None:
        tasks.read_later(handed_in)
        return redirect("intake", handed_in.pk)
    file = read_file(handed_in.files.get().pk, known)
    if file.state == "done" and file.found == 1:
        return _shown(request, file.reports.get(), file.known == 0)
    if file.state == "failed":
        said = file.said
        handed_in.delete()
        raise _Unread(said)
    return redirect("intake", handed_in.pk)


class _Unread(EventsError):
    """The one file that was handed in could not be read."""


def _shown(request: HttpRequest, report: Report, new: bool) -> HttpResponseBase:
    if not new:
        messages.info(request, _("This text was here already; nothing was stored twice."))
    return redirect("report", report.pk)
