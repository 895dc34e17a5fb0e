"""Which modules a page's script needs: a browser that is told asks for all at once, not for one after the other."""

import re
from functools import lru_cache
from pathlib import Path, PurePosixPath
from posixpath import normpath

from django.contrib.staticfiles import finders

# ``import … from "./a.mjs"``, ``export … from``, ``import "./a.mjs"``; our own are relative.
# ``import("./a.mjs")`` is for what is not needed at first, and as a type stands in comments.
_IMPORTS = re.compile(r"""(?:\bfrom|\bimport)\s*["'](\.{1,2}/[^"']+\.mjs)["']""")
# Third-party bundles are asked for, not read: they import nothing.
_VENDOR = "vendor/"


@lru_cache(maxsize=16)
def modules_of(name: str) -> tuple[str, ...]:
    """Return module ``name``, the static files that it imports, those that they import, and so on: each once.

    What cannot be found is left out: the browser says so when the module itself asks for it.
    """
    known: dict[str, None] = {name: None}
    waiting = [name]
    while waiting:
        module = waiting.pop(0)
        path = None if module.startswith(_VENDOR) else finders.find(module)
        if path is None:
            continue
        for one in _IMPORTS.findall(Path(path).read_text(encoding="utf-8")):
            found = normpath(str(PurePosixPath(module).parent / one))
            if found not in known and finders.find(found):
                known[found] = None
                waiting.append(found)
    return tuple(known)
