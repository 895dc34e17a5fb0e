"""Imports: a file of events kept, read block by block in another process, stored; taken back as a whole.

What is stored is committed a block at a time together with how far the import is, so that one that was stopped goes on
where it was and lands nothing twice. Where every row must be good, the file is read to its end first.
"""

from events.workflow.importing.running import (
    Asked,
    Outlook,
    add_import,
    begin_import,
    confirm_import,
    discard_import,
    look_at,
    lost_imports,
    run_import,
)
from events.workflow.importing.undoing import may_undo, undo_import

__all__ = [
    "Asked",
    "Outlook",
    "add_import",
    "begin_import",
    "confirm_import",
    "discard_import",
    "look_at",
    "lost_imports",
    "may_undo",
    "run_import",
    "undo_import",
]
