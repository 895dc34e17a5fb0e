"""Names that a message writes in one word, cuts short or puts in small letters."""

import pytest

from events.places.gazetteers.atlas import Atlas
from events.places.neutral import pack_for
from events.places.place import Place, PlaceClass
from events.places.recognise.cues import cues_of
from events.places.recognise.spans import name_spans
from events.places.recognise.words import words_of

CITY, ADMIN1, ADMIN2 = PlaceClass.CITY, PlaceClass.ADMIN1, PlaceClass.ADMIN2
ATLAS = Atlas(
    [
        Place("x:1", "Fort McMurray", CITY, -111.4, 56.7, "CA", "CA.01", "Alberta", 66_000),
        Place("x:2", "Mirpur", CITY, 73.8, 33.1, "PK", "PK.06", "Azad Kashmir", 124_000),
        Place("x:3", "Puerto Rico", ADMIN1, -66.5, 18.2, "PR", "", "", 3_000_000),
        Place("x:4", "US Virgin Islands", ADMIN1, -64.8, 18.3, "VI", "", "", 100_000),
        Place("x:5", "Saluda County", ADMIN2, -81.7, 34.0, "US", "US.SC", "South Carolina", 20_000),
        Place("x:6", "West Virginia", ADMIN1, -80.5, 38.5, "US", "US.WV", "West Virginia", 1_800_000),
        Place("x:7", "Chengannur", CITY, 76.6, 9.3, "IN", "IN.13", "Kerala", 25_000),
        Place("x:8", "Pulau", CITY, 100.0, 1.0, "ID", "ID.01", "", 25_000),
        Place("x:9", "North", ADMIN1, 10.0, 10.0, "CM", "CM.12", "North", 2_000_000),
    ]
)


def spans(text: str, code: str = "en") -> set[tuple[str, str]]:
    words = words_of(text)
    found = name_spans(words, cues_of(pack_for(code)), ATLAS)
    return {(text[words.starts[s.first] : words.ends[s.last - 1]], c.place.id) for s in found for c in s.candidates}


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("Fire near #FortMcMurray today", ("FortMcMurray", "x:1")),
        ("One died in #MirPur today", ("MirPur", "x:2")),
        ("Pray for #puertorico please", ("puertorico", "x:3")),
        ("Help #usvirginislands now", ("usvirginislands", "x:4")),
        ("Floods in Saluda Co, they say", ("Saluda Co", "x:5")),
        ("Floods in W. Virginia, they say", ("W. Virginia", "x:6")),
        ("Please save chengannur now", ("chengannur", "x:7")),
    ],
)
def test_names_are_found_however_messages_write_them(text, span):
    assert span in spans(text)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        # A part that is written short is no name alone, and languages whose everyday words nobody listed have no
        # words that are sure to be none.
        ("He is N of the town", "en"),
        ("Kami pergi ke arah chengannur besok", "tr"),
        # Only hashtags are parted.
        ("They sell puertorico shirts", "en"),
        # Too short to be sure of.
        ("We love #fortmc", "en"),
    ],
)
def test_other_words_are_no_names(text, code):
    assert spans(text, code) == set()
