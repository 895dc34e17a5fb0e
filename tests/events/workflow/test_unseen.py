"""What somebody may not read is not found out by handing in the same: not a report's text, nor a source's name."""

import json

import pytest

from events.errors import UnreadableReport
from events.models import Event, Report, Source
from events.places.gazetteers.atlas import Atlas
from events.places.place import Place, PlaceClass
from events.workflow.deleting import delete_report
from events.workflow.storing import About, ingest_report
from events.workflow.tokens import make_token
from tests.factories import make_report, make_source, make_user

pytestmark = pytest.mark.django_db
ATLAS = Atlas([Place("x:2", "Palmyra", PlaceClass.CITY, 38.2672, 34.5603, "SY", "SY.11", "Homs", 51_000)])
TEXT = "Twelve people were arrested in Palmyra on 14 April 2020."
NEW = "Nine people were arrested in Palmyra on 14 April 2020."


def hand_in(user, text: str = TEXT, **about) -> tuple[Report, bool]:
    stored = ingest_report(text, About(language="en", **about), ATLAS, user)
    return stored.report, stored.new


@pytest.fixture
def secret():
    return ingest_report(TEXT, About(language="en", sensitivity="restricted", source="Agency"), ATLAS).report


def test_text_that_is_hidden_is_stored_as_if_it_were_new(secret):
    analyst = make_user("analyst")

    report, new = hand_in(analyst)
    again, new_again = hand_in(analyst)

    assert (new, new_again, report == secret, again) == (True, False, False, report)
    assert (report.sensitivity, report.copy, report.sha256) == ("public", 1, secret.sha256)
    assert Event.objects.filter(report=report).count() == Event.objects.filter(report=secret).count() == 1


def test_two_who_may_know_of_each_others_share_one_copy(secret):
    first, second = make_user("analyst"), make_user("analyst")

    report, _new = hand_in(first)

    assert hand_in(second) == (report, False)


@pytest.mark.parametrize("who", ["reviewer", "administrator"])
def test_who_may_read_it_is_given_the_one_that_is_there(secret, who):
    assert hand_in(make_user(who)) == (secret, False)


def test_the_program_finds_every_text(secret):
    assert hand_in(None) == (secret, False)


def by_program(client, text: str) -> tuple:
    sent = {"Authorization": f"Bearer {make_token(make_user('analyst'), 'x', 'write', 7)[1]}"}
    body = json.dumps({"text": text, "lang": "en", "source": "Agency"})
    told = client.post("/api/reports", body, content_type="application/json", headers=sent)
    return told.status_code, told.json()["new"], told.json()["sensitivity"], len(told.json()["events"])


def by_page(client, text: str) -> tuple:
    client.force_login(make_user("analyst"))
    given = {"text": text, "language": "en", "sensitivity": "public", "source": "Agency"}
    told = client.post("/reports/new/", given, follow=True)
    return told.status_code, told.request["PATH_INFO"].split("/")[1], "already" in told.content.decode()


@pytest.mark.parametrize("hand_in_by", [by_program, by_page])
def test_hidden_text_is_answered_as_one_that_is_not_there(client, monkeypatch, secret, hand_in_by):
    for room in ("api.writing", "intake"):
        monkeypatch.setattr(f"mapper.web.{room}.gazetteer", lambda: ATLAS)

    assert hand_in_by(client, TEXT) == hand_in_by(client, NEW)


def test_source_that_is_hidden_gives_nothing_away_by_its_name():
    hidden = make_source("Agency", reliability="A", country="SY")
    make_report(source=hidden, sensitivity="restricted")

    report, _new = hand_in(make_user("analyst"), source="Agency")

    assert (report.source.name, report.source == hidden) == ("Agency", False)
    assert (report.source.reliability, report.source.country) == ("F", "")


def test_source_that_may_be_known_is_taken():
    known = make_source("Agency", reliability="B")

    assert hand_in(make_user("analyst"), source="Agency")[0].source == known
    assert hand_in(None, NEW, source="Agency")[0].source == known


@pytest.mark.parametrize(("level", "status", "number"), [("restricted", 302, 2), ("public", 200, 1)])
def test_admin_says_that_a_name_is_taken_only_of_what_may_be_known(client, level, status, number):
    make_report(source=make_source("Agency"), sensitivity=level)
    client.force_login(make_user("analyst"))

    answer = client.post("/admin/events/source/add/", {"name": "Agency", "reliability": "F"})

    assert (answer.status_code, Source.objects.filter(name="Agency").count()) == (status, number)


def test_deleted_text_is_told_of_only_to_who_may_bring_it_back(secret):
    delete_report(secret.pk, None)

    with pytest.raises(UnreadableReport, match="was deleted here"):
        hand_in(None)
    assert hand_in(make_user("analyst"))[1] is True
