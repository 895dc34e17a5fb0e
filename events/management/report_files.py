"""Files of reports as ``ingest`` takes them: what the command says of all of them, beneath what each says itself."""

from dataclasses import dataclass
from pathlib import Path

from events.documents import Document, read_document
from events.errors import UnreadableReport
from events.workflow.storing import About


@dataclass(frozen=True, slots=True)
class FiledReport:
    """A report as it stood in a file; ``where`` names file and line for messages."""

    where: str
    text: str
    about: About


def read_files(files: list[Path], given: About) -> list[FiledReport]:
    """Return the reports of all ``files``; what ``given`` says holds where a file says nothing itself.

    Raises UnreadableReport, naming file and line, at the first thing that cannot be read: nothing is half read.
    """
    return [
        FiledReport(document.where, document.text, about(document, given))
        for file in files
        for document in read_document(str(file), _raw(file), most=None)
    ]


def about(document: Document, given: About) -> About:
    """Return what is known of a document: what it tells itself, and where it is silent what ``given`` says."""
    said = {name: getattr(document, name) or getattr(given, name) for name in About.__dataclass_fields__}
    return About(**said)


def _raw(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError as problem:
        raise UnreadableReport(f"{file} cannot be read: {problem.strerror}.") from None
