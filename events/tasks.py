"""What is done in the background: read by ``manage.py work``, or at once where TASKS says so."""

from functools import lru_cache

from django.db import transaction
from django_tasks import task

from events.models import Import, Intake
from events.workflow import importing, intake
from events.workflow.opening import open_here

# A worker opens the gazetteer once.
_gazetteer = lru_cache(maxsize=1)(open_here)


@task()
def read_intake_file(file_id: int) -> None:
    """Read one handed-in file into reports."""
    intake.read_file(file_id, _gazetteer())


def read_later(handed_in: Intake) -> None:
    """Have every file of ``handed_in`` read in the background, once it is stored."""
    for file_id in handed_in.files.values_list("pk", flat=True):
        transaction.on_commit(lambda file_id=file_id: read_intake_file.enqueue(file_id))


@task()
def run_import(import_id: int) -> None:
    """Store the events of one imported file."""
    importing.run_import(import_id)


def import_later(one: Import) -> None:
    """Have a confirmed import run in the background, once that is stored."""
    transaction.on_commit(lambda: run_import.enqueue(one.pk))


def take_up_lost() -> int:
    """Have files read and imported again whose worker is gone; return how many."""
    found, stopped = intake.lost(), importing.lost_imports()
    for file_id in found:
        read_intake_file.enqueue(file_id)
    for import_id in stopped:
        run_import.enqueue(import_id)
    return len(found) + len(stopped)
