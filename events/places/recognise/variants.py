"""Other forms under which the gazetteer may file a word of the text: without clitics or case endings, or in full."""

from dataclasses import dataclass

from events.places.recognise.cues import Cues

# A stem shorter than this is no evidence: too many words would become names.
_SHORTEST_STEM = 3
# Paths that are followed at once; names of inflected words branch at every word.
_MOST_PATHS = 24
# Words whose forms are remembered, by language, and languages.
_KEPT_WORDS = 50_000
_KEPT_LANGUAGES = 64


@dataclass(frozen=True, slots=True)
class Variant:
    """A key (or one word of it), how many letters were passed over before it, and how many changes its form took."""

    key: str
    skip: int = 0
    changed: int = 0

    def extended(self, word: "Variant") -> "Variant":
        """Return this path one word longer."""
        return Variant(f"{self.key} {word.key}", self.skip, max(self.changed, word.changed))

    def joined(self, word: str) -> "Variant":
        """Return this path with ``word`` written onto its last one."""
        return Variant(self.key + word, self.skip, self.changed)


class Variants:
    """The forms of words in one language; what they are comes from the language's data alone."""

    def __init__(self, cues: Cues) -> None:
        self.language = cues.language
        self._proclitics = cues.proclitics
        self._article = cues.article
        self._endings = cues.endings
        self._abbreviated = cues.abbreviated
        # By the word alone: to look an answer up by all endings of a language takes as long as to find it.
        self._firsts: dict[str, tuple[Variant, ...]] = {}
        self._laters: dict[str, tuple[Variant, ...]] = {}

    def first(self, word: str) -> tuple[Variant, ...]:
        """Return the forms of a name's first word, the word itself first."""
        forms = self._firsts.get(word)
        if forms is None:
            if len(self._firsts) >= _KEPT_WORDS:
                self._firsts.clear()
            forms = self._in_full(word, _first(word, self._proclitics, self._article, self._endings))
            self._firsts[word] = forms
        return forms

    def later(self, word: str) -> tuple[Variant, ...]:
        """Return the forms of a further word of a name: clitics stand only before the first."""
        forms = self._laters.get(word)
        if forms is None:
            if len(self._laters) >= _KEPT_WORDS:
                self._laters.clear()
            forms = self._in_full(word, _later(word, self._article, self._endings))
            self._laters[word] = forms
        return forms

    def _in_full(self, word: str, forms: tuple[Variant, ...]) -> tuple[Variant, ...]:
        """Return the forms of a word, and the word that it is short for: "N" and "Co" in "N Fulton Co"."""
        return (*forms, Variant(self._abbreviated[word], 0, 1)) if word in self._abbreviated else forms


# The forms of words by the identity of their language's cues, which are kept beside them.
_KEPT: dict[int, tuple[Cues, Variants]] = {}


def variants_of(cues: Cues) -> Variants:
    """Return the forms of words in the language of ``cues``, the same ones for the same cues."""
    kept = _KEPT.get(id(cues))
    if kept is None or kept[0] is not cues:
        if len(_KEPT) >= _KEPT_LANGUAGES:
            _KEPT.clear()
        kept = _KEPT[id(cues)] = (cues, Variants(cues))
    return kept[1]


def _first(
    word: str, proclitics: tuple[str, ...], article: str, endings: tuple[tuple[str, str], ...]
) -> tuple[Variant, ...]:
    forms = {form.key: form for form in _later(word, article, endings)}
    for clitic in proclitics:
        stem = word[len(clitic) :]
        if word.startswith(clitic) and len(stem) >= _SHORTEST_STEM:
            for form in _later(stem, article, endings):
                forms.setdefault(form.key, Variant(form.key, len(clitic), form.changed + 1))
    return tuple(forms.values())[:_MOST_PATHS]


def _later(word: str, article: str, endings: tuple[tuple[str, str], ...]) -> tuple[Variant, ...]:
    forms = {word: Variant(word)}
    if article and len(word) > _SHORTEST_STEM:
        other = word.removeprefix(article) if word.startswith(article) else article + word
        if len(other) >= _SHORTEST_STEM:
            forms.setdefault(other, Variant(other, 0, 1))
    for ending, instead in endings:
        stem = word[: len(word) - len(ending)]
        # "Уфы" has two letters that never change.
        if word.endswith(ending) and len(stem) > 1 and len(stem) + len(instead) >= _SHORTEST_STEM:
            forms.setdefault(stem + instead, Variant(stem + instead, 0, 1))
    return tuple(forms.values())
