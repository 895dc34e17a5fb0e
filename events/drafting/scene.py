"""A report as drafting sees it: sentences with their words, cues, places, numbers and dates."""

import re
from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass, field
from itertools import accumulate

from events.places.place import Place
from events.places.resolution import Resolution
from events.text.cues import Cue, lexicon
from events.text.date_mention import DateMention
from events.text.dates import dates
from events.text.language import Language
from events.text.mention import MentionKind, Span
from events.text.numbers import Number, numbers
from events.text.partial import PartialDate
from events.text.ranges import with_ranges
from events.text.tokens import Token, tokens

# The result of a game, "2-1", "4:0": unlike a range of people, the greater number first, or nil.
_RESULT = re.compile(r"(?<![\w.,:/–-])(\d)\s?[-–:]\s?(\d)(?![\w:/–-]|[.,]\d)")
# What parts clauses, when it stands between two words.
_BREAKS = re.compile(r"[,;:()–—،؛\"“”«»]")


@dataclass(slots=True)
class NamedPlace:
    """A place named in a sentence, or pointed back to ("that facility"), and what it is to what happened.

    ``first``, ``last`` are tokens of the report (half-open); ``place`` is None where it is unlocated. ``role`` is
    "source", "goal", "via", "at", "around", "near" or "". ``governor`` is the token where the words that give the
    role begin. ``holds`` marks a place that only says where the one before it lies ("al-Tanf, in Homs"). ``back``
    marks one that is pointed back to; ``direct`` one that is the object of the verb right before it. ``within`` one
    that stands for an unknown place in it. ``spot`` (lon,
    lat) is what lies at a told distance from the place, and ``slack_m`` how far off that may be, in metres.
    """

    first: int
    last: int
    start: int
    end: int
    surface: str
    place: Place | None
    score: float
    role: str = ""
    governor: int = -1
    holds: bool = False
    back: bool = False
    direct: Cue | None = None
    joined: bool = False
    within: bool = False
    spot: tuple[float, float] | None = None
    slack_m: float = 0.0


# What a sentence without a word of some kind has of it; nobody changes what ``all`` returns.
_NO_CUES: list[Cue] = []


@dataclass(slots=True)
class Sentence:
    """One sentence: its span, its tokens (indexes into the report's), and what was found in it, in reading order."""

    number: int
    start: int
    end: int
    first: int
    last: int
    cues: dict[str, list[Cue]] = field(default_factory=dict)
    places: list[NamedPlace] = field(default_factory=list)
    actors: list[Span] = field(default_factory=list)
    numbers: list[Number] = field(default_factory=list)
    dates: list[DateMention] = field(default_factory=list)
    _asked: dict[tuple[str, ...], list[Cue]] = field(default_factory=dict)

    def all(self, *labels: str) -> list[Cue]:
        """Return the cues of these labels in reading order."""
        if len(labels) == 1:
            return self.cues.get(labels[0], _NO_CUES)
        asked = self._asked.get(labels)
        if asked is None:
            held = [cues for label in labels if (cues := self.cues.get(label))]
            if len(held) < 2:
                # Most sentences have cues of one label at most: those are in order already.
                asked = held[0] if held else []
            else:
                asked = sorted((c for cues in held for c in cues), key=lambda c: (c.first, -c.last))
            self._asked[labels] = asked
        return asked


@dataclass(slots=True)
class Scene:
    """A report ready for drafting."""

    text: str
    words: Sequence[Token]
    pack: Language
    published: PartialDate | None
    sentences: list[Sentence]
    _shares: dict[str, float] = field(default_factory=dict)
    _broken: list[int] = field(default_factory=list)

    def breaks(self, first: int, last: int) -> int:
        """Count the marks that part clauses between two tokens."""
        if not self._broken:
            ends = [0, *(w.end for w in self.words)]
            gaps = (self.text[end : word.start] for end, word in zip(ends, self.words, strict=False))
            # Nearly every gap is one space.
            self._broken = list(accumulate(0 if gap == " " else len(_BREAKS.findall(gap)) for gap in gaps))
        return abs(self._broken[last] - self._broken[first])

    def share(self, label: str) -> float:
        """Return the share of sentences that hold a cue of ``label``."""
        known = self._shares.get(label)
        if known is None:
            held = sum(1 for s in self.sentences if s.cues.get(label))
            known = self._shares[label] = held / len(self.sentences) if self.sentences else 0.0
        return known

    def gap(self, at: int) -> str:
        """What stands between a token and the one before it."""
        return self.text[self.words[at - 1].end : self.words[at].start] if at else ""


def scene(
    text: str,
    pack: Language,
    published: PartialDate | None,
    resolutions: Iterable[Resolution],
    spans: Sequence[Span],
) -> Scene:
    """Return ``text`` laid out for drafting; ``resolutions`` are its place names, ``spans`` its sentences."""
    words = tokens(text)
    counted = numbers(text, words, pack.numbers)
    days = dates(text, words, counted, pack, published)
    made = Scene(text, words, pack, published, _sentences(words, spans))
    within = _within(made.sentences, len(words))
    # What stands inside a date is nothing else: "3 May" is no "may".
    dated = {at for d in days for at in range(d.first, d.last)}
    for cue in _unmasked(lexicon(pack).find(words)):
        sentence = within[cue.first]
        if sentence and cue.last <= sentence.last and not (cue.first in dated and cue.last - 1 in dated):
            sentence.cues.setdefault(cue.label, []).append(cue)
    _note_results(made)
    for number in with_ranges(text, words, [n for n in counted if n.first not in dated], pack.numbers):
        sentence = within[number.first]
        if sentence:
            sentence.numbers.append(number)
    for day in days:
        sentence = within[day.first]
        if sentence:
            sentence.dates.append(day)
    _place(made, resolutions, within, dated)
    return made


def _note_results(made: Scene) -> None:
    """Mark sentences that give the result of a game."""
    for result in _RESULT.finditer(made.text):
        home, away = int(result[1]), int(result[2])
        if home > away or not (home and away):
            for sentence in made.sentences:
                if sentence.start <= result.start() < sentence.end:
                    at = next(
                        (n for n in range(sentence.first, sentence.last) if made.words[n].end > result.start()), -1
                    )
                    if at >= 0:
                        cue = Cue("sport", "", at, at + 1, result.start(), result.end())
                        sentence.cues.setdefault("sport", []).append(cue)


def _sentences(words: Sequence[Token], spans: Sequence[Span]) -> list[Sentence]:
    made: list[Sentence] = []
    at = 0
    for span in spans:
        while at < len(words) and words[at].start < span.start:
            at += 1
        first = at
        while at < len(words) and words[at].start < span.end:
            at += 1
        if at > first:
            made.append(Sentence(len(made), span.start, span.end, first, at))
    return made


def _within(sentences: Sequence[Sentence], count: int) -> list[Sentence | None]:
    within: list[Sentence | None] = [None] * count
    for sentence in sentences:
        within[sentence.first : sentence.last] = [sentence] * (sentence.last - sentence.first)
    return within


def _unmasked(found: Sequence[Cue]) -> list[Cue]:
    """Leave out what stands inside a phrase that only looks like an event ("Battle of", "held by")."""
    masked = {at for cue in found if cue.label in _MASKS for at in range(cue.first, cue.last)}
    kept = [c for c in found if c.label not in _MASKS and (c.label not in _EVENTFUL or c.first not in masked)]
    longer = [c for c in kept if c.label == "incident" and c.last - c.first > 1]
    if not longer:
        return kept
    # "Repelled an attack" is a clash and no attack: a longer phrase says better what happened than one inside it.
    return [
        c
        for c in kept
        if c.label != "incident"
        or not any(
            o.first <= c.first and c.last <= o.last and o.last - o.first > c.last - c.first and o.value != c.value
            for o in longer
        )
    ]


_MASKS = frozenset({"ignore", "states"})
_EVENTFUL = frozenset({"there", "negation", "motion", "incident", "leaves", "reaches", "deaths", "injuries"})


def _place(made: Scene, resolutions: Iterable[Resolution], within: Sequence[Sentence | None], dated: Set[int]) -> None:
    at = 0
    words = made.words
    for resolution in sorted(resolutions, key=lambda r: r.mention.start):
        mention = resolution.mention
        while at < len(words) and words[at].end <= mention.start:
            at += 1
        if at >= len(words):
            break
        sentence = within[at]
        if sentence is None:
            continue
        if mention.kind is MentionKind.ACTOR:
            sentence.actors.append(Span(mention.start, mention.end))
            continue
        last = at
        while last < len(words) and words[last].start < mention.end:
            last += 1
        if any(c.first == at and c.last > last for c in sentence.all("incident", "motion", "zone")):
            # "Baku tembak" is a gunfight and nowhere near Baku.
            continue
        if all(n in dated for n in range(at, last)):
            # "25 Aralık" is a day in December and not the town.
            continue
        sentence.places.append(
            NamedPlace(at, last, mention.start, mention.end, mention.surface, resolution.place, resolution.score)
        )
