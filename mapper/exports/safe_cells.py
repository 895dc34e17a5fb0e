"""Cells of a table that a spreadsheet shows and never runs."""

from collections.abc import Iterable
from typing import Any

# A cell beginning with one of these may be taken for a formula (OWASP, "CSV Injection"); an apostrophe makes it text.
FORMULA_STARTS = frozenset("=+-@\t\r\n＝＋－＠")

# Parts names and quotes inside one cell; no locale's spreadsheet splits cells at it.
SEPARATOR = " | "


def safe_cell(value: Any) -> Any:
    """Return ``value`` as a spreadsheet shows it: text that would start a formula gets an apostrophe, lists are joined.

    >>> [safe_cell(value) for value in ("=1+1", "Homs", -3.5, None, ["a", "b"])]
    ["'=1+1", 'Homs', -3.5, '', 'a | b']
    """
    if value is None:
        return ""
    if isinstance(value, list):
        return SEPARATOR.join(safe_cell(item) for item in value)
    if not isinstance(value, str):
        return value
    # NUL ends the text in some readers, and what follows would be lost.
    text = value.replace("\0", "")
    return "'" + text if text.lstrip(" ")[:1] in FORMULA_STARTS and text else text


def each_once(texts: Iterable[str]) -> list[str]:
    """Return the texts that say something, each once, in their order."""
    return list(dict.fromkeys(text for text in texts if text))
