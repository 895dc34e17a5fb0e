"""``build_index``: makes what reads events fast, wherever it is missing; all of it anew with ``--anew``."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand

from events.index import watch
from events.workflow.rendering import render_waiting


class Command(BaseCommand):
    help = (
        "Render events that are not ready to be sent. The server does this by itself a moment after each change; "
        "after a large import this command is faster."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--anew", action="store_true", help="make everything anew, not only what is missing")

    def handle(self, *args: Any, **options: Any) -> None:
        watch.watch()
        made = render_waiting(anew=options["anew"])
        self.stdout.write(f"{made:,} events rendered.")
