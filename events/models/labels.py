"""What the codes of the lists are called on pages, in the language of the request; what is stored stays the code."""

from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

KINDS = {"incident": _("Incident"), "movement": _("Movement"), "zone": _("Zone")}

# ACLED's event types.
TYPES = {
    "Battles": _("Battles"),
    "Protests": _("Protests"),
    "Riots": _("Riots"),
    "Explosions/Remote violence": _("Explosions/Remote violence"),
    "Violence against civilians": _("Violence against civilians"),
    "Strategic developments": _("Strategic developments"),
}

# ACLED's sub-event types.
SUBTYPES = {
    "Government regains territory": _("Government regains territory"),
    "Non-state actor overtakes territory": _("Non-state actor overtakes territory"),
    "Armed clash": _("Armed clash"),
    "Excessive force against protesters": _("Excessive force against protesters"),
    "Protest with intervention": _("Protest with intervention"),
    "Peaceful protest": _("Peaceful protest"),
    "Violent demonstration": _("Violent demonstration"),
    "Mob violence": _("Mob violence"),
    "Chemical weapon": _("Chemical weapon"),
    "Air/drone strike": _("Air/drone strike"),
    "Suicide bomb": _("Suicide bomb"),
    "Shelling/artillery/missile attack": _("Shelling/artillery/missile attack"),
    "Remote explosive/landmine/IED": _("Remote explosive/landmine/IED"),
    "Grenade": _("Grenade"),
    "Sexual violence": _("Sexual violence"),
    "Attack": _("Attack"),
    "Abduction/forced disappearance": _("Abduction/forced disappearance"),
    "Agreement": _("Agreement"),
    "Arrests": _("Arrests"),
    "Change to group/activity": _("Change to group/activity"),
    "Disrupted weapons use": _("Disrupted weapons use"),
    "Headquarters or base established": _("Headquarters or base established"),
    "Looting/property destruction": _("Looting/property destruction"),
    "Non-violent transfer of territory": _("Non-violent transfer of territory"),
    "Other": _("Other"),
}

# Movement types and zone kinds, as they stand inside a line: "Movement · defection", "55 km deconfliction zone".
CATEGORIES = {
    "advance": _("advance"),
    "withdrawal": _("withdrawal"),
    "defection": _("defection"),
    "redeployment": _("redeployment"),
    "convoy": _("convoy"),
    "displacement": _("displacement"),
    "return": _("return"),
    "evacuation": _("evacuation"),
    "detention transfer": _("detention transfer"),
    "smuggling": _("smuggling"),
    "patrol": _("patrol"),
    "deconfliction": _("deconfliction"),
    "exclusion": _("exclusion"),
    "ceasefire": _("ceasefire"),
    "control": _("control"),
    "no-fly": _("no-fly"),
    "hazard": _("hazard"),
    "siege": _("siege"),
    "safe": _("safe"),
    "closed military": _("closed military"),
}

PATH_BASES = {
    "reported": pgettext_lazy("path", "Reported"),
    "straight": pgettext_lazy("path", "Straight"),
    "drawn": pgettext_lazy("path", "Drawn"),
}

STATUSES = {
    "draft": _("Draft"),
    "approved": _("Approved"),
    "rejected": _("Rejected"),
    "merged": _("Merged"),
}

SENSITIVITIES = {"public": _("Public"), "internal": _("Internal"), "restricted": _("Restricted")}

# The same categories at the head of a line.
CATEGORY_HEADINGS = {code: capfirst(name) for code, name in CATEGORIES.items()}
