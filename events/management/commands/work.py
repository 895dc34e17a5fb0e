"""``work``: does in the background what pages left for later; run as many as there are processors to spare."""

import os
import signal
import threading
import time
from argparse import ArgumentParser
from contextlib import suppress
from itertools import count
from typing import Any

from django.db import InterfaceError, OperationalError, close_old_connections, connections
from django_tasks_db.management.commands.db_worker import Command as Worker

from events.tasks import take_up_lost
from events.workflow.forgetting import sweep

# Seconds between two looks at whether the server that this worker belongs to is still there.
_LOOK = 2.0
# Seconds until the next try where the database is away.
_AGAIN = 5.0
# Seconds between two looks for files whose worker is gone, and looks until what is old enough is removed: a day.
_SWEEP, _DAILY = 60.0, 1440


class Command(Worker):
    help = (
        "Read handed-in files in the background, until it is stopped. Several may run at once, on several machines "
        "over one PostGIS. A file whose worker was killed is taken up by another."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        super().add_arguments(parser)
        parser.add_argument(
            "--with-parent",
            nargs="?",
            type=int,
            const=os.getppid(),
            metavar="PID",
            help="stop when the process that started it, or the one of that number, is gone (./dev run)",
        )

    def handle(self, *args: Any, with_parent: int | None = None, **options: Any) -> None:
        if with_parent:
            threading.Thread(target=_follow, args=(with_parent,), daemon=True).start()
        if not options["batch"]:
            threading.Thread(target=_sweep, daemon=True).start()
        else:
            take_up_lost()
        while True:
            try:
                super().handle(*args, **options)
                return
            except (OperationalError, InterfaceError):
                if options["batch"]:
                    raise
                # The database went away. What was begun is taken up again once it is back.
                connections.close_all()
                time.sleep(_AGAIN)


def _follow(parent: int) -> None:
    with suppress(ProcessLookupError):
        while True:
            os.kill(parent, 0)
            time.sleep(_LOOK)
    os.kill(os.getpid(), signal.SIGTERM)


def _sweep() -> None:
    for look in count():
        # Where the database is away or locked, the next look is soon.
        with suppress(OperationalError, InterfaceError):
            take_up_lost()
            if look % _DAILY == _DAILY - 1:
                sweep()
        close_old_connections()
        time.sleep(_SWEEP)
