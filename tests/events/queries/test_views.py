"""Kept views: whose they are, who sees them, what is new in them, and that they widen nobody's sight."""

from datetime import timedelta

import pytest
from django.contrib.auth.models import AnonymousUser
from django.utils.timezone import now

from events import queries
from events.errors import BadChange, NotThere
from events.models import View
from events.queries import EventFilter
from events.workflow import viewing
from tests.factories import make_event, make_report, make_user

pytestmark = pytest.mark.django_db


def names(user) -> list[str]:
    return [one.view.name for one in queries.kept_views(user)]


def test_views_are_seen_by_their_owner_and_shared_ones_by_all_who_sign_in():
    ada, ben = make_user("viewer"), make_user("reviewer")
    viewing.save_view(ada, "  Eastern   Syria ", "country=SY")
    viewing.save_view(ada, "Raids", "type=Battles", shared=True)

    assert names(ada) == ["Eastern Syria", "Raids"]
    assert [(one.view.name, one.own) for one in queries.kept_views(ben)] == [("Raids", False)]
    assert names(AnonymousUser()) == []


def test_saving_under_the_same_name_takes_the_new_filters():
    ada = make_user("viewer")
    viewing.save_view(ada, "Raids", "type=Battles")
    viewing.save_view(ada, "Raids", "type=Riots")

    assert [view.query for view in View.objects.all()] == ["type=Riots"]


@pytest.mark.parametrize("name", ["", "   ", "x" * 101])
def test_view_needs_a_name_that_fits(name):
    with pytest.raises(BadChange, match="at most 100 characters"):
        viewing.save_view(make_user("viewer"), name, "")


def test_visitors_keep_no_views():
    with pytest.raises(BadChange, match="Sign in to keep views"):
        viewing.save_view(AnonymousUser(), "Raids", "")


def test_only_the_owner_changes_a_view_and_others_do_not_learn_of_private_ones():
    ada, ben = make_user("viewer"), make_user("administrator")
    private = viewing.save_view(ada, "Private", "")
    shared = viewing.save_view(ada, "Shared", "", shared=True)

    with pytest.raises(NotThere):
        viewing.remove_view(ben, private.pk)
    with pytest.raises(BadChange, match="save it under a name of your own"):
        viewing.rename_view(ben, shared.pk, "Mine")
    viewing.share_view(ada, shared.pk, shared=False)
    assert names(ben) == []
    with pytest.raises(BadChange, match="already"):
        viewing.rename_view(ada, shared.pk, "Private")
    viewing.remove_view(ada, shared.pk)
    assert names(ada) == ["Private"]


def test_what_is_new_counts_only_what_the_viewer_may_see():
    before = now() - timedelta(hours=1)
    make_event(report=make_report(sensitivity="restricted"))
    make_event(status="draft")
    make_event(type="Riots")

    wanted = EventFilter()
    assert queries.news_since(make_user("viewer"), wanted, before) == 1
    assert queries.news_since(make_user("reviewer"), wanted, before) == 3
    assert queries.news_since(make_user("viewer"), EventFilter(types=("Battles",)), before) == 0
    assert queries.news_since(make_user("viewer"), wanted, now()) == 0


def test_looking_at_a_view_is_noted_for_each_person():
    ada, ben = make_user("viewer"), make_user("viewer")
    view = viewing.save_view(ada, "Raids", "", shared=True)
    [seen] = queries.kept_views(ben)
    assert seen.looked is None

    moment = now()
    viewing.look_at(ben, view.pk, moment)
    [seen] = queries.kept_views(ben)
    assert seen.looked == moment
