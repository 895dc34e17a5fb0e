"""``ingest``: files of reports, stored with the drafts that were read in them."""

import time
from argparse import ArgumentParser, ArgumentTypeError
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.db import transaction

from events.drafting.vocabulary import SENSITIVITIES
from events.errors import EventsError
from events.management.archive import batches, by_dask, by_processes
from events.management.archive_worker import Told
from events.management.report_files import FiledReport, read_files
from events.workflow.opening import open_here
from events.workflow.storing import About, Stored, ingest_report


def _share(raw: str) -> float:
    try:
        share = float(raw)
    except ValueError:
        share = -1.0
    if not 0 <= share <= 1:
        raise ArgumentTypeError(f"{raw} is no score; scores lie between 0 and 1, such as 0.8")
    return share


class Command(BaseCommand):
    help = (
        "Store reports with their mentions and drafts. A .txt, .html, .pdf or .docx file is one report; a .csv has one "
        "a row (columns named in the first), a .jsonl one a line: "
        '{"text", "title"?, "lang"?, "published"?, "source"?, "url"?, "sensitivity"?}. '
        "A text that is stored already is left as it is. If anything cannot be read, nothing is stored; with --workers "
        "or --dask, which are for archives, each report is stored by itself, and what was refused is told."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("files", nargs="+", type=Path, metavar="FILE")
        parser.add_argument(
            "--approve-above", type=_share, metavar="S", help="approve drafts that score at least S (0 to 1)"
        )
        parser.add_argument(
            "--workers", type=int, default=0, metavar="N", help="read and store by N processes, each report by itself"
        )
        parser.add_argument(
            "--dask", default="", metavar="ADDRESS", help="the same by the workers of a Dask scheduler: tcp://host:8786"
        )
        parser.add_argument("--published", default="", help="a day, a month or a year: 2020-04-14, 2020-04, 2020")
        parser.add_argument("--lang", default="", help="language (id, en, ar, ...); detected where it is not given")
        parser.add_argument("--title", default="")
        parser.add_argument("--source", default="", help="who published it")
        parser.add_argument("--url", default="")
        parser.add_argument("--sensitivity", default="public", choices=SENSITIVITIES, help="who may see it")

    def handle(self, *args: Any, **options: Any) -> None:
        given = About(
            language=options["lang"],
            **{name: options[name] for name in ("title", "url", "published", "source", "sensitivity")},
        )
        if options["workers"] > 0 or options["dask"]:
            self._in_parallel(options, given)
            return
        try:
            reports = read_files(options["files"], given)
            gazetteer = open_here()
            with transaction.atomic():
                stored = [self._store(report, gazetteer, options["approve_above"]) for report in reports]
        except EventsError as problem:
            raise CommandError(f"{problem} Nothing was stored.") from None
        new = [one for one in stored if one.new]
        events = sum(len(one.events) for one in new)
        self.stdout.write(f"{len(new)} new of {len(stored)} reports, {events} events.")

    def _in_parallel(self, options: dict[str, Any], given: About) -> None:
        total, began = Told(), time.monotonic()
        try:
            work = batches(options["files"], given)
            if options["dask"]:
                parts = by_dask(work, options["dask"], options["approve_above"])
            else:
                parts = by_processes(work, options["workers"], options["approve_above"])
            for part in parts:
                total += part
                for sentence in part.refused:
                    self.stderr.write(f"not stored: {sentence}")
        except EventsError as problem:
            raise CommandError(f"{problem} {self._told(total, began)}") from None
        self.stdout.write(self._told(total, began))
        if total.refused:
            raise CommandError(f"{len(total.refused)} reports were not stored; the others were.")

    @staticmethod
    def _told(total: Told, began: float) -> str:
        seconds = time.monotonic() - began
        count = total.new + total.known
        return (
            f"{total.new} new of {count} reports, {total.events} events, in {seconds:.1f} s "
            f"({count / max(seconds, 0.001):.1f} reports a second)."
        )

    def _store(self, report: FiledReport, gazetteer: Any, approve_above: float | None) -> Stored:
        try:
            stored = ingest_report(report.text, report.about, gazetteer, approve_above=approve_above)
        except EventsError as problem:
            raise type(problem)(f"{report.where}: {problem}") from None
        told = f"{stored.report.code}  {stored.report.title or report.where}: "
        if stored.new:
            approved = sum(event.status == "approved" for event in stored.events)
            told += f"{len(stored.events)} events, {approved} approved"
        else:
            told += "stored before, nothing changed"
        self.stdout.write(told)
        return stored
