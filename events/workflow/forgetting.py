"""What is kept for a while only: wrong passwords, sessions that ended, answers to repeated requests."""

from datetime import timedelta

from axes.models import AccessAttempt
from django.contrib.sessions.models import Session
from django.utils import timezone

from events.workflow.repeating import forget_answers

# Days that a wrong password is remembered: enough to see an attack, no longer.
ATTEMPT_DAYS = 30


def forget() -> dict[str, int]:
    """Delete what has been kept long enough; return how many of each."""
    now = timezone.now()
    return {
        "sign-in attempts": AccessAttempt.objects.filter(attempt_time__lt=now - timedelta(days=ATTEMPT_DAYS)).delete()[
            0
        ],
        "sessions": Session.objects.filter(expire_date__lt=now).delete()[0],
        "answers": forget_answers(),
    }
