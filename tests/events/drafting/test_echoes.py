"""Sentences that go on about an event give it their day and their dead; those about another do not."""

import pytest

from events.pipeline import ReportText, read_report
from tests.events.gold import read_places

_, ATLAS = read_places()


def facts(text: str) -> list[tuple[str, int | None, str | None]]:
    drafts = read_report(ReportText(text, "e", "en", "2024-05-16"), ATLAS).drafts
    return [(d.place.name, d.fatalities, d.date_start and d.date_start.isoformat()) for d in drafts if d.place]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("A blast hit Goma. The blast came on Monday and killed two people.", [("Goma", 2, "2024-05-13")]),
        ("A blast hit Goma. A second blast killed two people on Monday.", [("Goma", None, None)]),
        ("A blast hit Goma. The blast in Bukavu killed two people.", [("Goma", None, None), ("Bukavu", 2, None)]),
        ("A blast hit Goma. The protest on Monday was peaceful.", [("Goma", None, None)]),
        ("A blast hit Goma on Sunday, police said on Tuesday.", [("Goma", None, "2024-05-12")]),
        ("Gunmen attacked Goma overnight on Sunday, killing two people.", [("Goma", 2, "2024-05-12")]),
    ],
)
def test_later_sentence_adds_to_the_event_it_goes_on_about(text, told):
    assert facts(text) == told


def test_day_of_a_lead_without_a_place_dates_what_it_sums_up():
    text = "Protests turned violent in several towns on Tuesday. In Goma, crowds burned tyres and stoned police."

    assert facts(text) == [("Goma", None, "2024-05-14")]
