"""Quotes and paragraphs are cut by code points and lose nothing."""

from hypothesis import given
from hypothesis import strategies as st

from mapper.web.passages import Piece, Stretch, paragraphs, passages

SENTENCE = "Pasukan meninggalkan pangkalan al-Tanf dan tiba di Palmyra pada Selasa."


def test_passages_quotes_near_words_together():
    [quote] = passages(SENTENCE, [(31, 38), (51, 58)], margin=12)

    assert quote.pieces == (
        Piece("pangkalan "),
        Piece("al-Tanf", marked=True),
        Piece(" dan tiba di "),
        Piece("Palmyra", marked=True),
        Piece(" pada"),
    )
    assert (quote.start, quote.end) == (31, 58)


def test_passages_parts_words_that_stand_far_apart():
    text = f"{SENTENCE} {'Lain hal. ' * 20}{SENTENCE}"
    second = text.rindex("Palmyra")

    found = passages(text, [(31, 38), (second, second + 7)])

    assert [[p.text for p in quote.pieces if p.marked] for quote in found] == [["al-Tanf"], ["Palmyra"]]


def test_passages_joins_overlapping_evidence():
    [quote] = passages("ten trucks left", [(0, 10), (4, 10)], margin=0)

    assert quote.pieces == (Piece("ten trucks", marked=True),)


def test_passages_stays_within_the_line():
    [quote] = passages("Homs\nal-Tanf\nPalmyra", [(5, 12)], margin=50)

    assert "".join(piece.text for piece in quote.pieces) == "al-Tanf"


@given(st.text(max_size=80), st.lists(st.tuples(st.integers(0, 80), st.integers(1, 20)), max_size=5))
def test_passages_quotes_the_text_itself(text, spans):
    spans = [(start, min(start + length, len(text))) for start, length in spans if start < len(text)]

    for quote in passages(text, spans):
        assert "".join(piece.text for piece in quote.pieces) in text


def test_paragraphs_keeps_every_character_of_a_line():
    text = "Dari al-Tanf ke Palmyra.\n\n  Baris kedua 😀 di Homs."
    mentions = [
        Stretch("al-Tanf", 5, 12, "place"),
        Stretch("Homs", text.index("Homs"), text.index("Homs") + 4, "place"),
    ]

    found = paragraphs(text, mentions)

    assert ["".join(s.text for s in p) for p in found] == ["Dari al-Tanf ke Palmyra.", "  Baris kedua 😀 di Homs."]
    assert [s.text for p in found for s in p if s.kind] == ["al-Tanf", "Homs"]
    assert all(text[s.start : s.end] == s.text for p in found for s in p)


def test_paragraphs_keeps_the_longer_of_two_mentions_that_overlap():
    text = "pangkalan al-Tanf"

    [paragraph] = paragraphs(text, [Stretch("al-Tanf", 10, 17, "place"), Stretch(text, 0, 17, "place")])

    assert [s.text for s in paragraph] == [text]
