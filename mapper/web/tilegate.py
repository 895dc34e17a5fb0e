"""The short way of visitors' map tiles: what was made before is sent before Django's middleware, and only that.

A visitor is whoever sends no session and no token: what is kept here was made for visitors, of the events as they
are now, under a name of this site that Django accepted. Everything else (signed-in accounts, other sites' scripts,
tiles not made yet, faults) goes the whole way.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.db import DatabaseError, close_old_connections

from events import queries
from mapper.web.security import PERMISSIONS, POLICY

Application = Callable[[dict[str, Any], Callable[..., Any]], Iterable[bytes]]
_PREFIX, _SUFFIX = "/tiles/events/", ".mvt"


@dataclass(frozen=True, slots=True)
class Ready:
    """An answer as it leaves: its ``tag``, the ``body`` (gzip where that pays), headers with and without it."""

    tag: str
    body: bytes
    headers: list[tuple[str, str]]
    bare: list[tuple[str, str]]


def ready(tag: str, packed: bytes) -> Ready:
    """Return the answer for visitors who accept gzip."""
    bare = [
        ("ETag", tag),
        ("Cache-Control", "private, no-cache"),
        ("Vary", "Cookie, Authorization, Accept-Encoding"),
        ("X-Content-Type-Options", "nosniff"),
        ("Content-Security-Policy", POLICY),
        ("Permissions-Policy", PERMISSIONS),
    ]
    headers = [*bare, ("Content-Type", "application/vnd.mapbox-vector-tile"), ("Content-Length", str(len(packed)))]
    if packed[:2] == b"\x1f\x8b":
        headers.append(("Content-Encoding", "gzip"))
    return Ready(tag, packed, headers, bare)


def kept_as(environ: dict[str, Any]) -> tuple[str, ...]:
    """Return the key under which the answer to a visitor's request is kept."""
    return ("gate", environ.get("HTTP_HOST", ""), environ.get("PATH_INFO", ""), environ.get("QUERY_STRING", ""))


def with_short_way(application: Application) -> Application:
    """Return ``application`` with the short way before it."""

    def answer(environ: dict[str, Any], start: Callable[..., Any]) -> Iterable[bytes]:
        path = environ.get("PATH_INFO", "")
        found = _found(environ) if path.startswith(_PREFIX) and path.endswith(_SUFFIX) else None
        if found is None:
            return application(environ, start)
        if found.tag in environ.get("HTTP_IF_NONE_MATCH", ""):
            start("304 Not Modified", found.bare)
            return []
        start("200 OK", found.headers)
        return [found.body]

    return answer


def _found(environ: dict[str, Any]) -> Ready | None:
    """Return what a visitor is sent, or None where the whole way is to be gone."""
    if environ.get("REQUEST_METHOD") != "GET" or "HTTP_AUTHORIZATION" in environ or "HTTP_ORIGIN" in environ:
        return None
    if settings.SESSION_COOKIE_NAME in environ.get("HTTP_COOKIE", ""):
        return None
    if "gzip" not in environ.get("HTTP_ACCEPT_ENCODING", "") or settings.SECURE_SSL_REDIRECT:
        return None
    if settings.REQUIRE_LOGIN:
        # A site that is closed has no visitors.
        return None
    try:
        found: Ready | None = queries.committed_view().cache.get(kept_as(environ))
    except DatabaseError:
        close_old_connections()
        return None
    return found
