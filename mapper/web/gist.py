"""An event in a sentence or two: when, where, how much, and how many reports stand behind it."""

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from events.drafting.draft import Stance
from events.features import EventFeature
from mapper.templatetags.whereline import when
from mapper.web.arrows import arrowed
from mapper.web.facts import short_facts


def gist(event: EventFeature, readable: frozenset[int]) -> str:
    """Return what happened in short: "14 April 2020, al-Tanf → Palmyra, 9 vehicles, 121 km. 1 report supports this."

    Only facts that are stored are put side by side, none is worded anew. ``readable`` are the numbers of the reports
    that whoever reads may read; the others are not counted. "" where nothing is known.
    """
    ways = [event.origin, event.destination]
    places = arrowed(ways) if any(ways) else ""
    if not places and event.location:
        places = arrowed([event.location])
    known = _(", ").join(part for part in (when(event), places, *short_facts(event)) if part)
    sentences = [f"{known}."] if known else []
    against = {item.report for item in event.evidence if item.stance == Stance.CONTRADICTS} & readable
    behind = ({item.report for item in event.evidence} & readable) - against
    if behind:
        told = ngettext("{n} report supports this.", "{n} reports support this.", len(behind))
        sentences.append(told.format(n=len(behind)))
    if against:
        told = ngettext("{n} report disputes a part of it.", "{n} reports dispute a part of it.", len(against))
        sentences.append(told.format(n=len(against)))
    return " ".join(sentences)
