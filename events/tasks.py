"""What is done in the background: read by ``manage.py work``, or at once where TASKS says so."""

from functools import lru_cache

from django.db import transaction
from django_tasks import task

from events.models import Intake
from events.workflow import intake
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


def take_up_lost() -> int:
    """Have files read again whose worker is gone; return how many."""
    found = intake.lost()
    for file_id in found:
        read_intake_file.enqueue(file_id)
    return len(found)
