"""Tells Django of the events app."""

from django.apps import AppConfig
from django.db.models.signals import post_migrate, pre_migrate


class EventsConfig(AppConfig):
    name = "events"
    verbose_name = "Events"

    def ready(self) -> None:
        from events.index import watch, words
        from events.workflow.rights_record import start_recording

        pre_migrate.connect(watch.begin_migration, sender=self, dispatch_uid="renditions")
        post_migrate.connect(watch.end_migration, sender=self, dispatch_uid="renditions")
        pre_migrate.connect(words.begin_migration, sender=self, dispatch_uid="words")
        post_migrate.connect(words.end_migration, sender=self, dispatch_uid="words")
        start_recording()
