"""Pages of what stands behind events: reports that somebody may read, and places that those and events name."""

from collections import defaultdict
from collections.abc import Sequence

from django.db.models import Q
from shapely.geometry import MultiPoint

from events.index.words import with_words
from events.models import Mention, Place, Report, ReportWords
from events.queries.fields import PLACE_FIELDS, REPORT_FIELDS
from events.queries.filter import EventFilter
from events.queries.ground import within
from events.queries.keyset import EventsAsked, EventsPage, row_page
from events.queries.sight import User, visible_places, visible_reports
from events.text.tokens import name_key


def reports_page(user: User, asked: EventsAsked) -> EventsPage:
    """Return a page of the reports that ``user`` may read.

    Of the filter count the words, days (of publication), languages, sources, numbers and the box, which one of the
    places named has to lie in. Raises BadFilter.
    """
    wanted = asked.wanted
    found = visible_reports(user).order_by().filter(_published(wanted), with_words(ReportWords, wanted.text))
    if wanted.languages:
        found = found.filter(language__in=wanted.languages)
    if wanted.sources:
        found = found.filter(source__in=wanted.sources)
    if wanted.ids:
        found = found.filter(pk__in=wanted.ids)
    if wanted.bbox:
        found = found.filter(pk__in=Mention.objects.filter(within(*wanted.bbox, "place__point")).values("report"))
    return row_page(found, asked, REPORT_FIELDS)


def places_page(user: User, asked: EventsAsked) -> EventsPage:
    """Return a page of the stored places that ``user`` may know of.

    Of the filter count the words (of names in any script), countries, provinces, numbers and the box; places have no
    days. Raises BadFilter.
    """
    wanted = asked.wanted
    found = visible_places(user).order_by()
    for word in name_key(wanted.text).split():
        found = found.filter(words__contains=word)
    if wanted.countries:
        found = found.filter(country__in=wanted.countries)
    if wanted.admin1s:
        found = found.filter(admin1__in=wanted.admin1s)
    if wanted.ids:
        found = found.filter(pk__in=wanted.ids)
    if wanted.bbox:
        found = found.filter(within(*wanted.bbox, "point"))
    if not wanted.include_undated:
        found = found.none()
    return row_page(found, asked, PLACE_FIELDS)


def reports_shown(user: User, ids: Sequence[int]) -> list[tuple[Report, MultiPoint | None]]:
    """Return those of the reports ``ids`` that ``user`` may read, in their order, without texts.

    Beside each, the spots (longitude, latitude) of the places that it names, None where it names none.
    """
    reports = visible_reports(user).order_by().defer("text").in_bulk(list(ids))
    spots: dict[int, set[tuple[float, float]]] = defaultdict(set)
    named = Mention.objects.filter(report__in=reports, place__isnull=False).order_by()
    for report, point in named.values_list("report", "place__point"):
        spots[report].add((point.x, point.y))
    return [
        (reports[number], MultiPoint(sorted(spots[number])) if spots[number] else None)
        for number in ids
        if number in reports
    ]


def places_shown(user: User, ids: Sequence[int]) -> list[Place]:
    """Return those of the places ``ids`` that ``user`` may know of, in their order."""
    places = visible_places(user).order_by().defer("area", "words").in_bulk(list(ids))
    return [places[number] for number in ids if number in places]


def _published(wanted: EventFilter) -> Q:
    """Return the reports whose day, month or year of publication meets the days asked for."""
    during = Q()
    if wanted.date_from:
        during &= Q(published_last__gte=wanted.date_from)
    if wanted.date_to:
        during &= Q(published_first__lte=wanted.date_to)
    if during and wanted.include_undated:
        return during | Q(published_first__isnull=True)
    return during if wanted.include_undated else during & Q(published_first__isnull=False)
