"""The code lists that events are described with: ACLED's types and sub-types, and our own where no standard exists."""

from types import MappingProxyType

# ACLED Codebook (2024): event type -> sub-event types, in the codebook's order.
ACLED_TYPES = MappingProxyType(
    {
        "Battles": (
            "Government regains territory",
            "Non-state actor overtakes territory",
            "Armed clash",
        ),
        "Protests": (
            "Excessive force against protesters",
            "Protest with intervention",
            "Peaceful protest",
        ),
        "Riots": (
            "Violent demonstration",
            "Mob violence",
        ),
        "Explosions/Remote violence": (
            "Chemical weapon",
            "Air/drone strike",
            "Suicide bomb",
            "Shelling/artillery/missile attack",
            "Remote explosive/landmine/IED",
            "Grenade",
        ),
        "Violence against civilians": (
            "Sexual violence",
            "Attack",
            "Abduction/forced disappearance",
        ),
        "Strategic developments": (
            "Agreement",
            "Arrests",
            "Change to group/activity",
            "Disrupted weapons use",
            "Headquarters or base established",
            "Looting/property destruction",
            "Non-violent transfer of territory",
            "Other",
        ),
    }
)

# How people or vehicles moved: the ``category`` of a movement.
MOVEMENT_TYPES = (
    "advance",
    "withdrawal",
    "defection",
    "redeployment",
    "convoy",
    "displacement",
    "return",
    "evacuation",
    "detention transfer",
    "smuggling",
    "patrol",
)

# What holds inside a zone: the ``category`` of a zone.
ZONE_KINDS = (
    "deconfliction",
    "exclusion",
    "ceasefire",
    "control",
    "no-fly",
    "evacuation",
    "hazard",
    "siege",
    "safe",
    "closed military",
)

# Where a movement's line comes from: the text names the way, origin to destination (geodesic), an analyst drew it.
PATH_BASES = ("reported", "straight", "drawn")

# Where an event stands in review; rejected and merged ones are kept and not shown.
STATUSES = ("draft", "approved", "rejected", "merged")

# How sure a mention's place is: as read, confirmed or refused by a person, or not to be located.
MENTION_STATUSES = ("automatic", "verified", "rejected", "unlocated")

# Who may see a report and what rests on it.
SENSITIVITIES = ("public", "internal", "restricted")

# ACLED's ``source_scale``.
SOURCE_SCALES = ("Local partner", "Subnational", "National", "Regional", "International", "New media", "Other")
# The event type of each sub-type.
TYPE_OF = {subtype: kind for kind, subtypes in ACLED_TYPES.items() for subtype in subtypes}
