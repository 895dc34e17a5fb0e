"""The words of kept views, decisions, citations, pictures and prints, for the modules that draw them."""

from django.utils.translation import gettext as _


def words() -> dict[str, str]:
    """Return the sentences by name; ``{name}`` marks what is filled in."""
    return {
        "views": _("Views"),
        "views_with_news": _("Views; some have new events"),
        "no_views": _("No views yet. Choose filters, then save them under a name."),
        "view_name": _("Name of the view"),
        "save_view": _("Save view"),
        "share_view": _("Share with everybody who signs in"),
        "share_hint": _("Others see its name and its filters. Which events they see stays their own right."),
        "view_saved": _("{name} is saved."),
        "shared_by_you": _("Shared by you"),
        "private": _("Private"),
        "by_owner": _("Shared by {owner}"),
        "share": _("Share"),
        "unshare": _("Stop sharing"),
        "remove_view": _("Remove the view {name}"),
        "not_done": _("That did not work. Try again."),
        "since": _("New since"),
        "report": _("Report"),
        "citation": _("Whereline: {count}, {filters}. {address} (seen {seen})."),
        "citation_copied": _("The citation is copied."),
        "decide": _("Decide"),
        "approve": _("Approve"),
        "edit": _("Edit"),
        "merge": _("Merge"),
        "reject": _("Reject"),
        "undo": _("Undo"),
        "play_way": _("How days are played"),
        "play_window": _("Window"),
        "play_sum": _("Cumulative"),
        "play_speed": _("Speed"),
        "map_options": _("Map options"),
        "uncertainty": _("Uncertainty"),
        "graticule": _("Graticule"),
        "basemap": _("Basemap"),
        "base_theme": _("As the theme"),
        "base_light": _("Light"),
        "base_dark": _("Dark"),
        "base_none": _("None"),
        "basemap_failed": _("The basemap could not be loaded; the offline one is shown."),
        "borders_policy": _(
            "Borders are drawn as Natural Earth has them, disputed ones dashed; they state no position."
        ),
        "coordinates": _("Coordinates"),
        "list_cut": _("The first {n} of {all} events are listed. Narrow the filters to reach the others."),
        "history": _("History"),
        "no_history": _("Nothing has changed yet."),
        "may_be_same": _("May be the same event."),
        "col_id": _("Number"),
        "col_event": _("Event"),
        "print_cut": _("The first {n} of {all} events. Take a file for all of them."),
    }
