"""Forms that several people may have open at once: who comes second sees what changed meanwhile, and decides."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db.models import Model

from events.admin.side_by_side import settled


class TogetherForm(forms.ModelForm):
    """Refuses to overwrite unseen what somebody else stored after the form was opened; sent again, it stores."""

    seen_step = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def __init__(self, *given: Any, **options: Any) -> None:
        super().__init__(*given, **options)
        if "seen_step" in self.fields:
            self.fields["seen_step"].initial = last_step(self.instance)

    def clean(self) -> Any:
        """Raise ValidationError, naming what changed since and by whom, where the form is older than what is stored."""
        cleaned = super().clean()
        if self.instance.pk is None or "seen_step" not in self.fields:
            return cleaned
        # Of two that are sent at once the second waits here until the first is stored.
        list(type(self.instance).objects.select_for_update().filter(pk=self.instance.pk).values_list("pk"))
        now, seen = last_step(self.instance), self.cleaned_data.get("seen_step")
        if now != seen:
            raise ValidationError(_since(self, now, seen))
        return cleaned


def last_step(stored: Model) -> int | None:
    """Return the number of the last step in the history of ``stored``, None where it has none."""
    steps = type(stored).history.filter(id=stored.pk).order_by("-history_id")  # type: ignore[attr-defined]
    found: int | None = steps.values_list("history_id", flat=True).first()
    return found


def _since(form: TogetherForm, now: int | None, seen: int | None) -> str:
    steps = type(form.instance).history.filter(id=form.instance.pk)  # type: ignore[attr-defined]
    before = steps.filter(history_id=seen).first()
    last = steps.select_related("history_user").filter(history_id=now).first()
    who = last.history_user.get_username() if last and last.history_user else "somebody else"
    return settled(form, before and before.instance, form.instance, who, {"seen_step": now})
