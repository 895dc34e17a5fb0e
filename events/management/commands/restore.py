"""``restore``: what a backup holds, in place of what is stored now, in whichever database this site runs on."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError
from django.db import DatabaseError, connection

from events.errors import EventsError
from events.models import Report
from events.workflow.backup import bring_back, read_manifest


class Command(BaseCommand):
    help = "Replace the database by a backup and bring its uploads back. Asks for --replace where reports are stored."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", type=Path, metavar="FILE", help="a file that backup wrote")
        parser.add_argument("--replace", action="store_true", help="drop what is stored now")

    def handle(self, *args: Any, **options: Any) -> None:
        file: Path = options["file"]
        try:
            manifest = read_manifest(file)
            if (stored := _stored_reports()) and not options["replace"]:
                raise CommandError(
                    f"The database holds {stored} reports, and the backup of {manifest.made} would take their place "
                    f"with {manifest.reports}. Back it up first, then run again with --replace."
                )
            if connection.vendor != "sqlite":
                # A server's tables are filled where they are; a file is replaced whole.
                call_command("migrate", verbosity=0)
            bring_back(file, Path(settings.MEDIA_ROOT), settings.DATA_DIR)
        except EventsError as problem:
            raise CommandError(str(problem)) from None
        except OSError as problem:
            raise CommandError(f"Nothing was replaced: {problem.strerror or problem}.") from None
        self.stdout.write(
            f"Brought back: {manifest.reports} reports, {manifest.events} events, as of {manifest.made}. "
            "Restart the site, so that nothing old is remembered."
        )


def _stored_reports() -> int:
    """Return how many reports would be lost; 0 where the database has no tables yet."""
    try:
        return Report.objects.count()
    except DatabaseError:
        return 0
