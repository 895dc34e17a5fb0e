"""``first_run``: what a fresh installation needs; quick, and changes nothing, once it is done."""

from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError, OutputWrapper
from django.db import connection
from django.db.migrations.executor import MigrationExecutor

import events
from events.errors import EventsError
from events.index import watch
from events.management.report_files import read_files
from events.workflow.first_run import ADMINISTRATOR, make_administrator, missing_samples, store_sample
from events.workflow.likenesses import sign_all
from events.workflow.opening import open_here
from events.workflow.rendering import render_waiting
from events.workflow.storing import About

# Events made ready before the server starts; it goes on with the others by itself.
_RENDERED = 20_000
_SAMPLES = Path(events.__file__).parent / "samples" / "al-tanf.jsonl"


class Command(BaseCommand):
    help = (
        "Make the groups, an administrator with a random password (shown once, kept in DATA_DIR/admin-password.txt) "
        "and the sample report, approved; bring the database up to date first. Run again, it does what is missing. "
        "Needs the gazetteer."
    )

    # Checked by whoever changes the code; here every start waits for it.
    requires_system_checks = []

    def handle(self, *args: Any, **options: Any) -> None:
        _bring_up_to_date(self.stdout)
        kept_in = settings.DATA_DIR / "admin-password.txt"
        password = make_administrator(kept_in)
        if password:
            self.stdout.write(f"Administrator: {ADMINISTRATOR}   password: {password}   (kept in {kept_in})")
        try:
            samples = [(filed.text, filed.about) for filed in read_files([_SAMPLES], About())]
            missing = missing_samples(samples)
            gazetteer = open_here() if missing else None
            for text, about in missing:
                # Visitors see the first; its translations wait as drafts, so that there is something to review.
                stored = store_sample(text, about, gazetteer, approved=text == samples[0][0])
                self.stdout.write(f"Sample report {stored.report.code} read: {len(stored.events)} events.")
            render_waiting(_RENDERED)
        except EventsError as problem:
            raise CommandError(str(problem)) from None


def _bring_up_to_date(out: OutputWrapper) -> None:
    """Migrate where migrations are missing; one process less for every start."""
    executor = MigrationExecutor(connection)
    if executor.migration_plan(executor.loader.graph.leaf_nodes()):
        call_command("migrate", verbosity=0, interactive=False)
        sign_all()
        out.write("The database is up to date.")
    # Killed behind its last step, a migration has left no triggers, and nothing says that it is to be done again.
    watch.end_migration()
