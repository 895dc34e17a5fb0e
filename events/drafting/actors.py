"""Who acted: organised actors that a sentence names, by their nouns and by names that stand for a government."""

import re

from events.drafting.scene import Scene, Sentence
from events.text.cues import Cue
from events.text.demonyms import country_of
from events.text.mention import Span
from events.text.parties import party_named

# Acronyms of organisations: RSF, BNPB, M23. Units, and words shouted in capitals, are not.
_ACRONYM = re.compile(r"(?:[A-Z]{2,6}|[A-Z]\d{1,2})\Z")
_CAPITALS = re.compile(r"[A-Z][A-Z\d]")
_SHOUTED = 0.3
_ACTING = frozenset({"actors", "armed", "party"})
# Words of a name beside its noun: "jaysh Maghawir al-Thawra".
_LONGEST = 4
_PARTICLES = frozenset(
    ("al", "el", "ar", "as", "ash", "at", "az", "ad", "an", "of", "de", "la", "le", "du", "des", "di")
)


def note_actors(scene: Scene) -> None:
    """Add to each sentence the spans of its actors, in reading order, without overlap."""
    shouting = scene.pack.script != "Arabic"
    for sentence in scene.sentences:
        # Most sentences name nobody who acts.
        if (
            not sentence.actors
            and _ACTING.isdisjoint(sentence.cues)
            and not (shouting and _CAPITALS.search(scene.text, sentence.start, sentence.end))
        ):
            continue
        taken = {at for p in sentence.places for at in range(p.first, p.last)}
        spans = list(sentence.actors)
        nouns = sentence.all("actors", "armed")
        if nouns:
            small = _small(sentence)
            spans.extend(_named(scene, sentence, cue, taken, small) for cue in nouns)
        spans.extend(Span(cue.start, cue.end) for cue in sentence.all("party") if cue.first not in taken)
        spans.extend(_acronyms(scene, sentence, taken))
        kept: list[Span] = []
        for span in sorted(spans, key=lambda s: (s.start, -s.end)):
            if kept and span.start < kept[-1].end:
                if span.end > kept[-1].end:
                    kept[-1] = Span(kept[-1].start, span.end)
                continue
            kept.append(span)
        sentence.actors = [s for s in kept if _says_who(scene, sentence, s)]


def _small(sentence: Sentence) -> set[int]:
    """Tokens at which a name ends: prepositions, articles and dates, but "of" is part of many."""
    free = {c.first for c in sentence.all("of")}
    small = {c.first for c in sentence.all("at", "source", "goal", "near", "via", "where", "joins")} - free
    small.update(c.first for c in sentence.all("articles"))
    small.update(at for day in sentence.dates for at in range(day.first, day.last))
    return small


def _named(scene: Scene, sentence: Sentence, cue: Cue, taken: set[int], small: set[int]) -> Span:
    """The noun with its name: "tentara Suriah", "Syrian army", "M23 rebels"."""
    first, last = cue.first, cue.last
    if scene.pack.events.actor_follows:
        last = _belonging(scene, sentence, cue, taken)
        while (
            last < min(sentence.last, cue.last + _LONGEST)
            and (_names(scene, last) or _opens_name(scene, sentence, cue, last))
            and not scene.gap(last).strip(" -‑'’")
        ):
            if last in small or (scene.pack.script == "Latin" and last in taken and not _bare_gap(scene, last)):
                break
            last += 1
    else:
        while (
            first > max(sentence.first, cue.first - _LONGEST) and _names(scene, first - 1) and _bare_gap(scene, first)
        ):
            if first - 1 in small or (first - 1 == sentence.first and not _opens_with_name(scene, cue, first - 1)):
                break
            first -= 1
        while first < cue.first and scene.words[first].fold in _PARTICLES - {"al", "el"}:
            first += 1
    while first > sentence.first and country_of(scene.words[first - 1].surface) and _bare_gap(scene, first):
        first -= 1
    while last > cue.last and scene.words[last - 1].fold in _PARTICLES:
        last -= 1
    return Span(scene.words[first].start, scene.words[last - 1].end)


def _belonging(scene: Scene, sentence: Sentence, cue: Cue, taken: set[int]) -> int:
    """The token behind the words that tie a noun to its name: "militants de Boko Haram"; behind the noun where none do.

    A place is no such name: "soldats de Goma" are soldiers, and it is a town.
    """
    at = cue.last
    tying = {c.first for c in sentence.all("of", "articles")}
    while at < sentence.last and at in tying and at - cue.last < len(("de", "los")):
        at += 1
    named = at < sentence.last and at not in taken and _names(scene, at) and scene.words[at].surface[:1].isupper()
    return at if named else cue.last


def _opens_name(scene: Scene, sentence: Sentence, cue: Cue, at: int) -> bool:
    """Whether an Arabic name goes on behind a word without its article: "جيش مغاوير الثورة"."""
    if scene.pack.script != "Arabic" or at != cue.last or at + 1 >= sentence.last:
        return False
    if scene.words[cue.first].surface.startswith("ال") or not _names(scene, at + 1) or not _bare_gap(scene, at + 1):
        return False
    return not any(c.first <= at < c.last for listed in sentence.cues.values() for c in listed)


def _opens_with_name(scene: Scene, cue: Cue, at: int) -> bool:
    """Whether the word that opens a sentence is a name and not only written with a capital because it stands there."""
    word = scene.words[at].fold
    if cue.label == "armed":
        return bool(country_of(word))
    return word not in scene.pack.common


def _names(scene: Scene, at: int) -> bool:
    """Whether the word at this token can be part of a name: written with a capital, or definite in Arabic."""
    word = scene.words[at]
    if scene.pack.script == "Arabic":
        return word.surface.startswith("ال") and len(word.surface) > 4
    return word.surface[:1].isupper() or (word.fold in _PARTICLES and at + 1 < len(scene.words))


def _bare_gap(scene: Scene, at: int) -> bool:
    return not scene.gap(at).strip(" -‑'’\u00a0")


def _acronyms(scene: Scene, sentence: Sentence, taken: set[int]) -> list[Span]:
    if scene.pack.script == "Arabic" or not _CAPITALS.search(scene.text, sentence.start, sentence.end):
        return []
    words = scene.words[sentence.first : sentence.last]
    if sum(w.surface.isupper() for w in words) > _SHOUTED * len(words):
        return []
    units = {at for c in sentence.all("unit") for at in range(c.first, c.last)}
    return [
        Span(w.start, w.end)
        for at, w in enumerate(words, sentence.first)
        if at not in taken and at not in units and _ACRONYM.match(w.surface)
    ]


def _says_who(scene: Scene, sentence: Sentence, span: Span) -> bool:
    """Bare nouns ("the group") name nobody; they need a name beside them."""
    words = [w for w in scene.words[sentence.first : sentence.last] if w.start < span.end and w.end > span.start]
    nouns = {at for c in sentence.all("actors", "armed") for at in range(c.first, c.last)}
    first = next(at for at in range(sentence.first, sentence.last) if scene.words[at].end > span.start)
    if any(first + i not in nouns for i in range(len(words))) or any(map(party_named, (w.surface for w in words))):
        return True
    return len(words) == 1 and _firm(words[0].surface)


def _firm(word: str) -> bool:
    return word[:1].isupper() or word.startswith("ال")
