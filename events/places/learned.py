"""The learned models that are shipped: opened once, chosen by language."""

from functools import cache
from pathlib import Path

import numpy as np

from events.places.recognise.learned import LearnedScorer, Lexicon, MessageScorer
from events.places.recognise.scorer import SpanScorer
from events.places.resolve.learned import LearnedRanker
from events.places.trees import Trees

# Written by scripts/train_places.py.
FILE = Path(__file__).with_name("learned.npz")
# The say of the rules beside the trees, by language: "" is any that no tree was trained on.
RULES = {"en": 0.2, "ar": 0.4, "": 0.5}
# Languages that were learned from messages with hashtags alone.
MESSAGES = frozenset(("ar",))


class Models:
    """The models of an archive that ``scripts/train_places.py`` wrote."""

    def __init__(self, file: Path) -> None:
        with np.load(file) as archive:
            self._arrays = {name: archive[name] for name in archive.files}
        self._trees = {name: Trees.of(self._arrays, name) for name in ("words", "plain")}
        self.ranker = LearnedRanker(Trees.of(self._arrays, "ranker"), float(self._arrays["ranker_none"]))
        self._scorers: dict[str, SpanScorer] = {}

    def scorer(self, language: str) -> SpanScorer:
        """Return the scorer of spans for a language: with its words where they were learned."""
        if language not in self._scorers:
            arrays = self._arrays
            slope, offset = arrays.get(f"{language}_calibration", np.array([1.0, 0.0])).tolist()
            words = arrays.get(f"{language}_words")
            lexicon = None if words is None else Lexicon(words, float(arrays[f"{language}_words_bias"]))
            trees = self._trees["plain" if lexicon is None else "words"]
            learned = LearnedScorer(trees, lexicon, RULES.get(language, RULES[""]), slope, offset)
            self._scorers[language] = MessageScorer(learned) if language in MESSAGES else learned
        return self._scorers[language]


@cache
def shipped() -> Models:
    """Return the models that come with the project."""
    return Models(FILE)
