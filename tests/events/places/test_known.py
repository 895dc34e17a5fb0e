"""What analysts said a name means, beside what the gazetteer says."""

import pytest

from events.places.gazetteers.atlas import Atlas
from events.places.known import KnownName, Verdict, WithKnown, with_known
from events.places.place import Place, PlaceClass
from events.places.resolution import Reason, Resolution, ScoredCandidate
from events.text.mention import Mention, MentionKind, Span

CITY = Place("x:1", "Homs", PlaceClass.CITY, 36.7, 34.7, "SY")
PROVINCE = Place("x:2", "Homs Governorate", PlaceClass.ADMIN1, 38.1, 34.1, "SY")
PINNED = Place("hand:1", "Homs", PlaceClass.SITE, 1.0, 2.0)


def found(*scores: float, kind=MentionKind.PLACE) -> Resolution:
    ranked = tuple(ScoredCandidate(p, s, (Reason("Known.", s),)) for p, s in zip((CITY, PROVINCE), scores, strict=True))
    return Resolution(Mention(3, 7, "HOMS", kind), CITY, scores[0], ranked)


def known(place=PROVINCE, verdict=Verdict.PLACE, **fields) -> KnownName:
    return KnownName("homs", "id", verdict, place, **fields)


def test_chosen_before_outweighs_fame():
    [one] = with_known([found(0.7, 0.25)], [known()], "id")

    assert (one.place, one.candidates[0].place) == (PROVINCE, PROVINCE)
    assert one.score == pytest.approx(0.9434, abs=1e-4)
    assert one.candidates[0].reasons[0].text == "An analyst chose it for this name in an earlier report."
    assert sum(c.score for c in one.candidates) <= 1


def test_chosen_before_does_not_outweigh_a_text_that_says_otherwise():
    [one] = with_known([found(0.97, 0.0005)], [known()], "id")
    assert one.place == CITY


def test_place_that_reading_did_not_think_of_is_thought_of():
    [one] = with_known([found(0.5, 0.2)], [known(PINNED)], "id")
    assert (one.place, len(one.candidates)) == (PINNED, 3)


def test_other_languages_and_actors_stay_as_they_are():
    given = [found(0.7, 0.25)]
    assert with_known(given, [known()], "en") == tuple(given)
    actor = [found(0.7, 0.25, kind=MentionKind.ACTOR)]
    assert with_known(actor, [known()], "id") == tuple(actor)


def test_verdicts_without_a_place_unlocate_or_leave_out():
    [one] = with_known([found(0.7, 0.25)], [known(None, Verdict.UNLOCATED)], "id")
    assert (one.place, len(one.candidates)) == (None, 2)
    assert with_known([found(0.7, 0.25)], [known(None, Verdict.REJECTED)], "id") == ()


def test_word_on_this_very_span_is_final():
    own = known(PINNED, span=Span(3, 7))
    [one] = with_known([found(0.99, 0.0)], [own, known()], "id")
    assert (one.place, one.score) == (PINNED, 1.0)


def test_gazetteer_knows_the_places_that_analysts_drew():
    held = WithKnown(Atlas([CITY]), [known(PINNED)])
    assert (held.place("hand:1"), held.place("x:1"), held.area("hand:1")) == (PINNED, CITY, None)
