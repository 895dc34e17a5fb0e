"""Who sees which events, and what each filter keeps."""

from datetime import date

import pytest
from django.contrib.auth.models import AnonymousUser
from shapely.geometry import LineString, Point, box

from events import queries
from events.errors import BadFilter, NotThere
from events.models import Evidence
from events.queries import EventFilter
from tests.factories import (
    AL_TANF,
    PALMYRA,
    make_event,
    make_mention,
    make_movement,
    make_place,
    make_report,
    make_user,
    make_zone,
)

pytestmark = pytest.mark.django_db

LEVELS = ("public", "internal", "restricted")


def seen(user, **wanted) -> list[str]:
    return sorted(event.title for event in queries.visible_events(user, EventFilter(**wanted)))


@pytest.mark.parametrize(
    ("role", "titles"),
    [
        ("", ["approved public"]),
        ("viewer", ["approved internal", "approved public"]),
        ("analyst", ["approved internal", "approved public", "draft internal", "draft public"]),
        (
            "reviewer",
            [f"{status} {level}" for status in ("approved", "draft") for level in ("internal", "public", "restricted")],
        ),
    ],
)
def test_visible_events_depend_on_role(role, titles):
    for level in LEVELS:
        report = make_report(sensitivity=level)
        for status in ("approved", "draft", "rejected", "merged"):
            make_event(title=f"{status} {level}", status=status, report=report)

    assert seen(make_user(role)) == titles


def test_visible_events_hide_drafts_from_visitors_who_ask_for_them():
    make_event(title="draft", status="draft")
    make_event(title="rejected", status="rejected")

    assert seen(AnonymousUser(), statuses=("draft", "rejected")) == []
    assert seen(make_user("analyst"), statuses=("rejected",)) == ["rejected"]


def test_event_features_keep_quotes_of_hidden_reports_back():
    public, internal = make_report("Held in Palmyra."), make_report("Source X says Palmyra.", sensitivity="internal")
    event = make_event(report=public, quotes={"place": "Palmyra"})
    # Written past the workflow on purpose: the level of the event is not refreshed.
    Evidence.objects.create(event=event, report=internal, field="place", start=0, end=8, quote="Source X")

    def quotes(user):
        [feature] = queries.event_features(queries.visible_events(user), user)
        return [quote.quote for quote in feature.evidence]

    assert quotes(None) == ["Palmyra"]
    assert quotes(make_user("viewer")) == ["Palmyra", "Source X"]


@pytest.mark.parametrize("number", [1, 3])
def test_event_features_need_a_fixed_number_of_queries(number, django_assert_num_queries):
    for _ in range(number):
        report = make_report()
        make_movement(report=report, quotes={"origin": "Report"})

    with django_assert_num_queries(2):
        features = list(queries.event_features(queries.visible_events(None)))

    assert len(features) == number


def test_event_features_carry_every_field():
    report = make_report("Nine cars from al-Tanf to Palmyra.", title="Cars", url="https://example.org/1", language="en")
    event = make_movement(
        report=report, vehicles=9, actors=["Maghawir"], quotes={"origin": "al-Tanf"}, via=[{"id": "x", "name": "Way"}]
    )

    [feature] = queries.event_features(queries.visible_events(None))

    assert (feature.id, feature.kind, feature.category, feature.path_basis) == (
        event.pk,
        "movement",
        "defection",
        "straight",
    )
    assert feature.geometry == LineString([AL_TANF, PALMYRA])
    assert (feature.origin, feature.destination) == ("al-Tanf garrison", "Palmyra")
    assert feature.places == ("al-Tanf garrison", "Palmyra", "Way")
    assert (feature.actors, feature.vehicles) == (("Maghawir",), 9)
    [quote] = feature.evidence
    assert (quote.field, quote.quote, quote.start, quote.end) == ("origin", "al-Tanf", 15, 22)
    assert (quote.report, quote.title, quote.url, quote.lang) == (report.pk, "Cars", "https://example.org/1", "en")


def test_event_features_give_a_zone_its_center():
    make_zone()

    [feature] = queries.event_features(queries.visible_events(None))

    assert (feature.center, feature.radius_m) == (AL_TANF, 55_000)


@pytest.mark.parametrize(
    ("wanted", "titles"),
    [
        ({"date_from": date(2020, 4, 10)}, ["april", "early", "undated"]),
        ({"date_from": date(2020, 4, 10), "include_undated": False}, ["april", "early"]),
        ({"date_to": date(2020, 3, 31)}, ["march", "undated"]),
        ({"date_from": date(2020, 4, 5), "date_to": date(2020, 4, 6), "include_undated": False}, ["april"]),
        ({"include_undated": False}, ["april", "early", "march"]),
    ],
)
def test_visible_events_match_overlapping_dates(wanted, titles):
    make_event(title="march", date_start=date(2020, 3, 1), date_end=date(2020, 3, 31))
    make_event(title="april", date_start=date(2020, 4, 1), date_end=date(2020, 4, 30))
    make_event(title="early", date_start=date(2020, 4, 12), date_end=None)
    make_event(title="undated", date_start=None, date_end=None)

    assert seen(None, **wanted) == titles


@pytest.mark.parametrize(
    ("bbox", "titles"),
    [
        ((38, 34, 39, 35), ["palmyra"]),
        ((170, -20, -170, 20), ["east end", "west end"]),
        ((175, -20, 180, 20), ["east end"]),
        ((-180, -90, 180, 90), ["area", "east end", "palmyra", "west end"]),
        ((5, 5, 6, 6), ["area"]),
    ],
)
def test_visible_events_match_a_box(bbox, titles):
    make_event(Point(PALMYRA), title="palmyra")
    make_event(Point(179, 0), title="east end")
    make_event(Point(-179, 0), title="west end")
    make_event(box(0, 0, 20, 20), title="area")
    make_event(None, title="nowhere")

    assert seen(None, bbox=bbox) == titles


@pytest.mark.parametrize("text", ["tadmur", "تدمر", "TADMUR held", "27 people held"])
def test_visible_events_find_words_in_any_script(text):
    report = make_report("27 people held in تَدمُر (Tadmur).")
    make_event(title="27 people held", report=report, quotes={"place": "تَدمُر (Tadmur)"})
    make_event(title="other")

    assert seen(None, text=text) == ["27 people held"]


def test_visible_events_filter_by_what_they_are():
    report = make_report()
    make_movement(title="move", score=0.9, report=report)
    make_zone(title="zone", score=0.5)
    battle = make_event(title="battle", type="Battles", subtype="Armed clash", place=make_place(country="IQ"))

    assert seen(None, kinds=("movement", "zone")) == ["move", "zone"]
    assert seen(None, types=("Battles",)) == ["battle"]
    assert seen(None, min_score=0.85) == ["move"]
    assert seen(None, countries=("iq",)) == ["battle"]
    assert seen(None, report=report.pk) == ["move"]
    assert seen(None, ids=(battle.pk,)) == ["battle"]


def test_visible_events_refuse_an_unknown_order():
    with pytest.raises(BadFilter) as refused:
        queries.visible_events(None, EventFilter(order="mood"))

    assert str(refused.value) == (
        "Events cannot be ordered by 'mood'; choose from: newest, oldest, updated, score, "
        "lowest, title, title_last, killed, killed_least, id."
    )


def test_counts_follow_what_is_visible():
    make_movement()
    make_zone()
    make_zone(status="draft")

    public, all_of_it = queries.counts(None), queries.counts(make_user("analyst"))

    assert (public.total, public.kinds, public.statuses) == (2, {"movement": 1, "zone": 1}, {"approved": 2})
    assert (all_of_it.total, all_of_it.kinds) == (3, {"zone": 2, "movement": 1})
    assert all_of_it.statuses == {"approved": 2, "draft": 1}
    assert public.types == {"Strategic developments": 2}


def test_visible_events_find_the_beginnings_of_words_only():
    make_event(title="Sembilan kendaraan terlihat")

    assert seen(None, text="daraa") == []
    assert seen(None, text="kendar") == ["Sembilan kendaraan terlihat"]


def test_event_page_hides_drafts_in_the_words_for_missing_ones():
    draft = make_event(status="draft")

    with pytest.raises(NotThere) as hidden:
        queries.event_page(None, draft.pk)
    with pytest.raises(NotThere) as missing:
        queries.event_page(None, 999_999)

    assert str(hidden.value) == f"There is no event {draft.pk}, or your account may not see it."
    assert str(missing.value) == "There is no event 999999, or your account may not see it."


def test_report_page_has_mentions_in_reading_order():
    report = make_report("From al-Tanf to Palmyra.")
    make_mention(report, "Palmyra", place=make_place())
    make_mention(report, "al-Tanf")
    event = make_event(report=report)

    page = queries.report_page(None, report.pk)

    assert [mention.surface for mention in page.mentions] == ["al-Tanf", "Palmyra"]
    assert [(found.pk, feature.id) for found, feature in queries.reported_events(None, report.pk)] == [
        (event.pk, event.pk)
    ]


def test_report_page_hides_internal_reports():
    report = make_report(sensitivity="internal")

    with pytest.raises(NotThere):
        queries.report_page(None, report.pk)
    assert queries.report_page(make_user("viewer"), report.pk).report == report
