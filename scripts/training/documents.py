"""Labelled documents and what is known of each span in them: the corpora beside the project, and our own."""

import zlib
from dataclasses import dataclass, field
from typing import Any

from bench.places import OWN, documents, half_of
from events.places.gazetteers.compiled import CompiledGazetteer
from events.places.neutral import pack_for
from events.places.recognise.cues import Cues, cues_of
from events.places.recognise.features import SpanFeatures, features_of
from events.places.recognise.spans import NameSpan, name_spans
from events.places.recognise.words import Words, words_of

# How much a span of each corpus counts: news is what reports are, tweets are many; our own documents are few.
CORPORA = {"lgl": 1.0, "gwn": 1.0, "geocorpora": 0.7, "idrisi_en_train": 0.7, "idrisi_ar_train": 0.7}
OWN_WEIGHT = 1.5
FOLDS = 5
# A span is a name of the corpus where they share this much of their length.
SHARED = 0.6


@dataclass
class Read:
    """A document, its spans and what is known of them."""

    fold: int
    corpus: str
    weight: float
    gold: list[dict[str, Any]]
    words: Words
    cues: Cues
    spans: list[NameSpan]
    features: list[SpanFeatures]
    labels: list[bool]
    lexical: list[float] = field(default_factory=list)
    scores: list[float] = field(default_factory=list)

    @property
    def message(self) -> bool:
        """Whether it is a message with hashtags or accounts."""
        return any(f.hashtag or f.handle for f in self.features)


def labelled_documents(gazetteer: CompiledGazetteer, aside: int | None, without: str | None = None) -> list[Read]:
    """Return the documents that are learned from: all, but not half ``aside`` of the corpora and the third of our own
    documents that measures it, and not the corpus ``without``."""
    found = [
        read(d, corpus, weight, gazetteer)
        for corpus, weight in CORPORA.items()
        if corpus != without
        for d in documents(corpus, None, gazetteer)
        if half_of(str(d["id"])) != aside
    ]
    own = None if aside is None else 0
    found += [read(d, corpus, OWN_WEIGHT, gazetteer) for corpus in OWN for d in documents(corpus, own, gazetteer)]
    return [d for d in found if d.spans]


def read(d: dict[str, Any], corpus: str, weight: float, gazetteer: CompiledGazetteer) -> Read:
    """Return a document's spans with their features and whether each is a name of the corpus."""
    cues, words = cues_of(pack_for(d["lang"])), words_of(d["text"])
    spans = name_spans(words, cues, gazetteer)
    gold = d["toponyms"]
    labels = [named_by(span, words, gold) is not None for span in spans]
    fold = zlib.crc32(str(d["id"]).encode()) % FOLDS
    return Read(fold, corpus, weight, gold, words, cues, spans, features_of(spans, words, cues), labels)


def named_by(span: NameSpan, words: Words, gold: list[dict[str, Any]], least: float = SHARED) -> dict[str, Any] | None:
    """Return the name of the corpus that ``span`` is, if any."""
    start, end = words.starts[span.first] + span.skip, words.ends[span.last - 1]
    best, found = least, None
    for g in gold:
        common = min(end, g["end"]) - max(start, g["start"])
        share = common / (max(end, g["end"]) - min(start, g["start"]))
        if share >= best:
            best, found = share, g
    return found
