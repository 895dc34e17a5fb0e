"""Many analysts at once on a large database: ``./dev bench load --users 200 --minutes 10`` prints what they waited for.

The database is that of EXCHANGE_DIR, which ``./dev bench exchange COUNT`` fills; without it 10,000 events are made in
a temporary folder. The analysts are locust's (https://locust.io, a program of its own: ``pip install locust`` into any
environment, and LOCUST names the program where it is not on the path), on the same machine as the server.
"""

import argparse
import csv
import os
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

from bench._server import PROJECT, Server
from bench.exchange import prepare

_EDITORS, _EVENTS = 8, 2000


def main(arguments: list[str]) -> int:
    """Run the load and print a row a thing done."""
    parser = argparse.ArgumentParser()
    for name, value in {"users": 200, "minutes": 10.0, "events": 10_000}.items():
        parser.add_argument(f"--{name}", type=type(value), default=value)
    asked = parser.parse_args(arguments)
    locust = os.environ.get("LOCUST") or shutil.which("locust")
    if not locust:
        sys.stderr.write("This needs locust: pip install locust, or say where it is: LOCUST=/path/to/locust\n")
        return 2
    prepare(asked.events)
    tokens, numbers = _accounts()
    with Server() as server, tempfile.TemporaryDirectory() as folder:
        memory: list[float] = []
        stop = threading.Event()
        watch = threading.Thread(target=_watch, args=(server, memory, stop), daemon=True)
        watch.start()
        print(f"{asked.users} analysts, {asked.minutes:g} minutes, load before {os.getloadavg()[0]:.1f}", flush=True)
        done = subprocess.run(
            [
                *(locust, "-f", PROJECT / "bench/_analysts.py", "--headless", "--only-summary"),
                *("--csv", f"{folder}/run", "--host", f"http://127.0.0.1:{server.port}", "--stop-timeout", "30"),
                *("-u", str(asked.users), "-r", "10", "-t", f"{asked.minutes * 60:.0f}s"),
            ],
            env={**os.environ, "LOAD_TOKENS": " ".join(tokens), "LOAD_EVENTS": " ".join(map(str, numbers))},
            capture_output=True,
            text=True,
            timeout=asked.minutes * 60 + 300,
            check=False,
        )
        stop.set()
        watch.join(10)
        _print(Path(folder) / "run_stats.csv", Path(folder) / "run_failures.csv")
        steps = [memory[len(memory) * n // 5] for n in range(5)] + memory[-1:] if memory else []
        print("memory of the server, MB, over time:", ", ".join(f"{step:.0f}" for step in steps))
        if done.returncode not in (0, 1):
            sys.stderr.write(done.stderr[-2000:])
    return done.returncode


def _accounts() -> tuple[list[str], list[int]]:
    """Make those who write; return their tokens, and numbers of events that are looked at."""
    from django.contrib.auth.models import Group, User
    from django.db import connection

    from events.models import Event
    from events.workflow.roles import make_groups
    from events.workflow.tokens import make_token

    make_groups()
    tokens = []
    for number in range(_EDITORS):
        user, _made = User.objects.get_or_create(username=f"load-{number}")
        user.groups.add(Group.objects.get(name="analyst"))
        tokens.append(make_token(user, f"load {time.time():.0f}", "write", 7)[1])
    last = Event.objects.order_by("-pk").values_list("pk", flat=True)[0]
    step = max(last // _EVENTS, 1)
    numbers = list(Event.objects.filter(pk__in=range(1, last + 1, step)).values_list("pk", flat=True)[:_EVENTS])
    connection.close()
    return tokens, numbers


def _watch(server: Server, memory: list[float], stop: threading.Event) -> None:
    """Note the memory of the server, in MB, every few seconds."""
    while not stop.wait(5):
        memory.append(server.memory())


def _print(stats: Path, failures: Path) -> None:
    print("\n| what | asked | failed | median ms | 95 of 100 | 99 of 100 |\n|---|---|---|---|---|---|")
    for row in csv.DictReader(stats.open()):
        name, asked, failed = row["Name"], row["Request Count"], row["Failure Count"]
        print(f"| {name} | {asked} | {failed} | {row['50%']} | {row['95%']} | {row['99%']} |")
    for row in csv.DictReader(failures.open()):
        print(f"failed {row['Occurrences']} times: {row['Name']}: {row['Error'][:200]}")
    print()
