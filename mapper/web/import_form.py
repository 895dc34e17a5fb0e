"""The forms of imports: which file comes in, and what its columns are."""

from collections.abc import Collection, Sequence

from django import forms
from django.conf import settings
from django.utils.translation import gettext_lazy as _

from events.drafting.vocabulary import SENSITIVITIES
from events.imports import FORMATS, Look, Plan
from events.imports.fields import FIELDS
from events.imports.plan import DATE_ORDERS
from mapper.web.forms import LEVELS

_ORDERS = {"ymd": _("year, month, day"), "dmy": _("day, month, year"), "mdy": _("month, day, year")}


class ImportFileForm(forms.Form):
    """A file of events and its format."""

    file = forms.FileField(label=_("File"))
    format = forms.ChoiceField(label=_("Format"))

    def __init__(self, *args: object, **options: object) -> None:
        super().__init__(*args, **options)
        self.fields["format"].choices = [(name, room.title) for name, room in FORMATS.items()]
        limit = f"{settings.MAX_UPLOAD_BYTES / 1_000_000:g}"
        self.fields["file"].help_text = _("Up to {limit} MB; larger ones come in by manage.py import_events.").format(
            limit=limit
        )

    def clean_file(self) -> object:
        upload = self.cleaned_data["file"]
        if upload.size > settings.MAX_UPLOAD_BYTES:
            raise forms.ValidationError(
                _("Up to {limit} MB; larger ones come in by manage.py import_events.").format(
                    limit=f"{settings.MAX_UPLOAD_BYTES / 1_000_000:g}"
                )
            )
        return upload


class ImportPlanForm(forms.Form):
    """What the columns of a file are, and how its events are stored; ``column_0`` and so on are the file's columns."""

    source = forms.CharField(
        label=_("Source"),
        max_length=100,
        help_text=_("Whose identifiers these are: the same source and identifier is the same event."),
        widget=forms.TextInput(attrs={"dir": "auto"}),
    )
    sensitivity = forms.ChoiceField(label=_("Seen by"))
    encoding = forms.CharField(label=_("Encoding"), required=False, max_length=40)
    date_order = forms.ChoiceField(label=_("Days such as 03/04/2020"), required=False)
    crs = forms.CharField(label=_("Reference system"), required=False, max_length=60)
    swapped = forms.BooleanField(label=_("Exchange longitude and latitude"), required=False)
    good_rows = forms.BooleanField(label=_("Store the good rows, even where others are bad"), required=False)
    approve = forms.BooleanField(label=_("Store them approved, not as drafts"), required=False)

    def __init__(
        self, columns: Sequence[str], levels: Collection[str], may_approve: bool, *args: object, **options: object
    ) -> None:
        super().__init__(*args, **options)
        self.columns = list(columns)
        self.fields["sensitivity"].choices = [(level, LEVELS[level]) for level in SENSITIVITIES if level in levels]
        self.fields["date_order"].choices = [("", _("do not occur")), *((code, _ORDERS[code]) for code in DATE_ORDERS)]
        if not may_approve:
            del self.fields["approve"]
        meanings = [("", _("left out")), *((name, name) for name in FIELDS)]
        for number, column in enumerate(self.columns):
            self.fields[f"column_{number}"] = forms.ChoiceField(label=column, required=False, choices=meanings)

    def clean(self) -> dict[str, object]:
        """Refuse two columns for one field."""
        data = super().clean()
        chosen = [data.get(f"column_{number}") for number in range(len(self.columns))]
        twice = next((name for name in chosen if name and chosen.count(name) > 1), None)
        if twice:
            self.add_error(None, _("Two columns are said to be {field}; choose one.").format(field=twice))
        return data

    def plan(self, format_name: str, delimiter: str) -> Plan:
        """Return what was said; only after ``is_valid``."""
        told = self.cleaned_data
        columns = {told[f"column_{n}"]: name for n, name in enumerate(self.columns) if told[f"column_{n}"]}
        return Plan(
            format_name,
            source=told["source"],
            columns=columns,
            only=bool(columns),
            delimiter=delimiter,
            swapped=told["swapped"],
            **{name: told[name] for name in ("encoding", "date_order", "crs")},
        )


def told_by(look: Look, columns: Sequence[str]) -> dict[str, object]:
    """Return the first answers of a form out of what a file tells of itself."""
    meaning = {column: field for field, column in look.plan.columns.items()}
    names = ("source", "encoding", "date_order", "crs", "swapped")
    first = {name: getattr(look.plan, name) for name in names}
    return first | {f"column_{number}": meaning.get(column, "") for number, column in enumerate(columns)}
