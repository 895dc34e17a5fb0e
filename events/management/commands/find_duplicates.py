"""``find_duplicates``: stored events compared with those near them; pairs that may be one are proposed for review."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand

from events.models import Event
from events.queries.comparable import LINKED
from events.workflow.duplicates import propose_duplicates

# Events compared in one transaction.
_BLOCK = 500


class Command(BaseCommand):
    help = (
        "Compare drafts and approved events with those near them in space and time, and propose pairs that are likely "
        "one event. New reports are compared as they come in; this is for events that were imported, or stored before. "
        "Nothing is merged; what somebody found to be two events stays so."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("ids", nargs="*", type=int, metavar="EVENT", help="numbers of events; all where left out")

    def handle(self, *args: Any, **options: Any) -> None:
        events = Event.objects.filter(status__in=("draft", "approved")).order_by("pk")
        if options["ids"]:
            events = events.filter(pk__in=options["ids"])
        pairs: set[tuple[int, int]] = set()
        compared, after = 0, 0
        while block := list(events.filter(pk__gt=after).select_related(*LINKED)[:_BLOCK]):
            pairs |= {(pair.first_id, pair.second_id) for pair in propose_duplicates(block)}
            compared, after = compared + len(block), block[-1].pk
        self.stdout.write(f"{compared} events compared, {len(pairs)} pairs may be one.")
