"""What an export format is: a name, what browsers call it, and how events become bytes."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from events.features import EventFeature

# Bytes gathered before they are handed on: large enough that sending costs little, small enough that memory stays flat.
CHUNK = 64 * 1024


@dataclass(frozen=True, slots=True)
class Format:
    """``write`` turns events into chunks of bytes without holding all of them; ``suffix`` starts with a full stop.

    A format that is made of GeoJSON features says so: ``gather`` makes the file of features that are ready, which come
    in chunks, each already joined by ``separator``.
    """

    name: str
    title: str
    media_type: str
    suffix: str
    write: Callable[[Iterable[EventFeature]], Iterator[bytes]]
    gather: Callable[[Iterable[bytes]], Iterator[bytes]] | None = None
    separator: bytes = b""


def in_chunks(pieces: Iterable[bytes], size: int = CHUNK) -> Iterator[bytes]:
    """Yield ``pieces`` joined into chunks of ``size`` bytes or a little more; the last may be smaller.

    >>> list(in_chunks([b"ab", b"c", b"de", b"f"], size=3))
    [b'abc', b'def']
    """
    gathered: list[bytes] = []
    length = 0
    for piece in pieces:
        gathered.append(piece)
        length += len(piece)
        if length >= size:
            yield b"".join(gathered)
            gathered, length = [], 0
    if gathered:
        yield b"".join(gathered)


def in_pieces(file: Path) -> Iterator[bytes]:
    """Yield what stands in ``file``, a piece at a time."""
    with file.open("rb") as made:
        while piece := made.read(CHUNK):
            yield piece
