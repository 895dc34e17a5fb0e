"""What events name, as conditions: countries, provinces, actors; the reports, sources and languages they rest on."""

import json
from collections.abc import Collection
from functools import reduce
from operator import or_

from django.db import connection
from django.db.models import Q, TextField, Value
from django.db.models.functions import Cast, StrIndex
from django.db.models.lookups import GreaterThan

from events.models import Event, Evidence, Place, Report

PLACES = ("place", "origin", "destination", "center")
# Numbers of events that a statement can carry.
_MOST_NUMBERS = 20_000


def names_country(codes: Collection[str]) -> Q:
    """Return the events with a place in one of the countries (ISO 3166-1 alpha-2)."""
    return reduce(or_, (Q(countries__contains=code.upper()) for code in codes))


def names_admin1(codes: Collection[str]) -> Q:
    """Return the events with a place in one of the provinces (GeoNames codes such as SY.11)."""
    found = Place.objects.filter(admin1__in=codes).values("pk")
    return reduce(or_, (Q(**{f"{place}__in": found}) for place in PLACES))


def names_actor(names: Collection[str]) -> Q:
    """Return the events that have one of ``names`` among their actors, letter by letter."""
    if connection.features.supports_json_field_contains:
        return reduce(or_, (Q(actors__contains=[name]) for name in names))
    # A name in its quotation marks is a whole entry: those inside an entry have a backslash before them.
    stored = Cast("actors", TextField())
    return reduce(or_, (Q(GreaterThan(StrIndex(stored, Value(json.dumps(name))), Value(0))) for name in names))


def rests_on_report(report: int, levels: Collection[str]) -> Q:
    """Return the events that rest on one report, by their numbers: a database looks through all for the condition."""
    asked = {"report": report, "report__sensitivity__in": levels}
    made = Event.objects.filter(**asked).order_by().values_list("pk", "merged_into_id", "sensitivity")
    quoted = Evidence.objects.filter(**asked).order_by()
    told = set(made.union(quoted.values_list("event_id", "event__merged_into_id", "event__sensitivity")))
    if len(told) > _MOST_NUMBERS:
        return rests_on("pk", [report], levels)
    became = {merged_into for _pk, merged_into, level in told if merged_into and level in levels}
    return Q(pk__in=sorted({pk for pk, *_merged in told} | became))


def rests_on(column: str, values: Collection[object], levels: Collection[str]) -> Q:
    """Return the events that rest on a report of one of ``levels`` whose ``column`` is one of ``values``.

    What was merged into an event tells of it, too.
    """
    reports = Report.objects.filter(**{f"{column}__in": values}, sensitivity__in=levels).values("pk")
    told_of = Q(report__in=reports) | Q(pk__in=Evidence.objects.filter(report__in=reports).values("event_id"))
    merged = Event.objects.filter(told_of, merged_into__isnull=False, sensitivity__in=levels)
    return told_of | Q(pk__in=merged.values("merged_into_id"))
