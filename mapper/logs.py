"""Log lines as JSON: time, level, where, and the error; never the text of a report, a name, an address or a query."""

import json
import logging
import traceback
from datetime import UTC, datetime


class JsonLines(logging.Formatter):
    """One JSON object a line, of what is known to be no personal data.

    Django's messages hold addresses with their queries, and exceptions hold values: of a request its status is kept, of
    an exception its kind and the lines of code it passed.
    """

    def format(self, record: logging.LogRecord) -> str:
        told: dict[str, object] = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname,
            "logger": record.name,
            # The sentence as it stands in the code, without what was filled into it.
            "message": record.msg if isinstance(record.msg, str) else type(record.msg).__name__,
        }
        if status := getattr(record, "status_code", None):
            told["status"] = status
        if record.exc_info and record.exc_info[0]:
            told["error"] = record.exc_info[0].__name__
            steps = traceback.extract_tb(record.exc_info[2])
            told["at"] = [f"{step.filename.rsplit('/', 1)[-1]}:{step.lineno} {step.name}" for step in steps][-8:]
        return json.dumps(told, ensure_ascii=False)
