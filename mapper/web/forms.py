"""The form that takes a report in: pasted or as a file, checked before anything is read."""

from collections.abc import Collection
from pathlib import PurePath

from django import forms
from django.conf import settings
from django.core.validators import URLValidator
from django.utils.translation import gettext_lazy as _

from events.drafting.vocabulary import SENSITIVITIES
from events.text.languages import LANGUAGES
from mapper.web.names import language_name

_LEVELS = {"public": _("Public"), "internal": _("Internal"), "restricted": _("Restricted")}


class ReportForm(forms.Form):
    """A report's text and what is known of it. ``cleaned_data["text"]`` holds the text wherever it came from.

    ``levels`` are the sensitivities that may be chosen: those that its author may read.
    """

    text = forms.CharField(
        label=_("Text"), required=False, strip=False, widget=forms.Textarea(attrs={"dir": "auto", "rows": 12})
    )
    file = forms.FileField(
        label=_("or a file"),
        required=False,
        widget=forms.FileInput(attrs={"accept": ".txt,.md,text/plain"}),
    )
    title = forms.CharField(
        label=_("Title"),
        help_text=_("As published. Left empty, the first words stand in."),
        required=False,
        max_length=500,
        widget=forms.TextInput(attrs={"dir": "auto"}),
    )
    published = forms.CharField(
        label=_("Published"),
        help_text=_(
            "A day, a month or a year: 2020-04-14, 2020-04, 2020. Words such as “last week” are counted from it."
        ),
        required=False,
        max_length=10,
        widget=forms.TextInput(attrs={"placeholder": "2020-04-14", "dir": "ltr"}),
    )
    language = forms.ChoiceField(label=_("Language"), required=False)
    source = forms.CharField(
        label=_("Source"),
        help_text=_("Who published it."),
        required=False,
        max_length=200,
        widget=forms.TextInput(attrs={"dir": "auto"}),
    )
    url = forms.CharField(
        label=_("Address"),
        help_text=_("Where it was published, https://…"),
        required=False,
        max_length=2000,
        validators=[URLValidator(schemes=["http", "https"])],
        widget=forms.URLInput(attrs={"dir": "ltr"}),
    )
    sensitivity = forms.ChoiceField(
        label=_("Seen by"),
        help_text=_("Public: visitors may read it. Internal and restricted: signed-in people with the right."),
    )

    def __init__(self, levels: Collection[str], *args: object, **options: object) -> None:
        super().__init__(*args, **options)
        limit = f"{settings.MAX_REPORT_BYTES / 1_000_000:g}"
        self.fields["file"].help_text = _("Plain text in UTF-8, up to {limit} MB.").format(limit=limit)
        self.fields["sensitivity"].choices = [(level, _LEVELS[level]) for level in SENSITIVITIES if level in levels]
        known = sorted(((code, language_name(code)) for code in LANGUAGES), key=lambda pair: pair[1])
        self.fields["language"].choices = [("", _("Find out from the text")), *known]

    def clean_text(self) -> str:
        """Return what was pasted, or "" where nothing was."""
        pasted = self.cleaned_data["text"]
        if len(pasted.encode()) > settings.MAX_REPORT_BYTES:
            raise forms.ValidationError(
                _("The text is larger than %(limit)g MB. Split it, or paste the part that matters."),
                params={"limit": settings.MAX_REPORT_BYTES / 1_000_000},
            )
        return pasted

    def clean_file(self) -> str:
        """Return the text of the file, or "" where none was chosen."""
        upload = self.cleaned_data["file"]
        if not upload:
            return ""
        if upload.size > settings.MAX_REPORT_BYTES:
            raise forms.ValidationError(
                _("The file is larger than %(limit)g MB. Split it, or paste the part that matters."),
                params={"limit": settings.MAX_REPORT_BYTES / 1_000_000},
            )
        try:
            return upload.read().decode("utf-8-sig")
        except UnicodeDecodeError:
            raise forms.ValidationError(
                _("%(name)s is not plain text in UTF-8. Save it as plain text (UTF-8), or paste its text."),
                params={"name": PurePath(upload.name).name},
            ) from None

    def clean(self) -> dict[str, object]:
        """Settle which text is meant: exactly one of pasted and uploaded."""
        data = super().clean()
        pasted, uploaded = data.get("text", ""), data.get("file", "")
        if pasted.strip() and uploaded.strip():
            self.add_error("file", _("There is a pasted text and a file; empty one of them."))
        elif not pasted.strip() and not uploaded.strip() and not {"text", "file"} & self.errors.keys():
            self.add_error("text", _("Paste a text, or choose a file."))
        # Browsers send line ends as CRLF, old files have CR; offsets count from the text as stored.
        data["text"] = (pasted if pasted.strip() else uploaded).replace("\r\n", "\n").replace("\r", "\n")
        return data
