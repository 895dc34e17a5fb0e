"""``build_index``: makes what reads events fast, wherever it is missing; all of it anew with ``--anew``."""

from argparse import ArgumentParser
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand
from django.db import connection

from events.index import live, watch, words
from events.index.statistics import keep_statistics
from events.models import Event, Place
from events.workflow.rendering import render_waiting


class Command(BaseCommand):
    help = (
        "Render events that are not ready to be sent, and build the index that tiles and counts are made of. The "
        "server keeps both in step by itself; after a large import this command is faster."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--anew", action="store_true", help="make everything anew, not only what is missing")

    def handle(self, *args: Any, **options: Any) -> None:
        watch.watch(anew=options["anew"])
        words.keep(anew=options["anew"])
        if options["anew"] and connection.vendor == "sqlite":
            with connection.schema_editor() as editor:
                for model in (Event, Place):
                    editor.fill_trees(model)
        made = render_waiting(anew=options["anew"])
        keep_statistics()
        found = live.build(settings.INDEX_DIR)
        self.stdout.write(f"{made:,} events rendered; {sum(len(part.rows) for part in found.parts):,} in the index.")
