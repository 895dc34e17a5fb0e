"""Template tags of our own pages: icons, and dates as precise as they are known."""

from django import template
from django.templatetags.static import static
from django.utils.html import format_html
from django.utils.safestring import SafeString

register = template.Library()


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
