"""Looking places up in a real browser: offers while a name is typed, positions, one place, names that are hostile."""

import re

import pytest
from playwright.sync_api import expect

from events.places.gazetteers.atlas import Atlas
from events.places.place import Place, PlaceClass, PlaceName
from tests.browser.driving import violations

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

SYRIA = Place("cc:SY", "Syria", PlaceClass.COUNTRY, 38.0, 35.0, "SY", population=20_000_000, name_count=50)
PALMYRA = Place("x:2", "Palmyra", PlaceClass.CITY, 38.2672, 34.5603, "SY", "SY.11", "Homs", 51_000, name_count=40)
TADEF = Place("x:3", "Tadef", PlaceClass.CITY, 37.53, 36.35, "SY", "SY.09", "Aleppo", 13_000, name_count=5)
HOSTILE = "Tadx<img src=x onerror=alert(1)>{{7*7}}${alert(2)}"
TRAP = Place("x:9", HOSTILE, PlaceClass.CITY, 10.0, 10.0, "SY", "SY.09", "Aleppo", 900)
PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}


@pytest.fixture
def atlas(monkeypatch):
    held = Atlas([SYRIA, PALMYRA, TADEF, TRAP], {"x:2": [PlaceName("Tadmur"), PlaceName("تدمر", "ar")]})
    monkeypatch.setattr("mapper.web.places.gazetteer", lambda: held)
    return held


def test_a_place_is_offered_while_its_name_is_typed_and_opened_by_keys(browse, atlas):
    page = browse("/places/")
    field = page.get_by_role("combobox", name="Search places")

    field.press_sequentially("Tad")

    offers = page.locator("#place-offers [role=option]")
    expect(offers).to_have_count(3)
    expect(offers.first).to_contain_text("Palmyra · Tadmur")
    expect(field).to_have_attribute("aria-expanded", "true")
    field.press("ArrowDown")
    expect(offers.first).to_have_attribute("aria-selected", "true")
    expect(field).to_have_attribute("aria-activedescendant", offers.first.get_attribute("id"))
    field.press("Enter")
    page.wait_for_url(re.compile("/places/x(:|%3A)2/$"))
    expect(page.get_by_role("heading", level=1)).to_have_text("Palmyra")
    expect(page.get_by_text("تدمر")).to_be_visible()


def test_offers_close_at_escape_and_the_form_still_searches(browse, atlas):
    page = browse("/places/")
    field = page.get_by_role("combobox", name="Search places")
    field.press_sequentially("tadm")
    expect(page.locator("#place-offers [role=option]")).to_have_count(1)

    field.press("Escape")
    expect(page.locator("#place-offers")).to_be_hidden()
    field.press("Enter")

    page.wait_for_url(re.compile(r"/places/\?q=tadm$"))
    expect(page.locator("table.lines tbody tr")).to_have_count(1)
    expect(page.locator("table.lines tbody a")).to_have_text("Palmyra")


def test_an_arabic_name_finds_the_place(browse, atlas):
    page = browse("/places/?q=تدم")

    expect(page.locator("table.lines tbody a")).to_have_text("Palmyra")
    expect(page.locator("table.lines tbody .sub bdi")).to_have_attribute("lang", "ar")


@pytest.mark.parametrize("typed", ["34.5603, 38.2672", "34°33'37\"N 38°16'02\"E"])
def test_a_position_is_shown_and_said_how_exact_it_is(browse, atlas, typed):
    page = browse("/places/")
    field = page.get_by_role("combobox", name="Search places")
    field.fill(typed)
    field.press("Enter")

    expect(page.locator("h2.mono")).to_have_text(re.compile(r"^34\.560\d*, 38\.267\d*$"))
    expect(page.get_by_text("exact to")).to_be_visible()


def test_what_no_place_is_called_is_said(browse, atlas):
    page = browse("/places/?q=Xyzzy")

    expect(page.get_by_text("No place of the gazetteer has this name.")).to_be_visible()


def test_found_places_stand_on_a_map(browse, atlas):
    page = browse("/places/?q=Tad", with_map=True)

    expect(page.locator("#map canvas")).to_be_visible(timeout=60_000)
    expect(page.locator("table.lines tbody tr")).to_have_count(3)


def test_a_hostile_name_is_only_shown(browse, atlas):
    page = browse("/places/")
    field = page.get_by_role("combobox", name="Search places")
    field.press_sequentially("tadx")
    # What was typed before it may still be offered beside it.
    expect(page.locator("#place-offers")).to_contain_text(HOSTILE)
    field.press("Escape")
    field.press("Enter")

    expect(page.locator("table.lines tbody a")).to_have_text(HOSTILE)
    page.locator("table.lines tbody a").click()
    expect(page.get_by_role("heading", level=1)).to_have_text(HOSTILE)
    assert page.locator("main img").count() == 0


@pytest.mark.parametrize("path", ["/places/", "/places/?q=Tad", "/places/x:2/"])
def test_pages_of_places_are_accessible_and_fit_a_phone(browse, atlas, path):
    page = browse(path, **PHONE)

    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
