"""``manage.py build_gazetteer``: compiles every source into DATA_DIR/gazetteer, unless that is up to date."""

from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser

from events.errors import EventsError
from events.places import files
from events.places.compile.compiler import build


class Command(BaseCommand):
    help = "Compile the gazetteer from its sources; nothing is fetched."
    # It needs no database, templates or urls: a broken one of these must not keep the gazetteer from being built.
    requires_system_checks = []

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--force", action="store_true", help="build even where the gazetteer is up to date")

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            figures = build(settings.DATA_DIR / files.FOLDER, say=self.say, force=options["force"])
        except EventsError as problem:
            raise CommandError(str(problem)) from problem
        state = f"built in {figures.seconds:.1f} s" if figures.built else "up to date"
        self.say(
            f"Gazetteer {figures.version} {state}: "
            f"{figures.places:,} places, {figures.names:,} names, {figures.areas:,} outlines."
        )

    def say(self, line: str) -> None:
        self.stdout.write(line)
        self.stdout.flush()
