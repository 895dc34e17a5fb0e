"""What is asked of the names in a report: one of them, how often it stands there, and decisions on it."""

from events.errors import NotThere
from events.models import Mention, NamingStep
from events.queries.sight import User, visible_reports
from events.text.tokens import name_key


def mention(user: User, report_id: int, mention_id: int) -> Mention:
    """Return a mention of a report that ``user`` may read, with its place.

    Raises NotThere.
    """
    found = Mention.objects.filter(pk=mention_id, report__in=visible_reports(user).filter(pk=report_id))
    one = found.select_related("place", "report__source").first()
    if one is None:
        raise NotThere("mention", mention_id)
    return one


def namesakes(found: Mention) -> int:
    """Return how many other mentions of the same kind have the same name in the report of ``found``."""
    key = name_key(found.surface)
    others = Mention.objects.filter(report=found.report_id, kind=found.kind).exclude(pk=found.pk)
    return sum(name_key(surface) == key for surface in others.values_list("surface", flat=True))


def naming_step(user: User, report_id: int, step_id: int) -> NamingStep:
    """Return a decision on a name of a report that ``user`` may read.

    Raises NotThere.
    """
    steps = NamingStep.objects.filter(pk=step_id, report__in=visible_reports(user).filter(pk=report_id))
    step = steps.select_related("mention").first()
    if step is None:
        raise NotThere("decision", step_id)
    return step
