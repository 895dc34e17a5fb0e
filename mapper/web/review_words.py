"""The words that modules of the report page and the review queue say, in the language of the request."""

from django.utils.translation import gettext as _


def words() -> dict[str, str]:
    """Return the sentences by name; ``{name}`` marks what is filled in."""
    return {
        "which": _("What “{name}” could mean"),
        "close": _("Close"),
        "taken": _("taken"),
        "none": _("No place of the gazetteer has this name."),
        "failed": _("The places could not be fetched. Try again."),
        "choose": _("Choose"),
        "search": _("Search"),
        "search_places": _("Search the gazetteer"),
        "no_match": _("No place begins with these letters. Try fewer, another spelling, or set a pin."),
        "no_place": _("No place"),
        "not_a_name": _("Not a name"),
        "pin": _("Pin or area"),
        "pin_map": _("Set a pin"),
        "area_map": _("Draw an area"),
        "pin_hint": _("Click on the map where it is."),
        "area_hint": _("Click around the area; click the first point again to close it."),
        "coordinates": _("Latitude, longitude"),
        "coordinates_wrong": _("Write latitude, longitude in degrees, such as 33.5055, 38.6180."),
        "use": _("Use this"),
        "everywhere": _("All {n} mentions of this name"),
        "remember": _("Remember for later reports"),
        "remember_language": _("in {language}"),
        "remember_source": _("of {source}"),
        "undo": _("Undo"),
        "saved_here": _("No connection. Decisions kept here, to be sent when you are back: {n}."),
        "kept": _("Kept here until the connection is back"),
        "sent": _("The connection is back; what was kept here is stored."),
        "went_wrong": _("The server could not be asked. Load the page again."),
        "nothing_to_undo": _("There is nothing to take back."),
    }
