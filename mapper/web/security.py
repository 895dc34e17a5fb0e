"""What browsers are told with every answer: what a page may load, run (nothing inline or from elsewhere) and keep."""

from collections.abc import Callable
from urllib.parse import urlsplit

from django.conf import settings
from django.http import HttpRequest, HttpResponse

# Map styles and positions are set through the CSSOM, which this policy does not concern; `data:` and `blob:` pictures
# are marks drawn on a canvas. MapLibre's worker is a file of ours.
POLICY = "; ".join(
    (
        "default-src 'self'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self' data: blob:",
        "font-src 'self'",
        "connect-src 'self'",
        "worker-src 'self'",
        "object-src 'none'",
        "base-uri 'none'",
        "form-action 'self'",
        "frame-ancestors 'none'",
    )
)
# What a page has no use for, and so may not ask of the browser.
PERMISSIONS = "camera=(), microphone=(), geolocation=(), payment=(), usb=()"


def policy() -> str:
    """Return the policy of pages: the hosts of the maps that the settings name may send pictures and tiles."""
    parts = [urlsplit(one["url"]) for one in settings.BASEMAPS]
    hosts = " ".join(sorted({f"{part.scheme}://{part.netloc}" for part in parts}))
    if not hosts:
        return POLICY
    pictures = POLICY.replace("data: blob:", f"data: blob: {hosts}")
    return pictures.replace("connect-src 'self'", f"connect-src 'self' {hosts}")


class ContentSecurityPolicy:
    """Add the policy to every answer that does not bring a stricter one of its own (the one-file map does).

    What an answer shows depends on who asks: no proxy keeps it, and a browser asks again, unless the answer says more.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        response.headers.setdefault("Content-Security-Policy", policy())
        response.headers.setdefault("Permissions-Policy", PERMISSIONS)
        response.headers.setdefault("Cache-Control", "private, no-cache")
        return response
