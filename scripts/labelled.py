"""Our own labelled documents: ``scripts/labelled/LANG.txt`` read, and checked against the gazetteer.

    python scripts/labelled.py scripts/labelled/id.txt

A document is a heading ``## id-001 | genre | region`` and lines of text up to the next heading. A name of a place
is written ``[[surface|lat,lon]]`` (degrees), ``[[surface|ISO]]`` for a country, ``[[surface|?]]`` where nobody can put
it on a map; a word for inhabitants ``[[surface|demonym ISO]]`` or ``[[surface|demonym lat,lon]]``.
"""

import re
import sys
from dataclasses import dataclass
from pathlib import Path

PROJECT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(PROJECT))

from events.errors import EventsError  # noqa: E402
from events.geometry.circle import WGS84  # noqa: E402
from events.places import files  # noqa: E402
from events.places.gazetteers.compiled import CompiledGazetteer  # noqa: E402
from events.places.place import Place, PlaceClass  # noqa: E402
from events.text.tokens import name_key  # noqa: E402
from mapper.env import DATA_DIR  # noqa: E402

FOLDER = Path(__file__).resolve().parent / "labelled"
# A label whose point lies further than this from every place of its name is looked at again.
RIGHT_M = 161_000.0
_HEADING = re.compile(r"## (?P<id>(?P<lang>[a-z]{2,3})-(?P<number>\d{3})) \| (?P<genre>[^|]+) \| (?P<region>[^|]+)")
_LABEL = re.compile(r"\[\[(?P<surface>[^\[\]|]+)\|(?P<demonym>demonym )?(?P<meant>\?|[A-Z]{2}|-?[\d.]+, ?-?[\d.]+)\]\]")


class BadLabel(EventsError):
    """A labelled document cannot be read."""


@dataclass(frozen=True, slots=True)
class Label:
    """A name in the text: code points, half-open; ``country`` is ISO 3166-1 alpha-2; degrees, or None where unknown."""

    start: int
    end: int
    country: str = ""
    lat: float | None = None
    lon: float | None = None
    demonym: bool = False


@dataclass(frozen=True, slots=True)
class Labelled:
    """A document without its marks, and the labels in reading order."""

    id: str
    lang: str
    number: int
    genre: str
    region: str
    text: str
    labels: tuple[Label, ...]

    @property
    def aside(self) -> bool:
        """Tell whether it is kept for measuring and never learned from."""
        return self.number % 3 == 0


def labelled(file: Path) -> list[Labelled]:
    """Return the documents of a file.

    Raises BadLabel, naming the line or the document that cannot be read.
    """
    found: dict[str, Labelled] = {}
    heading, lines = None, []
    for number, line in enumerate([*file.read_text(encoding="utf-8").splitlines(), "## end"], start=1):
        if not line.startswith("##"):
            lines.append(line)
            continue
        if heading:
            read = _document(heading, "\n".join(lines).strip())
            if read.id in found:
                raise BadLabel(f"{file.name}: there are two documents {read.id}; number one of them anew.")
            found[read.id] = read
        heading, lines = _HEADING.fullmatch(line), []
        if heading is None and line != "## end":
            raise BadLabel(f"{file.name}, line {number}: a heading is '## id-001 | genre | region', not {line!r}.")
    return list(found.values())


def _document(heading: re.Match[str], marked: str) -> Labelled:
    text, labels, after = "", [], 0
    for label in _LABEL.finditer(marked):
        text += marked[after : label.start()]
        after = label.end()
        labels.append(_label(label, len(text), heading["id"]))
        text += label["surface"]
    text += marked[after:]
    if left := re.search(r"\[\[|\]\]", text):
        raise BadLabel(f"{heading['id']}: a mark cannot be read near {text[left.start() : left.start() + 60]!r}.")
    if not text:
        raise BadLabel(f"{heading['id']}: there is no text.")
    return Labelled(
        heading["id"], heading["lang"], int(heading["number"]), heading["genre"], heading["region"], text, tuple(labels)
    )


def _label(label: re.Match[str], start: int, document: str) -> Label:
    end, meant, demonym = start + len(label["surface"]), label["meant"], bool(label["demonym"])
    if label["surface"] != label["surface"].strip():
        raise BadLabel(f"{document}: {label['surface']!r} begins or ends with a blank.")
    if meant == "?":
        return Label(start, end, demonym=demonym)
    if meant.isalpha():
        return Label(start, end, meant, demonym=demonym)
    lat, lon = (float(part) for part in meant.split(","))
    if abs(lat) > 90 or abs(lon) > 180:
        raise BadLabel(f"{document}: {label['surface']!r} lies at latitude {lat}, longitude {lon}, which is nowhere.")
    return Label(start, end, "", lat, lon, demonym)


def country(code: str, gazetteer: CompiledGazetteer) -> Place:
    """Return the country with that ISO 3166-1 alpha-2 code, where the gazetteer has it.

    Raises UnknownPlace.
    """
    return gazetteer.place(f"cc:{code}")


def doubts(document: Labelled, gazetteer: CompiledGazetteer) -> list[str]:
    """Return what should be looked at again: points far from every place of the name, names left bare elsewhere."""
    found, covered = [], [range(label.start, label.end) for label in document.labels]
    for label in document.labels:
        surface = document.text[label.start : label.end]
        known = [c.place for c in gazetteer.candidates(name_key(surface))]
        if label.country:
            country(label.country, gazetteer)
        elif label.lat is not None and label.lon is not None and known and not label.demonym:
            near = min(WGS84.inv(label.lon, label.lat, place.lon, place.lat)[2] for place in known)
            if near > RIGHT_M and not any(place.feature_class in _WIDE for place in known):
                found.append(f"{document.id}: {surface} is {near / 1000:,.0f} km from the nearest place of that name")
        bare = [m.start() for m in re.finditer(rf"(?<!\w){re.escape(surface)}(?!\w)", document.text)]
        if any(all(at not in part for part in covered) for at in bare):
            found.append(f"{document.id}: {surface} is labelled in one spot and bare in another")
    return found


_WIDE = (PlaceClass.COUNTRY, PlaceClass.REGION, PlaceClass.WATER)


def main(names: list[str]) -> int:
    """Print what each file holds and what should be looked at again."""
    gazetteer = CompiledGazetteer(DATA_DIR / files.FOLDER)
    for name in names:
        documents = labelled(Path(name))
        labels = [label for d in documents for label in d.labels]
        for line in dict.fromkeys(doubt for d in documents for doubt in doubts(d, gazetteer)):
            print(line)
        bare, demonyms = sum(not d.labels for d in documents), sum(label.demonym for label in labels)
        unlocated = sum(not label.country and label.lat is None for label in labels)
        print(
            f"{Path(name).name}: {len(documents)} documents ({bare} without a place), {len(labels)} names, "
            f"{demonyms} of them demonyms, {unlocated} unlocated."
        )
    return 0


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:] or [str(file) for file in sorted(FOLDER.glob("*.txt"))]))
    except EventsError as problem:
        sys.exit(str(problem))
