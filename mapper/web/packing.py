"""Answers packed on their way: with Brotli where that is safe and understood, with gzip elsewhere."""

import brotli
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.middleware.gzip import GZipMiddleware
from django.utils.cache import patch_vary_headers

# Shorter answers gain nothing; levels above cost more time than they save.
_LEAST, _LEVEL = 200, 4


class Packed(GZipMiddleware):
    """Pack what Django's gzip would pack, and with Brotli what is whole and was asked for without a cookie.

    The length of a packed page tells something of what is in it to whoever can make a browser ask for it and listen on
    the line (BREACH). Django's gzip adds a random length against that; answers to somebody signed in keep to it.
    """

    def process_response(self, request: HttpRequest, response: HttpResponse) -> HttpResponse:
        """Return ``response``, packed as the request accepts it."""
        accepted = request.headers.get("Accept-Encoding", "")
        names = {
            part.split(";")[0].strip() for part in accepted.split(",") if not part.replace(" ", "").endswith(";q=0")
        }
        signed_in = settings.SESSION_COOKIE_NAME in request.COOKIES
        plain = not (response.streaming or response.has_header("Content-Encoding") or response.status_code == 304)
        if "br" not in names or signed_in or not plain or len(response.content) < _LEAST:
            return super().process_response(request, response)
        packed = brotli.compress(response.content, quality=_LEVEL)
        patch_vary_headers(response, ("Accept-Encoding",))
        if len(packed) >= len(response.content):
            return response
        response.content = packed
        response.headers["Content-Length"] = str(len(packed))
        response.headers["Content-Encoding"] = "br"
        # What was packed is the same answer in other bytes.
        etag = response.headers.get("ETag", "")
        if etag.startswith('"'):
            response.headers["ETag"] = f"W/{etag}"
        return response
