"""``export_events``: the events that the filters leave, as a file."""

from argparse import ArgumentParser
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from events.errors import EventsError
from events.features import EventFeature
from events.queries import event_features, visible_events
from mapper.exports.formats import FORMATS, format_named
from mapper.management.filters import add_filters, chosen_filter, chosen_user
from mapper.management.outfile import write_whole


class Command(BaseCommand):
    help = "Write events to a file. What stood there stays until the new file is whole."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--format", required=True, help=f"one of: {', '.join(FORMATS)}")
        parser.add_argument("--out", required=True, type=Path, metavar="FILE", help="where to write")
        add_filters(parser)

    def handle(self, *args: Any, **options: Any) -> None:
        user = chosen_user(options)
        try:
            chosen = format_named(options["format"])
            found = _Counted(event_features(visible_events(user, chosen_filter(options)), user))
            size = write_whole(options["out"], chosen.write(found))
        except EventsError as problem:
            raise CommandError(str(problem)) from problem
        self.stdout.write(f"{found.number:,} events, {size:,} bytes: {options['out']}")
        if not found.number and user is None:
            self.stdout.write(
                "A visitor sees approved events of public reports only; --user NAME exports what NAME sees."
            )


class _Counted:
    """Events with the number of those handed on so far."""

    def __init__(self, events: Iterable[EventFeature]) -> None:
        self.events = events
        self.number = 0

    def __iter__(self) -> Iterator[EventFeature]:
        for event in self.events:
            self.number += 1
            yield event
