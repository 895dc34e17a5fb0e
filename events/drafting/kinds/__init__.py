"""The kinds of event, one file each; a new kind is a new file here and one line in ``KINDS``."""

from events.drafting.kind import Kinds
from events.drafting.kinds import incident, movement, zone

# In the order in which they take places from the text: the centre of a zone is no scene of an incident.
KINDS: Kinds = {
    "zone": zone.drafts,
    "movement": movement.drafts,
    "incident": incident.drafts,
}
