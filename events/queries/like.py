"""Patterns of text: SQL's LIKE that minds case on every database."""

from typing import Any

from django.db.models import BooleanField, F, Func, Value

# Wildcards in one pattern: each makes a search slower.
MAX_WILDCARDS = 20


class Like(Func):
    """Whether the text of a column matches a pattern: ``%`` stands for any text, ``_`` for one character.

    A backslash takes the next character for itself.
    """

    arg_joiner = " LIKE "
    template = "%(expressions)s"
    output_field = BooleanField()

    def __init__(self, column: str, pattern: str) -> None:
        self.pattern = pattern
        super().__init__(F(column), Value(_rendered(pattern, {"%": "%", "_": "_"}, "\\%s", "\\%_")))

    def as_sqlite(self, compiler: Any, connection: Any, **context: Any) -> Any:
        # SQLite's LIKE takes a for A; its GLOB does not.
        globbed = self.copy()
        column = self.get_source_expressions()[0]
        globbed.set_source_expressions([column, Value(_rendered(self.pattern, {"%": "*", "_": "?"}, "[%s]", "*?["))])
        return globbed.as_sql(compiler, connection, arg_joiner=" GLOB ", **context)


def wildcards(pattern: str) -> int:
    """Return how many wildcards ``pattern`` has.

    >>> wildcards("%al\\\\_Tanf_")
    2
    """
    return _rendered(pattern, {"%": "\0", "_": "\0"}, "%s", "").count("\0")


def _rendered(pattern: str, wild: dict[str, str], quoted: str, special: str) -> str:
    """Return ``pattern`` as a database writes it: wildcards as in ``wild``, ``special`` characters ``quoted``."""
    out, characters = [], iter(pattern)
    for character in characters:
        if character in wild:
            out.append(wild[character])
            continue
        if character == "\\":
            character = next(characters, "\\")
        out.append(quoted % character if character in special else character)
    return "".join(out)
