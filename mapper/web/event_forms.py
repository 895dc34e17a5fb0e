"""The form of an event on its card: what can be edited in place, checked field by field with sentences."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from events.admin.lines import LinesField
from events.errors import EventsError, UnreadableReport
from events.models import Event, choices
from events.models.event import COUNTS
from events.places.gazetteer import Gazetteer
from events.text.partial import PartialDate
from events.workflow.meanings import gazetteer_place

PLACES = ("place", "origin", "destination", "center")
_PLACE_LABELS = {"place": _("Where"), "origin": _("From"), "destination": _("To"), "center": _("Around")}
_COUNT_LABELS = {
    "persons": _("Persons"),
    "vehicles": _("Vehicles"),
    "fatalities": _("Killed"),
    "injured": _("Injured"),
}
_PARTED = "|"


class DayField(forms.CharField):
    """A day, a month or a year; cleaned to its first day, or with ``last`` to its last, or None."""

    def __init__(self, *, last: bool = False, **options: Any) -> None:
        self.last = last
        widget = forms.TextInput(attrs={"dir": "ltr", "placeholder": "2020-04-14", "autocomplete": "off"})
        super().__init__(required=False, max_length=10, widget=widget, **options)

    def clean(self, value: object) -> Any:
        """Return the day. Raises ValidationError, saying what would work."""
        text = super().clean(value).strip()
        if not text:
            return None
        try:
            known = PartialDate.parse(text)
        except UnreadableReport:
            raise forms.ValidationError(_("Write a day, a month or a year: 2020-04-14, 2020-04, 2020.")) from None
        return known.last if self.last else known.first

    def has_changed(self, initial: Any, data: Any) -> bool:
        """Compare days, however they are written; what is none has changed."""
        try:
            return self.clean(data) != initial
        except forms.ValidationError:
            return True


class EventForm(forms.Form):
    """What a card lets somebody change; ``initial`` are the values that the one who edits has seen (``values_of``)."""

    version = forms.IntegerField(min_value=1, widget=forms.HiddenInput)
    title = forms.CharField(label=_("Title"), max_length=500, widget=forms.TextInput(attrs={"dir": "auto"}))
    kind = forms.ChoiceField(label=_("Kind"), choices=choices.kinds)
    what = forms.ChoiceField(label=_("What"), required=False)
    category = forms.ChoiceField(
        label=_("How it moved, or what the zone is"), required=False, choices=lambda: [("", "–"), *choices.categories()]
    )
    date_start = DayField(label=_("First day"))
    date_end = DayField(label=_("Last day"), last=True)
    time_precision = forms.TypedChoiceField(
        label=_("How exact the days are"),
        required=False,
        coerce=int,
        empty_value=None,
        choices=[("", "–"), (1, _("day")), (2, _("about a week")), (3, _("about a month"))],
    )
    radius_km = forms.FloatField(label=_("Radius, km"), required=False, min_value=0.001, max_value=20_037)
    actors = LinesField(label=_("Who"), required=False, help_text=_("One name a line."))
    planned = forms.BooleanField(label=_("Planned, not yet said to have happened"), required=False)

    def __init__(self, gazetteer: Gazetteer, *given: Any, **options: Any) -> None:
        super().__init__(*given, **options)
        self.gazetteer = gazetteer
        self.fields["what"].choices = _what_choices()
        for name in PLACES:
            self.fields[name] = forms.CharField(required=False, max_length=100, widget=forms.HiddenInput)
            self.fields[f"{name}_name"] = forms.CharField(
                label=_PLACE_LABELS[name],
                required=False,
                max_length=200,
                widget=forms.TextInput(
                    attrs={"dir": "auto", "data-place": name, "autocomplete": "off", "placeholder": _("Search places")}
                ),
            )
        for name in COUNTS:
            for end in (name, f"{name}_high"):
                self.fields[end] = forms.IntegerField(
                    label=_COUNT_LABELS[name], required=False, min_value=0, max_value=2_147_483_647
                )
            self.fields[name].widget.attrs["aria-label"] = _COUNT_LABELS[name]
            most = gettext("{what}, at most").format(what=_COUNT_LABELS[name])
            self.fields[f"{name}_high"].widget.attrs["aria-label"] = most

    @property
    def place_fields(self) -> list[tuple[Any, Any]]:
        """The places: what is typed, and the identifier behind it."""
        return [(self[f"{name}_name"], self[name]) for name in PLACES]

    @property
    def count_fields(self) -> list[tuple[Any, Any]]:
        """The counts: low figure and the other end of a range."""
        return [(self[name], self[f"{name}_high"]) for name in COUNTS]

    def clean(self) -> dict[str, Any]:
        """Check what one field cannot know alone; each sentence stands at the field to put right."""
        data = super().clean()
        first, last = data.get("date_start"), data.get("date_end")
        if last and not first and "date_start" not in self.errors:
            self.add_error("date_start", _("An event that has a last day has a first day too."))
        elif first and last and last < first:
            self.add_error("date_end", _("The last day lies before the first."))
        for name in COUNTS:
            low, high = data.get(name), data.get(f"{name}_high")
            if low is not None and high is not None and high < low:
                self.add_error(f"{name}_high", _("The other end of a range is the higher one."))
        for name in PLACES:
            self._settle_place(name, data)
        return data

    def _settle_place(self, name: str, data: dict[str, Any]) -> None:
        typed, chosen = data.get(f"{name}_name", "").strip(), data.get(name, "")
        if not typed:
            data[name] = None
        elif not chosen or (chosen == self.initial.get(name) and typed != self.initial.get(f"{name}_name")):
            self.add_error(f"{name}_name", _("Choose a place from the list, or leave it empty."))
        else:
            try:
                data[name] = gazetteer_place(chosen, self.gazetteer).place
            except EventsError as problem:
                self.add_error(f"{name}_name", str(problem))

    def changes(self) -> dict[str, Any]:
        """Return what was changed, by field of the event."""
        data, changed = self.cleaned_data, set(self.changed_data)
        made: dict[str, Any] = {}
        same = ("title", "kind", "category", "date_start", "date_end", "time_precision", "actors", "planned")
        for name in (*same, *COUNTS, *(f"{count}_high" for count in COUNTS)):
            if name in changed:
                made[name] = data[name]
        if "what" in changed:
            made["type"], _bar, made["subtype"] = data["what"].partition(_PARTED)
        if "radius_km" in changed:
            made["radius_m"] = None if data["radius_km"] is None else round(data["radius_km"] * 1000, 3)
        made |= {name: data[name] for name in PLACES if changed & {name, f"{name}_name"}}
        # A month stands for all its days: the last follows where only the first is given.
        if "date_start" in made and made["date_start"] and not data["date_end"]:
            made["date_end"] = PartialDate.parse(self.data.get("date_start", "").strip()).last
        return made


def values_of(event: Event) -> dict[str, Any]:
    """Return the fields of ``event`` (or of an earlier state of it) as the form shows them."""
    same = ("version", "title", "kind", "category", "date_start", "date_end", "time_precision", "actors", "planned")
    return {
        **{name: getattr(event, name) for name in (*same, *COUNTS, *(f"{count}_high" for count in COUNTS))},
        "what": f"{event.type}{_PARTED}{event.subtype}" if event.type else "",
        "radius_km": None if event.radius_m is None else event.radius_m / 1000,
        **{name: place.gazetteer_id if (place := getattr(event, name)) else "" for name in PLACES},
        **{f"{name}_name": place.name if (place := getattr(event, name)) else "" for name in PLACES},
    }


def spoken(form: EventForm, name: str, values: Mapping[str, Any]) -> str:
    """Return the value of field ``name`` among ``values`` as a person reads it; "–" for none."""
    value = values.get(f"{name}_name" if name in PLACES else name)
    if name in {"what", "kind", "category", "time_precision"}:
        flat = [pair for choice in form.fields[name].choices for pair in _flat(choice)]
        value = next((label for code, label in flat if str(code) == str(value)), value)
    if isinstance(value, list):
        value = _(", ").join(value)
    if isinstance(value, bool):
        value = _("yes") if value else _("no")
    return "–" if value in (None, "") else str(value)


def _flat(choice: tuple[Any, Any]) -> list[tuple[Any, Any]]:
    return list(choice[1]) if isinstance(choice[1], (list, tuple)) else [choice]


def _what_choices() -> list[tuple[str, Any]]:
    """Return ACLED's types, each with its sub-types below it."""
    names = dict(choices.types())
    grouped = [
        (names[kind], [(f"{kind}{_PARTED}", names[kind]), *((f"{kind}{_PARTED}{code}", name) for code, name in subs)])
        for kind, subs in choices.subtypes()
    ]
    return [("", "–"), *grouped]
