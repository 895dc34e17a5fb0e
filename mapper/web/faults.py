"""Faults of the machine that pass: a database that is away or busy, a disk that is full. Told in a sentence, as 503."""

import errno
from enum import Enum

from django.db import DatabaseError, InterfaceError, OperationalError
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.template.loader import render_to_string
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

# Seconds after which a program may ask again.
AGAIN = 5


class Fault(Enum):
    """What is wrong with the machine."""

    BUSY = "busy"
    UNWRITABLE = "unwritable"
    AWAY = "away"
    DAMAGED = "damaged"


_SENTENCES: dict[Fault, Promise] = {
    Fault.BUSY: gettext_lazy("Many people are writing at this moment. Nothing was stored; try again in a few seconds."),
    Fault.UNWRITABLE: gettext_lazy(
        "The disk is full or cannot be written to. Nothing was stored; tell your administrator."
    ),
    Fault.AWAY: gettext_lazy("The database does not answer. Nothing was stored; try again in a minute."),
    Fault.DAMAGED: gettext_lazy("The database is damaged. Nothing was stored; tell your administrator."),
}
# What SQLite says, and the states that PostgreSQL names (Appendix A of its manual).
_SAID = {
    "is locked": Fault.BUSY,
    "disk is full": Fault.UNWRITABLE,
    "readonly database": Fault.UNWRITABLE,
    "disk i/o error": Fault.UNWRITABLE,
    "malformed": Fault.DAMAGED,
    "not a database": Fault.DAMAGED,
}
_STATES = {
    "40001": Fault.BUSY,
    "40P01": Fault.BUSY,
    "55P03": Fault.BUSY,
    "53100": Fault.UNWRITABLE,
    "25006": Fault.UNWRITABLE,
    "XX001": Fault.DAMAGED,
}
_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EROFS, errno.EFBIG, errno.EACCES, errno.EPERM, errno.EIO}


def fault_of(problem: BaseException | None) -> Fault | None:
    """Return which fault of the machine ``problem`` is; None where it is one of the program."""
    if isinstance(problem, OSError):
        return Fault.UNWRITABLE if problem.errno in _FULL else None
    if not isinstance(problem, DatabaseError | InterfaceError):
        return None
    state = getattr(problem.__cause__, "sqlstate", None)
    if state in _STATES:
        return _STATES[state]
    told = str(problem).lower()
    known = next((fault for words, fault in _SAID.items() if words in told), None)
    if known is not None:
        return known
    return Fault.AWAY if isinstance(problem, OperationalError | InterfaceError) else None


def unavailable(request: HttpRequest, fault: Fault) -> HttpResponse:
    """Say what is wrong and when to try again; nothing of the answer needs the database."""
    heading, sentence = _("This cannot be done at the moment."), str(_SENTENCES[fault])
    asked = request.headers.get("Accept", "")
    data = request.path.startswith(("/api/", "/export/", "/tiles/")) or request.path.endswith("json")
    response: HttpResponse
    if "json" in asked or (data and "text/html" not in asked):
        response = JsonResponse({"title": heading, "detail": sentence, "status": 503}, status=503)
    else:
        page = render_to_string("mapper/unavailable.html", {"heading": heading, "sentence": sentence})
        response = HttpResponse(page, status=503)
    response.headers["Retry-After"] = str(AGAIN)
    response.headers["Cache-Control"] = "no-store"
    return response
