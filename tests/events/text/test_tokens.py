"""Words of a text: where they stand, whatever stands between them."""

import re

from hypothesis import given
from hypothesis import strategies as st

from events.text.tokens import _WORD, parts, tokens

MARKS = "aabB1_ -'’#\n\u0301\u0640\u064eحمصй\ue000ß."
LETTERS = st.text(alphabet=st.sampled_from(MARKS), max_size=60) | st.text(max_size=60)


@given(LETTERS)
def test_tokens_stand_where_the_pattern_finds_them(text):
    assert [(t.start, t.end, t.surface) for t in tokens(text)] == [(*m.span(), m.group()) for m in _WORD.finditer(text)]


@given(LETTERS)
def test_parts_are_the_columns_of_tokens(text):
    read = parts(text)

    assert [tuple(t) for t in tokens(text)] == list(zip(*read[:4], strict=True))
    assert "".join([g + w for g, w in zip(read.gaps, [*read.surfaces, ""], strict=True)]) == text
    assert all(text[s:e] == w for s, e, w in zip(read.starts, read.ends, read.surfaces, strict=True))


def test_repeated_words_are_each_found_where_they_stand():
    text = "a aa a-a _a a"

    assert [(t.start, t.end) for t in tokens(text)] == [m.span() for m in re.finditer("a+", text)]
