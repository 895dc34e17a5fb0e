"""Quarters and villages beside the town or division that holds them: "the Karrada district of Baghdad"."""

from events.drafting.scene import NamedPlace, Scene, Sentence
from events.geometry.circle import distance
from events.places.place import Place, PlaceClass
from events.text.cues import Cue
from events.text.tokens import fold

# Words between a place and what holds it: "di Desa X, Kecamatan Y (unknown), Kabupaten Z".
_REACH = 6
# No quarter or village lies further from the middle of its town, or of its second-order division, in metres.
_OF_TOWN_M, _OF_DIVISION_M = 45_000.0, 120_000.0
# A place put onto what holds it is less sure than one found.
_TRUST = 0.85
# Words from a town back to what governs an unknown village before it.
_UNREAD = 10
_TIES = ("feature", "local", "of", "at", "near", "articles", "direction", "belongs")
_APOSTROPHES = frozenset("'’ʼ‘")
_OPENINGS = frozenset({"", ",", "،", "-", "(", *_APOSTROPHES})
# What is said to be "in the countryside of" a town, or to belong to it, may lie anywhere in its province.
_OF_PROVINCE = frozenset({"province", "belongs"})
_SCENES = frozenset({"at", "near"})


def note_containers(scene: Scene) -> None:
    """Mark what holds the place beside it, and put onto it a village that is unknown or known only elsewhere.

    A name whose only known bearers lie far from the town named beside it is none of them: the event is within that
    town or division, and no more is known.
    """
    first = bool(scene.pack.relations.roles_after)
    for sentence in scene.sentences:
        if first:
            _note_unknown(scene, sentence)
        else:
            _note_unread(scene, sentence)
        if len(sentence.places) < 2:
            continue
        named = [p for p in sentence.places if not p.back]
        for at in range(len(named) - 2, -1, -1):
            before, after = named[at : at + 2]
            if first:
                if _belongs(scene, sentence, before, after):
                    _settle(after, before, strong=_is_local(sentence, after), tie="belongs")
            elif tie := _tie(scene, sentence, before, after):
                _settle(before, after, strong=_is_local(sentence, before), tie=tie)


def _settle(inner: NamedPlace, outer: NamedPlace, *, strong: bool, tie: str) -> None:
    if outer.place is None:
        return
    if inner.place and _may_lie_in(inner.place, outer.place, province=tie in _OF_PROVINCE):
        if not inner.holds:
            _hold(outer)
        return
    if tie == "belongs" and not strong and not inner.holds:
        # A district of a province that bears the name of its capital may lie an hour away from that.
        inner.place = None
        _hold(outer)
        return
    unknown = inner.place is None and tie == "near" and inner.role in _SCENES
    if inner.holds or not (strong or unknown):
        return
    if outer.place.feature_class is PlaceClass.COUNTRY:
        inner.place = None
        return
    inner.place, inner.score, inner.within = outer.place, outer.score * _TRUST, True
    inner.start, inner.end = min(inner.start, outer.start), max(inner.end, outer.end)
    _hold(outer)


def _hold(outer: NamedPlace) -> None:
    outer.holds, outer.joined, outer.direct = True, False, None


def _may_lie_in(inner: Place, outer: Place, *, province: bool) -> bool:
    if inner.country and outer.country and inner.country != outer.country:
        return False
    if outer.feature_class is PlaceClass.COUNTRY:
        return True
    if outer.feature_class is PlaceClass.ADMIN1:
        return not (inner.admin1 and outer.admin1) or inner.admin1 == outer.admin1
    wide = province or (bool(inner.admin1) and inner.admin1 == outer.admin1)
    wide = wide or outer.feature_class in {PlaceClass.ADMIN2, PlaceClass.REGION}
    within = _OF_DIVISION_M if wide else _OF_TOWN_M
    return distance(inner.point, outer.point) <= max(within, outer.radius_m)


def _is_local(sentence: Sentence, place: NamedPlace) -> bool:
    """Whether a word for a village, a quarter or the like stands in the name or right beside it."""
    articles = {c.last for c in sentence.all("articles", "of")}
    ends = {place.first, place.first - 1} if place.first in articles else {place.first}
    return any(
        c.last in ends or 0 <= c.first - place.last <= 1 or place.first <= c.first < place.last
        for c in sentence.all("local")
    )


def _tie(scene: Scene, sentence: Sentence, inner: NamedPlace, outer: NamedPlace) -> str:
    """What ties a place to the one behind it: "in", "near", "province" ("بريف درعا"), or nothing."""
    between = range(inner.last, outer.first)
    if len(between) > _REACH or any(scene.gap(n).strip() not in _OPENINGS for n in (*between, outer.first)):
        return ""
    if not between:
        # "Abepura, Kota Jayapura": the noun belongs to the name.
        nouns = sentence.all("feature")
        return "in" if scene.gap(outer.first).strip() == "," and any(c.first == outer.first for c in nouns) else ""
    if any(c.first in between for c in sentence.all("joins")):
        return ""
    tied = {n for label in _TIES for c in sentence.all(label) if c.last > inner.last for n in _span(c)}
    goals = {n for c in sentence.all("goal") if c.last > inner.last for n in _span(c)}
    if inner.role == "source" and goals & set(between):
        return ""
    if any(c.first in between and c.first not in tied for c in sentence.all("source")):
        return ""
    behind = {c.last for c in sentence.all("feature", "local")}
    unknown = {n for n in between if n not in tied}
    if any(n not in behind or scene.words[n].surface[:1].islower() for n in unknown):
        return ""
    own = {c.first for c in sentence.all("local")}
    if any(c.first in between and c.first not in own for c in sentence.all("feature")):
        return "province"
    return "near" if any(c.first in between for c in sentence.all("near")) else "in"


def _belongs(scene: Scene, sentence: Sentence, outer: NamedPlace, inner: NamedPlace) -> bool:
    """Whether the first place is said to hold the second: "Hakkari'nin Çukurca ilçesi", "Afrin'e bağlı ..."."""
    between = range(outer.last, inner.first)
    if not 0 < len(between) <= _REACH or any(scene.gap(n).strip() not in _OPENINGS for n in between):
        return False
    tied = {n for label in ("feature", "local", "belongs") for c in sentence.all(label) for n in range(c.first, c.last)}
    role = _ending(scene, outer)
    others = [n for n in between if n not in tied and not (role and n == outer.last)]
    return not others and (role == "of" or any(c.first in between for c in sentence.all("belongs")))


def _ending(scene: Scene, place: NamedPlace) -> str:
    if place.last >= len(scene.words) or scene.gap(place.last) not in _APOSTROPHES:
        return ""
    said = {fold(word): role for word, role in scene.pack.relations.after.items()}
    return said.get(scene.words[place.last].fold, "")


def _note_unknown(scene: Scene, sentence: Sentence) -> None:
    """Tell of a town what is said of an unknown place in it: "Afrin'e bağlı Cinderes beldesinde"."""
    if not sentence.all("belongs"):
        return
    roles = {fold(word): role for word, role in scene.pack.relations.roles_after.items()}
    known = {n for p in sentence.places for n in range(p.first, p.last)}
    for place in sentence.places:
        belongs = next((c for c in sentence.all("belongs") if 0 <= c.first - place.last <= 2), None)
        if belongs is None or place.place is None or place.place.feature_class is PlaceClass.COUNTRY:
            continue
        for noun in sentence.all("local"):
            names = range(belongs.last, noun.first)
            if not 0 < len(names) <= 2 or known & set(names):
                continue
            if all(scene.words[n].surface[:1].isupper() for n in names):
                said = [
                    roles.get(scene.words[n].fold, "") for n in range(noun.first, min(noun.last + 1, sentence.last))
                ]
                place.role = next((role for role in reversed(said) if role), "")
                place.governor, place.within, place.direct = place.first, True, None


def _note_unread(scene: Scene, sentence: Sentence) -> None:
    """Tell of a town what is said of a village before it that nobody knows: "en la vereda El Tigre, municipio de Y"."""
    bare = [p for p in sentence.places if not p.role and p.place]
    if not bare or not sentence.all("local"):
        return
    passed = {n for label in ("feature", "local", "of", "articles") for c in sentence.all(label) for n in _span(c)}
    nouns = {c.first for c in sentence.all("local")}
    governors = {c.last: c for label in ("at", "near") for c in sentence.all(label)}
    known = {n for p in sentence.places for n in range(p.first, p.last)}
    for place in bare:
        if place.place is None or place.place.feature_class is PlaceClass.COUNTRY:
            continue
        at, comma = place.first, False
        while at > sentence.first and place.first - at <= _UNREAD:
            gap = scene.gap(at).strip()
            if gap not in _OPENINGS:
                break
            comma = comma or gap in {",", "،"}
            governor = governors.get(at)
            if governor and comma and nouns & set(range(at, min(at + 2, place.first))):
                place.role, place.governor, place.within = governor.label, governor.first, True
                break
            if at - 1 in known or not (at - 1 in passed or scene.words[at - 1].surface[:1].isupper()):
                break
            at -= 1


def _span(cue: Cue) -> range:
    return range(cue.first, cue.last)
