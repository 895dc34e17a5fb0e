"""Names in a report's text: what each could mean, what somebody says it means, and taking that back."""

from django.http import HttpRequest, JsonResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from events import queries
from events.errors import BadChange
from events.models import Mention
from events.workflow.meanings import REJECTED, UNLOCATED, Meaning, drawn_place, gazetteer_place
from events.workflow.naming import Named, Reach, decide_name, undo_naming
from mapper.web.candidates import candidates
from mapper.web.decision_forms import NamingForm, first_error
from mapper.web.gazetteer import gazetteer
from mapper.web.names import language_name
from mapper.web.rights import needs


@require_safe
def mention(request: HttpRequest, report_id: int, mention_id: int) -> JsonResponse:
    """Say what a name of a report could have meant: places with their scores and the reasons for them, best first."""
    found = queries.mention(request.user, report_id, mention_id)
    source = found.report.source
    answer = {
        "surface": found.surface,
        "score": found.score,
        "status": found.status,
        "version": found.version,
        "namesakes": queries.namesakes(found),
        "language": language_name(found.report.language),
        "source": source.name if source else "",
        "candidates": candidates(found),
    }
    return JsonResponse(answer, headers={"Cache-Control": "private, no-cache"})


@require_POST
@needs("events.change_mention")
def name(request: HttpRequest, report_id: int, mention_id: int) -> JsonResponse:
    """Record what a name means; say which events moved with it, and the step that takes it all back.

    Raises BadChange where the decision is incomplete, or somebody else decided meanwhile.
    """
    found = queries.mention(request.user, report_id, mention_id)
    form = NamingForm(request.POST)
    if not form.is_valid():
        raise BadChange(first_error(form))
    given = form.cleaned_data
    reach = Reach(given["everywhere"], given["remember"])
    named = decide_name(found.pk, _meaning(found, given), request.user, given["version"], reach)
    return JsonResponse(_told(named, _said(named)))


@require_POST
@needs("events.change_mention")
def undo(request: HttpRequest, report_id: int, step_id: int) -> JsonResponse:
    """Take back a decision on a name with all that changed with it.

    Raises NotThere, and BadChange where that cannot be done any more.
    """
    step = queries.naming_step(request.user, report_id, step_id)
    named = undo_naming(step.pk, request.user)
    return JsonResponse(_told(named, _("“{name}” is as it was.").format(name=step.mention.surface)))


def _meaning(found: Mention, given: dict) -> Meaning:
    if given["meaning"] == "place":
        return gazetteer_place(given["place"], gazetteer())
    if given["meaning"] == "drawn":
        return drawn_place(found.surface, given["shape"])
    return UNLOCATED if given["meaning"] == "unlocated" else REJECTED


def _said(named: Named) -> str:
    first = named.mentions[0]
    if first.place:
        return _("“{name}” means {place}.").format(name=first.surface, place=first.place)
    if first.status == "unlocated":
        return _("“{name}” cannot be located.").format(name=first.surface)
    return _("“{name}” names no place.").format(name=first.surface)


def _told(named: Named, said: str) -> dict[str, object]:
    codes = _(", ").join(event.code for event in named.moved)
    return {
        "said": " ".join([said, _("Moved with it: {codes}.").format(codes=codes)] if named.moved else [said]),
        "step": named.step.pk,
        "mentions": [mention.pk for mention in named.mentions],
        "moved": [{"id": event.pk, "code": event.code, "title": event.title} for event in named.moved],
    }
