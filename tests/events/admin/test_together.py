"""Two people have the same form of the administration open: who saves second is told what changed, and decides."""

import re

import pytest

from events.models import Place, Report, Source
from tests.factories import make_event, make_mention, make_place, make_report, make_source, make_user

pytestmark = pytest.mark.django_db


def form_of(client, path: str) -> dict[str, str]:
    """Return what a browser would send of the form at ``path``, as it stands."""
    return dict(client.get(path).context["adminform"].form.initial) | hidden(client.get(path))


def hidden(answer) -> dict[str, str]:
    return dict(re.findall(r'type="hidden" name="(seen_step)" value="(\d*)"', answer.content.decode()))


def sent(fields: dict, **changed) -> dict:
    return {name: "" if value is None else value for name, value in {**fields, **changed}.items()}


@pytest.fixture
def two(client):
    """Two administrators, each with a browser of their own."""
    found = []
    for _ in range(2):
        browser, user = type(client)(), make_user("administrator")
        browser.force_login(user)
        found.append((browser, user))
    return found


def test_second_sees_what_changed_and_decides(two):
    source = make_source("Agency", reliability="F")
    path = f"/admin/events/source/{source.pk}/change/"
    (first, who), (second, _user) = two
    theirs, ours = form_of(first, path), form_of(second, path)

    stored = first.post(path, sent(theirs, reliability="A"))
    refused = second.post(path, sent(ours, country="SY"))

    source.refresh_from_db()
    assert (stored.status_code, refused.status_code) == (302, 200)
    assert (source.reliability, source.country) == ("A", "")
    assert f"{who.username} changed reliability from “F” to “A”" in refused.content.decode()

    # What the second left alone is as the first stored it, and what was typed still stands.
    form = refused.context["adminform"].form
    assert (form["reliability"].value(), form["country"].value()) == ("A", "SY")
    again = second.post(path, {name: form[name].value() for name in form.fields})

    source.refresh_from_db()
    assert (again.status_code, source.reliability, source.country) == (302, "A", "SY")


def test_nobody_alone_is_kept_waiting(two):
    source = make_source("Agency")
    path = f"/admin/events/source/{source.pk}/change/"
    browser = two[0][0]

    answers = [
        browser.post(path, sent(form_of(browser, path), country=code)).status_code for code in ("SY", "ID", "YE")
    ]

    assert (answers, Source.objects.get().country) == ([302, 302, 302], "YE")


@pytest.mark.parametrize("name", ["report", "place", "source"])
def test_form_without_the_step_it_was_opened_at_is_refused(two, name):
    made = {"report": make_report, "place": make_place, "source": make_source}[name]()
    path = f"/admin/events/{name}/{made.pk}/change/"
    fields = form_of(two[0][0], path)
    fields.pop("seen_step")
    if name == "place":
        fields |= {"point": "POINT (38 34)", "area": ""}

    answer = two[0][0].post(path, sent(fields))

    assert (answer.status_code, "Nothing was stored" in answer.content.decode()) == (200, True)


def test_forms_that_only_show_and_forms_that_add_have_no_step(client):
    client.force_login(make_user("viewer"))
    report = make_report()
    shown = client.get(f"/admin/events/report/{report.pk}/change/")
    client.force_login(make_user("administrator"))

    assert (shown.status_code, b"seen_step" in shown.content) == (200, False)
    assert b"seen_step" not in client.get("/admin/events/source/add/").content
    assert Report.objects.count() + Place.objects.count() == 1


def test_every_form_of_the_administration_opens(client):
    client.force_login(make_user("administrator"))
    report = make_report("They left Palmyra.")
    mention = make_mention(report, "Palmyra", place=make_place())
    paths = {"event": make_event().pk, "report": report.pk, "mention": mention.pk, "place": mention.place_id}

    found = {name: client.get(f"/admin/events/{name}/{pk}/change/").status_code for name, pk in paths.items()}

    assert set(found.values()) == {200}
