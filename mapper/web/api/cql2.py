"""CQL2 text read into the tree of CQL2 JSON: a tokenizer and one function for each rule of the grammar.

Read are AND, OR, NOT, comparisons, LIKE, BETWEEN, IN, IS NULL, functions such as S_INTERSECTS, BBOX, WKT, DATE and
TIMESTAMP. Source: OGC 21-065r2, annex B. What is meant by a tree is decided where it is asked (events.queries).
"""

import re
from typing import Any

import shapely

from events.errors import BadFilter

# Characters of one filter: a polygon of a few hundred corners, and more conditions than anybody writes.
MAX_LENGTH = 8000
MAX_DEPTH = 30
_TOKEN = re.compile(
    r"""\s*(?:
      (?P<text>'(?:[^']|'')*')
    | (?P<number>[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)
    | (?P<sign><>|<=|>=|[=<>(),])
    | "(?P<quoted>[^"]+)"
    | (?P<word>[^\W\d]\w*(?:[.:]\w+)*)
    )""",
    re.VERBOSE,
)
_WKT = re.compile(
    r"\s*((?:MULTI)?(?:POINT|LINESTRING|POLYGON)|GEOMETRYCOLLECTION)(?:\s+Z)?\s*\([-+.,()\s\dA-Z]*\)", re.ASCII | re.I
)


def read_cql2(text: str) -> Any:
    """Return the tree of a filter: mappings with ``op`` and ``args``, ``{"property": name}``, text and numbers.

    >>> read_cql2("kind = 'zone' AND NOT persons > 3")["op"]
    'and'

    Raises BadFilter, saying where the filter stops being understood.
    """
    if len(text) > MAX_LENGTH:
        raise BadFilter(f"A filter has at most {MAX_LENGTH} characters; this one has {len(text)}.")
    reader = _Reader(text)
    tree = reader.either(MAX_DEPTH)
    if reader.kind:
        raise reader.lost()
    return tree


class _Reader:
    """A filter and how far it has been read; ``kind`` and ``token`` are what comes next, "" at the end."""

    def __init__(self, text: str) -> None:
        self.text, self.begin, self.end, self.kind, self.token = text.rstrip(), 0, 0, "", ""
        self._step()

    def lost(self) -> BadFilter:
        here = self.text[self.begin : self.begin + 20].strip()
        return BadFilter(
            f"The filter is not understood from {here!r} on; write it as in kind = 'zone' AND radius_m > 1000."
            if here
            else "The filter ends too early; write it as in kind = 'zone' AND radius_m > 1000."
        )

    def either(self, depth: int) -> Any:
        return self._joined("or", depth, self._all)

    def _all(self, depth: int) -> Any:
        return self._joined("and", depth, self._one)

    def _joined(self, word: str, depth: int, part: Any) -> Any:
        if depth == 0:
            raise BadFilter(f"The filter nests more than {MAX_DEPTH} conditions; write it flatter.")
        parts = [part(depth)]
        while self._took(word):
            parts.append(part(depth))
        return parts[0] if len(parts) == 1 else {"op": word, "args": parts}

    def _one(self, depth: int) -> Any:
        negations = 0
        while self._took("not"):
            negations += 1
        tree = self._bracketed(depth) if (self.kind, self.token) == ("sign", "(") else self._comparison()
        return {"op": "not", "args": [tree]} if negations % 2 else tree

    def _bracketed(self, depth: int) -> Any:
        self._need("(")
        tree = self.either(depth - 1)
        self._need(")")
        return tree

    def _comparison(self) -> Any:
        if self.kind == "word" and (spatial := self.token.lower()).startswith(("s_", "t_", "a_")):
            self._step()
            self._need("(")
            first = self._value()
            self._need(",")
            tree = {"op": spatial, "args": [first, self._value()]}
            self._need(")")
            return tree
        field = self._value()
        if self.token in {"=", "<>", "<", "<=", ">", ">="} and self.kind == "sign":
            operator = self.token
            self._step()
            return {"op": operator, "args": [field, self._value()]}
        if self._took("is"):
            negated = self._took("not")
            self._need("null")
            tree = {"op": "isNull", "args": [field]}
        else:
            negated = self._took("not")
            tree = self._test(field)
        return {"op": "not", "args": [tree]} if negated else tree

    def _test(self, field: Any) -> Any:
        if self._took("like"):
            return {"op": "like", "args": [field, self._value()]}
        if self._took("between"):
            low = self._value()
            self._need("and")
            return {"op": "between", "args": [field, low, self._value()]}
        if self._took("in"):
            return {"op": "in", "args": [field, self._listed()]}
        raise self.lost()

    def _listed(self) -> list[Any]:
        self._need("(")
        values = [self._value()]
        while self._took(","):
            values.append(self._value())
        self._need(")")
        return values

    def _value(self) -> Any:
        kind, token = self.kind, self.token
        if kind == "word" and (wkt := _WKT.match(self.text, self.begin)):
            return self._shape(wkt)
        if kind not in {"word", "quoted", "text", "number"}:
            raise self.lost()
        word = token.lower()
        self._step()
        if kind == "text":
            return token
        if kind == "number":
            # No stored whole number has more digits; Python refuses to read thousands of them.
            whole = len(token) <= 18 and not set(token) & set(".eE")
            return int(token) if whole else float(token)
        if (self.kind, self.token) == ("sign", "(") and kind == "word" and word in {"bbox", "date", "timestamp"}:
            args = self._listed()
            return {word: args if word == "bbox" else args[0]}
        return {"property": token}

    def _shape(self, wkt: re.Match[str]) -> Any:
        """Read WKT as far as its brackets close."""
        depth = 0
        for end in range(wkt.start(), wkt.end()):
            depth += {"(": 1, ")": -1}.get(self.text[end], 0)
            if depth == 0 and self.text[end] == ")":
                break
        try:
            shape = shapely.from_wkt(self.text[wkt.start() : end + 1])
        except shapely.GEOSException:
            raise self.lost() from None
        self.end = end + 1
        self._step()
        return shapely.geometry.mapping(shape)

    def _took(self, word: str) -> bool:
        if self.kind in {"word", "sign"} and self.token.lower() == word:
            self._step()
            return True
        return False

    def _need(self, word: str) -> None:
        if not self._took(word):
            raise self.lost()

    def _step(self) -> None:
        self.begin = self.end
        found = _TOKEN.match(self.text, self.end)
        if found is None:
            if self.end < len(self.text):
                raise self.lost()
            self.kind = self.token = ""
            return
        self.kind, self.end = str(found.lastgroup), found.end()
        token = found[self.kind]
        self.token = token[1:-1].replace("''", "'") if self.kind == "text" else token
