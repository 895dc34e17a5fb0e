"""Saying what a name means, in a real browser: by keys, by search, by hand, undone, and without a connection."""

import pytest
from playwright.sync_api import expect

from events.models import Event, Mention, RememberedName
from events.places.gazetteers.atlas import Atlas
from events.places.place import Place, PlaceClass
from tests.browser.driving import shown, violations
from tests.factories import make_event, make_mention, make_place, make_report, make_source, make_user

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

HOMS = Place("x:1", "Homs", PlaceClass.CITY, 36.72, 34.73, "SY", "SY.11", "Homs", 775_404, name_count=9)
RASTAN = Place("x:2", "Rastan", PlaceClass.CITY, 36.73, 34.92, "SY", "SY.11", "Homs", 39_000, name_count=3)
PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}


@pytest.fixture
def report(monkeypatch):
    held = Atlas([HOMS, RASTAN])
    monkeypatch.setattr("mapper.web.mentions.gazetteer", lambda: held)
    monkeypatch.setattr("mapper.web.places.gazetteer", lambda: held)
    stored = make_report("Tiga orang tewas di Homs. Homs tenang.", language="id", source=make_source("Warta Levant"))
    province = make_place("Homs Governorate", (38.1, 34.1), gazetteer_id="x:9", feature_class="admin1")
    make_event(title="Clash in Homs", report=stored, status="draft", place=province, quotes={"place": "Homs"})
    about = {"country": "SY", "admin1": "Homs", "reasons": [{"text": "The text says so.", "share": 0.3}]}
    candidates = [
        {"id": "x:9", "name": "Homs Governorate", "class": "admin1", "lon": 38.1, "lat": 34.1, "score": 0.8, **about},
        {"id": "x:1", "name": "Homs", "class": "city", "lon": 36.72, "lat": 34.73, "score": 0.2, **about},
    ]
    make_mention(stored, "Homs", place=province, candidates=candidates)
    Mention.objects.create(
        report=stored, surface="Homs", start=26, end=30, kind="place", place=province, score=0.8, candidates=candidates
    )
    return stored


@pytest.fixture
def opened(browse, report):
    def opening(**how):
        page = browse(f"/reports/{report.pk}/", user=make_user("reviewer"), **how)
        page.locator(".mn[data-mention]").first.focus()
        page.keyboard.press("Enter")
        page.wait_for_selector(".pop .ft")
        return page

    return opening


def test_digit_chooses_moves_the_event_and_z_takes_it_back(opened):
    page = opened()

    page.keyboard.press("2")

    expect(page.locator(".toast")).to_contain_text("Moved with it")
    expect(page.locator(".mn[data-mention]").first).to_have_attribute("title", "Homs, Homs, SY")
    assert Event.objects.get().place.gazetteer_id == "x:1"
    expect(page.locator(".mn[data-mention]").first).to_be_focused()

    page.keyboard.press("z")
    expect(page.locator(".toast")).to_contain_text("is as it was")
    assert Event.objects.get().place.gazetteer_id == "x:9"


def test_arrows_and_enter_choose_for_all_mentions_and_remember(opened):
    page = opened()

    page.get_by_label("All 2 mentions of this name").check()
    page.get_by_label("Remember for later reports", exact=True).first.check()
    page.locator(".reach select").select_option("source")
    page.locator(".pop .cands").focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")

    expect(page.locator(".toast")).to_contain_text("“Homs” means Homs")
    assert {m.place.gazetteer_id for m in Mention.objects.all()} == {"x:1"}
    assert (RememberedName.objects.get().source.name, RememberedName.objects.get().place.name) == (
        "Warta Levant",
        "Homs",
    )


def test_gazetteer_is_searched_while_typing(opened):
    page = opened()

    page.keyboard.press("/")
    page.keyboard.type("rast")
    expect(page.locator(".cands .name")).to_have_text(["Rastan"])
    page.keyboard.press("Enter")

    expect(page.locator(".toast")).to_contain_text("means Rastan")
    assert Event.objects.get().place.gazetteer_id == "x:2"


@pytest.mark.parametrize(("key", "status"), [("0", "unlocated"), ("x", "rejected")])
def test_name_without_a_place_takes_its_event_off_the_map(opened, key, status):
    page = opened()

    page.keyboard.press(key)

    expect(page.locator(".card .note")).to_contain_text("It could not be located")
    assert Mention.objects.first().status == status


def test_pin_is_typed_or_set_on_the_map(opened):
    page = opened(with_map=True)
    shown(page)
    assert violations(page) == []

    page.keyboard.press("p")
    page.get_by_role("button", name="Set a pin").click()
    expect(page.locator(".pin .said")).to_have_text("Click on the map where it is.")
    page.wait_for_timeout(300)
    box = page.locator("#map").bounding_box()
    page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    expect(page.locator(".pin input")).not_to_have_value("")
    page.locator(".pin input").fill("34.9, 36.5")
    page.keyboard.press("Enter")

    expect(page.locator(".toast")).to_contain_text("Moved with it")
    place = Event.objects.get().place
    assert (place.point.coords, place.source) == ((36.5, 34.9), "Drawn by hand")


def test_decision_without_a_connection_is_kept_and_sent(opened):
    page = opened(offline=True)
    page.context.set_offline(True)

    page.keyboard.press("2")
    expect(page.locator(".kept-note")).to_contain_text("kept here, to be sent when you are back: 1.")
    assert Event.objects.get().place.gazetteer_id == "x:9"

    # In the browser's own store, it would outlive the page.
    assert page.evaluate("Object.keys(localStorage).filter(key => key.startsWith('whereline.kept')).length") == 1
    page.context.set_offline(False)
    expect(page.locator(".toast")).to_contain_text("The connection is back")
    assert Event.objects.get().place.gazetteer_id == "x:1"
    assert page.locator(".kept-note").count() == 0


def test_somebody_elses_decision_is_not_overwritten(opened):
    page = opened(refused=409)
    Mention.objects.update(version=5)

    page.keyboard.press("2")

    expect(page.locator(".toast.wrong")).to_contain_text("Somebody else decided what “Homs” means")
    assert Event.objects.get().place.gazetteer_id == "x:9"


@pytest.mark.parametrize("mode", [PHONE, {"locale": "ar", "color_scheme": "dark"}], ids=["phone", "right-to-left"])
def test_chooser_fits_any_screen(opened, mode):
    page = opened(**mode)

    assert page.evaluate("document.documentElement.scrollWidth") == page.viewport_size["width"]
    assert violations(page) == []


def test_visitor_sees_reasons_and_no_buttons(browse, report):
    page = browse(f"/reports/{report.pk}/")
    page.locator(".mn[data-mention]").first.press("Enter")

    expect(page.locator(".pop .why")).to_have_count(2)
    assert page.locator(".pop .ft").count() == 0
