"""Lists to choose from above a page: what each filter is called, what it offers and what is chosen."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

# What turns the direction of the words around it: an option has no element that would keep it in.
_TURNS = re.compile("[\u202a-\u202e\u2066-\u2069]")


@dataclass(frozen=True, slots=True)
class Option:
    """One value of a filter, as it stands in an address and in words."""

    value: str
    label: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class Choice:
    """A filter with its options."""

    name: str
    label: str
    options: tuple[Option, ...]


def choice(name: str, label: str, options: Sequence[tuple[str, str]], taken: Iterable[str], every: str = "") -> Choice:
    """Return filter ``name`` with ``options`` (value, words), those ``taken`` chosen; ``every`` narrows nothing."""
    chosen = set(taken)
    shown = [("", every), *options] if every else options
    return Choice(name, label, tuple(Option(value, _TURNS.sub("", words), value in chosen) for value, words in shown))
