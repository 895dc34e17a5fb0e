"""Whether a sentence tells of conflict, unrest or people on the move: not of a game, a disaster or a plain crime."""

from events.drafting.counts import Count, Counted, bare_count
from events.drafting.scene import NamedPlace, Scene, Sentence
from events.text.cues import Cue

# Read beside a disaster or an accident, these are said of it: "an earthquake struck", "the bus collided", "destroyed".
_SAID_OF_ACCIDENTS = frozenset(
    {
        "Attack",
        "Armed clash",
        "Looting/property destruction",
        "Shelling/artillery/missile attack",
        "Remote explosive/landmine/IED",
        "Non-state actor overtakes territory",
        "Disrupted weapons use",
        "Other",
    }
)
# Read beside prices, trade and harvests, these are mostly figures of speech: "prices exploded", "locusts attacked".
_FIGURES = frozenset(
    {
        "Attack",
        "Shelling/artillery/missile attack",
        "Air/drone strike",
        "Remote explosive/landmine/IED",
        "Non-state actor overtakes territory",
    }
)
# Crimes, unless several people or a party to a conflict stand beside them.
_MAYBE_CRIMES = frozenset({"Arrests", "Attack", "Sexual violence"})
# Towns, arms and sides are taken and given up by someone who fights.
_TERRITORY = frozenset({"Non-state actor overtakes territory", "Government regains territory"})
_BY_FIGHTERS = _TERRITORY | {"Change to group/activity"}
# Movements that a disaster brings about; others beside it are traffic.
_FROM_DISASTERS = frozenset({"displacement", "evacuation", "return"})
# So many people are no single case.
_SEVERAL = 2
# Sentences of a game among those of a report from which on the whole report is of sport.
_SPORTING = 0.4


def is_sport(scene: Scene, sentence: Sentence) -> bool:
    """Whether the sentence, or most of its report, is of a game."""
    if sentence.all("sport"):
        return not (sentence.all("armed") and (sentence.all("deaths") or sentence.all("injuries")))
    return scene.share("sport") >= _SPORTING


def is_incident(scene: Scene, sentence: Sentence, cue: Cue, place: NamedPlace, counted: list[Count]) -> bool:
    """Whether the event that ``cue`` names at ``place`` belongs on a map of conflict and unrest."""
    if is_sport(scene, sentence):
        return False
    sides = _sides(scene, sentence)
    if cue.value in _SAID_OF_ACCIDENTS and sentence.all("accidents") and not sides:
        return False
    if cue.value in _FIGURES and sentence.all("figures") and not sides and not _casualties(counted):
        return False
    if cue.value in _BY_FIGHTERS and not (sides or sentence.all("actors")):
        return cue.value in _TERRITORY and place.direct is cue
    if cue.value in _MAYBE_CRIMES and not sides:
        found = [*counted, bare_count(scene, sentence, cue, counted)]
        return any(c and c.what is not Counted.VEHICLES and c.value >= _SEVERAL for c in found)
    return True


def _casualties(counted: list[Count]) -> bool:
    return any(c.what in {Counted.FATALITIES, Counted.INJURED} for c in counted)


def _sides(scene: Scene, sentence: Sentence) -> bool:
    """Whether someone who fights or contends is named, here or in the sentence before that "they" points to."""
    if sentence.all("armed", "politics"):
        return True
    before = scene.sentences[sentence.number - 1] if sentence.number and sentence.all("they") else None
    return bool(before and before.all("armed", "politics"))


def is_killing(sentence: Sentence, death: Cue, counted: list[Count]) -> bool:
    """Whether a word of death tells by itself that someone killed: "gunmen killed", "soldiers died", not "two died"."""
    if sentence.all("accidents"):
        return False
    if any(c.first < death.last and death.first < c.last for c in sentence.all("killings")):
        return bool(sentence.all("persons", "armed")) and bool(sentence.actors or sentence.all("armed", "politics"))
    return any(c.what is Counted.FATALITIES and c.armed for c in counted)


def is_movement(scene: Scene, sentence: Sentence, types: set[str], before: Sentence | None, counted: bool) -> bool:
    """Whether people or vehicles went, as a map of movements asks: no team, no traffic, no single traveller.

    ``types`` are the movement types that the verbs say; ``before`` is the sentence that told the departure, where
    that is another; ``counted`` whether a number counts who went.
    """
    if is_sport(scene, sentence):
        return False
    if sentence.all("accidents"):
        return bool(types & _FROM_DISASTERS)
    who = ("persons", "armed", "vehicles", "politics", "actors", "they", "prisoners")
    return bool(types) or counted or bool(sentence.all(*who)) or bool(before and before.all(*who))
