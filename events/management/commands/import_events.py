"""``import_events``: a file of events that others made, stored as drafts by the keys they have there."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.contrib.auth import get_user_model
from django.core.management.base import BaseCommand, CommandError

from events.drafting.vocabulary import SENSITIVITIES
from events.errors import EventsError, UnreadableImport
from events.imports import FORMATS, Plan
from events.imports.fields import FIELDS
from events.imports.plan import DATE_ORDERS
from events.models import Import
from events.queries import problem_table
from events.workflow.importing import Asked, Outlook, begin_import, look_at, run_import

_SHOWN = 20


class Command(BaseCommand):
    help = (
        "Store the events of a file as drafts. The same source and identifier is the same event: imported again, it is "
        "brought up to date, and kept where somebody changed it here. If a row is bad, nothing is stored, or the good "
        "rows are (--good-rows). Stopped, the same command goes on where it was."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", type=Path, metavar="FILE")
        parser.add_argument("--format", required=True, help=f"one of: {', '.join(FORMATS)}")
        parser.add_argument(
            "--map",
            action="append",
            nargs="+",
            default=[],
            metavar="COLUMN=FIELD",
            help=f"which column is what, where its name does not say; fields: {', '.join(FIELDS)}",
        )
        parser.add_argument("--source", default="", help="whose identifiers these are: ACLED, UCDP GED, or any name")
        parser.add_argument("--sensitivity", default="public", choices=SENSITIVITIES, help="who may see the events")
        parser.add_argument("--good-rows", action="store_true", help="store the good rows even where others are bad")
        parser.add_argument("--approve", action="store_true", help="as approved events, not as drafts")
        parser.add_argument("--dry-run", action="store_true", help="read and check; store nothing")
        parser.add_argument(
            "--errors", type=Path, metavar="CSV", help="write the rows that were not stored, with reasons"
        )
        parser.add_argument("--user", metavar="NAME", help="import as this account, with its rights")
        parser.add_argument("--encoding", default="", help="of a table; found out where it is not given")
        parser.add_argument("--delimiter", default="", help="of a table; found out where it is not given")
        parser.add_argument("--date-order", default="", choices=["", *DATE_ORDERS], help="of days such as 03/04/2020")
        parser.add_argument("--swapped", action="store_true", default=None, help="longitude and latitude are exchanged")
        parser.add_argument("--crs", default="", help="of coordinates in a table, such as EPSG:32637")
        parser.add_argument("--layer", default="", help="of a GeoPackage or spreadsheet; else the first")

    def handle(self, *args: Any, **options: Any) -> None:
        path: Path = options["file"]
        if not path.is_file():
            raise CommandError(f"There is no file {path}.")
        try:
            asked = Asked(_plan(options), options["sensitivity"], options["approve"], options["good_rows"])
            if options["dry_run"]:
                self._tell(look_at(path, path.name, asked.plan, _SHOWN))
                return
            one = begin_import(path, asked, _user(options["user"]))
            ended = run_import(one.pk, path)
        except EventsError as problem:
            raise CommandError(f"{problem} Nothing was stored.") from None
        self._report(ended, options["errors"])

    def _tell(self, outlook: Outlook) -> None:
        plan = outlook.look.plan
        self.stdout.write(f"Source: {plan.source}")
        for code, about in outlook.look.notices:
            self.stdout.write(f"Found out: {code} {about!r}" if about else f"Found out: {code}")
        for field, column in plan.columns.items():
            self.stdout.write(f"  {column} = {field}")
        for line, reason in outlook.problems:
            self.stdout.write(f"line {line}: {reason}")
        self.stdout.write(f"{outlook.read:,} rows, {outlook.refused:,} of them bad. Nothing was stored.")

    def _report(self, one: Import, errors: Path | None) -> None:
        if errors:
            with errors.open("wb") as file:
                file.writelines(problem_table(one))
        for problem in one.problems.all()[:_SHOWN]:
            self.stdout.write(f"line {problem.line}: {problem.reason}")
        if one.state != "done":
            raise CommandError(one.said or f"The import is {one.state}.")
        self.stdout.write(
            f"{one.read:,} rows: {one.added:,} events new, {one.updated:,} brought up to date, "
            f"{one.unchanged:,} as before, {one.kept:,} kept as they were changed here, {one.refused:,} rows bad. "
            f"Import {one.pk}: {one.get_absolute_url()}"
        )


def _plan(options: dict[str, Any]) -> Plan:
    columns = {}
    for pair in (pair for pairs in options["map"] for pair in pairs):
        column, equals, field = pair.rpartition("=")
        if not equals or field not in FIELDS:
            raise UnreadableImport(f"--map {pair} is no COLUMN=FIELD; fields are: {', '.join(FIELDS)}.")
        columns[field] = column
    names = ("format", "source", "encoding", "delimiter", "date_order", "swapped", "crs", "layer")
    return Plan(columns=columns, **{name: options[name] for name in names})


def _user(name: str | None) -> Any:
    if name is None:
        return None
    found = get_user_model().objects.filter(username=name).first()
    if found is None:
        raise CommandError(f"There is no account {name!r}.")
    return found
