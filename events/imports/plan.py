"""How a file of events is to be read: what its columns mean, and what the file cannot say itself."""

from collections.abc import Mapping
from dataclasses import dataclass, field

# The orders that days of a table may be written in; ISO days and named months need none.
DATE_ORDERS = ("ymd", "dmy", "mdy")


@dataclass(frozen=True, slots=True)
class Plan:
    """What is known of a file before it is read; what is empty is found out from the file.

    ``columns`` names the file's column for each of our fields (``events.imports.fields.FIELDS``). ``source`` says whose
    identifiers the keys are: the same source and key is the same event. ``swapped`` exchanges longitude and latitude.
    ``crs`` is the reference system of coordinates in a table, such as EPSG:32637. ``only`` says that ``columns`` are
    all that is read.
    """

    format: str
    source: str = ""
    columns: Mapping[str, str] = field(default_factory=dict)
    encoding: str = ""
    delimiter: str = ""
    date_order: str = ""
    swapped: bool | None = None
    crs: str = ""
    layer: str = ""
    only: bool = False
