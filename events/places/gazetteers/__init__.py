"""Gazetteers by name: each is one module here that answers ``events.places.gazetteer.Gazetteer``."""

from events.places.gazetteers.atlas import Atlas
from events.places.gazetteers.compiled import CompiledGazetteer

GAZETTEERS = {
    "compiled": CompiledGazetteer,
    "atlas": Atlas,
}
