"""``find_duplicates``: pairs among stored events, told in a line."""

from io import StringIO

import pytest
from django.core.management import call_command

from events.models import PossibleDuplicate
from tests.factories import make_event, make_place

pytestmark = pytest.mark.django_db


def test_find_duplicates_proposes_pairs_among_stored_events():
    place = make_place()
    first, _second = make_event(place=place), make_event(place=place)
    make_event(place=place, status="rejected")
    told = StringIO()

    call_command("find_duplicates", stdout=told)
    call_command("find_duplicates", str(first.pk), stdout=told)

    assert told.getvalue().splitlines() == [
        "2 events compared, 1 pairs may be one.",
        "1 events compared, 1 pairs may be one.",
    ]
    assert PossibleDuplicate.objects.count() == 1
