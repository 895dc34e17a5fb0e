"""What somebody is told who tried too many passwords, and which address a request is counted under."""

import math
from ipaddress import ip_address

from axes.models import AccessAttempt
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext


def wait(request: HttpRequest, credentials: dict[str, str] | None = None, *rest: object) -> HttpResponse:
    """Say when to come back (429, Retry-After); in the same words whether there is such an account or not."""
    left = _seconds_left(request, credentials)
    minutes = math.ceil(left / 60)
    sentence = ngettext(
        "Too many wrong passwords. Come back in {n} minute.",
        "Too many wrong passwords. Come back in {n} minutes.",
        minutes,
    ).format(n=minutes)
    context = {"status": 429, "heading": _("Signing in has to wait."), "sentence": sentence}
    response = render(request, "mapper/error.html", context, status=429)
    response.headers["Retry-After"] = str(left)
    return response


def address(request: HttpRequest) -> str:
    """Return the client's address: the one that the outermost of our own PROXIES saw, or the one that connected."""
    forwarded = [part.strip() for part in request.headers.get("X-Forwarded-For", "").split(",")]
    connected = request.META.get("REMOTE_ADDR", "")
    try:
        return str(ip_address(forwarded[-settings.PROXIES])) if 0 < settings.PROXIES <= len(forwarded) else connected
    except ValueError:
        return connected


def _seconds_left(request: HttpRequest, credentials: dict[str, str] | None) -> int:
    name = (credentials or {}).get("username") or request.POST.get("username", "")
    last = AccessAttempt.objects.filter(username=name, ip_address=address(request)).order_by("-attempt_time").first()
    whole = settings.AXES_COOLOFF_TIME
    left = last.attempt_time + whole - timezone.now() if last else whole
    return max(1, math.ceil(left.total_seconds()))
