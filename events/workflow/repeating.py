"""A request that is sent twice is done once: its answer is kept under the key that its sender chose."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta

from django.contrib.auth.models import AbstractBaseUser
from django.db import IntegrityError, transaction
from django.utils import timezone

from events.errors import BadChange
from events.models import KeptAnswer

# Days that an answer is kept.
KEPT_DAYS = 7


class KeyTaken(BadChange):
    """The key belongs to another request, or to one that is being answered right now."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What a request was answered: HTTP status, headers and body as text."""

    status: int
    headers: dict[str, str]
    body: str
    repeated: bool = False


def once(user: AbstractBaseUser, key: str, asked: str, act: Callable[[], Answer]) -> Answer:
    """Return what ``act`` answers; for a ``key`` that was used before, what it was answered then.

    ``asked`` tells the request by its SHA-256. What ``act`` stores and its answer are kept together or not at all.

    Raises KeyTaken where the key was used for something else or is in use; what ``act`` raises keeps nothing.
    """
    before = KeptAnswer.objects.filter(user=user, key=key).first()
    if before is None:
        try:
            with transaction.atomic():
                kept = KeptAnswer.objects.create(user=user, key=key, asked=asked)
                answer = act()
                kept.status, kept.headers, kept.body = answer.status, answer.headers, answer.body
                kept.save()
                return answer
        except IntegrityError as problem:
            before = KeptAnswer.objects.filter(user=user, key=key).first()
            if before is None:
                raise problem
    if before.asked != asked:
        raise KeyTaken("This Idempotency-Key was used for another request; take a new key for a new request.")
    return Answer(before.status, before.headers, before.body, repeated=True)


def forget_answers() -> int:
    """Delete answers older than KEPT_DAYS; return how many."""
    return KeptAnswer.objects.filter(created__lt=timezone.now() - timedelta(days=KEPT_DAYS)).delete()[0]
