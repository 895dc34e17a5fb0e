"""Pairs of reports that tell of one event, or only of a similar one, and how well they are told apart."""

import json
from dataclasses import dataclass
from functools import cache

from events.matching.likeness import likeness
from events.matching.traits import Traits, traits_of
from events.pipeline import ReportText, read_report
from events.text.partial import PartialDate
from tests.events.gold import DATA, read_places

# From this score on two events are proposed as one.
PROPOSED = 0.5


@dataclass(frozen=True)
class Measured:
    """Pairs proposed rightly and wrongly, pairs that are one event, and those whose reports both gave a draft."""

    right: int
    wrong: int
    same: int
    told: int
    missed: tuple[str, ...] = ()
    invented: tuple[str, ...] = ()

    @property
    def precision(self) -> float:
        return self.right / max(self.right + self.wrong, 1)

    @property
    def recall(self) -> float:
        return self.right / max(self.same, 1)


def read_pairs() -> list[dict]:
    """Return the pairs: {"id", "same", "a": {"lang", "published", "text"}, "b": ...}."""
    return [json.loads(line) for line in (DATA / "pairs.jsonl").read_text("utf-8").splitlines()]


def told(report: dict) -> list[Traits]:
    """Return what is compared of each draft of a report."""
    first = PartialDate.parse(report["published"]).first
    text = ReportText(report["text"], lang=report["lang"], published=report["published"])
    return [traits_of(draft, first) for draft in read_report(text, _atlas()).drafts]


def best(pair: dict) -> float | None:
    """Return the score of the two drafts that are most alike; None where a report gave none."""
    a, b = told(pair["a"]), told(pair["b"])
    return max((likeness(one, other).score for one in a for other in b), default=None)


def measured(pairs: list[dict]) -> Measured:
    """Return how well ``pairs`` are told apart, of those whose reports both gave a draft."""
    scored = [(pair, score) for pair in pairs if (score := best(pair)) is not None]
    right = [p for p, score in scored if p["same"] and score >= PROPOSED]
    wrong = [p["id"] for p, score in scored if not p["same"] and score >= PROPOSED]
    missed = [p["id"] for p, score in scored if p["same"] and score < PROPOSED]
    return Measured(len(right), len(wrong), len(right) + len(missed), len(scored), tuple(missed), tuple(wrong))


@cache
def _atlas():
    return read_places()[1]
