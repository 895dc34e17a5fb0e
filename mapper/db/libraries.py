"""Finds the GDAL and GEOS that came inside the wheels of pyogrio and shapely, so that no system GIS is needed."""

import ctypes
from functools import cache
from importlib.util import find_spec
from pathlib import Path


def bundled(package: str, library: str) -> str | None:
    """Return the path of ``library`` ("gdal", "geos_c") inside the wheel of ``package``.

    None where the wheel bundles none (a build from source): GeoDjango then looks for the system's own.
    """
    spec = find_spec(package)
    if spec is None or spec.origin is None:
        return None
    home = Path(spec.origin).parent
    # Linux wheels: package.libs beside the package; macOS: .dylibs inside; Windows: package.libs with .dll.
    folders = (home.parent / f"{package}.libs", home / ".dylibs")
    found = sorted(
        file
        for folder in folders
        for pattern in (f"lib{library}*.so*", f"lib{library}*.dylib", f"{library}*.dll")
        for file in folder.glob(pattern)
    )
    return str(found[0]) if found else None


@cache
def lead_gdal_to_its_data(library: str | None) -> bool:
    """Tell the GDAL at ``library`` where the tables of its wheel are, so that it knows EPSG codes on any machine.

    This concerns that one library: PROJ_DATA in the environment would mislead pyproj, which brings tables of its own.
    Returns whether there was anything to do; a GDAL that came from elsewhere finds its data by itself.
    """
    spec = find_spec("pyogrio")
    if not library or library != bundled("pyogrio", "gdal") or spec is None or spec.origin is None:
        return False
    home = Path(spec.origin).parent
    gdal = ctypes.CDLL(library)
    gdal.CPLSetConfigOption(b"GDAL_DATA", str(home / "gdal_data").encode())
    folders = (ctypes.c_char_p * 2)(str(home / "proj_data").encode(), None)
    gdal.OSRSetPROJSearchPaths(folders)
    return True
