"""The page on which people make and revoke tokens for their own programs."""

from django import forms
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy
from django.views.decorators.debug import sensitive_variables
from django.views.decorators.http import require_http_methods, require_POST

from events.queries.tokens import own_tokens
from events.workflow import tokens as workflow


class TokenForm(forms.Form):
    """What a token is for, what it may do, and for how long."""

    name = forms.CharField(label=gettext_lazy("What it is for"), max_length=100)
    scope = forms.ChoiceField(
        label=pgettext_lazy("right", "May"),
        choices=[("read", gettext_lazy("read")), ("write", gettext_lazy("read and write"))],
    )
    days = forms.TypedChoiceField(
        label=gettext_lazy("Days it is valid"), coerce=int, choices=[(n, str(n)) for n in workflow.DAYS], initial=90
    )


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
@sensitive_variables("secret")
def tokens(request: HttpRequest) -> HttpResponse:
    """List one's own tokens; make one, whose secret is shown this once."""
    form, secret = TokenForm(request.POST or None), ""
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data
        secret = workflow.make_token(request.user, given["name"], given["scope"], given["days"])[1]
        form = TokenForm()
    status = 400 if form.errors else 200
    context = {"room": "", "form": form, "tokens": own_tokens(request.user), "secret": secret}
    response = render(request, "mapper/tokens.html", context, status=status)
    response.headers["Cache-Control"] = "private, no-store"
    return response


@login_required
@require_POST
def revoke(request: HttpRequest, token_id: int) -> HttpResponse:
    """Revoke one of one's own tokens."""
    workflow.revoke_token(token_id, request.user)
    messages.success(request, _("The token is revoked: nothing can be read or written with it any more."))
    return redirect("tokens")
