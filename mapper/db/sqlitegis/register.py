"""Gives a connection our SQL functions, and a sentence for each that fails."""

import sqlite3
from collections.abc import Callable
from typing import Any

import numpy as np
import shapely
from shapely import Geometry
from shapely.errors import ShapelyError

from mapper.db.sqlitegis import ewkb
from mapper.db.sqlitegis.aggregates import AGGREGATES
from mapper.db.sqlitegis.functions import FUNCTIONS, SQLFunction
from mapper.db.sqlitegis.predicates import BOXES, TURNED, BoxRelation, Relation, Side, same_system

# What shapely, pyproj and our own functions raise for arguments that make no sense.
_FAILURES = (ValueError, TypeError, ArithmeticError, KeyError, IndexError, AttributeError, ShapelyError)


def register(connection: sqlite3.Connection, complaints: list[str]) -> None:
    """Register every function and aggregate; one that fails leaves its sentence in ``complaints``."""

    def add(name: str, arity: int, call: Callable[..., Any]) -> None:
        connection.create_function(name, arity, _explaining(name, call, complaints), deterministic=True)

    for name, function in FUNCTIONS.items():
        for arity in function.arities:
            add(name, arity, _on_blobs(function))
    for name, ask in TURNED.items():
        add(name, 3 if name == "ST_DWithin" else 2, Relation(ask))
    for name, compare in BOXES.items():
        add(name, 2, BoxRelation(compare))
    add("gis_side", 2, Side())
    for name, aggregate in AGGREGATES.items():
        connection.create_aggregate(name, 1, _explaining_aggregate(name, aggregate, complaints))


def _on_blobs(function: SQLFunction) -> Callable[..., Any]:
    compute, shapes = function.compute, function.shapes

    def call(*arguments: Any) -> Any:
        if any(argument is None for argument in arguments):
            return None
        if shapes == 2:
            same_system(*arguments[:2])
        read = [ewkb.read(blob) for blob in arguments[:shapes]]
        found = compute(*read, *arguments[shapes:])
        if isinstance(found, Geometry):
            return ewkb.write(found, int(shapely.get_srid(read[0])) if read else 0)
        return found.item() if isinstance(found, np.generic) else found

    return call


def _explaining(name: str, call: Callable[..., Any], complaints: list[str]) -> Callable[..., Any]:
    def explained(*arguments: Any) -> Any:
        try:
            return call(*arguments)
        except _FAILURES as problem:
            complaints.append(f"{name}: {problem}")
            raise

    return explained


def _explaining_aggregate(name: str, aggregate: type, complaints: list[str]) -> type:
    return type(
        aggregate.__name__,
        (aggregate,),
        {part: _explaining(name, getattr(aggregate, part), complaints) for part in ("step", "finalize")},
    )
