"""Signing out: the next one at the same computer finds nothing of what was shown."""

from typing import Any

from django.contrib.auth.views import LogoutView
from django.http import HttpRequest
from django.http.response import HttpResponseBase


class Leaving(LogoutView):
    """Django's view; browsers that are asked over HTTPS drop the pages that they keep."""

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:  # type: ignore[override]
        """Sign out."""
        response: HttpResponseBase = super().post(request, *args, **kwargs)  # type: ignore[arg-type]
        response.headers["Clear-Site-Data"] = '"cache"'
        return response
