"""How many: which numbers of a sentence count the dead, the injured, people concerned or vehicles."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from events.drafting.scene import Scene, Sentence
from events.text.cues import Cue
from events.text.language import Language
from events.text.numbers import Number
from events.text.tokens import fold

# Words between a number and the noun it counts: "nine US-supplied vehicles".
_TO_NOUN = 4
# A number without a noun counts the dead or injured only when it stands this near to the word that says so.
_BARE = 2
# Furthest, in words, from a count to the word that makes it one of the dead.
_TO_CASUALTY = 9
# The same for one person told of without a number.
_TO_ONE = 3


class Counted(StrEnum):
    """What a number counts."""

    PERSONS = "persons"
    VEHICLES = "vehicles"
    FATALITIES = "fatalities"
    INJURED = "injured"


@dataclass(frozen=True, slots=True)
class Count:
    """A number, what it counts, and the words (code points) that say so; ``high`` is the other end of a range."""

    what: Counted
    value: int
    start: int
    end: int
    first: int
    last: int
    at_least: bool
    armed: bool = False
    high: int | None = None


def counts(scene: Scene, sentence: Sentence) -> list[Count]:
    """Return what the numbers of ``sentence`` count, in reading order; numbers that count nothing are left out."""
    numbered = [c for n in sentence.numbers if (c := _count(scene, sentence, n))]
    if not sentence.all("singles"):
        return numbered
    return sorted([*numbered, *_singles(scene, sentence, numbered)], key=lambda c: c.first)


def _singles(scene: Scene, sentence: Sentence, numbered: Sequence[Count]) -> Iterator[Count]:
    """One person who is told of without a number: "a woman was killed", "загинула дитина"."""
    told = sentence.all("deaths", "injuries", "incident")
    for one in sentence.all("singles"):
        if any(c.first <= one.last and one.first <= c.last for c in numbered):
            continue
        if any(n.value > 1 and n.last <= one.first <= n.last + 1 and not _is_age(scene, n) for n in sentence.numbers):
            continue
        near = [
            (away, cue)
            for cue in told
            if (cue.label != "incident" or cue.value in _CLAIMS)
            for away, low, high in (_away(cue, one.first, one.last),)
            if away <= _TO_ONE and not scene.breaks(low, high) and not _joins(sentence, low, high)
        ]
        if not near:
            continue
        cue = min(near, key=lambda n: (n[0], n[1].label == "incident"))[1]
        what = {"deaths": Counted.FATALITIES, "injuries": Counted.INJURED}.get(cue.label, Counted.PERSONS)
        armed = any(c.first < one.last and one.first < c.last for c in sentence.all("armed"))
        yield Count(what, 1, one.start, one.end, one.first, one.last, at_least=False, armed=armed)


def _count(scene: Scene, sentence: Sentence, number: Number) -> Count | None:
    if number.value != int(number.value) or number.value < 1:
        return None
    if _is_age(scene, number):
        return None
    noun = _noun(scene, sentence, number)
    casualty = _casualty(scene, sentence, number, noun)
    if noun is None and casualty is None:
        return None
    end = noun.last if noun and noun.last > number.last else number.last
    what = Counted.PERSONS
    if noun and noun.label == "vehicles":
        what = Counted.VEHICLES
    elif casualty:
        what = Counted.FATALITIES if casualty.label == "deaths" else Counted.INJURED
    begin = number.first
    last = scene.words[end - 1].end
    armed = noun is not None and noun.label == "armed"
    return Count(what, int(number.value), number.start, last, begin, end, number.at_least, armed, _high(number))


def _high(number: Number) -> int | None:
    return None if number.high is None else int(number.high)


def _is_age(scene: Scene, number: Number) -> bool:
    """Whether a unit of time follows: "95 years", "tiga hari"."""
    return number.last < len(scene.words) and scene.words[number.last].fold in _time_units(scene.pack)


@lru_cache(64)
def _time_units(pack: Language) -> frozenset[str]:
    days = pack.dates
    return frozenset(fold(w) for w in (*days.day_units, *days.week_units, *days.month_units, *days.year_units))


def _noun(scene: Scene, sentence: Sentence, number: Number) -> Cue | None:
    """The noun that a number counts: the next one, with few words and no mark between."""
    nouns = sentence.all("persons", "armed", "vehicles")
    units = {c.first for c in sentence.all("unit")}
    others = [n.first for n in sentence.numbers if n.first > number.first]
    if number.last in units:
        return None
    # "un centenar de guerrilleros", "five of the soldiers": "of" right after the number parts nothing.
    tied = {c.first for c in sentence.all("of") if c.first == number.last}
    stops = {
        c.first for c in sentence.all("joins", "source", "goal", "at", "deaths", "injuries", "motion", "incident")
    } - tied
    for cue in nouns:
        if cue.first <= number.first < cue.last:
            return cue
        if cue.first < number.last:
            continue
        between = range(number.last, cue.first)
        if len(between) > _TO_NOUN or any(o < cue.first for o in others):
            return None
        if any(at in stops for at in between) or scene.breaks(number.last - 1, cue.first):
            return None
        return cue
    return None


def _casualty(scene: Scene, sentence: Sentence, number: Number, noun: Cue | None) -> Cue | None:
    """The word that makes this number one of the dead or injured: the nearest, crossing as few clauses as may be."""
    if noun is not None and noun.label == "vehicles":
        return None
    last = max(noun.last, number.last) if noun else number.last
    best: tuple[float, Cue] | None = None
    rivals = sentence.all("incident")
    for cue in sentence.all("deaths", "injuries"):
        away, low, high = _away(cue, number.first, last)
        if away > (_TO_CASUALTY if noun else _BARE if number.value > 1 else 0):
            continue
        cost = float(away) + 4 * scene.breaks(low, high) + 3 * _joins(sentence, low, high)
        if cue.first >= last:
            # An "and" written onto the verb opens another clause ("تسعة مدنيين وأصيب"); "4 جرحى" is one phrase.
            # The noun right behind a number is nearer than the one before it: "ثلاثة قتلى وسبعة جرحى".
            behind = _counted_noun(scene, cue, last)
            cost += (-0.5 if behind else 3) if scene.pack.events.verb_first else 0
        elif scene.pack.events.verb_first and number.last > number.first and _opens_clause(scene, number):
            cost += 2
        elif not scene.pack.events.verb_first:
            cost += 0.5
        if best is None or cost < best[0]:
            best = (cost, cue)
    if best is None:
        return None
    # "arrested 12 people after three deaths": a word of arrest that is nearer claims the count.
    for cue in rivals:
        if cue.value in _CLAIMS and cue.first != best[1].first:
            away, low, high = _away(cue, number.first, last)
            if away + 4 * scene.breaks(low, high) + 3 * _joins(sentence, low, high) < best[0]:
                return None
    return best[1]


# What Arabic writes onto a word for "and".
_AND = "و"


def _counted_noun(scene: Scene, cue: Cue, at: int) -> bool:
    """Whether the word of death or injury stands right behind the number, with no "and" written onto it."""
    return cue.first == at and scene.words[cue.first].surface[:1] != _AND


def _opens_clause(scene: Scene, number: Number) -> bool:
    """Whether an "and" is written onto the number's digits: "شهيدين و4 جرحى"."""
    word = scene.words[number.first].surface
    return word[:1] == _AND and word[1:2].isdigit()


def bare_count(scene: Scene, sentence: Sentence, cue: Cue, found: Sequence[Count]) -> Count | None:
    """Return a number right beside a word of arrest or the like that counts people by a noun no list has.

    "Arrested 21 alleged looters", "викрали сімох лікарів". ``found`` are the counts known already.
    """
    known = {c.first for c in found}
    units = {c.first for c in sentence.all("unit", "vehicles")}
    for number in sentence.numbers:
        if (
            number.value != int(number.value)
            or number.value < _PLURAL
            or number.last in units
            or _is_age(scene, number)
        ):
            continue
        if number.first in known:
            continue
        away, low, high = _away(cue, number.first, number.last)
        if away <= _BESIDE and not scene.breaks(low, high) and number.last < sentence.last:
            return Count(
                Counted.PERSONS,
                int(number.value),
                number.start,
                scene.words[number.last].end,
                number.first,
                number.last + 1,
                number.at_least,
                high=_high(number),
            )
    return None


# "One" is as often an article as a count.
_PLURAL = 2
# Words between a word of arrest and a number that counts the arrested.
_BESIDE = 3
_CLAIMS = frozenset({"Arrests", "Abduction/forced disappearance", "Change to group/activity"})


def _away(cue: Cue, first: int, last: int) -> tuple[int, int, int]:
    """Words between a cue and a count, and the tokens at both edges of the gap."""
    if cue.first >= last:
        return cue.first - last, last - 1, cue.first
    if cue.last <= first:
        return first - cue.last, cue.last - 1, first
    return 0, first, first


def _joins(sentence: Sentence, low: int, high: int) -> int:
    return sum(low < c.first < high for c in sentence.all("joins"))


def nearest(scene: Scene, sentence: Sentence, found: Sequence[Count], at: int, what: Counted) -> Count | None:
    """Return the count of ``what`` nearest to token ``at``; clauses between weigh as four words each."""
    own = [c for c in found if c.what is what]
    return min(own, key=lambda c: (abs(c.first - at) + 4 * scene.breaks(c.first, at), c.first), default=None)
