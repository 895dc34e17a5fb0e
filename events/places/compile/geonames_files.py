"""Finds the files of a GeoNames dump: named, or fetched for a country where there is internet."""

import http.client
import shutil
import urllib.error
import urllib.request
from collections.abc import Sequence
from pathlib import Path

from events.errors import BadSource
from events.places.compile.dump import Say
from events.places.compile.geonames import GeoNames
from events.places.compile.made_of import is_codes

ADDRESS = "https://download.geonames.org/export/dump/"
# Where fetched files are kept, beside the gazetteer.
FETCHED = "geonames"
_SECONDS = 60


def geonames_dumps(given: Sequence[str], data_dir: Path, say: Say, address: str = ADDRESS) -> list[GeoNames]:
    """Return the dumps that ``given`` asks for: paths of files, and ISO 3166-1 alpha-2 codes of countries to fetch.

    Raises BadSource where a file is not there or cannot be fetched.
    """
    dumps: list[GeoNames] = []
    paths = []
    for asked in given:
        path = Path(asked)
        if path.is_file():
            paths.append(path.resolve())
        elif len(asked) == 2 and asked.isascii() and asked.isalpha():
            dumps.append(_fetched(asked.upper(), data_dir / FETCHED, say, address))
        else:
            raise BadSource(
                f"There is no file {asked}; name allCountries.txt, a country's file (SY.txt, SY.zip), or a country to "
                "fetch by its code (SY)."
            )
    return [*from_files(paths), *dumps] if paths else dumps


def from_files(given: Sequence[Path]) -> list[GeoNames]:
    """Return the dumps that files are: what goes with a main file is taken where it lies beside it.

    Raises BadSource where there is no main file among them.
    """
    names = [file for file in given if file.name.lower().startswith("alternatenames")]
    codes = [file for file in given if is_codes(file)]
    main = [file for file in given if file not in names and file not in codes]
    if not main:
        raise BadSource(
            f"{', '.join(file.name for file in given)} holds no places; name allCountries.txt or a country's file "
            "(SY.txt, SY.zip) too."
        )
    return [
        GeoNames(
            file,
            names[0] if names else _beside(file, "alternateNamesV2.txt", "alternateNamesV2.zip"),
            tuple(codes)
            or tuple(filter(None, (_beside(file, f"{c}.txt") for c in ("admin1CodesASCII", "admin2Codes")))),
        )
        for file in main
    ]


def _beside(file: Path, *names: str) -> Path | None:
    return next((other for name in names if (other := file.with_name(name)).is_file()), None)


def _fetched(country: str, folder: Path, say: Say, address: str) -> GeoNames:
    places = _fetch(f"{address}{country}.zip", folder / f"{country}.zip", say)
    names = _fetch(f"{address}alternatenames/{country}.zip", folder / f"alternateNames-{country}.zip", say)
    return GeoNames(places, names)


def _fetch(url: str, file: Path, say: Say) -> Path:
    """Fetch ``url`` into ``file``; an interrupted one leaves what was there. One that is there is taken as it is."""
    if file.is_file():
        say(f"  {file.name} was fetched before; delete {file} to fetch it anew")
        return file
    file.parent.mkdir(parents=True, exist_ok=True)
    part = file.with_suffix(".part")
    say(f"  fetching {url}")
    try:
        # The address is this module's own, or a test's file.
        with urllib.request.urlopen(url, timeout=_SECONDS) as answer, part.open("wb") as out:  # noqa: S310
            shutil.copyfileobj(answer, out)
    except (urllib.error.URLError, http.client.HTTPException, OSError) as problem:
        part.unlink(missing_ok=True)
        raise BadSource(
            f"{url} cannot be fetched ({getattr(problem, 'reason', problem)}). Fetch it on a machine with internet and "
            f"name the file: manage.py build_gazetteer --geonames {file.name}"
        ) from problem
    part.replace(file)
    return file
