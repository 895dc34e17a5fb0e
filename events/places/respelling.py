"""Other ways in which a name may be spelled in Latin letters, to be looked for where nothing is found."""

from collections.abc import Iterator

# What writers put for one another, each way. At most two of them are changed at once.
_SWAPS = (
    *(
        ("ou", "u"),
        ("ou", "o"),
        ("oo", "u"),
        ("o", "u"),
        ("ee", "i"),
        ("e", "i"),
        ("y", "i"),
        ("ei", "ay"),
        ("ai", "ay"),
        ("aw", "au"),
    ),
    *(
        ("q", "k"),
        ("kh", "h"),
        ("kh", "ch"),
        ("dj", "j"),
        ("zh", "j"),
        ("dh", "d"),
        ("th", "t"),
        ("ts", "z"),
        ("w", "v"),
    ),
    *(
        ("sh", "ch"),
        ("sch", "sh"),
        ("aa", "a"),
        ("iy", "i"),
        ("gh", "g"),
        ("h", "g"),
        ("ss", "s"),
        ("kk", "k"),
        ("tt", "t"),
    ),
)
_ARTICLES = ("al", "el", "ad", "an", "ar", "as", "ash", "at", "az", "ed", "en", "er", "es", "et", "ez", "ul")
# Keys that are looked for: a few microseconds each.
_MOST = 1000


def respelled(key: str) -> Iterator[str]:
    """Yield other keys (of ``events.text.tokens.name_key``) of a name, each once, the nearest first.

    >>> "tadmur" in set(respelled("tadmour")), "deir ez zor" in set(respelled("deyr ez zor"))
    (True, True)
    """
    seen = {key: None}
    level = [key]
    for _ in range(2):
        fresh: dict[str, None] = {}
        for known in level:
            for other in _once(known):
                if other not in seen:
                    seen[other] = fresh[other] = None
                    yield other
                    if len(seen) > _MOST:
                        return
        level = list(fresh)


def _once(key: str) -> Iterator[str]:
    """Yield ``key`` with one thing changed."""
    for one, other in _SWAPS:
        for old, new in ((one, other), (other, one)):
            at = key.find(old)
            while at >= 0:
                yield key[:at] + new + key[at + len(old) :]
                at = key.find(old, at + 1)
    if key.endswith(("ah", "eh")):
        yield key[:-2] + "a"
    elif key.endswith("a"):
        yield key + "h"
        yield key[:-1] + "eh"
    elif key.endswith("e"):
        yield key[:-1] + "a"
    words = key.split()
    for number, word in enumerate(words[:-1]):
        if word in _ARTICLES:
            yield " ".join((*words[:number], *words[number + 1 :]))
            for other in _ARTICLES:
                yield " ".join((*words[:number], other, *words[number + 1 :]))
