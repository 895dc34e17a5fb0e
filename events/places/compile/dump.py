"""What a further source of places is: a dump of files that somebody names when the gazetteer is built."""

import hashlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import ClassVar, Protocol, Self

from events.errors import BadSource
from events.places.compile.entry import Entry, FurtherNames
from events.places.compile.sources import SourceCredit

Say = Callable[[str], None]

# Broken lines that are listed one by one; beyond them only their number is told.
MOST_LISTED = 20
# A file of which more than this share is broken is not the file it was taken for.
MOST_BROKEN = 0.05
_FEW = 5


@dataclass(frozen=True, slots=True)
class Lands:
    """What the default sources know that dumps need: names of first-order divisions by GeoNames code ("SY.11"), and
    those codes by the division's GeoNames identifier ("gn:169575")."""

    admin1_names: dict[str, str]
    admin1_codes: dict[str, str]

    @classmethod
    def of(cls, entries: Iterable[Entry]) -> Self:
        """Return what ``entries`` say of first-order divisions."""
        first = [entry for entry in entries if entry.place.id.startswith("a1:")]
        return cls(
            {entry.place.admin1: entry.place.name for entry in first},
            {other: entry.place.admin1 for entry in first for other in entry.same_as},
        )


class Dump(Protocol):
    """A further source. ``by_place`` says that its places are known by identifiers of its own, so that each is looked
    for among all others by class, name and nearness."""

    by_place: ClassVar[bool]

    @property
    def name(self) -> str:
        """What it is called while it is read."""

    @property
    def credit(self) -> SourceCredit:
        """How it is credited on the page of data and licences."""

    def checksums(self) -> Sequence[tuple[str, str]]:
        """Return the name and SHA-256 of each file. Raises BadSource where one cannot be read."""

    def told(self) -> dict[str, object]:
        """Return what it is made of, so that ``events.places.compile.made_of`` can make it again."""

    def entries(self, lands: Lands, say: Say) -> Iterator[Entry | FurtherNames]:
        """Yield its places, then further names. Broken lines are told to ``say`` and left out.

        Raises BadSource where a file is not of its format.
        """


def checksum(file: Path) -> str:
    """Return the SHA-256 of ``file``. Raises BadSource where it cannot be read."""
    try:
        with file.open("rb") as content:
            return hashlib.file_digest(content, "sha256").hexdigest()
    except OSError as problem:
        raise BadSource(
            f"{file} cannot be read ({problem.strerror or problem}); name a file that is there."
        ) from problem


@dataclass(slots=True)
class BrokenLines:
    """The lines of a file that could not be used."""

    file: Path
    say: Say
    _broken: int = field(default=0)

    def add(self, number: int, reason: str) -> None:
        """Tell that line ``number`` (from 1) is left out, and why."""
        self._broken += 1
        if self._broken <= MOST_LISTED:
            self.say(f"  {self.file.name}, line {number}: {reason}; left out")

    def finish(self, lines: int) -> None:
        """Tell how many of ``lines`` were broken.

        Raises BadSource where that is so many, or so nearly all, that the file must be another than it was taken for.
        """
        if self._broken > max(_FEW, lines * MOST_BROKEN) or (self._broken == lines and lines):
            raise BadSource(
                f"{self.file.name}: {self._broken:,} of {lines:,} lines cannot be read, so it is not the file it was "
                "taken for; the gazetteer is left as it was."
            )
        if self._broken > MOST_LISTED:
            self.say(f"  {self.file.name}: {self._broken:,} lines left out in all")
