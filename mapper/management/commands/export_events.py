"""``export_events``: the events that the filters leave, as a file."""

import hashlib
from argparse import ArgumentParser
from collections.abc import Callable, Iterable, Iterator
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any, Generic, TypeVar

import orjson
from django.core.management.base import BaseCommand, CommandError
from django.utils.timezone import now

from events.errors import EventsError, UnknownRoom
from events.queries import EventFilter, User, event_features, forms, tally, visible_events
from mapper.exports.format import Format
from mapper.exports.formats import FORMATS, format_named
from mapper.exports.manifest import fingerprint, manifest
from mapper.exports.protect import AREAS, PERIODS, WRITERS, Protection, protect
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
        add_protection(parser)
        add_filters(parser)

    def handle(self, *args: Any, **options: Any) -> None:
        user = chosen_user(options)
        try:
            if options["protect"]:
                self._protected(options)
                return
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

    def _protected(self, options: dict[str, Any]) -> None:
        """Write cells instead of events; raises UnknownRoom, BadFilter."""
        if options["format"] not in WRITERS:
            raise UnknownRoom("protected format", options["format"], list(WRITERS))
        how, user = _protection(options), chosen_user(options)
        wanted = replace(chosen_filter(options), statuses=("approved",), order="id")
        cells = protect(event_features(visible_events(user, wanted), user), how, now().date())
        body = WRITERS[options["format"]][0](cells, how)
        size = write_whole(options["out"], [body])
        if options["manifest"]:
            beside = options["out"].with_name(f"{options['out'].name}.manifest.json")
            told = {
                "protection": how.told(),
                "made": now().date().isoformat(),
                "cells": len(cells),
                "bytes": size,
                "sha256": hashlib.sha256(body).hexdigest(),
            }
            write_whole(beside, [orjson.dumps(told, option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE)])
        self.stdout.write(f"{len(cells):,} cells, {size:,} bytes: {options['out']}")


def add_protection(parser: ArgumentParser) -> None:
    """Give ``parser`` the options of a protected file."""
    group = parser.add_argument_group("protection", "Tell only how many events there were where and when.")
    group.add_argument("--protect", choices=AREAS, help="what events are counted by")
    group.add_argument("--cell-km", type=int, default=50, help="side of a cell of the grid (default: 50)")
    group.add_argument("--period", choices=PERIODS, default="month", help="how exact days are told (default: month)")
    group.add_argument("--delay", type=int, default=0, help="leave out the events of so many last days")
    group.add_argument("--least", type=int, default=5, help="the smallest number that is told (default: 5)")


def _protection(options: dict[str, Any]) -> Protection:
    return Protection(
        to=options["protect"],
        km=options["cell_km"],
        period=options["period"],
        delay=options["delay"],
        least=options["least"],
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
