"""An event's facts in words, each with the quotes it rests on: what cards and the event page show."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from operator import attrgetter

from django.utils.formats import number_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from events.drafting.draft import Stance
from events.features import EventFeature, FeatureEvidence
from events.geometry.path import path_length
from events.models import Event, Place, Report
from mapper.templatetags.whereline import geo_precision, km, time_precision, when
from mapper.web.names import country_name
from mapper.web.passages import Piece, passages
from mapper.web.squares import square

# Which evidence stands under which fact.
FIELDS = {
    "when": ("date_start", "date_end", "time_precision", "date"),
    "where": ("place", "geometry"),
    "from": ("origin",),
    "to": ("destination",),
    "via": ("via", "path_basis"),
    "around": ("center",),
    "radius": ("radius_m",),
    "who": ("actors",),
    "persons": ("persons", "persons_high"),
    "vehicles": ("vehicles", "vehicles_high"),
    "fatalities": ("fatalities", "fatalities_high"),
    "injured": ("injured", "injured_high"),
    "what": ("type", "subtype", "category", "kind"),
}

# From here on a language counts in plural forms that hold the number.
_MANY = 3


@dataclass(frozen=True, slots=True)
class Quote:
    """A quotation under a fact; ``number`` is that of its source on the page, ``against`` where it contradicts."""

    report: int
    title: str
    lang: str
    start: int
    end: int
    pieces: tuple[Piece, ...]
    number: int = 0
    against: bool = False


@dataclass(frozen=True, slots=True)
class Fact:
    """A line of the event page. ``unquoted`` says where it comes from if no quote stands beside it."""

    label: str
    value: str
    precision: str = ""
    coordinates: str = ""
    note: str = ""
    quotes: tuple[Quote, ...] = ()
    unquoted: str | None = None


def quotes(evidence: Iterable[FeatureEvidence], reports: Mapping[int, Report], margin: int = 24) -> tuple[Quote, ...]:
    """Quote the reports around the evidence, near words together; reports that are not in ``reports`` stay unquoted."""
    spans: dict[tuple[int, bool], list[tuple[int, int]]] = {}
    for item in evidence:
        spans.setdefault((item.report, item.stance == Stance.CONTRADICTS), []).append((item.start, item.end))
    return tuple(
        Quote(pk, str(reports[pk]), reports[pk].language, p.start, p.end, p.pieces, number, against)
        for number, pk in enumerate(reports, 1)
        for against in (False, True)
        for p in passages(reports[pk].text, spans.get((pk, against), ()), margin)
    )


def short_facts(event: EventFeature) -> list[str]:
    """Return what a card says in a line: counts, length, radius, uncertainty."""
    facts = list(_counts(event))
    if event.radius_m:
        facts.append(_("radius {distance}").format(distance=km(event.radius_m)))
    if event.kind == "movement" and event.geometry is not None:
        facts.append(km(path_length(event.geometry)))
    if event.uncertainty_m and event.geo_precision and event.geo_precision > 1:
        facts.append(f"±{km(event.uncertainty_m)}")
    return facts


def facts(event: Event, feature: EventFeature, reports: Mapping[int, Report]) -> list[Fact]:
    """Return the facts of an event in the order of its page."""
    by_hand = _("Set by hand.")
    return [
        replace(fact, unquoted=by_hand) if fact.unquoted is None else fact for fact in _facts(event, feature, reports)
    ]


def _facts(event: Event, feature: EventFeature, reports: Mapping[int, Report]) -> Iterator[Fact]:
    def under(name: str) -> tuple[Quote, ...]:
        return quotes((e for e in feature.evidence if e.field in FIELDS[name]), reports)

    days = _side_by_side(feature, when)
    if days:
        yield Fact(_("When"), days, time_precision(event.time_precision), quotes=under("when"))
    else:
        yield Fact(_("When"), _("Not stated"), note=_("The report gives no date for it."), unquoted="")
    if event.type:
        named = [event.get_type_display(), event.get_subtype_display().lower() if event.subtype else ""]
        name = _(", ").join(part for part in named if part)
        yield Fact(_("What"), name, note=event.get_category_display() if event.category else "", quotes=under("what"))
    for name, label, place, say in (
        ("where", _("Where"), event.place, attrgetter("location")),
        ("from", _("From"), event.origin, attrgetter("origin")),
        ("to", _("To"), event.destination, attrgetter("destination")),
        ("around", _("Around"), event.center, attrgetter("location")),
    ):
        if place:
            yield replace(_place_fact(label, place, event, under(name)), value=_side_by_side(feature, say))
    if event.via:
        yield Fact(_("By way of"), _(", ").join(stop["name"] for stop in event.via), quotes=under("via"))
    if event.kind == "movement" and feature.geometry is not None:
        note = _("The report does not name the road.") if feature.path_basis == "straight" else ""
        length = km(path_length(feature.geometry))
        yield Fact(_("Path"), length, event.get_path_basis_display(), "", note, unquoted=_("Worked out, not quoted."))
    if event.radius_m:
        yield Fact(_("Radius"), _side_by_side(feature, lambda told: km(told.radius_m)), quotes=under("radius"))
    who = _side_by_side(feature, lambda told: _(", ").join(told.actors))
    if who:
        yield Fact(_("Who"), who, quotes=under("who"))
    for name, value in _each_count(feature).items():
        if value:
            yield Fact(_("How many"), value, quotes=under(name))


def _place_fact(label: str, place: Place, event: Event, found: tuple[Quote, ...]) -> Fact:
    precision = geo_precision(event.geo_precision)
    if event.uncertainty_m and event.kind == "incident":
        precision = _(", ").join(part for part in (precision, f"±{km(event.uncertainty_m)}") if part)
    region = _(", ").join(part for part in (place.admin1_name, country_name(place.country)) if part)
    position = f"{place.point.y:.4f}, {place.point.x:.4f}"
    written = " · ".join(part for part in (position, square(place.point.x, place.point.y)) if part)
    return Fact(label, place.name, precision, written, region, found)


def _side_by_side(event: EventFeature, say: Callable[[EventFeature], str]) -> str:
    """Return what ``say`` says of an event; where reports merged into it say otherwise, each beside its report."""
    told: dict[str, list[str]] = {}
    for one in (event, *event.merged):
        if words := say(one):
            told.setdefault(words, []).append(_report_of(one))
    if len(told) < 2:
        return "".join(told)
    return " / ".join(f"{words} ({_(', ').join(dict.fromkeys(reports))})" for words, reports in told.items())


def _report_of(event: EventFeature) -> str:
    """Return the title of the report that tells of an event, kept in its own direction; its number where none does."""
    others = {item for one in event.merged for item in one.evidence}
    titles = [item.title or f"R-{item.report}" for item in event.evidence if item not in others]
    return f"\N{FIRST STRONG ISOLATE}{titles[0] if titles else f'E-{event.id}'}\N{POP DIRECTIONAL ISOLATE}"


def _each_count(event: EventFeature) -> dict[str, str]:
    """Return each count in words, as every report that was merged into the event has it."""
    return {name: _side_by_side(event, lambda told, name=name: _own_counts(told)[name]) for name in _own_counts(event)}


def _own_counts(event: EventFeature) -> dict[str, str]:
    """Return each count in words ("40–50 people"); "" where the report states none."""
    return {
        "persons": _counted(lambda n: ngettext("{n} person", "{n} people", n), event.persons, event.persons_high),
        "vehicles": _counted(lambda n: ngettext("{n} vehicle", "{n} vehicles", n), event.vehicles, event.vehicles_high),
        "fatalities": _counted(
            lambda n: ngettext("{n} killed", "{n} killed", n), event.fatalities, event.fatalities_high
        ),
        "injured": _counted(lambda n: ngettext("{n} injured", "{n} injured", n), event.injured, event.injured_high),
    }


def _counted(words: Callable[[int], str], low: int | None, high: int | None) -> str:
    if low is None and high is None:
        return ""
    ends = [_grouped(end) for end in dict.fromkeys((low, high)) if end is not None]
    # Arabic writes one and two as words of their own, which have no room for a range.
    plural = max(high or 0, _MANY) if len(ends) > 1 else high if low is None else low
    return words(plural or 0).format(n="–".join(ends))


def _grouped(count: int) -> str:
    return number_format(count, 0, force_grouping=True)


def _counts(event: EventFeature) -> Iterator[str]:
    yield from (value for value in _each_count(event).values() if value)
