"""Asks a geocoder on the network for a place by name: off unless an address is set, and sent nothing but the name."""

import threading
import time
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Protocol
from urllib.parse import urlsplit

from events.errors import GeocoderSilent, UnknownRoom

# What an answer is kept for, and how many are.
_KEPT_SECONDS = 24 * 3600
_MOST_KEPT = 1000
# One question at a time, and no more often than public servers allow.
_SECONDS_APART = 1.0
_MOST_WAITED = 5.0


@dataclass(frozen=True, slots=True)
class OnlinePlace:
    """A place as a geocoder tells it: its name and address in one line, and its point in degrees (WGS 84)."""

    name: str
    lon: float
    lat: float


class Geocoder(Protocol):
    """What of geopy is used here."""

    def geocode(self, query: str, exactly_one: bool, limit: int) -> Any:
        """Return locations with ``address``, ``longitude`` and ``latitude``, or None."""


def _nominatim(host: str, scheme: str, seconds: float) -> Geocoder:
    from geopy.geocoders import Nominatim

    found: Geocoder = Nominatim(domain=host, scheme=scheme, timeout=seconds, user_agent="whereline")
    return found


def _photon(host: str, scheme: str, seconds: float) -> Geocoder:
    from geopy.geocoders import Photon

    found: Geocoder = Photon(domain=host, scheme=scheme, timeout=seconds, user_agent="whereline")
    return found


class _Pelias:
    def __init__(self, host: str, scheme: str, seconds: float) -> None:
        from geopy.geocoders import Pelias

        self._pelias = Pelias(domain=host, scheme=scheme, timeout=seconds, user_agent="whereline")

    def geocode(self, query: str, exactly_one: bool, limit: int) -> Any:
        # Pelias says itself how many it gives.
        found = self._pelias.geocode(query, exactly_one=exactly_one)
        return found[:limit] if found else None


PROVIDERS: dict[str, Callable[[str, str, float], Geocoder]] = {
    "nominatim": _nominatim,
    "photon": _photon,
    "pelias": _Pelias,
}


class OnlineLookup:
    """A geocoder at ``address`` (https://nominatim.example.org) of the kind that ``provider`` names.

    Raises UnknownRoom where there is no such kind, ValueError where the address is none.
    """

    def __init__(self, provider: str, address: str, seconds: float = 5.0, asks: Geocoder | None = None) -> None:
        if provider not in PROVIDERS:
            raise UnknownRoom("geocoder", provider, PROVIDERS)
        parts = urlsplit(address)
        if parts.scheme not in {"http", "https"} or not parts.netloc:
            raise ValueError(f"{address!r} is no address; write https://nominatim.example.org")
        self.host = parts.netloc
        self._asks = asks or PROVIDERS[provider](parts.netloc + parts.path.rstrip("/"), parts.scheme, seconds)
        self._lock = threading.Lock()
        self._kept: OrderedDict[str, tuple[float, tuple[OnlinePlace, ...]]] = OrderedDict()
        self._last = 0.0

    def look_up(self, text: str, limit: int = 10) -> tuple[OnlinePlace, ...]:
        """Return what the geocoder has for ``text``, best first.

        Raises GeocoderSilent where it does not answer, or where too many ask at once.
        """
        text = " ".join(text.split())
        if not text:
            return ()
        if (kept := self._kept.get(text)) is not None and time.monotonic() - kept[0] < _KEPT_SECONDS:
            return kept[1][:limit]
        if not self._lock.acquire(timeout=_MOST_WAITED):
            raise GeocoderSilent(f"Too many ask {self.host} at once; try again in a moment.")
        try:
            time.sleep(max(self._last + _SECONDS_APART - time.monotonic(), 0))
            found = self._ask(text)
            self._kept[text] = (time.monotonic(), found)
            while len(self._kept) > _MOST_KEPT:
                self._kept.popitem(last=False)
        finally:
            self._last = time.monotonic()
            self._lock.release()
        return found[:limit]

    def _ask(self, text: str) -> tuple[OnlinePlace, ...]:
        from geopy.exc import GeopyError

        try:
            found = self._asks.geocode(text, exactly_one=False, limit=10) or ()
        except (GeopyError, OSError, ValueError) as problem:
            raise GeocoderSilent(
                f"{self.host} gave no answer ({type(problem).__name__}). What is known here is found without it."
            ) from problem
        return tuple(OnlinePlace(str(one.address), float(one.longitude), float(one.latitude)) for one in found)
