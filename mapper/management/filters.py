"""The filters of the command line: the same as in the address of a page, for every command that picks events."""

from argparse import ArgumentParser
from datetime import date
from typing import Any

from django.contrib.auth import get_user_model
from django.core.management.base import CommandError

from events.drafting.draft import Kind
from events.drafting.vocabulary import ACLED_TYPES, STATUSES
from events.queries import EventFilter, User


def add_filters(parser: ArgumentParser) -> None:
    """Give ``parser`` the options that ``chosen_filter`` and ``chosen_user`` read."""
    group = parser.add_argument_group(
        "filters", "Which events; each option narrows, and those marked * may be repeated."
    )
    group.add_argument("--kind", action="append", default=[], choices=[str(kind) for kind in Kind], help="*")
    group.add_argument("--type", action="append", default=[], choices=list(ACLED_TYPES), help="*")
    group.add_argument("--status", action="append", default=[], choices=list(STATUSES), help="*")
    group.add_argument("--from", dest="date_from", type=_day, metavar="DAY", help="first day, such as 2020-04-01")
    group.add_argument("--to", dest="date_to", type=_day, metavar="DAY", help="last day, included")
    group.add_argument("--no-undated", action="store_true", help="leave out events without a date")
    group.add_argument("--bbox", type=_box, metavar="W,S,E,N", help="a box in degrees; west > east crosses 180 degrees")
    group.add_argument("--text", default="", help="words that the event has to contain")
    group.add_argument("--min-score", type=float, metavar="S", help="least score, 0 to 1")
    group.add_argument("--country", action="append", default=[], help="* ISO 3166-1 code of two letters, such as SY")
    group.add_argument("--admin1", action="append", default=[], help="* GeoNames code of a province, such as SY.11")
    group.add_argument("--actor", action="append", default=[], help="* whole name of an actor")
    group.add_argument("--language", action="append", default=[], help="* language of reports, such as id")
    group.add_argument("--report", type=int, metavar="ID", help="events that rest on this report")
    parser.add_argument(
        "--user",
        metavar="NAME",
        help="export what this account may see; without it, what a visitor sees: approved events",
    )


def chosen_filter(options: dict[str, Any]) -> EventFilter:
    """Return the filter that the options of ``add_filters`` ask for."""
    return EventFilter(
        kinds=tuple(options["kind"]),
        types=tuple(options["type"]),
        statuses=tuple(options["status"]),
        date_from=options["date_from"],
        date_to=options["date_to"],
        include_undated=not options["no_undated"],
        bbox=options["bbox"],
        text=options["text"],
        min_score=options["min_score"],
        countries=tuple(options["country"]),
        admin1s=tuple(options["admin1"]),
        actors=tuple(options["actor"]),
        languages=tuple(options["language"]),
        report=options["report"],
    )


def chosen_user(options: dict[str, Any]) -> User:
    """Return the account that ``--user`` names, or None for a visitor. Raises CommandError where there is none."""
    name = options["user"]
    if not name:
        return None
    accounts = get_user_model()
    try:
        return accounts.objects.get_by_natural_key(name)
    except accounts.DoesNotExist:
        raise CommandError(f"There is no account {name!r}; `manage.py createsuperuser` makes one.") from None


def _day(raw: str) -> date:
    return date.fromisoformat(raw)


def _box(raw: str) -> tuple[float, float, float, float]:
    west, south, east, north = (float(side) for side in raw.split(","))
    if not (-180 <= west <= 180 and -180 <= east <= 180 and -90 <= south <= north <= 90):
        raise ValueError
    return west, south, east, north
