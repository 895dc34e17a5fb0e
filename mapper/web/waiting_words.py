"""Why an event needs a person, in words: the reasons that the queue says beside each event and filters by."""

from collections.abc import Iterable

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from events.models import Event, Mention

# What the filter of the queue calls the reasons of ``queries.NEEDS``.
NAMES = {
    "duplicate": gettext_lazy("May be told twice"),
    "place": gettext_lazy("Place in doubt"),
    "score": gettext_lazy("Low score"),
    "unlocated": gettext_lazy("Not located"),
    "source": gettext_lazy("New source"),
}


def reasons(event: Event, unsure: Iterable[Mention]) -> list[str]:
    """Return why ``event`` of the queue needs a person, a sentence each; what it may be the same as is said elsewhere.

    ``unsure`` are the names whose places it rests on and that could mean another place.
    """
    told = []
    for mention in unsure:
        if len(mention.candidates) > 1:
            said = _("“{name}” could be one of {n} places; {place} was taken.")
        else:
            said = _("“{name}” was taken for {place}, which is not sure.")
        told.append(said.format(name=_own(mention.surface), n=len(mention.candidates), place=_own(mention.place.name)))
    if event.need_score:
        told.append(_("Its score is low."))
    if event.need_unlocated:
        told.append(_("It could not be located from the text, so it is not on the map."))
    if event.need_source:
        told.append(_("Nothing from {source} has been approved before.").format(source=_own(event.report.source.name)))
    return told


def _own(name: str) -> str:
    """Keep a name of any script in its own direction."""
    return f"\N{FIRST STRONG ISOLATE}{name}\N{POP DIRECTIONAL ISOLATE}"
