"""Work that nobody has touched for a while: whoever did it is gone."""

from datetime import timedelta

from django.db.models import Q
from django.utils.timezone import now

# A worker at work leaves a note far more often than that.
LOST_AFTER = timedelta(minutes=3)


def untouched() -> Q:
    """Return the condition on ``touched`` of what has lost its worker.

    A clock that was set back leaves notes of a time to come: they tell of nobody who is at work now.
    """
    moment = now()
    return Q(touched__lt=moment - LOST_AFTER) | Q(touched__gt=moment + LOST_AFTER)
