"""The distinct names of a document, each with its candidates: a name has one sense in a document."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from events.places.gazetteer import Candidate
from events.places.place import PlaceClass
from events.places.recognise.spans import NameSpan
from events.places.resolve.standing import standing


@dataclass(slots=True)
class Named:
    """A chosen span: how likely it names a place, what class the words around ask for, and which other mention (by
    number) is said to hold it ("Homs, Syria")."""

    span: NameSpan
    score: float
    asked: PlaceClass | None = None
    holder: int | None = None
    actor: bool = False


@dataclass(slots=True)
class Sense:
    """All mentions of one name with one class asked for; ``holders`` are numbers of senses said to hold it."""

    key: str
    asked: PlaceClass | None
    candidates: Sequence[Candidate]
    mentions: list[int]
    score: float
    holders: set[int] = field(default_factory=set)


def senses_of(named: list[Named]) -> list[Sense]:
    """Group mentions into senses, in order of first mention."""
    at: dict[tuple[str, PlaceClass | None], int] = {}
    senses: list[Sense] = []
    sense_of: list[int] = []
    for number, mention in enumerate(named):
        key = (mention.span.key, mention.asked)
        if key not in at:
            at[key] = len(senses)
            foremost = standing(mention.span.candidates).candidates
            senses.append(Sense(mention.span.key, mention.asked, foremost, [], mention.score))
        sense = senses[at[key]]
        sense.mentions.append(number)
        sense.score = max(sense.score, mention.score)
        sense_of.append(at[key])
    called: defaultdict[str, list[Sense]] = defaultdict(list)
    for sense in senses:
        called[sense.key].append(sense)
    for number, mention in enumerate(named):
        if mention.holder is not None and sense_of[mention.holder] != sense_of[number]:
            for sense in called[mention.span.key]:
                sense.holders.add(sense_of[mention.holder])
    return senses
