"""``export_events``: the events that the filters leave, as a file."""

from argparse import ArgumentParser
from collections.abc import Callable, Iterable, Iterator
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any, Generic, TypeVar

from django.core.management.base import BaseCommand, CommandError
from django.utils.timezone import now

from events.errors import EventsError
from events.queries import EventFilter, User, event_features, forms, tally, visible_events
from mapper.exports.format import Format
from mapper.exports.formats import FORMATS, format_named
from mapper.exports.manifest import fingerprint, manifest
from mapper.management.filters import add_filters, chosen_filter, chosen_user
from mapper.management.outfile import write_whole

Item = TypeVar("Item")


class Command(BaseCommand):
    help = "Write events to a file. What stood there stays until the new file is whole."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--format", required=True, help=f"one of: {', '.join(FORMATS)}")
        parser.add_argument("--out", required=True, type=Path, metavar="FILE", help="where to write")
        parser.add_argument(
            "--manifest", action="store_true", help="write FILE.manifest.json beside it: query, time, counts, SHA-256"
        )
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
            if options["manifest"]:
                beside = options["out"].with_name(f"{options['out'].name}.manifest.json")
                write_whole(beside, [_manifest(options, chosen, wanted, user)])
        except EventsError as problem:
            raise CommandError(str(problem)) from problem
        self.stdout.write(f"{found.number:,} events, {size:,} bytes: {options['out']}")
        if not found.number and user is None:
            self.stdout.write(
                "A visitor sees approved events of public reports only; --user NAME exports what NAME sees."
            )


def _manifest(options: dict[str, Any], chosen: Format, wanted: EventFilter, user: User) -> bytes:
    named = asdict(EventFilter())
    query = {name: value for name, value in asdict(wanted).items() if value != named.get(name) and name != "order"}
    with options["out"].open("rb") as file:
        found = fingerprint(iter(lambda: file.read(1 << 20), b""))
    counts, version = tally(user, wanted)
    return manifest(
        chosen, query | ({"user": options["user"]} if options["user"] else {}), now(), version, counts, *found
    )


class _Counted(Generic[Item]):
    """What is handed on, with the number of events so far; ``worth`` tells how many are in one item."""

    def __init__(self, items: Iterable[Item], worth: Callable[[Item], int]) -> None:
        self.items, self.worth, self.number = items, worth, 0

    def __iter__(self) -> Iterator[Item]:
        for item in self.items:
            self.number += self.worth(item)
            yield item
