"""Cuts a report's text into pieces to be shown: its mentions, and the words that evidence marks."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from mapper.web.wholeness import whole

# Evidence closer together than this is quoted in one go, with the words between.
NEAR = 60
# Words shown on either side of what is marked.
MARGIN = 24
# After these no name goes on.
_ENDS = tuple(".,;:!?،؛؟…")


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text, marked as evidence or not; ``start`` is its first code point in the report."""

    text: str
    marked: bool = False
    start: int = field(default=0, compare=False)

    @property
    def end(self) -> int:
        return self.start + len(self.text)


@dataclass(frozen=True, slots=True)
class Passage:
    """A quotation: ``start`` and ``end`` are code points of the report that its marked words span."""

    start: int
    end: int
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of a report's text; ``kind`` is a mention's kind, or "" for the words between.

    ``mention`` is the number of a mention that can be asked what it could have meant, ``at`` "longitude,latitude" of
    its place.
    """

    text: str
    start: int
    end: int
    kind: str = ""
    certainty: str = ""
    title: str = ""
    mention: int = 0
    at: str = ""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of a report: where it begins (code points), and its stretches in reading order."""

    start: int
    stretches: tuple[Stretch, ...]

    def __iter__(self) -> Iterator[Stretch]:
        return iter(self.stretches)


def passages(text: str, spans: Iterable[tuple[int, int]], margin: int = MARGIN, near: int = NEAR) -> list[Passage]:
    """Quote ``text`` around ``spans`` (code points, half-open): near ones together, each marked, cut at whole words.

    >>> [piece.text for piece in passages("They left al-Tanf for Palmyra.", [(10, 17), (22, 29)], 5)[0].pieces]
    ['left ', 'al-Tanf', ' for ', 'Palmyra', '.']
    """
    groups: list[list[tuple[int, int]]] = []
    for start, end in _joined(spans):
        if groups and start - groups[-1][-1][1] <= near and "\n" not in text[groups[-1][-1][1] : start]:
            groups[-1].append((start, end))
        else:
            groups.append([(start, end)])
    return [_passage(text, group, margin) for group in groups]


def paragraphs(text: str, mentions: Sequence[Stretch]) -> list[Paragraph]:
    """Cut ``text`` at line ends, and each paragraph at its mentions; of overlapping ones the first, longest stays."""
    found = []
    start = 0
    ordered = sorted(mentions, key=lambda m: (m.start, -m.end))
    for line in text.split("\n"):
        end = start + len(line)
        if line.strip():
            inside = [m for m in ordered if start <= m.start and m.end <= end]
            found.append(Paragraph(start, tuple(_stretches(text, start, end, inside))))
        start = end + 1
    return found


def _joined(spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Join spans that overlap or touch."""
    joined: list[tuple[int, int]] = []
    for start, end in sorted(set(spans)):
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined


def _passage(text: str, group: list[tuple[int, int]], margin: int) -> Passage:
    first, last = group[0][0], group[-1][1]
    left, right = whole(text, first, last)
    if margin:
        left = min(left, _past_names(text, _word_edge(text, left, first - margin), left))
        right = max(right, _before_names(text, right, _word_edge(text, right, last + margin)))
        left, right = whole(text, left, right)
    pieces, at = [], left
    for start, end in group:
        if at < start:
            pieces.append(Piece(text[at:start], start=at))
        # A quotation mark that opens or closes more than is quoted stays outside.
        begin, stop = max(start, left), min(end, right)
        pieces.append(Piece(text[begin:stop], marked=True, start=begin))
        at = stop
    if at < right:
        pieces.append(Piece(text[at:right], start=at))
    return Passage(first, last, tuple(pieces))


def _word_edge(text: str, near: int, far: int) -> int:
    """Return the cut nearest to ``far`` that parts no word, on the way from ``near``; never across a line end."""
    far = min(max(far, 0), len(text))
    if far < near:
        line = text.rfind("\n", far, near) + 1
        if line:
            return line
        if far == 0:
            return 0
        space = text.find(" ", far - 1, near)
        return space + 1 if space >= 0 else near
    line = text.find("\n", near, far)
    if line >= 0:
        return line
    if far == len(text):
        return far
    space = text.rfind(" ", near, far + 1)
    return space if space >= 0 else near


def _past_names(text: str, left: int, near: int) -> int:
    """Return where a quotation may begin from ``left`` on: not in the middle of a name, at ``near`` at the latest."""
    while left < near and _named(_word_before(text, left)) and _named(_word_after(text, left)):
        space = text.find(" ", left, near)
        left = space + 1 if space >= 0 else near
    return left


def _before_names(text: str, near: int, right: int) -> int:
    """Return where a quotation may end up to ``right``: not in the middle of a name, at ``near`` at the earliest."""
    while near < right and _named(_word_before(text, right)) and _named(_word_after(text, right)):
        space = text.rfind(" ", near, right)
        right = space if space >= 0 else near
    return right


def _named(word: str) -> bool:
    return any(map(str.isupper, word))


def _word_before(text: str, at: int) -> str:
    head = text[:at].rsplit("\n", 1)[-1].rstrip(" ")
    return "" if head[-1:] in _ENDS else head[head.rfind(" ") + 1 :]


def _word_after(text: str, at: int) -> str:
    return text[at:].split("\n", 1)[0].lstrip(" ").split(" ", 1)[0]


def _stretches(text: str, start: int, end: int, mentions: list[Stretch]) -> Iterator[Stretch]:
    at = start
    for mention in mentions:
        if mention.start < at:
            continue
        if at < mention.start:
            yield Stretch(text[at : mention.start], at, mention.start)
        yield mention
        at = mention.end
    if at < end:
        yield Stretch(text[at:end], at, end)
