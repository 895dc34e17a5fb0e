"""What comes first and what comes next, with an arrow in the direction that the page is read."""

from collections.abc import Iterable

from django.utils.translation import get_language_bidi

# Around words of another script, so that the line keeps its order.
_ISOLATED = "\N{FIRST STRONG ISOLATE}{words}\N{POP DIRECTIONAL ISOLATE}"


def arrowed(steps: Iterable[str]) -> str:
    """Return "al-Tanf → Palmyra", each step kept apart from the script of the others ("–" where one is empty).

    The arrow is never mirrored by itself, so languages written from right to left have the other one.
    """
    arrow = " ← " if get_language_bidi() else " → "
    return arrow.join(_ISOLATED.format(words=step) if step else "–" for step in steps)
