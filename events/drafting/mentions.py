"""What a report names besides places: actors, days, quantities, and the words that relate them."""

from collections.abc import Iterable, Sequence

from events.drafting.draft import Draft
from events.drafting.scene import Scene
from events.places.resolution import Resolution
from events.text.mention import Mention, MentionKind

_QUANTITIES = frozenset({"persons", "vehicles", "fatalities", "radius_m"})
_RELATIONS = frozenset({"category", "type"})


def mentions(scene: Scene, places: Sequence[Resolution], drafts: Iterable[Draft]) -> list[Resolution | Mention]:
    """Return place resolutions and all other mentions of a report, in reading order, each span and kind once."""
    found: dict[tuple[int, int, MentionKind], Resolution | Mention] = {
        (r.mention.start, r.mention.end, r.mention.kind): r for r in places
    }
    for sentence in scene.sentences:
        spans = [(s.start, s.end, MentionKind.ACTOR) for s in sentence.actors]
        spans.extend((d.start, d.end, MentionKind.DATE) for d in sentence.dates)
        for start, end, kind in spans:
            found.setdefault((start, end, kind), Mention(start, end, scene.text[start:end], kind))
    for draft in drafts:
        for evidence in draft.evidence:
            named = MentionKind.QUANTITY if evidence.field in _QUANTITIES else MentionKind.RELATION
            if evidence.field in _QUANTITIES | _RELATIONS:
                key = (evidence.start, evidence.end, named)
                found.setdefault(key, Mention(evidence.start, evidence.end, evidence.quote, named))
    return [found[key] for key in sorted(found, key=lambda k: (k[0], -k[1], k[2].value))]
