"""How many requests are at work at once in this process: a few more wait, the rest are told to come again (503).

Whether the server runs is answered always; files that are sent piece by piece, which take long, are counted apart, and
half as many as are sent wait for room.
"""

import json
import threading
from collections.abc import Callable, Iterable, Iterator
from typing import Any

Application = Callable[[dict[str, Any], Callable[..., Any]], Iterable[bytes]]
_ALWAYS = frozenset({"/healthz", "/readyz", "/metrics"})
_EXPORTS = "/export/"
# Requests that wait for each that is at work, and for how many seconds at most.
WAITING, PATIENCE = 2, 5.0
# Seconds after which whoever is turned away may come again.
AGAIN = "5"
_SENTENCE = "The server has more to do than it can at this moment. Try again in a few seconds."


class Room:
    """Room for ``places`` requests at once, before which ``waiting`` more wait up to ``patience`` seconds."""

    def __init__(self, places: int, waiting: int = 0, patience: float = PATIENCE) -> None:
        self._free = threading.BoundedSemaphore(places)
        self._lock = threading.Lock()
        self._queue, self._longest, self._patience = 0, waiting, patience

    def enter(self) -> bool:
        """Tell whether there is room, now or after a wait; whoever entered leaves."""
        if self._free.acquire(blocking=False):
            return True
        with self._lock:
            if self._queue >= self._longest:
                return False
            self._queue += 1
        try:
            return self._free.acquire(timeout=self._patience)
        finally:
            with self._lock:
                self._queue -= 1

    def leave(self) -> None:
        """Make room for the next."""
        self._free.release()


def bounded(application: Application, requests: int, exports: int) -> Application:
    """Return ``application`` with at most so many ``requests`` and ``exports`` at work at once."""
    pages, files = Room(requests, requests * WAITING), Room(exports, exports // 2)

    def answer(environ: dict[str, Any], start: Callable[..., Any]) -> Iterable[bytes]:
        path = environ.get("PATH_INFO", "")
        if path in _ALWAYS:
            return application(environ, start)
        room = files if path.startswith(_EXPORTS) else pages
        if not room.enter():
            return _turned_away(environ, start)
        try:
            body = application(environ, start)
        except BaseException:
            room.leave()
            raise
        return _Leaving(body, room)

    return answer


class _Leaving:
    """The body of an answer, whose request is at work until the server has taken it whole, or given up."""

    def __init__(self, body: Iterable[bytes], room: Room) -> None:
        self._body, self._room, self._inside = body, room, True

    def __iter__(self) -> Iterator[bytes]:
        return iter(self._body)

    def close(self) -> None:
        try:
            if hasattr(self._body, "close"):
                self._body.close()
        finally:
            if self._inside:
                self._inside = False
                self._room.leave()


def _turned_away(environ: dict[str, Any], start: Callable[..., Any]) -> Iterable[bytes]:
    if "text/html" in environ.get("HTTP_ACCEPT", ""):
        kind = "text/html; charset=utf-8"
        body = f"<!doctype html><html lang=en><title>Busy – Whereline</title><h1>Busy</h1><p>{_SENTENCE}</p>".encode()
    else:
        kind = "application/json"
        body = json.dumps({"title": "Busy", "detail": _SENTENCE, "status": 503}).encode()
    headers = [("Content-Type", kind), ("Content-Length", str(len(body))), ("Retry-After", AGAIN)]
    start("503 Service Unavailable", [*headers, ("Cache-Control", "no-store"), ("X-Content-Type-Options", "nosniff")])
    return [body]
