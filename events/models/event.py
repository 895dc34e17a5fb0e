"""An event: what happened, where and when, as drafted from a report and reviewed by people."""

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.urls import get_script_prefix

from events.drafting.draft import Kind
from events.drafting.vocabulary import ACLED_TYPES, MOVEMENT_TYPES, SENSITIVITIES, ZONE_KINDS
from events.models import choices
from events.models.importing import Import
from events.models.place import Place
from events.models.report import Report
from events.models.run import Run
from events.models.shapes import ShapeField
from events.models.trail import Trail

# What is counted: each has a low figure and, named ``_high``, the other end of a range.
COUNTS = ("persons", "vehicles", "fatalities", "injured")
_CATEGORIES = {Kind.INCIDENT: (), Kind.MOVEMENT: MOVEMENT_TYPES, Kind.ZONE: ZONE_KINDS}


class EventQuerySet(models.QuerySet):
    """Events, and what is derived for many of them at once."""

    def refresh_sensitivity(self) -> None:
        """Set each event's sensitivity to the strictest of the reports it rests on; those without one keep theirs."""
        found: dict[int, set[str]] = {}
        for pk, *levels in self.order_by().values_list("pk", "report__sensitivity", "evidence__report__sensitivity"):
            found.setdefault(pk, set()).update(level for level in levels if level in SENSITIVITIES)
        for level in SENSITIVITIES:
            pks = [pk for pk, levels in found.items() if levels and max(levels, key=SENSITIVITIES.index) == level]
            for first in range(0, len(pks), 5000):
                self.model.objects.filter(pk__in=pks[first : first + 5000]).update(sensitivity=level)


class Event(models.Model):
    """An incident (point or area), a movement (line) or a zone (area); EPSG:4326, metres, inclusive days.

    What the text does not support is null or empty. Counts are low figures; those named ``_high`` are the other end of
    a range. ``via`` is a list of ``{"id", "name"}`` of gazetteer places on the way. ``sensitivity`` is the strictest
    of the reports that the event rests on. ``version`` counts changes: a change made on an older version is refused.
    ``external_id`` is the source and its identifier there, ``import_line`` the line or feature of the file,
    ``import_version`` the version that the import wrote, ``import_digest`` what the file said: importing again knows
    from these what changed in the file, and what here. ``words`` and ``countries`` are derived, for searching.
    """

    kind = models.CharField(max_length=10, choices=choices.kinds)
    type = models.CharField(max_length=40, blank=True, choices=choices.types, help_text="ACLED event type.")
    subtype = models.CharField(
        "sub-type", max_length=60, blank=True, choices=choices.subtypes, help_text="ACLED sub-event type."
    )
    category = models.CharField(
        max_length=30, blank=True, choices=choices.categories, help_text="How it moved, or what the zone is."
    )
    title = models.CharField(max_length=500)
    notes = models.TextField(blank=True)

    geometry = ShapeField(null=True, blank=True)
    place = models.ForeignKey(Place, models.PROTECT, null=True, blank=True, related_name="+")
    origin = models.ForeignKey(Place, models.PROTECT, null=True, blank=True, related_name="+")
    destination = models.ForeignKey(Place, models.PROTECT, null=True, blank=True, related_name="+")
    center = models.ForeignKey(Place, models.PROTECT, null=True, blank=True, related_name="+")
    via = models.JSONField(default=list, blank=True)
    radius_m = models.FloatField("radius, metres", null=True, blank=True)
    uncertainty_m = models.FloatField("uncertainty, metres", null=True, blank=True)
    geo_precision = models.PositiveSmallIntegerField(null=True, blank=True, choices=choices.GEO_PRECISIONS)
    path_basis = models.CharField(max_length=10, blank=True, choices=choices.path_bases)

    date_start = models.DateField(null=True, blank=True)
    date_end = models.DateField(null=True, blank=True)
    time_precision = models.PositiveSmallIntegerField(null=True, blank=True, choices=choices.TIME_PRECISIONS)
    planned = models.BooleanField(default=False, help_text="Announced or intended, not yet said to have happened.")

    actors = models.JSONField(default=list, blank=True)
    persons = models.PositiveIntegerField(null=True, blank=True)
    persons_high = models.PositiveIntegerField("persons, at most", null=True, blank=True)
    vehicles = models.PositiveIntegerField(null=True, blank=True)
    vehicles_high = models.PositiveIntegerField("vehicles, at most", null=True, blank=True)
    fatalities = models.PositiveIntegerField(null=True, blank=True)
    fatalities_high = models.PositiveIntegerField("fatalities, at most", null=True, blank=True)
    injured = models.PositiveIntegerField(null=True, blank=True)
    injured_high = models.PositiveIntegerField("injured, at most", null=True, blank=True)

    score = models.FloatField(default=0)
    status = models.CharField(max_length=10, default="draft", choices=choices.statuses)
    sensitivity = models.CharField(max_length=10, default="public", choices=choices.sensitivities)
    merged_into = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="merged_from")
    report = models.ForeignKey(Report, models.PROTECT, null=True, blank=True, related_name="events")
    run = models.ForeignKey(Run, models.PROTECT, null=True, blank=True, related_name="events")
    external_id = models.CharField(
        max_length=100, null=True, blank=True, unique=True, help_text="Its id where it was imported from."
    )
    imported_in = models.ForeignKey(
        Import, models.PROTECT, null=True, blank=True, related_name="events", help_text="The import that wrote it last."
    )
    import_line = models.PositiveIntegerField(null=True, blank=True, editable=False)
    import_version = models.PositiveIntegerField(null=True, blank=True, editable=False)
    import_digest = models.CharField(max_length=16, blank=True, editable=False)
    version = models.PositiveIntegerField(default=1, editable=False)
    words = models.TextField(blank=True, editable=False)
    countries = models.CharField(max_length=60, blank=True, editable=False)
    created = models.DateTimeField(auto_now_add=True)
    updated = models.DateTimeField(auto_now=True)
    history = Trail(excluded_fields=["words", "countries", "import_version", "import_digest"])

    objects = EventQuerySet.as_manager()

    class Meta:
        ordering = ["-date_start", "-id"]
        indexes = [
            models.Index(fields=["status", "sensitivity", "date_start"], name="event_seen"),
            models.Index(fields=["kind", "type"], name="event_kind_type"),
            models.Index(fields=["date_start", "date_end"], name="event_dates"),
            models.Index(fields=["updated"], name="event_updated"),
        ]
        constraints = [
            models.CheckConstraint(condition=Q(kind__in=["incident", "movement", "zone"]), name="event_kind_known"),
            models.CheckConstraint(
                condition=Q(status__in=["draft", "approved", "rejected", "merged", "deleted"]),
                name="event_status_known",
            ),
            models.CheckConstraint(
                condition=Q(sensitivity__in=["public", "internal", "restricted"]), name="event_sensitivity_known"
            ),
            # Half of the equator: nothing on Earth is further from its centre.
            models.CheckConstraint(
                condition=Q(radius_m__isnull=True) | Q(radius_m__gt=0, radius_m__lte=20_037_508),
                name="event_radius_positive",
            ),
            models.CheckConstraint(
                condition=Q(uncertainty_m__isnull=True) | Q(uncertainty_m__gte=0), name="event_uncertainty_not_negative"
            ),
            models.CheckConstraint(
                condition=Q(geo_precision__isnull=True) | Q(geo_precision__in=[1, 2, 3]),
                name="event_geo_precision_1_to_3",
            ),
            models.CheckConstraint(
                condition=Q(time_precision__isnull=True) | Q(time_precision__in=[1, 2, 3]),
                name="event_time_precision_1_to_3",
            ),
            models.CheckConstraint(condition=Q(score__gte=0, score__lte=1), name="event_score_0_to_1"),
            models.CheckConstraint(
                condition=Q(date_end__isnull=True) | Q(date_end__gte=F("date_start")), name="event_dates_in_order"
            ),
            models.CheckConstraint(
                condition=Q(date_start__isnull=False) | Q(date_end__isnull=True), name="event_end_needs_start"
            ),
        ]
        constraints += [
            models.CheckConstraint(
                condition=Q(**{f"{count}_high__isnull": True})
                | Q(**{f"{count}__isnull": True})
                | Q(**{f"{count}_high__gte": F(count)}),
                name=f"event_{count}_in_order",
            )
            for count in COUNTS
        ]
        permissions = [("approve_event", "Can approve, reject and merge events")]

    def __str__(self) -> str:
        return f"{self.code}: {self.title}"

    def get_absolute_url(self) -> str:
        return f"{get_script_prefix()}events/{self.pk}/"

    @property
    def code(self) -> str:
        """The identifier that people use: E-12."""
        return f"E-{self.pk}"

    def clean(self) -> None:
        """Check what one field cannot know alone.

        Raises ValidationError, naming the field to put right.
        """
        wrong = {}
        if self.subtype and self.subtype not in ACLED_TYPES.get(self.type, ()):
            wrong["subtype"] = f"{self.subtype} is no sub-type of {self.type or 'an event without a type'}."
        if self.category and self.category not in _CATEGORIES.get(self.kind, ()):
            wrong["category"] = f"{self.category} does not describe {self.kind}s."
        if self.date_end and not self.date_start:
            wrong["date_start"] = "An event that has a last day has a first day too."
        elif self.date_end and self.date_end < self.date_start:
            wrong["date_end"] = "The last day lies before the first."
        if self.radius_m is not None and self.radius_m <= 0:
            wrong["radius_m"] = "A radius is more than 0 metres; leave it empty where there is none."
        for name in COUNTS:
            low, high = getattr(self, name), getattr(self, f"{name}_high")
            if low is not None and high is not None and high < low:
                wrong[f"{name}_high"] = f"{high} lies below {low}; the other end of a range is the higher one."
        if not (isinstance(self.actors, list) and all(isinstance(name, str) and name for name in self.actors)):
            wrong["actors"] = "Actors are a list of names."
        if wrong:
            raise ValidationError(wrong)
