"""Serves the offline basemap: one large file, of which maps ask for pieces (RFC 9110, range requests)."""

import re
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from django.http import FileResponse, HttpRequest, HttpResponse, HttpResponseBase, StreamingHttpResponse
from django.utils.http import http_date, parse_http_date_safe
from django.views.decorators.http import require_safe

from events.places.seal import is_basemap_whole
from mapper.basemap.build import BasemapMissing
from mapper.env import DATA_DIR

FILE = DATA_DIR / "basemap" / "world.pmtiles"
# Pieces of a file that are handed on at a time.
BLOCK = 64 * 1024
_RANGE = re.compile(r"bytes=(\d*)-(\d*)\Z", re.ASCII)


@require_safe
def world(request: HttpRequest) -> HttpResponseBase:
    """Return the basemap, or the one range of it that is asked for.

    A request for several ranges, or for one that cannot be read, is answered with the whole file, as RFC 9110 allows.
    """
    if FILE.is_file() and not _is_whole(FILE, FILE.stat().st_mtime_ns, FILE.stat().st_size):
        raise BasemapMissing("The basemap is damaged; run: python manage.py build_basemap")
    return serve(request, FILE)


@lru_cache(maxsize=4)
def _is_whole(file: Path, changed: int, size: int) -> bool:
    # Looked at once for each state of the file; its digest is asked for where it is built and by ``doctor --deep``.
    return is_basemap_whole(file)


def serve(request: HttpRequest, file: Path) -> HttpResponseBase:
    """Return ``file`` whole (200), in part (206), not at all (304), or refuse a range that it does not have (416)."""
    try:
        about = file.stat()
    except FileNotFoundError:
        raise BasemapMissing("The basemap has not been built yet; run: python manage.py build_basemap") from None
    size, changed = about.st_size, int(about.st_mtime)
    tag = f'"{about.st_mtime_ns:x}-{size:x}"'
    answer: HttpResponseBase
    span = _span(request, size, tag, changed)
    if tag in [t.strip().removeprefix("W/") for t in request.headers.get("If-None-Match", "").split(",")]:
        answer = HttpResponse(status=304)
    elif span is None:
        answer = HttpResponse() if request.method == "HEAD" else FileResponse(file.open("rb"))
        answer["Content-Length"] = str(size)
    elif span[0] >= size or span[0] > span[1]:
        answer = HttpResponse(status=416)
        answer["Content-Range"] = f"bytes */{size}"
    else:
        first, last = span
        answer = (
            HttpResponse(status=206)
            if request.method == "HEAD"
            else StreamingHttpResponse(_piece(file, first, last - first + 1), status=206)
        )
        answer["Content-Range"] = f"bytes {first}-{last}/{size}"
        answer["Content-Length"] = str(last - first + 1)
    answer["Content-Type"] = "application/vnd.pmtiles"
    answer["Accept-Ranges"] = "bytes"
    answer["ETag"] = tag
    answer["Last-Modified"] = http_date(changed)
    # With a version in the address the file never changes; without one, browsers ask each time whether it did.
    answer["Cache-Control"] = (
        "public, max-age=31536000, immutable" if request.META["QUERY_STRING"] else "public, no-cache"
    )
    # The tiles are compressed already, and a range counts bytes as they are: nothing may compress them again.
    answer["Content-Encoding"] = "identity"
    return answer


def _span(request: HttpRequest, size: int, tag: str, changed: int) -> tuple[int, int] | None:
    """Return the first and last byte asked for; None where the whole file is due."""
    match = _RANGE.match(request.headers.get("Range", "").strip())
    if not match or not any(match.groups()):
        return None
    condition = request.headers.get("If-Range", "").strip()
    if condition and condition != tag and parse_http_date_safe(condition) != changed:
        return None
    first, last = match.groups()
    if not first:
        return (max(size - int(last), 0), size - 1) if int(last) else (size, size)
    if last and int(last) < int(first):
        return None
    return int(first), min(int(last), size - 1) if last else size - 1


def _piece(file: Path, start: int, length: int) -> Iterator[bytes]:
    with file.open("rb") as source:
        source.seek(start)
        while length > 0:
            block = source.read(min(BLOCK, length))
            if not block:
                return
            length -= len(block)
            yield block
