"""``export_events``: the events that the filters leave, as a file."""

from argparse import ArgumentParser
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any, Generic, TypeVar

from django.core.management.base import BaseCommand, CommandError

from events.errors import EventsError
from events.queries import event_features, forms, visible_events
from mapper.exports.formats import FORMATS, format_named
from mapper.management.filters import add_filters, chosen_filter, chosen_user
from mapper.management.outfile import write_whole

Item = TypeVar("Item")


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
            wanted = replace(chosen_filter(options), order="id")
            found: _Counted[Any]
            if chosen.gather is None:
                found = _Counted(event_features(visible_events(user, wanted), user), lambda _event: 1)
                size = write_whole(options["out"], chosen.write(found))
            else:
                found = _Counted(forms(user, wanted, chosen.separator), lambda chunk: chunk.number)
                size = write_whole(options["out"], chosen.gather(chunk.body for chunk in found))
        except EventsError as problem:
            raise CommandError(str(problem)) from problem
        self.stdout.write(f"{found.number:,} events, {size:,} bytes: {options['out']}")
        if not found.number and user is None:
            self.stdout.write(
                "A visitor sees approved events of public reports only; --user NAME exports what NAME sees."
            )


class _Counted(Generic[Item]):
    """What is handed on, with the number of events so far; ``worth`` tells how many are in one item."""

    def __init__(self, items: Iterable[Item], worth: Callable[[Item], int]) -> None:
        self.items, self.worth, self.number = items, worth, 0

    def __iter__(self) -> Iterator[Item]:
        for item in self.items:
            self.number += self.worth(item)
            yield item
