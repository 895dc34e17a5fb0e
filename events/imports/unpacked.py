"""Packed files (KMZ, XLSX, ODS, zipped Shapefiles) that unpack to far more than any file of events does."""

import zipfile
from pathlib import Path

from events.errors import UnreadableImport

# Bytes that any file may unpack to, and how many times its size larger ones may: XML packs to a thirtieth at best.
_ANY, _TIMES = 100_000_000, 60


def check_unpacked(path: Path) -> None:
    """Raise UnreadableImport where the archive at ``path`` says that it holds too much; what is none is left alone.

    An archive that lies is stopped by the limits on time and memory of who reads it.
    """
    if not zipfile.is_zipfile(path):
        return
    try:
        with zipfile.ZipFile(path) as packed:
            unpacked = sum(part.file_size for part in packed.infolist())
    except (zipfile.BadZipFile, ValueError, OSError):
        raise UnreadableImport("The file is a broken archive; save it anew.") from None
    if unpacked > max(_ANY, _TIMES * path.stat().st_size):
        raise UnreadableImport(
            f"Unpacked, this file is over {unpacked // 1_000_000:,} MB, which no file of events of its size is; split "
            "it, or save it unpacked."
        )
