"""The learned models that are shipped: opened once, chosen by language."""

import hashlib
from collections.abc import Sequence
from functools import cache
from pathlib import Path

import numpy as np

from events.places.recognise.features import SpanFeatures
from events.places.recognise.learned import LearnedScorer, Lexicon, MessageScorer
from events.places.recognise.scorer import SpanScorer
from events.places.resolve.learned import LearnedRanker
from events.places.second_look import SecondLook
from events.places.trees import Trees

# Written by scripts/train_places.py.
FILE = Path(__file__).with_name("learned.npz")
# The say of the rules beside the trees, by language: "" is any that few labels tell of.
RULES = {"en": 0.2, "en_message": 0.2, "ar_message": 0.4, "": 0.4}
# Languages whose messages are calibrated by themselves, and whether other texts have the words that were learned.
MESSAGES = {"en": True, "ar": False}


class Models:
    """The models of an archive that ``scripts/train_places.py`` wrote."""

    def __init__(self, file: Path) -> None:
        with np.load(file) as archive:
            self._arrays = {name: archive[name] for name in archive.files}
        self._trees = {name: Trees.of(self._arrays, name) for name in ("words", "plain")}
        self.ranker = LearnedRanker(Trees.of(self._arrays, "ranker"), float(self._arrays["ranker_none"]))
        end = "_second_look"
        self.second_look = SecondLook(
            Trees.of(self._arrays, "named"),
            Trees.of(self._arrays, "right"),
            {name.removesuffix(end): self._arrays[name].tolist() for name in self._arrays if name.endswith(end)},
        )
        self._scorers: dict[str, SpanScorer] = {}

    def scorer(self, language: str) -> SpanScorer:
        """Return the scorer of spans for a language: with its words where they were learned."""
        if language not in self._scorers:
            own = f"{language}_words" in self._arrays
            self._scorers[language] = (
                MessageScorer(
                    self._learned(language, "_message", own), self._learned(language, "", own and MESSAGES[language])
                )
                if language in MESSAGES
                else self._learned(language, "", own)
            )
        return self._scorers[language]

    def _learned(self, language: str, kind: str, own: bool) -> LearnedScorer:
        arrays = self._arrays
        slope, offset = arrays.get(f"{language}{kind}_calibration", np.array([1.0, 0.0])).tolist()
        lexicon = Lexicon(arrays[f"{language}_words"], float(arrays[f"{language}_words_bias"])) if own else None
        rules = RULES.get(language + kind, RULES[""])
        return LearnedScorer(self._trees["words" if own else "plain"], lexicon, rules, slope, offset)


def kind_of_text(language: str, spans: Sequence[SpanFeatures]) -> str:
    """Return what is calibrated together: a language, or its messages with hashtags or accounts."""
    return f"{language}_message" if language in MESSAGES and any(f.hashtag or f.handle for f in spans) else language


@cache
def shipped() -> Models:
    """Return the models that come with the project."""
    return Models(FILE)


@cache
def fingerprint_of_models() -> str:
    """Return the first 12 digits of the SHA-256 of the models' file: which ones a result came from."""
    return hashlib.sha256(FILE.read_bytes()).hexdigest()[:12]
