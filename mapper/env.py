"""Every environment variable that Whereline reads, and how each is read."""

import os
import secrets
from collections.abc import Callable
from pathlib import Path
from typing import Any


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
