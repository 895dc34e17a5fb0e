"""Words of every language for every kind of event, each in a sentence, and words that only look like them."""

import json

import pytest

from events.drafting.draft import Draft, Kind
from events.pipeline import ReportText, read_report
from tests.events.gold import DATA, read_places

_, ATLAS = read_places()
CASES = [json.loads(line) for line in (DATA / "words.jsonl").read_text("utf-8").splitlines()]


def told(draft: Draft) -> str:
    """Return ACLED's sub-type of an incident; of others kind and category."""
    return str(draft.subtype) if draft.kind is Kind.INCIDENT else f"{draft.kind}: {draft.category}"


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case['lang']}: {case['text'][:40]}")
def test_read_report_knows_the_words_of_each_kind_of_event(case):
    drafts = read_report(ReportText(case["text"], "p", case["lang"], "2024-05-16"), ATLAS).drafts

    assert sorted({told(d) for d in drafts if d.geometry is not None}) == case["told"]
