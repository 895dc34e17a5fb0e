"""The words of the one-file map in the language of the request."""

from django.utils.translation import get_language, get_language_bidi
from django.utils.translation import gettext as _

from mapper.maps.wording import COUNTED, ENGLISH, Wording
from mapper.web import explorer_words


def wording() -> Wording:
    """Return what the map's controls say: the explorer's words, and those that only the file has."""
    language = (get_language() or "en").split("-")[0]
    own = {
        "map": _("Map"),
        "timeline": _("Timeline"),
        "legend": _("Legend"),
        "layers": _("Layers"),
        "evidence": _("Evidence"),
        "contradicted": _("Contradicted:"),
        "report": _("Report"),
        "zoom_in": _("Zoom in"),
        "zoom_out": _("Zoom out"),
        "close": _("Close"),
        "some_of": _("{n} of {all}"),
        "made": _("made {moment}"),
        "no_script": _(
            "This map is drawn by a script in this file. Open it in a browser that runs scripts; it loads nothing from "
            "the network."
        ),
    }
    known = explorer_words.words() | own
    words = {name: known[name] for name in known if name in ENGLISH or name.startswith(("category_", "subtype_"))}
    counted = {name: forms for name, forms in explorer_words.counted(language).items() if name in COUNTED}
    return Wording(language, get_language_bidi(), words, counted)
