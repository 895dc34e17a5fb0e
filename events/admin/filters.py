"""Filters of the event list that Django has no ready ones for."""

from django.contrib import admin

from events import queries

# Reports offered to choose from; older ones are found by searching for their title.
MOST_REPORTS = 25


class DatedFilter(admin.SimpleListFilter):
    """Whether it is known when an event happened."""

    title = "date known"
    parameter_name = "dated"

    def lookups(self, request, model_admin):
        return [("yes", "With a date"), ("no", "Without a date")]

    def queryset(self, request, queryset):
        if self.value() in {"yes", "no"}:
            return queryset.filter(date_start__isnull=self.value() == "no")
        return queryset


class LocatedFilter(admin.SimpleListFilter):
    """Whether it is known where an event happened."""

    title = "place known"
    parameter_name = "located"

    def lookups(self, request, model_admin):
        return [("yes", "On the map"), ("no", "Not located")]

    def queryset(self, request, queryset):
        if self.value() in {"yes", "no"}:
            return queryset.filter(geometry__isnull=self.value() == "no")
        return queryset


class SourceFilter(admin.RelatedFieldListFilter):
    """The sources that the user may know of."""

    def field_choices(self, field, request, model_admin):
        known = queries.visible_sources(request.user).order_by("name")
        return [(source.pk, source.name) for source in known]


class ReportFilter(admin.SimpleListFilter):
    """The newest reports that have events, and the one chosen."""

    title = "report"
    parameter_name = "report"

    def lookups(self, request, model_admin):
        seen = queries.visible_reports(request.user).filter(events__in=queries.events_on_record(request.user))
        reports = seen.distinct().defer("text").order_by("-pk")
        offered = list(reports[:MOST_REPORTS])
        chosen = self.value()
        if chosen and chosen.isdecimal() and int(chosen) not in {report.pk for report in offered}:
            offered += reports.filter(pk=chosen)
        return [(str(report.pk), report.title or report.code) for report in offered]

    def queryset(self, request, queryset):
        if self.value() and self.value().isdecimal():
            return queryset.filter(report=self.value())
        return queryset
