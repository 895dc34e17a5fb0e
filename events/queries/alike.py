"""Reports that say nearly the same as one, among those that the user may read."""

from dataclasses import dataclass

from events.models import Likeness, Report
from events.queries.sight import User, visible_reports
from events.text.likeness import likeness, runs

# Texts with less than this in common are about the same thing at most, not the same text.
ALIKE = 0.4
# Reports that are looked at closely, those with most bands in common first.
_LOOKED_AT = 20


@dataclass(frozen=True, slots=True)
class Alike:
    """A report and which share of the words in a row it has in common with another, 0 to 1."""

    report: Report
    share: float


def alike(user: User, report: Report) -> tuple[Alike, ...]:
    """Return the reports that ``user`` may read and that are nearly the same as ``report``, most alike first."""
    own = Likeness.objects.filter(report=report).values_list("band", flat=True)
    shared: dict[int, int] = {}
    for other in Likeness.objects.filter(band__in=list(own)).exclude(report=report).values_list("report", flat=True):
        shared[other] = shared.get(other, 0) + 1
    first = sorted(shared, key=lambda pk: (-shared[pk], pk))[:_LOOKED_AT]
    words = runs(report.text)
    found = [Alike(other, likeness(words, runs(other.text))) for other in visible_reports(user).filter(pk__in=first)]
    return tuple(sorted((one for one in found if one.share >= ALIKE), key=lambda one: (-one.share, one.report.pk)))
