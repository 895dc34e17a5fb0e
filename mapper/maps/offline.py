"""Makes a page whole: every file it would fetch is put inside, and one that cannot be is an error, not a request."""

import re
from base64 import b64encode
from pathlib import Path

from events.errors import EventsError
from mapper.env import PROJECT

MODULES = PROJECT / "node_modules"

# What folium asks for from elsewhere -> the file that stands in for it.
FILES = {
    "https://cdn.jsdelivr.net/npm/leaflet@1.9.3/dist/leaflet.js": MODULES / "leaflet/dist/leaflet.js",
    "https://cdn.jsdelivr.net/npm/leaflet@1.9.3/dist/leaflet.css": MODULES / "leaflet/dist/leaflet.css",
}
# Fonts of the page that tokens.css names, by the folder it finds them in. Others fall back to the reader's own.
FONTS = {
    "../vendor/inter/inter-latin-wght-normal.woff2": "inter",
    "../vendor/inter/inter-latin-ext-wght-normal.woff2": "inter",
    "../vendor/vazirmatn/vazirmatn-arabic-wght-normal.woff2": "vazirmatn",
}
MEDIA = {".png": "image/png", ".svg": "image/svg+xml", ".woff2": "font/woff2"}

_SCRIPT = re.compile(r'<script\s+src="([^"]*)"\s*>\s*</script>')
_LINK = re.compile(r'<link\s+rel="stylesheet"\s+href="([^"]*)"\s*/?>')
_URL = re.compile(r"""url\(\s*(['"]?)([^'")]*)\1\s*\)""")
_FACE = re.compile(r"@font-face\s*\{[^}]*\}")
_OUTWARD = re.compile(
    r"<(?:script|img|iframe|object|embed|source|video|audio|link|base)\b[^>]*\b(?:src|href|data)\s*=|@import"
)


class MissingPart(EventsError):
    """A file that the portable map is made of is not installed."""

    def __init__(self, file: Path) -> None:
        super().__init__(f"The map needs {file.name}, which is not installed; run `npm ci` in the project's folder.")


class UnmappedAddress(EventsError):
    """Something in the map would be fetched from elsewhere, which an offline map cannot do."""

    def __init__(self, address: str) -> None:
        super().__init__(f"The map would load {address}; give it a file in mapper/maps/offline.py or leave it out.")


def read_part(file: Path) -> str:
    """Return the text of an installed file. Raises MissingPart."""
    try:
        return file.read_text(encoding="utf-8")
    except FileNotFoundError:
        raise MissingPart(file) from None


def inlined(head: str) -> tuple[list[str], list[str]]:
    """Return the texts of the scripts and the style sheets that ``head`` (HTML) links to, in order.

    Raises UnmappedAddress for an address that FILES does not name, MissingPart for a file that is not installed.
    """
    scripts = [_plain_script(read_part(_mapped(address))) for address in _SCRIPT.findall(head)]
    styles = [whole_style(read_part(file), file.parent) for file in map(_mapped, _LINK.findall(head))]
    rest = _LINK.sub("", _SCRIPT.sub("", head))
    if left := _OUTWARD.search(rest):
        raise UnmappedAddress(rest[left.start() :][:120])
    return scripts, styles


def whole_style(css: str, folder: Path) -> str:
    """Return ``css`` with every picture and font it names inside it; fonts that FONTS does not name are left out.

    Raises UnmappedAddress for an address with a scheme, MissingPart for a file that is not there.
    """
    css = _FACE.sub(lambda face: face[0] if _carried(face[0]) else "", css)
    return _URL.sub(lambda url: f"url({_data(url[2].strip(), folder)})", css)


def _carried(face: str) -> bool:
    return any(url[1] in FONTS for url in _URL.findall(face))


def _mapped(address: str) -> Path:
    if address not in FILES:
        raise UnmappedAddress(address)
    return FILES[address]


def _data(address: str, folder: Path) -> str:
    if address.startswith(("data:", "#")):
        return address
    if ":" in address or address.startswith("//"):
        raise UnmappedAddress(address)
    if family := FONTS.get(address):
        file = MODULES / "@fontsource-variable" / family / "files" / Path(address).name
    else:
        file = folder / address
    if not file.is_file():
        raise MissingPart(file)
    return f"data:{MEDIA[file.suffix]};base64,{b64encode(file.read_bytes()).decode()}"


def _plain_script(script: str) -> str:
    return re.sub(r"//# sourceMappingURL=.*", "", script).replace("</script", "<\\/script")
