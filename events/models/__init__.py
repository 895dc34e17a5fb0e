"""What is stored: sources, reports, mentions, places, events and the words they rest on, each with its history."""

from events.models.assignment import Assignment
from events.models.attachment import Attachment
from events.models.deletion import Deletion
from events.models.duplicate import PossibleDuplicate
from events.models.event import Event
from events.models.evidence import Evidence
from events.models.importing import Import, ImportProblem
from events.models.intake import Intake, IntakeFile
from events.models.likeness import Likeness
from events.models.mention import Mention
from events.models.naming_step import NamingStep
from events.models.place import Place
from events.models.remembered import RememberedName
from events.models.rendition import ChangeSet, Mark, Rendition
from events.models.report import Report, ReportWords
from events.models.rights_change import RightsChange
from events.models.run import Run
from events.models.source import Source
from events.models.token import ApiToken, KeptAnswer
from events.models.view import Look, View

__all__ = [
    "ApiToken",
    "Assignment",
    "Attachment",
    "ChangeSet",
    "Deletion",
    "Event",
    "Evidence",
    "Import",
    "ImportProblem",
    "Intake",
    "IntakeFile",
    "KeptAnswer",
    "Likeness",
    "Look",
    "Mark",
    "Mention",
    "NamingStep",
    "Place",
    "PossibleDuplicate",
    "RememberedName",
    "Rendition",
    "Report",
    "ReportWords",
    "RightsChange",
    "Run",
    "Source",
    "View",
]
