"""What is kept for a while only is deleted after that while, and not before."""

from datetime import timedelta

import pytest
from axes.models import AccessAttempt
from django.core.management import call_command
from django.utils import timezone

from events.models import KeptAnswer
from tests.factories import make_user

pytestmark = pytest.mark.django_db


def test_forget_deletes_what_is_old_enough(capsys):
    user, now = make_user(), timezone.now()
    for days in (1, 8, 31):
        KeptAnswer.objects.create(user=user, key=str(days), asked="x")
        KeptAnswer.objects.filter(key=str(days)).update(created=now - timedelta(days=days))
        attempt = AccessAttempt.objects.create(username=str(days), ip_address="198.51.100.7", failures_since_start=1)
        AccessAttempt.objects.filter(pk=attempt.pk).update(attempt_time=now - timedelta(days=days))

    call_command("forget")

    assert list(KeptAnswer.objects.values_list("key", flat=True)) == ["1"]
    assert sorted(AccessAttempt.objects.values_list("username", flat=True)) == ["1", "8"]
    assert capsys.readouterr().out.splitlines() == [
        "1 sign-in attempts deleted.",
        "0 sessions deleted.",
        "2 answers deleted.",
    ]
