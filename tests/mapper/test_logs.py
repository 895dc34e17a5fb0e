"""Log lines as JSON hold what happened and nothing that people wrote."""

import json
import logging
import sys

from mapper.logs import JsonLines


def line(message: object, *filled: object, **more: object) -> dict:
    record = logging.LogRecord("django.request", logging.ERROR, "views.py", 7, message, filled, more.get("exc_info"))
    record.status_code = 500
    return json.loads(JsonLines().format(record))


def test_line_leaves_out_addresses_and_queries():
    told = line("Internal Server Error: %s", "/reports/?q=secret")

    assert {name: told[name] for name in ("level", "logger", "message", "status")} == {
        "level": "ERROR",
        "logger": "django.request",
        "message": "Internal Server Error: %s",
        "status": 500,
    }
    assert "secret" not in json.dumps(told)


def test_line_names_an_error_and_its_place_without_its_values():
    def fails(text: str) -> int:
        return int(text)

    try:
        fails("secret text")
    except ValueError:
        told = line("Broken", exc_info=sys.exc_info())

    assert told["error"] == "ValueError"
    assert told["at"][-1].endswith(" fails")
    assert "secret text" not in json.dumps(told)
