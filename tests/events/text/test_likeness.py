"""How alike texts are, and whether their signatures find the alike."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from events.text.likeness import bands, likeness, runs

WORDS = [f"word{n}" for n in range(3000)]


def article(words: int, seed: int) -> list[str]:
    return random.Random(seed).choices(WORDS, k=words)  # noqa: S311 - the same words each time


def changed(words: list[str], share: float, seed: int) -> list[str]:
    """Return ``words`` with a share of them replaced, in one piece as an editor does."""
    cut = int(len(words) * share)
    return words[: len(words) - cut] + article(cut, seed)


@given(st.text(max_size=200))
def test_likeness_of_a_text_with_itself_is_whole(text):
    found = runs(text)

    assert likeness(found, found) == (1.0 if found else 0.0)


def test_likeness_of_a_text_without_words_has_no_bands():
    assert bands(runs("… —")) == ()


@pytest.mark.parametrize(("share", "least"), [(0.1, 100), (0.25, 95), (0.4, 80)])
def test_likeness_bands_find_edited_articles(share, least):
    found = 0
    for seed in range(100):
        one = article(300, seed)
        other = changed(one, share, seed + 1000)
        found += bool({*bands(runs(" ".join(one)))} & {*bands(runs(" ".join(other)))})

    assert found >= least


def test_likeness_bands_leave_other_articles_apart():
    signatures = [{*bands(runs(" ".join(article(300, seed))))} for seed in range(100)]

    assert sum(bool(one & other) for i, one in enumerate(signatures) for other in signatures[:i]) == 0
