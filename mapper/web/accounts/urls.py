"""The addresses under ``/accounts/``. Passwords are not reset by mail: an administrator sets a new one."""

from django.contrib.auth import views
from django.urls import path

from mapper.web.accounts import leaving, tokens

urlpatterns = [
    path("login/", views.LoginView.as_view(), name="login"),
    path("logout/", leaving.Leaving.as_view(), name="logout"),
    path("password_change/", views.PasswordChangeView.as_view(), name="password_change"),
    path("tokens/", tokens.tokens, name="tokens"),
    path("tokens/<int:token_id>/revoke/", tokens.revoke, name="token-revoke"),
    path("password_change/done/", views.PasswordChangeDoneView.as_view(), name="password_change_done"),
]
