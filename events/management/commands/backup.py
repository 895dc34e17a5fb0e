"""``backup``: the database and the uploads in one file, while the site runs."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from events.errors import EventsError, GazetteerMissing
from events.workflow.backup import back_up
from events.workflow.opening import open_here


class Command(BaseCommand):
    help = "Back the database and the uploads up into one zip file. The site may go on running."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", type=Path, metavar="FILE", help="where to write, such as whereline.zip")

    def handle(self, *args: Any, **options: Any) -> None:
        file: Path = options["file"]
        try:
            manifest = back_up(file, Path(settings.MEDIA_ROOT), _gazetteer())
        except EventsError as problem:
            raise CommandError(str(problem)) from None
        except OSError as problem:
            raise CommandError(f"{file} cannot be written: {problem.strerror}.") from None
        held = f"{manifest.reports} reports, {manifest.events} events"
        self.stdout.write(
            f"Backed up: {held}, {file.stat().st_size:,} bytes in {file}. Keep it where only you can read it."
        )


def _gazetteer() -> str:
    """Return the version of the gazetteer; "" where there is none, which keeps nobody from backing up."""
    try:
        return open_here().version
    except GazetteerMissing:
        return ""
