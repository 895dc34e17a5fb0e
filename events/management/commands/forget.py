"""``manage.py forget``: deletes what is kept for a while only; run it once a day."""

from django.core.management.base import BaseCommand

from events.workflow.forgetting import forget


class Command(BaseCommand):
    """Delete ended sessions, old wrong passwords and old answers to repeated requests."""

    help = "Delete ended sessions, wrong passwords older than 30 days, answers older than 7 days."

    def handle(self, *args: object, **options: object) -> None:
        for what, number in forget().items():
            self.stdout.write(f"{number} {what} deleted.")
