"""A text out of a file, with what the file tells of it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Document:
    """A text as a report will hold it. What the file does not tell is empty.

    ``where`` names file and line for messages; ``published`` is "YYYY", "YYYY-MM" or "YYYY-MM-DD".
    """

    where: str
    text: str
    title: str = ""
    url: str = ""
    language: str = ""
    published: str = ""
    source: str = ""
    sensitivity: str = ""
    archive_url: str = ""
