"""Finds the GDAL and GEOS that came inside the wheels of pyogrio and shapely, so that no system GIS is needed."""

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
