"""Tokens for programs: made, used and revoked."""

import hashlib
import secrets
from datetime import timedelta

from django.contrib.auth.models import AbstractBaseUser
from django.db import transaction
from django.utils import timezone

from events.errors import BadChange
from events.models import ApiToken
from events.workflow.rights import User

# How long a token may be valid, in days.
DAYS = (7, 30, 90, 365)
# Tokens that one account may hold at a time.
MOST = 20
_BEGINNING = "whl_"
# Use is noted this often: a program that asks every second does not write every second.
_NOTED_EVERY = timedelta(minutes=1)


@transaction.atomic
def make_token(user: AbstractBaseUser, name: str, scope: str, days: int) -> tuple[ApiToken, str]:
    """Return a new token of ``user`` and its secret, which is shown once and stored nowhere.

    Raises BadChange for an unknown scope or length, and where the account has too many.
    """
    if scope not in {"read", "write"} or days not in DAYS:
        raise BadChange(f"A token may read or write, for one of these numbers of days: {', '.join(map(str, DAYS))}.")
    valid = ApiToken.objects.filter(user=user, revoked__isnull=True, expires__gt=timezone.now())
    if valid.count() >= MOST:
        raise BadChange(f"An account has {MOST} tokens at most; revoke one first.")
    secret = _BEGINNING + secrets.token_urlsafe(32)
    token = ApiToken(
        user=user,
        name=name[:100],
        scope=scope,
        digest=_digest(secret),
        begins=secret[:10],
        account_state=user.get_session_auth_hash(),
        expires=timezone.now() + timedelta(days=days),
    )
    token._history_user, token._change_reason = user, "Made"
    token.save()
    return token, secret


def use_token(secret: str) -> ApiToken | None:
    """Return the valid token that ``secret`` is, noting its use; None for any other text.

    A token ends with its time, its revocation, a new password of its owner, and with the owner's account.
    """
    now = timezone.now()
    found = ApiToken.objects.filter(digest=_digest(secret), revoked__isnull=True, expires__gt=now)
    token = found.select_related("user").first()
    if token is None or not token.user.is_active:
        return None
    if not secrets.compare_digest(token.account_state, token.user.get_session_auth_hash()):
        return None
    if token.last_used is None or now - token.last_used > _NOTED_EVERY:
        ApiToken.objects.filter(pk=token.pk).update(last_used=now)
    return token


@transaction.atomic
def revoke_token(token_id: int, user: User, reason: str = "Revoked") -> ApiToken:
    """Revoke a token: one's own, or anybody's by who may change tokens. A revoked one stays in the record.

    Raises BadChange where there is none, or ``user`` may not.
    """
    token = ApiToken.objects.filter(pk=token_id).first()
    own = token is not None and user is not None and token.user_id == user.pk
    if token is None or not (own or user is None or user.has_perm("events.change_apitoken")):
        raise BadChange(f"You have no token {token_id}; nothing was changed.")
    if token.revoked is None:
        token.revoked = timezone.now()
        token._history_user, token._change_reason = user, reason
        token.save()
    return token


def _digest(secret: str) -> str:
    return hashlib.sha256(secret.encode()).hexdigest()
