"""The only two ways that text of reports takes into a map: a JSON block that no parser runs, and escaped HTML.

folium and branca compile what they are given as Jinja templates on the server and write it into JavaScript template
literals, so no text of a report, and nothing a user typed, is ever handed to them.
"""

from html import escape
from typing import Any
from urllib.parse import urlsplit

import orjson

# Inside <script> these could end the block or open a comment; JavaScript once read the last two as line ends.
_BREAKING = {
    b"<": b"\\u003c",
    b">": b"\\u003e",
    b"&": b"\\u0026",
    "\N{LINE SEPARATOR}".encode(): b"\\u2028",
    "\N{PARAGRAPH SEPARATOR}".encode(): b"\\u2029",
}


def json_block(name: str, value: Any) -> str:
    """Return ``value`` as an element that our script reads by its id ``name`` and no browser executes.

    >>> json_block("events", {"title": "</script>"})
    '<script type="application/json" id="events">{"title":"\\\\u003c/script\\\\u003e"}</script>'
    """
    data = orjson.dumps(value)
    for breaking, escaped in _BREAKING.items():
        data = data.replace(breaking, escaped)
    return f'<script type="application/json" id="{escape(name)}">{data.decode()}</script>'


def html_text(text: str) -> str:
    """Return ``text`` as it may stand between tags or in a quoted attribute."""
    return escape(text, quote=True)


def web_address(url: str) -> str:
    """Return ``url`` if it is an absolute http or https address, else nothing: it becomes a link.

    >>> web_address("https://example.org/a"), web_address("javascript:alert(1)"), web_address("//example.org")
    ('https://example.org/a', '', '')
    """
    try:
        parts = urlsplit(url.strip())
    except ValueError:
        return ""
    return url.strip() if parts.scheme in {"http", "https"} and parts.hostname else ""
