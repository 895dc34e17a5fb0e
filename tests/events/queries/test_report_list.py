"""Lists of reports: found in any script, filtered, counted, and nothing of what may not be read."""

import pytest
from django.contrib.auth.models import AnonymousUser

from events import queries
from events.queries import ReportFilter
from tests.factories import make_event, make_mention, make_place, make_report, make_source, make_user

pytestmark = pytest.mark.django_db


def titles(wanted: ReportFilter, user=None) -> list[str]:
    return [report.title for report in queries.reports_listed(user or AnonymousUser(), wanted)]


@pytest.mark.parametrize(
    ("text", "search"),
    [
        ("They left Ḥimṣ at dawn.", "hims"),
        ("They left Hims at dawn.", "Ḥimṣ"),
        ("غادروا حُمص فجراً", "حمص"),
        ("Колонна вышла из Белгорода", "белгород"),
        ("Колонна вышла из Белгорода", "БЕЛГОРОДА колонна"),
        ("Un convoi a quitté Popayán.", "popayan quitte"),
        ("100% of _them_", "100"),
    ],
)
def test_reports_are_found_by_how_their_words_begin(text, search):
    make_report(text, title="found")
    make_report("Something else.", title="other")

    assert titles(ReportFilter(text=search)) == ["found"]


@pytest.mark.parametrize("search", ["anf", "tanf hims", "tanf 100"])
def test_reports_are_not_found_by_the_middle_of_words_nor_by_one_of_two(search):
    make_report("They left al-Tanf.")

    assert titles(ReportFilter(text=search)) == []


def test_reports_are_found_by_a_title_that_changed():
    report = make_report("Text.", title="Before")
    report.title = "Ḥomṣ"
    report.save(update_fields=["title"])

    assert (titles(ReportFilter(text="homs")), titles(ReportFilter(text="before"))) == (["Ḥomṣ"], [])


def test_reports_are_filtered_by_language_source_and_place():
    source = make_source("Warta")
    report = make_report("Truk tiba di Palmyra.", title="A", language="id", source=source)
    names = [{"name": "Palmyra", "lang": "en"}, {"name": "تدمر", "lang": "ar"}]
    make_mention(report, "Palmyra", place=make_place("Palmyra", names=names))
    make_report("Palmyra is named, and not located.", title="B", language="en")

    assert titles(ReportFilter(languages=("id",))) == ["A"]
    assert titles(ReportFilter(sources=(source.pk,))) == ["A"]
    assert [titles(ReportFilter(place=name)) for name in ("palmyra", "تدمر", "Homs")] == [["A"], ["A"], []]


def test_reports_are_filtered_by_how_far_their_events_are_and_counted():
    for title, statuses in (("waits", ["draft", "approved"]), ("decided", ["approved", "rejected"]), ("empty", [])):
        report = make_report(title=title)
        for status in statuses:
            make_event(report=report, status=status)
    analyst = make_user("analyst")

    assert [titles(ReportFilter(state=state), analyst) for state in queries.STATES] == [
        ["waits"],
        ["decided"],
        ["empty"],
    ]
    assert queries.report_states(analyst) == {"waiting": 1, "decided": 1, "empty": 1}


def test_visitors_learn_nothing_of_drafts_by_filters():
    make_event(report=make_report(title="waits"), status="draft")

    assert queries.report_states(AnonymousUser()) == {}
    assert [titles(ReportFilter(state=state)) for state in queries.STATES] == [["waits"]] * 3


def test_filters_and_counts_leave_out_what_may_not_be_read():
    hidden = make_report(
        "Secret Xanadu.", title="hidden", language="fr", sensitivity="restricted", source=make_source()
    )
    make_mention(hidden, "Xanadu", place=make_place("Xanadu"))
    make_report(language="id", source=make_source("Warta"))
    viewer = make_user("viewer")

    assert queries.report_languages(viewer) == {"id": 1}
    assert [name for _pk, name, _n in queries.report_sources(viewer)] == ["Warta"]
    assert [titles(wanted, viewer) for wanted in (ReportFilter(text="xanadu"), ReportFilter(place="xanadu"))] == [
        [],
        [],
    ]
    assert queries.report_languages(make_user("reviewer")) == {"fr": 1, "id": 1}
