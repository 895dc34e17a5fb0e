"""Where the phrases of a language pack stand in a text: one scan finds them all."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from events.text.language import Language
from events.text.parties import written_out
from events.text.tokens import Token, fold, tokens

# Words that "~" in a phrase may stand for.
_GAP = 3
# A word keeps at least this many letters when one written onto it is taken off; one more may go for "and" (وقد).
_SHORTEST = 3
_CONJUNCTIONS = frozenset("وف")
# Words whose phrases are remembered; texts bring ever new ones.
_KEPT_WORDS = 50_000


class Cue(NamedTuple):
    """A phrase found: what it is (``label``), which of its kind (``value``), and the tokens it covers (half-open).

    A tuple and no dataclass, as hundreds are made for every report.
    """

    label: str
    value: str
    first: int
    last: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Entry:
    label: str
    value: str
    rest: tuple[str, ...]


# What a word says alone, as labels and values; the longer phrases that begin with it, by their second word where that
# is written just so, and the others.
_Opening = tuple[tuple[tuple[str, str], ...], dict[str, tuple[_Entry, ...]], tuple[_Entry, ...]]
# What most words open: nothing.
_NOTHING: _Opening = ((), {}, ())


class Lexicon:
    """The compiled phrases of a pack."""

    def __init__(self, proclitics: Iterable[str] = ()) -> None:
        self._exact: dict[str, list[_Entry]] = defaultdict(list)
        self._stems: dict[str, list[_Entry]] = defaultdict(list)
        self._lengths: tuple[int, ...] = ()
        self._proclitics = tuple(sorted({fold(p) for p in proclitics if p}, key=len, reverse=True))
        self._known: dict[str, _Opening] = {}
        self._spelled: dict[str, tuple[str, ...]] = {}

    def add(self, label: str, value: str, listed: Iterable[str]) -> None:
        """File phrases under a label."""
        for phrase in listed:
            words = _folded(phrase)
            if not words:
                continue
            entry = _Entry(label, value, words[1:])
            head = words[0]
            if head.endswith("*"):
                self._stems[head[:-1]].append(entry)
                self._lengths = tuple(sorted({*self._lengths, len(head) - 1}))
            else:
                self._exact[head].append(entry)
        self._known.clear()

    def find(self, words: Sequence[Token]) -> list[Cue]:
        """Return every phrase found among ``words``, in reading order; for one label and value the longest wins."""
        found: list[Cue] = []
        known = self._known
        following = len(words)
        for at, (start, end, _, word) in enumerate(words):
            opens = known.get(word) or self._opening(word)
            if opens is _NOTHING:
                continue
            alone, seconds, longer = opens
            if seconds and at + 1 < following and (begun := seconds.get(words[at + 1].fold)):
                longer = (*begun, *longer)
            if not longer:
                # Most words that say something say it alone.
                for label, value in alone:
                    found.append(Cue(label, value, at, at + 1, start, end))
                continue
            longest = dict.fromkeys(alone, at + 1)
            for entry in longer:
                last = self._reach(entry.rest, words, at + 1)
                if last and last > longest.get((entry.label, entry.value), 0):
                    longest[entry.label, entry.value] = last
            for (label, value), last in longest.items():
                found.append(Cue(label, value, at, last, start, words[last - 1].end))
        return found

    def _opening(self, word: str) -> _Opening:
        entries: list[_Entry] = []
        for spelled in self._spellings(word):
            entries.extend(self._exact.get(spelled, ()))
            for length in self._lengths:
                if length > len(spelled):
                    break
                entries.extend(self._stems.get(spelled[:length], ()))
        if len(self._known) >= _KEPT_WORDS:
            self._known.clear()
            self._spelled.clear()
        alone = dict.fromkeys((entry.label, entry.value) for entry in entries if not entry.rest)
        seconds: dict[str, list[_Entry]] = defaultdict(list)
        others: list[_Entry] = []
        for entry in entries:
            if not entry.rest:
                continue
            # Where letters are written onto words, a phrase's second word may be spelled in many ways.
            plain = not self._proclitics and entry.rest[0] != "~" and not entry.rest[0].endswith("*")
            (seconds[entry.rest[0]] if plain else others).append(entry)
        if not alone and not seconds and not others:
            self._known[word] = _NOTHING
            return _NOTHING
        listed = {second: tuple(begun) for second, begun in seconds.items()}
        known = self._known[word] = tuple(alone), listed, tuple(others)
        return known

    def _spellings(self, word: str) -> tuple[str, ...]:
        """The word, and without the letters that are written onto it."""
        if not self._proclitics:
            return (word,)
        known = self._spelled.get(word)
        if known is None:
            spelled = [word]
            for form in spelled:
                for clitic in self._proclitics:
                    bare = form[len(clitic) :]
                    enough = _SHORTEST if len(clitic) > 1 or clitic not in _CONJUNCTIONS else _SHORTEST - 1
                    if form.startswith(clitic) and len(bare) >= enough and bare not in spelled:
                        spelled.append(bare)
            known = self._spelled[word] = tuple(spelled)
        return known

    def _reach(self, rest: tuple[str, ...], words: Sequence[Token], at: int) -> int:
        """Return the token index behind the phrase whose remaining words are ``rest``, or 0."""
        for number, wanted in enumerate(rest):
            if wanted == "~":
                ends = (self._reach(rest[number + 1 :], words, at + skip) for skip in range(_GAP + 1))
                return next((end for end in ends if end), 0)
            if at >= len(words):
                return 0
            word = words[at].fold
            if wanted != word and not self._is(wanted, word):
                return 0
            at += 1
        return at

    def _is(self, wanted: str, word: str) -> bool:
        """Whether a word fits one of a phrase that is not written just so."""
        if wanted.endswith("*"):
            stem = wanted[:-1]
            return word.startswith(stem) or any(form.startswith(stem) for form in self._spellings(word))
        return bool(self._proclitics) and wanted in self._spellings(word)


def _folded(phrase: str) -> tuple[str, ...]:
    words: list[str] = []
    for part in phrase.split():
        if part == "~":
            words.append(part)
            continue
        pieces = [t.fold for t in tokens(part.rstrip("*"))]
        if part.endswith("*") and pieces:
            pieces[-1] += "*"
        words.extend(pieces)
    return tuple(words)


_RELATIONS = (
    "source",
    "goal",
    "via",
    "on_the_way",
    "at",
    "around",
    "near",
    "of",
    "articles",
    "joins",
    "onward",
    "where",
    "there",
    "this",
    "local",
    "belongs",
)
_EVENTS = (
    "leaves",
    "reaches",
    "deaths",
    "injuries",
    "zone_acts",
    "radius",
    "diameter",
    "persons",
    "singles",
    "armed",
    "vehicles",
    "they",
    "actors",
    "ignore",
    "states",
    "killings",
    "figures",
    "accidents",
    "sport",
    "politics",
    "prisoners",
    "another",
)
_FACTS = ("negation", "after_negation", "denial", "doubt", "opening_doubt", "plan", "history", "says")
_DATES = (
    "earlier",
    "later",
    "ago",
    "ago_before",
    "earlier_before",
    "later_before",
    "month_openers",
    "day_units",
    "week_units",
    "month_units",
    "year_units",
    "one_day_before",
    "one_day_after",
    "eve",
    "same_day",
    "since",
    "until",
    "since_after",
    "until_after",
)
_DATE_VALUES = (
    "months",
    "weekdays",
    "days",
    "weeks",
    "months_ago",
    "month_parts",
    "month_parts_after",
    "pairs",
    "ordinals",
)


@lru_cache(64)
def lexicon(pack: Language) -> Lexicon:
    """Return the compiled phrases of what happened and where; labels are the fields of the pack's parts."""
    made = Lexicon((*pack.places.proclitics, pack.places.article, *pack.facts.future_before))
    for part, labels in ((pack.relations, _RELATIONS), (pack.events, _EVENTS), (pack.facts, _FACTS)):
        for label in labels:
            made.add(label, "", getattr(part, label))
    events = pack.events
    for label, by_value in (("motion", events.motion), ("incident", events.incident), ("zone", events.zones)):
        for value, listed in by_value.items():
            made.add(label, value, listed)
    for word, value in pack.relations.back_nouns.items():
        made.add("back_noun", value, (word,))
    for word, degrees in pack.relations.directions.items():
        made.add("direction", str(degrees), (word,))
    for word, metres in events.units.items():
        made.add("unit", str(metres), (word,))
    made.add("half", "", pack.numbers.halves)
    made.add("party", "", written_out())
    places = pack.places
    made.add("feature", "", (*places.before, *places.after, *places.province_before, *places.province_after))
    return made


@lru_cache(64)
def calendar_lexicon(pack: Language) -> Lexicon:
    """Return the compiled phrases of days, weeks and months; labels are the fields of ``DateWords``."""
    made = Lexicon((*pack.places.proclitics, pack.places.article))
    for label in _DATES:
        made.add(label, "", getattr(pack.dates, label))
    for label in _DATE_VALUES:
        for word, value in getattr(pack.dates, label).items():
            made.add(label, str(value), (word,))
    return made
