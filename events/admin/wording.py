"""How lists and forms of the admin word what is stored."""

from datetime import date

from django.utils import formats
from django.utils.html import format_html

from events.models import Event
from events.text.partial import PartialDate


def when(event: Event) -> str:
    """Return the days of ``event``, with how exact they are where that is not the day itself."""
    if event.date_start is None:
        return "no date"
    if _is_month(event.date_start, event.date_end):
        return formats.date_format(event.date_start, "F Y")
    days = _day(event.date_start)
    if event.date_end and event.date_end != event.date_start:
        days = f"{days} to {_day(event.date_end)}"
    return days + {2: ", within a week", 3: ", within a month"}.get(event.time_precision, "")


def where(event: Event) -> str:
    """Return the places of ``event``: from and to, the centre and radius, or the place."""
    if event.kind == "movement" and (event.origin or event.destination):
        return f"{event.origin.name if event.origin else '?'} → {event.destination.name if event.destination else '?'}"
    if event.kind == "zone" and event.center:
        return f"{event.center.name}, {event.radius_m / 1000:g} km" if event.radius_m else event.center.name
    if event.place:
        return event.place.name
    return "drawn by hand" if event.geometry else "not located"


def foreign(text: str, lang: str = ""):
    """Return ``text`` of another language marked as such, so that it is read and laid out right."""
    if lang:
        return format_html('<bdi lang="{}">{}</bdi>', lang, text)
    return format_html("<bdi>{}</bdi>", text)


def _is_month(first: date, last: date | None) -> bool:
    return last is not None and first.day == 1 and last == PartialDate(first.year, first.month).last


def _day(day: date) -> str:
    return formats.date_format(day, "j M Y")
