"""Forms that several people may have open at once: who comes second sees what changed meanwhile, and decides."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db.models import Model

# Characters of a value that are shown of what somebody else stored.
_SHOWN = 80


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
            # Whoever sends it again has seen what is said here.
            self.data = self.data.copy()
            self.data[self.add_prefix("seen_step")] = str(now or "")
            raise ValidationError(
                f"Nothing was stored: after you opened this, {_since(self.instance, seen)}. Save again to store what "
                "stands here, or open it anew to keep that."
            )
        return cleaned


def last_step(stored: Model) -> int | None:
    """Return the number of the last step in the history of ``stored``, None where it has none."""
    steps = type(stored).history.filter(id=stored.pk).order_by("-history_id")  # type: ignore[attr-defined]
    found: int | None = steps.values_list("history_id", flat=True).first()
    return found


def _since(stored: Model, seen: int | None) -> str:
    steps = type(stored).history.filter(id=stored.pk).select_related("history_user")  # type: ignore[attr-defined]
    now, before = steps.order_by("-history_id").first(), steps.filter(history_id=seen).first()
    who = now.history_user.get_username() if now and now.history_user else "somebody else"
    if now is None or before is None:
        return f"{who} changed it"
    changes = [
        f"{change.field} from “{str(change.old)[:_SHOWN]}” to “{str(change.new)[:_SHOWN]}”"
        for change in now.diff_against(before).changes
    ]
    return f"{who} changed {', '.join(changes)}" if changes else f"{who} stored it, too"
