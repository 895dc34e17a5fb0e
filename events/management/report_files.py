"""Reads files of reports: a text file is one report, a .jsonl has one a line."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from events.drafting.vocabulary import SENSITIVITIES
from events.errors import UnreadableReport
from events.text.partial import PartialDate
from events.workflow.storing import About

# JSON lines: our name -> what may stand there. Other keys are left alone.
_KEYS = {"title": "title", "url": "url", "lang": "language", "published": "published", "source": "source"}


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
    return [report for file in files for report in _read_file(file, given)]


def _read_file(file: Path, given: About) -> Iterator[FiledReport]:
    try:
        raw = file.read_bytes()
    except OSError as problem:
        raise UnreadableReport(f"{file} cannot be read: {problem.strerror}.") from None
    if file.suffix.lower() in {".jsonl", ".ndjson"}:
        for number, line in enumerate(raw.splitlines(), 1):
            if line.strip():
                yield _read_line(f"{file}, line {number}", line, given)
    elif file.suffix.lower() in {".txt", ".text", ""}:
        yield _checked(str(file), _text(str(file), raw), given)
    else:
        raise UnreadableReport(
            f"{file} is neither a text file (.txt) nor JSON lines (.jsonl); save it as one of these."
        )


def _read_line(where: str, line: bytes, given: About) -> FiledReport:
    try:
        fields = json.loads(_text(where, line))
    except json.JSONDecodeError as problem:
        raise UnreadableReport(f"{where}: this is no JSON ({problem.msg} at column {problem.colno}).") from None
    if not isinstance(fields, dict) or not isinstance(fields.get("text"), str):
        raise UnreadableReport(f'{where}: each line is a JSON object with a "text", such as {{"text": "..."}}.')
    said = {}
    for key in (*_KEYS, "sensitivity"):
        value = fields.get(key)
        if value is not None and not isinstance(value, str):
            raise UnreadableReport(f"{where}: {key!r} is a text, not {json.dumps(value)}.")
        if value:
            said[_KEYS.get(key, key)] = value
    defaults = {name: getattr(given, name) for name in About.__dataclass_fields__}
    return _checked(where, fields["text"], About(**{**defaults, **said}))


def _text(where: str, raw: bytes) -> str:
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as problem:
        raise UnreadableReport(f"{where}: byte {problem.start + 1} is not UTF-8; save the file as UTF-8.") from None


def _checked(where: str, text: str, about: About) -> FiledReport:
    if not text.strip():
        raise UnreadableReport(f"{where}: the report is empty.")
    if "\x00" in text:
        raise UnreadableReport(f"{where}: the report holds NUL characters; it is no text.")
    if about.sensitivity not in SENSITIVITIES:
        raise UnreadableReport(f"{where}: sensitivity is one of {', '.join(SENSITIVITIES)}, not {about.sensitivity!r}.")
    if about.published:
        try:
            PartialDate.parse(about.published)
        except UnreadableReport as problem:
            raise UnreadableReport(f"{where}: {problem}") from None
    return FiledReport(where, text, about)
