"""The words of the explorer's further filters and of its drawing tools, for the modules that draw them."""

from django.utils.translation import gettext as _


def words() -> dict[str, str]:
    """Return the sentences by name; ``{name}`` marks what is filled in."""
    return {
        "add_filter": _("Add filter"),
        "ground": _("Place"),
        "country": _("Country"),
        "admin1": _("Province"),
        "actor": _("Actor"),
        "source": _("Source"),
        "language": _("Language of the report"),
        "precision": _("Precision"),
        "geo_precision": _("Precision of the place"),
        "time_precision": _("Precision of the date"),
        "any_value": _("Any"),
        "any_place": _("Anywhere"),
        "find_value": _("Find in this list"),
        "no_value": _("Nothing here fits."),
        "counting": _("Counting …"),
        "last_day_24": _("24 hours"),
        "last_7": _("7 days"),
        "last_30": _("30 days"),
        "days_are_utc": _("Days are those of the reports; “now” is UTC."),
        "in_this_view": _("In this view"),
        "drawn_area": _("Drawn area"),
        "km_around": _("{distance} around {place}"),
        "within": _("Within"),
        "km_of": _("km of"),
        "how_near": _("Distance in kilometres"),
        "find_place": _("Find a place"),
        "no_place_found": _("The gazetteer has no place of this name."),
        "draw_area": _("Draw an area"),
        "draw_circle": _("Draw a circle"),
        "how_to_measure": _("Click from spot to spot; double-click or press Enter to finish."),
        "how_to_area": _("Click the corners of the area; double-click or press Enter to finish."),
        "how_to_circle": _("Click the centre, then the edge."),
        "measured": _("Measured:"),
        "square_km": _("{n} km²"),
        "finish": _("Finish"),
        "cancel": _("Cancel"),
        "clear_drawing": _("Clear the drawing"),
    }
