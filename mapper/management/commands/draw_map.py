"""``draw_map``: the events that the filters leave, as one HTML file that works offline."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils.timezone import now

from events.errors import EventsError
from events.queries import event_features, visible_events
from mapper.management.filters import add_filters, chosen_filter, chosen_user
from mapper.management.outfile import write_whole
from mapper.maps import draw


class Command(BaseCommand):
    help = "Draw events on a map in one HTML file that needs no network and no server."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--out", required=True, type=Path, metavar="FILE.html", help="where to write")
        parser.add_argument("--title", default="Whereline map", help="what the map is called")
        add_filters(parser)

    def handle(self, *args: Any, **options: Any) -> None:
        user = chosen_user(options)
        try:
            found = list(event_features(visible_events(user, chosen_filter(options)), user))
            page = draw(found, title=options["title"], made=now())
        except EventsError as problem:
            raise CommandError(str(problem)) from problem
        size = write_whole(options["out"], [page.encode()])
        self.stdout.write(f"{len(found):,} events, {size:,} bytes: {options['out']}")
        if not found and user is None:
            self.stdout.write(
                "A visitor sees approved events of public reports only; --user NAME draws what NAME sees."
            )
