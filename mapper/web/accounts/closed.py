"""Closes the site to visitors (REQUIRE_LOGIN): pages send them to sign in, programs are told to send a token."""

from typing import Any

from django.contrib.auth.middleware import LoginRequiredMiddleware
from django.http import HttpRequest, HttpResponse, JsonResponse

# Addresses that programs ask: they cannot sign in by a page.
_FOR_PROGRAMS = ("/api/", "/tiles/", "/export/")


class Closed(LoginRequiredMiddleware):
    """Lets through whoever is signed in or sends a token; views marked ``login_not_required`` are open to all."""

    def handle_no_permission(self, request: HttpRequest, view_func: Any) -> HttpResponse:
        if not request.path_info.startswith(_FOR_PROGRAMS):
            return super().handle_no_permission(request, view_func)
        said = "This site is closed to visitors: sign in, or send a token as Authorization: Bearer TOKEN."
        answer = JsonResponse({"code": "Unauthorized", "description": said}, status=401)
        answer.headers["WWW-Authenticate"] = "Bearer"
        return answer
