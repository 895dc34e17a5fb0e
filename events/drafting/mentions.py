"""What a report names besides places: actors, days, quantities, and the words that relate them."""

from collections.abc import Iterable, Sequence

from events.drafting.draft import Draft
from events.drafting.scene import Scene
from events.places.resolution import Resolution
from events.text.mention import Mention, MentionKind

_QUANTITIES = frozenset({"persons", "vehicles", "fatalities", "injured", "radius_m"})
_RELATIONS = frozenset({"category", "type"})


def mentions(scene: Scene, places: Sequence[Resolution], drafts: Iterable[Draft]) -> tuple[Resolution, ...]:
    """Return all mentions of a report in reading order, each span and kind once; only place names can have places."""
    found = {(r.mention.start, r.mention.end, r.mention.kind): r for r in places}

    def note(start: int, end: int, kind: MentionKind) -> None:
        mention = Mention(start, end, scene.text[start:end], kind)
        found.setdefault((start, end, kind), Resolution(mention, None, 0.0))

    for sentence in scene.sentences:
        for actor in sentence.actors:
            note(actor.start, actor.end, MentionKind.ACTOR)
        for day in sentence.dates:
            note(day.start, day.end, MentionKind.DATE)
    for evidence in (e for draft in drafts for e in draft.evidence):
        if evidence.field in _QUANTITIES:
            note(evidence.start, evidence.end, MentionKind.QUANTITY)
        elif evidence.field in _RELATIONS:
            note(evidence.start, evidence.end, MentionKind.RELATION)
    return tuple(found[key] for key in sorted(found, key=lambda k: (k[0], -k[1], k[2].value)))
