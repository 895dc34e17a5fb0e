"""Forms: what a page that changes something sends along with its button."""

from dataclasses import dataclass

from django.http import QueryDict

from events.errors import BadFilter
from mapper.web.params import single
from mapper.web.params.filters import event_filter


@dataclass(frozen=True, slots=True)
class ViewToKeep:
    """Filters to keep under a name; ``query`` is a query string."""

    name: str
    query: str
    shared: bool


def view_to_keep(form: QueryDict) -> ViewToKeep:
    """Return what a form keeps; the selected event and what was new belong to the moment and are left out.

    Raises BadFilter where its filters cannot be understood.
    """
    query = QueryDict(form.get("query", ""), mutable=True)
    for passing in ("event", "since", "view"):
        query.pop(passing, None)
    event_filter(query)
    return ViewToKeep(form.get("name", ""), query.urlencode(), single.flag(form, "shared", default=False))


def version_seen(form: QueryDict, name: str = "version") -> int:
    """Return the version of an event that the page showed when its form was sent; 0 where it says none.

    Raises BadFilter.
    """
    return single.whole(form, name) or 0


def versions_seen(form: QueryDict) -> dict[int, int]:
    """Return the events that ``seen`` names with the versions shown: "12:1,13:4". Raises BadFilter."""
    raw = single.given(form, "seen")
    if not raw or len(raw) > single.MAX_IDS:
        raise BadFilter(f"Decide on 1 to {single.MAX_IDS} events at once.")
    pairs = (value.partition(":") for value in raw)
    return {single.identifier(event, "event"): single.identifier(version, "version") for event, _, version in pairs}


def to_assign(form: QueryDict) -> dict[int, int | None]:
    """Return the events that ``give`` names with the accounts that get them: "12:5,13:0", where 0 is nobody.

    Raises BadFilter.
    """
    raw = single.given(form, "give")
    if not raw or len(raw) > single.MAX_IDS:
        raise BadFilter(f"Assign 1 to {single.MAX_IDS} events at once.")
    pairs = (value.partition(":") for value in raw)
    return {
        single.identifier(event, "event"): None if person == "0" else single.identifier(person, "account")
        for event, _, person in pairs
    }


def report_asked(form: QueryDict) -> int:
    """Return the number of the report that a form is about; 0 where it names none. Raises BadFilter."""
    return single.whole(form, "report") or 0


def other_event(form: QueryDict) -> int:
    """Return the number of the other event that a form is about; 0 where it names none. Raises BadFilter."""
    return single.whole(form, "other") or 0


def values_kept(form: QueryDict) -> dict[str, int]:
    """Return for each part of two events the one whose values hold: ``keep_when=12``. Raises BadFilter."""
    kept = {name.removeprefix("keep_"): value for name, value in form.items() if name.startswith("keep_")}
    return {part: single.identifier(str(value), "event") for part, value in kept.items()}


def ends_publishing(form: QueryDict) -> bool:
    """Tell whether a form ends the publishing of a view."""
    return form.get("do", "") == "end"


@dataclass(frozen=True, slots=True)
class Purge:
    """What was typed to remove something for good, and why."""

    confirmed: str
    reason: str


def purge_asked(form: QueryDict) -> Purge:
    """Return what a form typed to confirm a purge, and its reason."""
    return Purge(form.get("confirm", "").strip(), reason_given(form))


def reason_given(form: QueryDict) -> str:
    """Return the reason that a form gives, "" for none; of what is longer, the first 100 characters."""
    return " ".join(form.get("reason", "").replace("\x00", "").split())[:100]


def state_asked(form: QueryDict) -> tuple[int, int]:
    """Return the number of the earlier state that a form goes back to, and that of the one that was shown last.

    Raises BadFilter.
    """
    return single.whole(form, "state") or 0, single.whole(form, "latest") or 0
