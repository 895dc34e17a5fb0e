"""From a report and its resolved places to drafts."""

from collections.abc import Sequence
from dataclasses import replace

from events.drafting.actors import note_actors
from events.drafting.containers import note_containers
from events.drafting.draft import Draft
from events.drafting.kind import Told
from events.drafting.kinds import KINDS
from events.drafting.merge import merged
from events.drafting.offsets import note_offsets
from events.drafting.references import resolve_references
from events.drafting.roles import assign_roles, note_holders
from events.drafting.scene import Scene, scene
from events.drafting.seats import note_seats
from events.drafting.titles import title
from events.places.gazetteer import Gazetteer
from events.places.resolution import Resolution
from events.text.language import Language
from events.text.mention import Span
from events.text.partial import PartialDate

# The lowest score of a draft with a geometry; without one the highest is below it.
_LOCATED = 0.4


def lay_out(
    text: str, pack: Language, published: PartialDate | None, places: Sequence[Resolution], spans: Sequence[Span]
) -> Scene:
    """Return the report with its places tied to what they are to the story."""
    made = scene(text, pack, published, places, spans)
    note_seats(made, places)
    resolve_references(made)
    assign_roles(made)
    note_holders(made)
    note_containers(made)
    note_offsets(made)
    note_actors(made)
    return made


def drafted(made: Scene, gazetteer: Gazetteer) -> tuple[Draft, ...]:
    """Return the drafts of a report laid out, in reading order."""
    told = Told(made, gazetteer)
    said = [one for kind in KINDS.values() for one in kind(told)]
    said.sort(key=lambda s: (s.sentence, s.at))
    return tuple(
        replace(s.draft, title=title(s.draft), score=_score(s.draft), planned=s.draft.planned or _ahead(made, s.draft))
        for s in merged(said)
    )


def _ahead(made: Scene, draft: Draft) -> bool:
    """What lies ahead of publication has not happened yet."""
    return bool(made.published and draft.date_start and draft.date_start > made.published.last)


def _score(draft: Draft) -> float:
    """A draft that cannot be drawn never stands above one that can."""
    if draft.geometry is None:
        return round(draft.score * _LOCATED, 3)
    return round(max(draft.score, _LOCATED), 3)
