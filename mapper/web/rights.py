"""Which pages ask for a right: visitors are sent to sign in, accounts without the right are told so."""

from collections.abc import Callable
from functools import wraps

from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse

View = Callable[..., HttpResponse]


def needs(permission: str) -> Callable[[View], View]:
    """Let a view be seen by those with ``permission`` only.

    A visitor's POST is answered like that of an account without the right: signing in could not repeat it.
    """

    def guard(view: View) -> View:
        @wraps(view)
        def guarded(request: HttpRequest, *args: object, **options: object) -> HttpResponse:
            if request.user.has_perm(permission):
                return view(request, *args, **options)
            if request.user.is_authenticated or request.method == "POST":
                raise PermissionDenied
            return redirect_to_login(request.get_full_path())

        return guarded

    return guard
