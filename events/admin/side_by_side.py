"""Two people's work on one form, field by field: who comes second is told what changed, and loses nothing typed."""

from typing import Any

from django import forms
from django.db.models import Model
from django.forms.models import model_to_dict

# Characters of a value that are shown of what somebody else stored.
_SHOWN = 80


def settled(form: forms.ModelForm, before: Model | None, now: Model, who: str, opened: dict[str, Any]) -> str:
    """Return what changed from ``before``, which the form was opened at, to ``now``, which ``who`` stored.

    Fields that the sender left alone take what is stored now, so that it is kept when the form is sent again; what was
    typed stays. ``opened`` are hidden fields that say what the form rests on from now on. ``before`` is None where the
    form does not say.
    """
    # What is shown again is not what was sent, and whoever sends it again has seen what is said here.
    form.data = form.data.copy()
    for name, value in opened.items():
        form.data[form.add_prefix(name)] = "" if value is None else str(value)
    changes = [] if before is None else list(_changes(form, before, now, set(opened)))
    said = f"{who} changed {', '.join(changes)}" if changes else f"{who} changed it, too"
    return (
        f"Nothing was stored: after you opened this, {said}. Save again to store what stands here, or open it anew to "
        "keep what is stored."
    )


def _changes(form: forms.ModelForm, before: Model, now: Model, leave: set[str]) -> Any:
    names = [name for name in form.fields if name not in leave]
    old, new = model_to_dict(before, names), model_to_dict(now, names)
    for name in names:
        if name not in old or old[name] == new[name]:
            continue
        typed = form.fields[name].has_changed(old[name], form[name].data)
        if not typed:
            _take_over(form, name, new[name])
        told = f"{name} from “{_shown(before, name)}” to “{_shown(now, name)}”"
        yield f"{told} (here stands what you entered)" if typed else told


def _take_over(form: forms.ModelForm, name: str, value: Any) -> None:
    field, key = form.fields[name], form.add_prefix(name)
    if isinstance(field, forms.BooleanField):
        form.data.pop(key, None)
        if value:
            form.data[key] = "on"
        return
    shown = field.widget.format_value(field.prepare_value(value))
    shown = shown[0] if isinstance(shown, list) and shown else shown
    form.data[key] = "" if shown is None or shown == [] else str(shown)


def _shown(stored: Model, name: str) -> str:
    value = getattr(stored, name)
    if isinstance(value, list):
        value = ", ".join(str(one) for one in value)
    return "" if value is None else str(value)[:_SHOWN]
