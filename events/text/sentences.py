"""Where sentences begin and end, also in text whose spaces were lost."""

import re
from collections.abc import Iterable

from events.text.mention import Span
from events.text.tokens import fold

# A run of full stops, then quotation marks or brackets that close.
_STOP = re.compile(r"[.!?؟…。！？]+[”’»)\]]*|\n[ \t]*\n\s*|\n")
_LAST_WORD = re.compile(r"[^\W_]+\Z")
_HARD = frozenset("!?؟。！？")
# A line at least this long without a full stop goes on in the next one: the text was wrapped.
_WRAPPED = 55


def sentences(text: str, abbreviations: Iterable[str] = ()) -> tuple[Span, ...]:
    """Return the sentences of ``text`` in reading order, without the white space around them.

    ``abbreviations`` are words after which a full stop ends nothing ("Gen", "Dr").

    >>> [s.of("di provinsi yang sama.Dalam video") for s in sentences("di provinsi yang sama.Dalam video")]
    ['di provinsi yang sama.', 'Dalam video']
    """
    known = {fold(word.rstrip(".")) for word in abbreviations}
    spans: list[Span] = []
    begin = 0
    for stop in _STOP.finditer(text):
        end = _end(text, stop, begin, known)
        if end is None or end <= begin:
            continue
        _keep(text, begin, end, spans)
        begin = end
    _keep(text, begin, len(text), spans)
    return tuple(spans)


def _keep(text: str, begin: int, end: int, spans: list[Span]) -> None:
    piece = text[begin:end]
    bare = piece.strip()
    if bare:
        start = begin + len(piece) - len(piece.lstrip())
        spans.append(Span(start, start + len(bare)))


def _end(text: str, stop: re.Match[str], begin: int, abbreviations: set[str]) -> int | None:
    """Return where the sentence that this stop may close ends, or None where it goes on."""
    if stop.group()[0] == "\n":
        return _line_end(text, stop, begin)
    end = stop.end()
    following = text[end : end + 1]
    if following in {'"', "'"}:
        after = text[end + 1 : end + 2]
        # A straight quotation mark closes before a space and opens before a letter.
        if after.isalpha():
            return end
        end, following = end + 1, after
    if not following:
        return end
    if stop.group()[0] in _HARD:
        return end
    word = _LAST_WORD.search(text, begin, stop.start())
    last = word.group() if word else ""
    if fold(last) in abbreviations or (len(last) == 1 and last.isupper()):
        return None
    if following.isspace():
        opening = text[end:].lstrip()[:1] if len(text) - end < 50 else text[end : end + 50].lstrip()[:1]
        return None if opening.islower() else end
    if following in "“«‘([—-–":
        return end if not last.isdigit() else None
    # No space: a full stop between a small letter and a capital ("sama.Dalam"), never inside numbers or addresses.
    joined = text[end : end + 2]
    opens = joined[:1].isupper() and (len(joined) < 2 or not joined[1:].isupper())
    if len(last) > 1 and last[-1].islower() and opens:
        return end
    # Scripts without capitals: any letter right after the stop opens a sentence.
    caseless = len(last) > 1 and following.isalpha() and following.lower() == following.upper()
    return end if caseless else None


def _line_end(text: str, stop: re.Match[str], begin: int) -> int | None:
    if stop.group().count("\n") > 1:
        return stop.end()
    line = text[max(begin, text.rfind("\n", begin, stop.start()) + 1) : stop.start()]
    following = text[stop.end() : stop.end() + 50].lstrip()[:1]
    if following.islower() or (len(line.rstrip()) >= _WRAPPED and following.isalpha()):
        return None
    return stop.end()
