"""What became of imports: who may see them, their problems as a table, and where an event comes from."""

import csv
import io
from collections.abc import Iterator

from django.db.models import QuerySet

from events.errors import NotThere
from events.models import Deletion, Import
from events.queries.sight import User

# A spreadsheet takes a cell that begins so for a formula (OWASP, "CSV Injection").
_FORMULA_STARTS = frozenset("=+-@\t\r\n＝＋－＠")


def imports_seen(user: User) -> QuerySet[Import]:
    """Return the imports that ``user`` may see, newest first: their own; all, where they read restricted reports."""
    if user is None or not user.is_authenticated:
        return Import.objects.none()
    found = imports_kept().select_related("added_by").order_by("-pk")
    return found if user.has_perm("events.read_restricted") else found.filter(added_by=user)


def imports_kept() -> QuerySet[Import]:
    """Return the imports that are not in the bin."""
    gone = Deletion.objects.filter(kind="import", restored_at=None)
    return Import.objects.exclude(pk__in=gone.values("number"))


def import_seen(user: User, import_id: int) -> Import:
    """Return an import that ``user`` may see. Raises NotThere."""
    found = imports_seen(user).filter(pk=import_id).first()
    if found is None:
        raise NotThere("import", import_id)
    return found


def problem_table(one: Import) -> Iterator[bytes]:
    """Yield the rows of an import that were not stored as they are in the file: a CSV of line and reason."""
    yield "\N{BYTE ORDER MARK}line,reason\r\n".encode()
    for line, reason in one.problems.values_list("line", "reason").iterator():
        cell = "'" + reason if reason.lstrip(" ")[:1] in _FORMULA_STARTS else reason
        row = io.StringIO()
        csv.writer(row, lineterminator="\r\n").writerow([line, cell])
        yield row.getvalue().encode()
