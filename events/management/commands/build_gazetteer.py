"""``manage.py build_gazetteer``: compiles every source into DATA_DIR/gazetteer, unless that is up to date."""

from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser

from events.errors import EventsError, GazetteerMissing, SourceGone
from events.places import files
from events.places.compile.compiler import build
from events.places.compile.dump import Dump
from events.places.compile.geonames_files import geonames_dumps
from events.places.compile.made_of import dumps_of, remembered
from events.places.compile.whosonfirst import whosonfirst_dumps
from events.places.gazetteers.compiled import CompiledGazetteer


class Command(BaseCommand):
    help = (
        "Compile the gazetteer from its sources. Without options it is made of what it was made of before; nothing is "
        "fetched unless --geonames names a country."
    )
    # It needs no database, templates or urls: a broken one of these must not keep the gazetteer from being built.
    requires_system_checks = []

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--force", action="store_true", help="build even where the gazetteer is up to date")
        parser.add_argument(
            "--geonames",
            nargs="+",
            default=[],
            metavar="FILE_OR_COUNTRY",
            help="add GeoNames' allCountries.txt or a country's file (.txt, .zip), with alternateNamesV2 and the codes "
            "of divisions where they lie beside it or are named; or the code of a country to fetch, such as SY",
        )
        parser.add_argument(
            "--whosonfirst",
            nargs="+",
            default=[],
            metavar="FILE",
            help="add files of Who's On First (.jsonl, .jsonl.gz)",
        )
        parser.add_argument(
            "--default", action="store_true", help="leave out what was added before with --geonames and --whosonfirst"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        folder = settings.DATA_DIR / files.FOLDER
        try:
            dumps = self.dumps(folder, options)
        except SourceGone as problem:
            # A server must start again after a file was moved; what it has is better than less.
            self.say(f"{problem} Until then it stays as it is: version {self.kept(folder, problem)}.")
            return
        except EventsError as problem:
            raise CommandError(str(problem)) from problem
        try:
            figures = build(folder, say=self.say, force=options["force"], dumps=dumps)
        except EventsError as problem:
            raise CommandError(str(problem)) from problem
        state = f"built in {figures.seconds:.1f} s" if figures.built else "up to date"
        self.say(
            f"Gazetteer {figures.version} {state}: "
            f"{figures.places:,} places, {figures.names:,} names, {figures.areas:,} outlines."
        )

    def kept(self, folder: Path, why: SourceGone) -> str:
        """Return the version of the gazetteer that is there. Raises CommandError where none can be used."""
        try:
            return CompiledGazetteer(folder).version
        except GazetteerMissing:
            raise CommandError(str(why)) from why

    def dumps(self, folder: Path, options: dict[str, Any]) -> list[Dump]:
        """Return the further sources that are asked for, or else those that the gazetteer is made of."""
        asked = [*options["geonames"], *options["whosonfirst"]]
        if options["default"]:
            if asked:
                raise CommandError("--default leaves further sources out; name none beside it.")
            return []
        if not asked:
            return dumps_of(remembered(folder))
        dumps: list[Dump] = []
        if options["geonames"]:
            dumps += geonames_dumps(options["geonames"], settings.DATA_DIR, self.say)
        return [*dumps, *whosonfirst_dumps(options["whosonfirst"])]

    def say(self, line: str) -> None:
        self.stdout.write(line)
        self.stdout.flush()
