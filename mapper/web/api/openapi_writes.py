"""The addresses that programs write to, described in OpenAPI 3.0."""

from typing import Any

from django.conf import settings

from mapper.web.api.answers import JSON
from mapper.web.api.bodies import FIELDS
from mapper.web.api.params import MAX_KEY

_TEXT = {"type": "string"}
_WHOLE = {"type": "integer"}
TOKEN = {"type": "http", "scheme": "bearer", "description": "Made at /accounts/tokens/; it acts as its owner."}
_STORED = {
    "type": "object",
    "required": ["id", "new", "lang", "sensitivity", "events", "page"],
    "properties": {
        **{"id": _WHOLE, "new": {"type": "boolean"}, "lang": _TEXT, "sensitivity": _TEXT, "page": _TEXT},
        "events": {"type": "array", "items": _WHOLE},
    },
}
_EVENT = {
    "type": "object",
    "required": ["id", "version", "status", *FIELDS],
    "properties": {"id": _WHOLE, "version": _WHOLE, "status": _TEXT, **{name: {"nullable": True} for name in FIELDS}},
}
_GIVEN = {
    "type": "object",
    "required": ["text"],
    "additionalProperties": False,
    "properties": {
        "text": {**_TEXT, "minLength": 1, "maxLength": settings.MAX_REPORT_BYTES},
        **dict.fromkeys(("title", "url", "lang", "published", "source"), _TEXT),
        "sensitivity": {**_TEXT, "enum": ["public", "internal", "restricted"]},
    },
}
_EDIT = {
    "type": "object",
    "minProperties": 1,
    "additionalProperties": False,
    "properties": {"reason": {**_TEXT, "maxLength": 100}, **{name: {"nullable": True} for name in FIELDS}},
}


def write_paths() -> dict[str, Any]:
    """Return the paths of reports and of events as they are edited."""
    key = _header("Idempotency-Key", {**_TEXT, "maxLength": MAX_KEY}, "A request sent again with it is done once")
    match = _header("If-Match", _TEXT, 'The ETag of the version that is changed, such as "E-12-v3"')
    number = {"name": "eventId", "in": "path", "required": True, "schema": {**_WHOLE, "minimum": 1}}
    event_there = {"200": _answer("The event", _EVENT), "404": _problem("No such event in sight")}
    return {
        "/reports": {
            "post": {
                **_about("addReport", "Store a report and read it", [key], _GIVEN),
                "responses": {
                    "200": _answer("The text is there already", _STORED),
                    "201": _answer("Stored, with the events drafted", _STORED),
                    **_refusals("400", "401", "403", "409", "413"),
                },
            }
        },
        "/events/{eventId}": {
            "get": {
                "operationId": "editableEvent",
                "summary": "An event as it can be changed; its ETag names its version",
                "tags": ["Writing"],
                "parameters": [number],
                "responses": event_there,
            },
            "patch": {
                **_about("changeEvent", "Change fields of an event", [number, match, key], _EDIT),
                "responses": {**event_there, **_refusals("400", "401", "403", "409", "412", "413")},
            },
        },
    }


def _about(name: str, summary: str, parameters: list[dict[str, Any]], body: dict[str, Any]) -> dict[str, Any]:
    return {
        "operationId": name,
        "summary": summary,
        "tags": ["Writing"],
        "security": [{"token": []}],
        "parameters": parameters,
        "requestBody": {"required": True, "content": {JSON: {"schema": body}}},
    }


def _header(name: str, schema: dict[str, Any], description: str) -> dict[str, Any]:
    return {"name": name, "in": "header", "required": False, "description": description, "schema": schema}


def _answer(description: str, schema: dict[str, Any]) -> dict[str, Any]:
    return {"description": description, "content": {JSON: {"schema": schema}}}


def _problem(description: str) -> dict[str, Any]:
    page = {"schema": {"type": "string"}}
    problem = {"schema": {"$ref": "#/components/schemas/problem"}}
    return {"description": description, "content": {JSON: problem, "text/html": page}}


def _refusals(*statuses: str) -> dict[str, Any]:
    said = {
        "400": "What was sent cannot be understood",
        "401": "No token, or one that has ended",
        "403": "The token may only read",
        "409": "The account may not, or the key belongs to another request",
        "412": "The event changed meanwhile; ``changed`` says how",
        "413": "Too large",
    }
    return {status: _problem(said[status]) for status in statuses}
