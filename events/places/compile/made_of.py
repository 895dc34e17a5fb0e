"""Remembers which dumps a gazetteer was built from, so that it is never built without them by mistake."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from events.errors import BadSource, SourceGone
from events.places import files
from events.places.compile.dump import Dump
from events.places.compile.geonames import GeoNames
from events.places.compile.whosonfirst import WhosOnFirst

_INSTEAD = "name the gazetteer's sources again (manage.py build_gazetteer --geonames FILE), or build without: --default"


def remember(folder: Path, dumps: Sequence[Dump]) -> None:
    """Write down what the build in ``folder`` is made of."""
    fresh = folder / f"{files.MADE_OF}.new"
    fresh.write_text(json.dumps([dump.told() for dump in dumps], indent=1), encoding="utf-8")
    fresh.replace(folder / files.MADE_OF)


def remembered(folder: Path) -> list[dict[str, Any]]:
    """Return what ``told`` said of each dump of the build in ``folder``, [] where it has none.

    Raises BadSource where the file is damaged.
    """
    file = folder / files.MADE_OF
    if not file.is_file():
        return []
    try:
        told = json.loads(file.read_bytes())
        return [{"kind": str(one["kind"]), "files": [str(path) for path in one["files"]]} for one in told]
    except (ValueError, TypeError, KeyError) as problem:
        raise BadSource(f"{file} is damaged ({problem}); {_INSTEAD}.") from problem


def dumps_of(told: Sequence[dict[str, Any]]) -> list[Dump]:
    """Return the dumps that were told of.

    Raises BadSource where one is of a kind that is not known; SourceGone where a file of it is gone.
    """
    dumps: list[Dump] = []
    for one in told:
        paths = [Path(path) for path in one["files"]]
        for path in paths:
            if not path.is_file():
                raise SourceGone(f"The gazetteer is made of {path}, which is gone. Put it back, or {_INSTEAD}.")
        if one["kind"] == GeoNames.kind:
            names, codes = ([path for path in paths[1:] if is_codes(path) is wanted] for wanted in (False, True))
            dumps.append(GeoNames(paths[0], names[0] if names else None, tuple(codes)))
        elif one["kind"] == WhosOnFirst.kind:
            dumps.append(WhosOnFirst(paths[0]))
        else:
            raise BadSource(f"The gazetteer is made of {one['kind']!r}, which is unknown here; {_INSTEAD}.")
    return dumps


def is_codes(path: Path) -> bool:
    """Tell a file of the codes of divisions from one of names."""
    return path.name.lower().startswith(("admin1codes", "admin2codes"))
