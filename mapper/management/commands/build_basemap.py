"""Build the offline basemap that every map lies on."""

import time
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from mapper.basemap.build import NAME, BasemapMissing, build, built_version, version
from mapper.env import DATA_DIR, PROJECT


class Command(BaseCommand):
    help = "Build DATA_DIR/basemap/world.pmtiles from the installed packages; nothing is done where it is up to date."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--force", action="store_true", help="build it even where it is up to date")

    def handle(self, *args: Any, **options: Any) -> None:
        file = DATA_DIR / "basemap" / NAME
        modules = PROJECT / "node_modules"
        try:
            if not options["force"] and built_version(file) == version(modules):
                self.stdout.write(f"Basemap: up to date ({file.stat().st_size / 1e6:.1f} MB).")
                return
            began = time.monotonic()
            size = build(file, modules, self._tell if options["verbosity"] else lambda _step, _done: None)
        except BasemapMissing as problem:
            raise CommandError(str(problem)) from None
        self.stdout.write(f"Basemap: built, {size / 1e6:.1f} MB in {time.monotonic() - began:.0f} s.")

    def _tell(self, step: str, done: float) -> None:
        self.stdout.write(f"Basemap: {done:4.0%} {step}")
        self.stdout.flush()
