"""The form field for a list of names: one a line."""

from django import forms


class LinesField(forms.Field):
    """Shows a list of texts one a line and reads it back; empty lines and repeats are dropped."""

    widget = forms.Textarea(attrs={"rows": 3, "dir": "auto"})

    def prepare_value(self, value):
        return "\n".join(value) if isinstance(value, list) else value

    def to_python(self, value) -> list[str]:
        return list(dict.fromkeys(line.strip() for line in (value or "").splitlines() if line.strip()))

    def has_changed(self, initial, data) -> bool:
        return self.to_python(data) != (initial or [])
