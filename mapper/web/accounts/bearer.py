"""Requests of programs: ``Authorization: Bearer`` in place of a session, on the addresses that hand out data."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.utils.cache import patch_vary_headers

from events.workflow.tokens import use_token

# Pages are for people; a token opens what programs read and write.
ROOMS = ("/api/", "/export/", "/tiles/", "/places/")


class BearerTokens:
    """Make the owner of a valid token the user of the request; a token that is none is refused, never ignored."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        request.token = None
        if not request.path_info.startswith(ROOMS):
            return self.get_response(request)
        kind, _, secret = request.headers.get("Authorization", "").partition(" ")
        if kind.lower() == "bearer":
            request.token = use_token(secret.strip())
            if request.token is None:
                return _refused()
            request.user = request.token.user
        response = self.get_response(request)
        patch_vary_headers(response, ("Authorization",))
        return response


def _refused() -> JsonResponse:
    sentence = "This token is unknown, expired or revoked; make a new one on the page of your tokens."
    told = {"title": "Who are you?", "detail": sentence, "status": 401}
    return JsonResponse(told, status=401, headers={"WWW-Authenticate": 'Bearer error="invalid_token"'})
