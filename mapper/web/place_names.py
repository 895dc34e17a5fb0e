"""The names of a place as its page shows them: by language, and by script where no language is known."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from events.places.compile.names import script
from events.places.place import PlaceName
from mapper.web.names import language_name, script_name


@dataclass(frozen=True, slots=True)
class NamesOf:
    """Names in one language (``lang`` is its BCP 47 code) or, where ``lang`` is "", in one script."""

    heading: str
    lang: str
    names: tuple[str, ...]


def names_by_language(names: Sequence[PlaceName]) -> list[NamesOf]:
    """Return ``names`` in groups: languages in the order of their names, then scripts; each spelling once a group."""
    by_lang: dict[str, dict[str, None]] = defaultdict(dict)
    by_script: dict[str, dict[str, None]] = defaultdict(dict)
    told = {name.name for name in names if name.lang}
    for name in names:
        if name.lang:
            by_lang[name.lang].setdefault(name.name)
        elif name.name not in told:
            by_script[script(name.name)].setdefault(name.name)
    languages = [NamesOf(language_name(lang), lang, tuple(found)) for lang, found in by_lang.items()]
    scripts = [NamesOf(script_name(code), "", tuple(found)) for code, found in by_script.items()]
    return sorted(languages, key=lambda group: group.heading.casefold()) + sorted(scripts, key=lambda g: g.heading)
