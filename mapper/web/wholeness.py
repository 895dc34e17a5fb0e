"""Widens a stretch of text until it parts no word and no bracket, and leaves out quotation marks it only half holds."""

_OPENING, _CLOSING = "([{", ")]}"
_QUOTES = '"“”„«»‘’'
# A bracket that is not closed within this many characters is not closed for the reader either.
_NEAR = 40


def whole(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the stretch around ``start`` to ``end`` (code points, half-open) that can be quoted as it stands.

    >>> text = 'left on "Selasa (14/4)" for Washington".'
    >>> text[slice(*whole(text, 9, 20))], text[slice(*whole(text, 28, 39))]
    ('Selasa (14/4)', 'Washington')
    """
    start, end = _words(text, start, end)
    start, end = _brackets(text, start, end)
    return _unquoted(text, start, end)


def _words(text: str, start: int, end: int) -> tuple[int, int]:
    while 0 < start < end and text[start].isalnum() and _joins(text, start - 1):
        start -= 1
    while start < end < len(text) and text[end - 1].isalnum() and _joins(text, end):
        end += 1
    return start, end


def _joins(text: str, at: int) -> bool:
    """Tell whether the character at ``at`` belongs to the words on either side: letters, hyphens and such within."""
    if text[at].isalnum() or (not text[at].isspace() and text[at].isidentifier()):
        return True
    inside = 0 < at < len(text) - 1 and text[at - 1].isalnum() and text[at + 1].isalnum()
    return inside and text[at] in "-'’ʼ\u200c\u00ad"


def _brackets(text: str, start: int, end: int) -> tuple[int, int]:
    for opens, closes in zip(_OPENING, _CLOSING, strict=True):
        missing = text.count(opens, start, end) - text.count(closes, start, end)
        if missing > 0:
            close = text.find(closes, end, end + _NEAR)
            end = close + 1 if close >= 0 and "\n" not in text[end:close] else end
        elif missing < 0:
            found = text.rfind(opens, max(0, start - _NEAR), start)
            start = found if found >= 0 and "\n" not in text[found:start] else start
    return start, end


def _unquoted(text: str, start: int, end: int) -> tuple[int, int]:
    marks = [c for c in text[start:end] if c in _QUOTES]
    if len(marks) % 2 == 0:
        return start, end
    while end - start > 1 and text[end - 1] in _QUOTES:
        end -= 1
    while end - start > 1 and text[start] in _QUOTES:
        start += 1
    return start, end
