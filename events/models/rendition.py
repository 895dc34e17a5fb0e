"""What is kept beside events so that they are read fast: each as text, ready to be sent, and a journal of changes.

The rows are written by triggers of the database (``events.index.watch``), so that no way of writing can pass them by.
"""

from django.db import models


class Rendition(models.Model):
    """One event as it is sent, in step with the event: ``form`` is null from a change on until it is made anew.

    ``stamp`` says when the event changed last: a number that only grows (SQLite), the number of the transaction
    (PostgreSQL). ``status`` and ``sensitivity`` are the event's own; with ``form`` they are empty once it is deleted.
    """

    # An "auto" field, though no number is ever made here: only so is it SQLite's own row number.
    event_id = models.BigAutoField(primary_key=True)
    stamp = models.BigIntegerField(db_index=True)
    status = models.CharField(max_length=10)
    sensitivity = models.CharField(max_length=10)
    form = models.TextField(null=True)

    class Meta:
        indexes = [
            models.Index(
                fields=["event_id"],
                name="rendition_waiting",
                condition=models.Q(form__isnull=True),
            )
        ]

    def __str__(self) -> str:
        return f"E-{self.event_id} at {self.stamp}"


class ChangeSet(models.Model):
    """A transaction that changed events (PostgreSQL, where transactions end in another order than they begin)."""

    number = models.BigIntegerField(primary_key=True)

    def __str__(self) -> str:
        return str(self.number)


class Mark(models.Model):
    """What the renditions as a whole are: which database they are of, how they were made, which triggers keep them."""

    name = models.CharField(max_length=20, primary_key=True)
    value = models.CharField(max_length=64)

    def __str__(self) -> str:
        return f"{self.name}: {self.value}"
