"""Every environment variable that Whereline reads, and how each is read."""

import json
import os
import re
import secrets
from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit


def env(name: str, default: Any, read: Callable[[str], Any] = str) -> Any:
    """Return environment variable ``name`` as ``read`` makes it, or ``default`` where it is unset or empty.

    Raises ValueError, naming the variable, where ``read`` refuses the value.
    """
    raw = os.environ.get(name, "")
    if not raw:
        return default
    try:
        return read(raw)
    except ValueError as problem:
        raise ValueError(f"{name}={raw!r} cannot be read: {problem}") from None


def flag(raw: str) -> bool:
    """Read "1", "true", "yes", "on" and their opposites."""
    word = raw.strip().lower()
    if word in {"1", "true", "yes", "on"}:
        return True
    if word in {"0", "false", "no", "off"}:
        return False
    raise ValueError("say 1 or 0")


def words(raw: str) -> list[str]:
    """Read a list parted by commas or spaces."""
    return [w for w in raw.replace(",", " ").split() if w]


def basemaps(raw: str) -> tuple[dict[str, str], ...]:
    """Read maps from the network: a JSON list of objects with ``name``, ``kind``, ``url`` and ``credit``.

    >>> basemaps('[{"name": "Air", "kind": "raster", "url": "https://air.example.org/{z}/{x}/{y}.png", "credit": ""}]')
    ({'name': 'Air', 'kind': 'raster', 'url': 'https://air.example.org/{z}/{x}/{y}.png', 'credit': ''},)
    """
    found = json.loads(raw)
    wanted = {"name", "kind", "url", "credit"}
    for one in found if isinstance(found, list) else [None]:
        if not isinstance(one, dict) or set(one) != wanted or not all(isinstance(text, str) for text in one.values()):
            raise ValueError("give a list of objects with name, kind, url and credit")
        address = urlsplit(one["url"])
        if one["kind"] not in {"raster", "vector"} or address.scheme not in {"https", "http"} or not address.hostname:
            raise ValueError(f"{one['name']}: kind is raster or vector, url begins with https://")
        if not re.fullmatch(r"[A-Za-z0-9.:\-]+", address.netloc):
            raise ValueError(f"{one['name']}: {address.netloc!r} is no name of a host")
    return tuple(found)


# The folder of the project: where manage.py is.
PROJECT = Path(__file__).resolve().parent.parent

# Database, gazetteer, basemap and uploads live here; nothing else is written.
DATA_DIR = Path(env("DATA_DIR", str(PROJECT / "data"))).resolve()


def stored_secret(file: Path) -> str:
    """Return the secret kept in ``file``; where there is none, one made for this process alone.

    A secret made for one process signs nothing that outlives it: sessions end with it, and nothing is guessable.
    """
    if file.is_file():
        return file.read_text().strip()
    return secrets.token_urlsafe(50)
