"""``manage.py sweep``: deletes what has been kept long enough; a worker does it once a day, too."""

from django.core.management.base import BaseCommand

from events.workflow.forgetting import sweep


class Command(BaseCommand):
    """Do what ``forget`` does, drop uploads that nobody needs any more, and purge what was deleted long ago."""

    help = "Delete what ``forget`` deletes, old uploads, and for good what was deleted RETENTION_DELETED_DAYS ago."

    def handle(self, *args: object, **options: object) -> None:
        for what, number in sweep().items():
            self.stdout.write(f"{number} {what} removed.")
