"""``reread``: stored reports, read again with today's code and gazetteer; tells what would change."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from events.errors import EventsError
from events.models import Report
from events.workflow.opening import open_here
from events.workflow.rereading import Rereading, reread
from events.workflow.taking_over import take_over


class Command(BaseCommand):
    help = (
        "Read stored reports again and print what would change. With --apply, take it over; events that somebody "
        "approved, rejected, merged or edited, and mentions that somebody decided, are never touched."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("ids", nargs="*", type=int, metavar="REPORT", help="numbers of reports; all where left out")
        parser.add_argument("--apply", action="store_true", help="store the changes")

    def handle(self, *args: Any, **options: Any) -> None:
        reports = Report.objects.exclude(sensitivity="deleted").order_by("pk")
        if options["ids"]:
            reports = reports.filter(pk__in=options["ids"])
            if missing := sorted(set(options["ids"]) - set(reports.values_list("pk", flat=True))):
                raise CommandError(f"There is no report {', '.join(f'R-{pk}' for pk in missing)}.")
        try:
            gazetteer = open_here()
            differing = moved = settled = 0
            for report in reports.iterator(chunk_size=100):
                found = reread(report, gazetteer)
                differing += found.differs
                moved += sum(not name.settled for name in found.moved)
                settled += found.settled
                self._tell(found)
                if options["apply"]:
                    take_over(found, gazetteer)
        except EventsError as problem:
            raise CommandError(str(problem)) from None
        if moved or settled:
            self.stdout.write(f"{moved} places moved, {settled} verified untouched.")
        done = "changed" if options["apply"] else "would change; run with --apply to store it"
        self.stdout.write(f"{differing} of {reports.count()} reports {done}." if differing else "Nothing would change.")

    def _tell(self, found: Rereading) -> None:
        if not found.worth_showing:
            return
        self.stdout.write(f"{found.report.code}  {found.report}")
        for draft in found.added:
            self.stdout.write(f"  + {draft.kind}: {draft.title}")
        for difference in found.changed:
            self.stdout.write(f"  ~ {difference.event}")
            for name, (stored, new) in difference.fields.items():
                self.stdout.write(f"      {name}: {_short(stored)} -> {_short(new)}")
        for name in found.moved:
            stays = "  (decided by a person, stays)" if name.settled else ""
            self.stdout.write(f"  @ {name.surface}: {_short(name.stored)} -> {_short(name.new)}{stays}")
        for event in found.gone:
            self.stdout.write(f"  - {event}")
        if found.kept:
            self.stdout.write(f"  = {len(found.kept)} that people worked on stay as they are")


def _short(value: Any) -> str:
    """Return ``value`` in a few words; shapes by their kind and extent."""
    if value in (None, "", []):
        return "nothing"
    if hasattr(value, "extent"):
        return f"{value.geom_type} {', '.join(f'{side:.3f}' for side in value.extent)}"
    return str(value)
