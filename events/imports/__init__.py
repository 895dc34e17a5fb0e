"""Files of events that others made, read into rows ready to be stored; nothing here knows Django or the database."""

from events.imports.apart import Reading, parcels_in
from events.imports.block import Checked
from events.imports.formats import FORMATS, format_named
from events.imports.looking import Look
from events.imports.plan import Plan

__all__ = ["FORMATS", "Checked", "Look", "Plan", "Reading", "format_named", "parcels_in"]
