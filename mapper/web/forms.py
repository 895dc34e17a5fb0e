"""The form that takes reports in: pasted or as files, checked before anything is read."""

from collections.abc import Collection
from pathlib import PurePath

from django import forms
from django.conf import settings
from django.core.files.uploadedfile import UploadedFile
from django.core.validators import URLValidator
from django.utils.translation import gettext_lazy as _

from events.documents import SUFFIXES
from events.drafting.vocabulary import SENSITIVITIES
from events.text.languages import LANGUAGES
from mapper.web.names import language_name

LEVELS = {"public": _("Public"), "internal": _("Internal"), "restricted": _("Restricted")}


class _FilesInput(forms.ClearableFileInput):
    allow_multiple_selected = True


class FilesField(forms.FileField):
    """Any number of uploads; ``cleaned_data`` holds a list of them, empty where none was chosen."""

    def __init__(self, **options: object) -> None:
        options["widget"] = _FilesInput(attrs={"accept": ",".join(SUFFIXES), "multiple": True})
        super().__init__(**options)

    def clean(self, data: object, initial: object = None) -> list[UploadedFile]:
        chosen = data if isinstance(data, list | tuple) else [data]
        return [super(FilesField, self).clean(one, initial) for one in chosen if one]


class ReportForm(forms.Form):
    """Reports and what is known of them: ``cleaned_data`` has a pasted ``text``, or uploads in ``file``, never both.

    ``levels`` are the sensitivities that may be chosen: those that its author may read.
    """

    text = forms.CharField(
        label=_("Text"), required=False, strip=False, widget=forms.Textarea(attrs={"dir": "auto", "rows": 12})
    )
    file = FilesField(label=_("or files"), required=False)
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
    archive_url = forms.CharField(
        label=_("Archived copy"),
        help_text=_("Where a copy is kept for good, such as web.archive.org."),
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
        limit = f"{settings.MAX_UPLOAD_BYTES / 1_000_000:g}"
        self.fields["file"].help_text = _(
            "Text, web pages, PDF, Word, or tables and JSON lines of many reports; up to {limit} MB each."
        ).format(limit=limit)
        self.fields["sensitivity"].choices = [(level, LEVELS[level]) for level in SENSITIVITIES if level in levels]
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

    def clean_file(self) -> list[UploadedFile]:
        """Return the uploads, none of them too large."""
        uploads = self.cleaned_data["file"]
        for upload in uploads:
            if upload.size > settings.MAX_UPLOAD_BYTES:
                raise forms.ValidationError(
                    _("%(name)s is larger than %(limit)g MB. Split it, or paste the part that matters."),
                    params={"name": PurePath(upload.name).name, "limit": settings.MAX_UPLOAD_BYTES / 1_000_000},
                )
        return uploads

    def clean(self) -> dict[str, object]:
        """Settle which text is meant: exactly one of pasted and uploaded."""
        data = super().clean()
        pasted, files = data.get("text", ""), data.get("file", [])
        if pasted.strip() and files:
            self.add_error("file", _("There is a pasted text and a file; empty one of them."))
        elif not pasted.strip() and not files and not {"text", "file"} & self.errors.keys():
            self.add_error("text", _("Paste a text, or choose a file."))
        for name in ("title", "url", "archive_url"):
            if len(files) > 1 and data.get(name):
                self.add_error(name, _("This belongs to one report, and there are several files; leave it empty."))
        # Browsers send line ends as CRLF; offsets count from the text as stored.
        data["text"] = pasted.replace("\r\n", "\n").replace("\r", "\n")
        return data
