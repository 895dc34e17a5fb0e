"""Protected exports: how many events there were where and when, and nothing of a single one."""

import hashlib
from dataclasses import replace

import orjson
from django.http import HttpRequest, HttpResponse
from django.utils.timezone import now
from django.views.decorators.http import require_safe

from events import queries
from events.errors import UnknownRoom
from mapper.exports.protect import WRITERS, Cell, Protection, protect
from mapper.web.params import event_filter, protection

MANIFEST = "manifest.json"


@require_safe
def protected(request: HttpRequest, name: str) -> HttpResponse:
    """Send the approved events that the filters leave, counted by area and period, as a file or its manifest.

    Raises UnknownRoom for a format there is not, BadFilter for filters or a protection that cannot be understood.
    """
    if name not in WRITERS and name != MANIFEST:
        raise UnknownRoom("protected format", name, [*WRITERS, MANIFEST])
    how, wanted = protection(request.GET), event_filter(request.GET)
    return as_file(name, counted(request.user, wanted, how), how)


def counted(user: queries.User, wanted: queries.EventFilter, how: Protection) -> list[Cell]:
    """Return the cells that may be told of the approved events that ``user`` sees and ``wanted`` asks for."""
    found = queries.visible_events(user, replace(wanted, statuses=("approved",), order="id"))
    return protect(queries.event_features(found, user), how, now().date())


def as_file(name: str, cells: list[Cell], how: Protection) -> HttpResponse:
    """Return ``cells`` as a file of format ``name``, or the manifest of both files."""
    if name == MANIFEST:
        files = {kind: write(cells, how) for kind, (write, _type) in WRITERS.items()}
        told = {
            "protection": how.told(),
            # The hour would tell which of two changes a file lies between.
            "made": now().date().isoformat(),
            "cells": len(cells),
            "files": {
                kind: {"bytes": len(body), "sha256": hashlib.sha256(body).hexdigest()} for kind, body in files.items()
            },
        }
        body, media_type = (
            orjson.dumps(told, option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE),
            "application/json",
        )
    else:
        write, media_type = WRITERS[name]
        body = write(cells, how)
    response = HttpResponse(body, content_type=media_type)
    response.headers["Content-Disposition"] = f'attachment; filename="protected.{name}"'
    # Delayed by days: tomorrow another file stands under the same address.
    response.headers["Cache-Control"] = "private, no-store"
    return response
