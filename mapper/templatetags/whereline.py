"""Template tags of our own pages: icons, marks, scores, and dates as precise as they are known."""

import json
from datetime import date, timedelta

from django import template
from django.templatetags.static import static
from django.utils import formats
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext, pgettext

from events.models import labels
from mapper.web import names
from mapper.web import review_words as review
from mapper.web.modules import modules_of

register = template.Library()

# ACLED event type -> the short name that colours and signs go by (static/css/tokens.css, static/map/marks.mjs).
TYPE_CODES = {
    "Battles": "bat",
    "Explosions/Remote violence": "exp",
    "Violence against civilians": "vac",
    "Protests": "pro",
    "Riots": "rio",
    "Strategic developments": "str",
}


@register.simple_tag
def icon(name: str, size: str = "") -> SafeString:
    """Draw icon ``name`` of ``static/ui/icons.svg``; ``size`` "s" is the small one. Hidden from screen readers."""
    return format_html(
        '<svg class="i {}" aria-hidden="true" fill="none" stroke="currentColor" stroke-linecap="round" '
        'stroke-linejoin="round"><use href="{}#{}"></use></svg>',
        size,
        static("ui/icons.svg"),
        name,
    )


@register.simple_tag
def preloads(*scripts: str) -> SafeString:
    """Ask for all modules of the ``scripts`` at once, each by a link for the head of the page."""
    found = dict.fromkeys(name for script in scripts for name in modules_of(script))
    return format_html_join("", '<link rel="modulepreload" href="{}">', ((static(name),) for name in found))


@register.filter
def type_name(event_type: str) -> str:
    """Return what an ACLED event type is called on pages."""
    return str(labels.TYPES.get(event_type, event_type))


@register.filter
def type_code(event_type: str) -> str:
    """Return the short name of an ACLED event type; strategic developments where there is none."""
    return TYPE_CODES.get(event_type, "str")


@register.inclusion_tag("mapper/mark.html")
def mark(event: object) -> dict[str, object]:
    """Draw an event's mark: its shape tells the kind, its sign and colour the type, hollow a draft."""
    kind = getattr(event, "kind", "incident")
    return {
        "kind": str(kind),
        "code": type_code(getattr(event, "type", "")),
        "approved": getattr(event, "status", "") == "approved",
    }


@register.simple_tag
def score(value: float | None) -> SafeString:
    """Draw a score from 0 to 1 as a bar and a number."""
    share = min(max(value or 0.0, 0.0), 1.0)
    return format_html(
        '<span class="score" title="{} {}"><svg width="26" height="4" aria-hidden="true"><rect width="26" height="4" '
        'rx="2" fill="var(--line-2)"/><rect width="{}" height="4" rx="2" fill="var(--text-2)"/></svg>'
        '<span class="ltr">{}</span></span>',
        gettext("Score"),
        f"{share:.2f}",
        f"{26 * share:.1f}",
        f"{share:.2f}",
    )


@register.simple_tag
def when(event: object) -> str:
    """Return an event's days in words, as precise as known: "14 April 2020", "April 2020", "" where undated."""
    first: date | None = getattr(event, "date_start", None)
    last: date | None = getattr(event, "date_end", None)
    if first is None and last is None:
        return ""
    if first is None or last is None:
        known = first or last
        word = pgettext("date", "since {day}") if first else pgettext("date", "until {day}")
        return word.format(day=formats.date_format(known, "DATE_FORMAT"))
    if first == last:
        return formats.date_format(first, "DATE_FORMAT")
    if first.day == 1 and last.month == first.month and last.year == first.year and (last + timedelta(1)).day == 1:
        return formats.date_format(first, "YEAR_MONTH_FORMAT")
    if (first.month, first.day, last.month, last.day, last.year) == (1, 1, 12, 31, first.year):
        return formats.date_format(first, "Y")
    return pgettext("date", "{first} to {last}").format(
        first=formats.date_format(first, "DATE_FORMAT"), last=formats.date_format(last, "DATE_FORMAT")
    )


@register.filter
def time_precision(code: int | None) -> str:
    """Return ACLED's time precision as a chip says it."""
    return {1: gettext("day"), 2: gettext("about a week"), 3: gettext("about a month")}.get(code or 0, "")


@register.filter
def geo_precision(code: int | None) -> str:
    """Return ACLED's geographic precision as a chip says it."""
    return {1: gettext("named place"), 2: gettext("near it"), 3: gettext("larger region")}.get(code or 0, "")


@register.filter
def percent(share: float) -> str:
    """Return a share of 0 to 1 in whole per cent: "87%"."""
    return pgettext("a share, such as 87%", "{n}%").format(n=formats.number_format(round(100 * share), 0))


@register.filter
def km(metres: float | None) -> str:
    """Return metres as kilometres, with a decimal below ten: "55 km", "1.5 km"."""
    if metres is None:
        return ""
    kilometres = metres / 1000
    digits = 0 if kilometres >= 10 or kilometres == int(kilometres) else 1
    return gettext("{n} km").format(n=formats.number_format(round(kilometres, digits), digits))


@register.simple_tag
def map_words() -> str:
    """Return the words of MapLibre's own controls, by its names for them, as JSON for an attribute."""
    return json.dumps(
        {
            "Map.Title": gettext("Map"),
            "NavigationControl.ZoomIn": gettext("Zoom in"),
            "NavigationControl.ZoomOut": gettext("Zoom out"),
            "AttributionControl.ToggleAttribution": gettext("Sources of the map"),
            "ScaleControl.Meters": gettext("m"),
            "ScaleControl.Kilometers": gettext("km"),
        },
        ensure_ascii=False,
    )


@register.simple_tag
def review_words() -> str:
    """Return the words of the modules that review reports, as JSON for an attribute."""
    return json.dumps(review.words(), ensure_ascii=False)


@register.simple_tag
def published(partial: str) -> str:
    """Return a report's date in words, no more precise than it is known."""
    return names.published_name(partial)


@register.filter
def language_name(code: str) -> str:
    """Return the name of a language in the language of the page."""
    return names.language_name(code)


@register.filter
def web_address(url: str) -> str:
    """Return ``url`` where it is one of the web (http, https), "" otherwise: nothing else becomes a link."""
    return url if url.lower().startswith(("http://", "https://")) else ""
