"""Tokens as their owners see them, and answers that were kept."""

from django.db.models import QuerySet

from events.models import ApiToken, KeptAnswer
from events.queries.sight import User


def own_tokens(user: User) -> QuerySet[ApiToken]:
    """Return the tokens of ``user``, newest first."""
    return ApiToken.objects.filter(user=user)


def kept_answer(user: User, key: str) -> KeptAnswer | None:
    """Return what a request of ``user`` with this Idempotency-Key was answered before."""
    return KeptAnswer.objects.filter(user=user, key=key).first()
