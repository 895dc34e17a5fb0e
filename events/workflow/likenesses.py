"""Makes reports that say nearly the same findable: the bands of each text's signature are stored beside it."""

from events.models import Likeness, Report
from events.text.likeness import bands, runs


def sign(report: Report) -> None:
    """Store the bands of ``report``'s text, once."""
    found = [Likeness(report=report, band=band) for band in bands(runs(report.text))]
    Likeness.objects.bulk_create(found, ignore_conflicts=True)


def sign_all() -> int:
    """Store the bands of every report that has none, as reports of older versions do; return how many were signed."""
    unsigned = Report.objects.filter(likenesses=None)
    signed = 0
    for report in unsigned.iterator(500):
        sign(report)
        signed += 1
    return signed
