"""Reads a position that somebody typed: decimal degrees, degrees with minutes and seconds, MGRS, plus codes."""

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from events.errors import BadGeometry

Locate = Callable[[str], tuple[float, float] | None]


class Notation(StrEnum):
    """How a position is written."""

    DEGREES = "degrees"
    MGRS = "mgrs"
    PLUS_CODE = "plus code"


@dataclass(frozen=True, slots=True)
class Position:
    """A point in EPSG:4326 degrees; ``radius_m`` says how far from it the position may be, as precisely as written."""

    lon: float
    lat: float
    notation: Notation
    radius_m: float


_EXAMPLE = "write latitude and longitude, such as 33.5055, 38.6180"
# Metres in a degree of latitude.
_DEGREE_M = 111_320.0
_SIGNS = str.maketrans(
    {"−": "-", "–": "-", "º": "°", "˚": "°", "″": '"', "”": '"', "“": '"', "ʺ": '"', "′": "'", "’": "'", "‘": "'"}
    | {"ʹ": "'", "٫": ".", "،": ",", "؛": ";"}
)
_MARKS = re.compile("[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069\u200b-\u200d\ufeff]")
# One angle, and what parts two of them. Letters of the compass stand before both or behind both.
_ANGLE = (
    r"(?P<{0}_sign>[+-])?\s*(?P<{0}_deg>\d{{1,4}}(?:\.\d{{1,15}})?)\s*°?\s*"
    r"(?:(?P<{0}_min>\d{{1,3}}(?:\.\d{{1,15}})?)\s*'\s*)?"
    r"(?:(?P<{0}_sec>\d{{1,3}}(?:\.\d{{1,15}})?)\s*(?:\"|'')\s*)?"
)
_APART = r"\s*(?:[,;/]\s*|\s+|(?<=[NSEW\"'°]))\s*"
_A, _B = _ANGLE.format("a"), _ANGLE.format("b")
_PAIRS = (
    re.compile(rf"{_A}(?P<a_letter>[NSEW])?{_APART}{_B}(?P<b_letter>[NSEW])?", re.I),
    re.compile(rf"(?P<a_letter>[NSEW])\s*{_A}{_APART}(?P<b_letter>[NSEW])\s*{_B}", re.I),
)
# Degrees, minutes and seconds with nothing but spaces or colons between them, and a letter behind.
_BARE = re.compile(
    r"(?P<a_deg>\d{1,3})[ :](?P<a_min>\d{1,3})(?:[ :](?P<a_sec>\d{1,3}(?:\.\d{1,9})?))? ?(?P<a_letter>[NS])[, ]{0,2}"
    r"(?P<b_deg>\d{1,3})[ :](?P<b_min>\d{1,3})(?:[ :](?P<b_sec>\d{1,3}(?:\.\d{1,9})?))? ?(?P<b_letter>[EW])",
    re.I,
)
# Commas for decimals, as much of the world writes them: something else parts the two.
_COMMAS = re.compile(
    r"([+-]?\d{1,3}),(\d{1,15})\s*°?\s*([NSEW]?)(?:\s*;\s*|\s+)([+-]?\d{1,3}),(\d{1,15})\s*°?\s*([NSEW]?)", re.I
)
_MGRS = re.compile(
    r"(?P<zone>\d{1,2})\s?(?P<band>[A-Z])\s?(?P<square>[A-Z]{2})\s?(?P<digits>\d{0,10}|\d{1,5}\s\d{1,5})", re.I
)
_PLUS = re.compile(
    r"(?P<code>[23456789CFGHJMPQRVWX0]{2,8}\+[23456789CFGHJMPQRVWX]{0,7})(?:[\s,]+(?P<place>\S.*))?", re.I
)
_NUMBERS = re.compile(r"[\d\s.,;:/°'\"+\-NSEW]+", re.I)


def read_position(text: str, near: tuple[float, float] | None = None, locate: Locate | None = None) -> Position | None:
    """Return the position that ``text`` gives, None where it is no position but, say, a name.

    Without letters of the compass latitude comes first. A short plus code is one near ``near`` (longitude, latitude),
    or near the place named after it, which ``locate`` finds.

    Raises BadGeometry, with a sentence that says what would work, where it looks like a position but is none.

    >>> read_position("33.5055, 38.6180"), read_position("Palmyra")
    (Position(lon=38.618, lat=33.5055, notation=<Notation.DEGREES: 'degrees'>, radius_m=5.566), None)
    """
    plain = " ".join(_MARKS.sub("", unicodedata.normalize("NFKC", text.translate(_SIGNS)).translate(_SIGNS)).split())
    plain = "".join(str(unicodedata.digit(c)) if c.isdigit() and not c.isascii() else c for c in plain)
    if len(plain) > 100:
        return None
    if (match := _PLUS.fullmatch(plain)) is not None:
        return _plus_code(match["code"].upper(), match["place"] or "", near, locate)
    if (match := _MGRS.fullmatch(plain)) is not None and len(match["digits"].replace(" ", "")) != 1:
        return _mgrs(match)
    if (match := _COMMAS.fullmatch(plain)) is not None:
        a, b, a_letter, c, d, c_letter = match.groups()
        plain = f"{a}.{b}{a_letter}, {c}.{d}{c_letter}"
    for written in (_BARE, *_PAIRS):
        if (match := written.fullmatch(plain)) is not None:
            return _degrees(match.groupdict())
    if _NUMBERS.fullmatch(plain) and len(re.findall(r"\d+(?:\.\d+)?", plain)) > 1 and re.search(r"[.°'\"]", plain):
        raise BadGeometry(f"{plain!r} is no position; {_EXAMPLE}.")
    return None


def _degrees(parts: dict[str, str | None]) -> Position:
    (first, first_letter, step), (second, second_letter, other_step) = (_angle(parts, which) for which in "ab")
    if first_letter and second_letter and (first_letter in "NS") == (second_letter in "NS"):
        raise BadGeometry(
            f"Both angles are marked {first_letter} and {second_letter}; one is north or south, one east or west."
        )
    swapped = first_letter in ("E", "W") or second_letter in ("N", "S")
    lat, lon = (second, first) if swapped else (first, second)
    if abs(lat) > 90:
        raise BadGeometry(
            f"The latitude {lat:g} is beyond the poles; latitudes lie between -90 and 90 and come first: {_EXAMPLE}."
        )
    if abs(lon) > 180:
        raise BadGeometry(f"The longitude {lon:g} is beyond the date line; longitudes lie between -180 and 180.")
    # Half a unit of the last place that was written.
    return Position(lon, lat, Notation.DEGREES, round(max(step, other_step) * _DEGREE_M / 2, 4))


def _angle(parts: dict[str, str | None], which: str) -> tuple[float, str, float]:
    """Return an angle in degrees, its letter of the compass or "", and the step in which it is written."""
    letter = (parts.get(f"{which}_letter") or "").upper()
    degrees, step = 0.0, 1.0
    for unit, name in ((1, "deg"), (60, "min"), (3600, "sec")):
        raw = parts.get(f"{which}_{name}")
        if raw is None:
            continue
        if name != "deg" and float(raw) >= 60:
            word = {"min": "minutes", "sec": "seconds"}[name]
            raise BadGeometry(f"There are no {raw} {word}; they go from 0 to 59.")
        degrees += float(raw) / unit
        step = 10.0 ** -len(raw.partition(".")[2]) / unit
    sign = parts.get(f"{which}_sign")
    if sign == "-" and letter:
        raise BadGeometry(f"An angle has both a minus and the letter {letter}; write one of them.")
    return (-degrees if sign == "-" or letter in ("S", "W") else degrees), letter, step


def _mgrs(match: re.Match[str]) -> Position:
    """Return the middle of a square of the Military Grid Reference System."""
    from mgrs import MGRS
    from mgrs.core import MGRSError

    digits = match["digits"]
    easting, _, northing = digits.partition(" ")
    written = f"{match['zone']}{match['band'].upper()} {match['square'].upper()} {digits}".strip()
    if (northing and len(easting) != len(northing)) or len(digits.replace(" ", "")) % 2:
        raise BadGeometry(
            f"{written} has more digits for one direction than for the other; write as many for both: 37S DT 6451 0739."
        )
    digits = digits.replace(" ", "")
    zone = int(match["zone"])
    code = f"{zone}{match['band'].upper()}{match['square'].upper()}{digits}"
    grid = MGRS()
    try:
        lat, lon = grid.toLatLon(code)
    except MGRSError as problem:
        raise BadGeometry(
            f"There is no square {written} in the military grid; check zone and letters: 37S DT 6451 0739."
        ) from problem
    return Position(round(lon, 6), round(lat, 6), Notation.MGRS, 50_000 / 10 ** (len(digits) // 2))


def _plus_code(code: str, place: str, near: tuple[float, float] | None, locate: Locate | None) -> Position:
    """Return the middle of the area of a plus code (Open Location Code)."""
    from openlocationcode import openlocationcode

    if not openlocationcode.isValid(code):
        raise BadGeometry(f"{code} is no plus code; a whole one has eight signs before the plus: 8G6RGR48+62.")
    if openlocationcode.isShort(code):
        reference = (locate(place) if locate and place else None) or near
        if reference is None:
            raise BadGeometry(
                f"{code} is a short plus code; write a place near it behind it ({code} Palmyra), or the whole code."
            )
        code = openlocationcode.recoverNearest(code, reference[1], reference[0])
    area = openlocationcode.decode(code)
    height = (area.latitudeHi - area.latitudeLo) * _DEGREE_M / 2
    return Position(round(area.longitudeCenter, 6), round(area.latitudeCenter, 6), Notation.PLUS_CODE, round(height, 1))
