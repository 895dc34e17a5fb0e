"""Editing an event on its card, in a real browser: stored, refused, decided field by field, kept offline."""

import os

import pytest
from playwright.sync_api import expect

from events.places.gazetteers.atlas import Atlas
from events.places.place import Place, PlaceClass
from events.workflow.editing import edit_event
from tests.browser.driving import violations
from tests.factories import make_event, make_place, make_report, make_user

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

HOMS = Place("x:1", "Homs", PlaceClass.CITY, 36.72, 34.73, "SY", "SY.11", "Homs", 775_404, name_count=9)
PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}


@pytest.fixture
def event(monkeypatch):
    monkeypatch.setattr("mapper.web.editing.gazetteer", lambda: Atlas([HOMS]))
    monkeypatch.setattr("mapper.web.places.gazetteer", lambda: Atlas([HOMS]))
    report = make_report("Tiga orang tewas di Palmyra.", language="id")
    return make_event(title="Clash", report=report, status="draft", place=make_place(), quotes={"place": "Palmyra"})


@pytest.fixture
def editing(browse, event):
    def opening(**how):
        page = browse(f"/reports/{event.report_id}/", user=make_user("reviewer"), **how)
        page.wait_for_selector(".card.cur")
        page.keyboard.press("e")
        page.wait_for_selector("form.edit")
        return page

    return opening


def test_card_is_edited_in_place(editing, event):
    page = editing()
    assert violations(page) == []
    if folder := os.environ.get("LOOK"):
        page.screenshot(path=f"{folder}/edit.png")

    page.get_by_label("Title").fill("Three killed")
    page.get_by_label("Where", exact=True).fill("hom")
    page.locator(".offers li").first.wait_for()
    page.keyboard.press("Enter")
    page.locator("[name=fatalities]").fill("3")
    page.locator("[name=fatalities_high]").fill("5")
    page.click("form.edit .actions .pri")

    expect(page.locator(".card h3")).to_have_text("Three killed")
    event.refresh_from_db()
    assert (event.place.name, event.fatalities, event.fatalities_high, event.version) == ("Homs", 3, 5, 2)
    assert page.locator("form.edit").count() == 0


def test_sentence_stands_at_the_field_to_put_right(editing, event):
    page = editing(refused=400)

    page.get_by_label("First day").fill("14 April")
    page.locator("[name=persons]").fill("9")
    page.locator("[name=persons_high]").fill("3")
    page.click("form.edit .actions .pri")

    expect(page.locator(".wrong")).to_have_text(
        ["Write a day, a month or a year: 2020-04-14, 2020-04, 2020.", "The other end of a range is the higher one."]
    )
    expect(page.get_by_label("First day")).to_have_value("14 April")


def test_second_to_save_decides_field_by_field(editing, event):
    page = editing(refused=409)
    other = make_user("analyst")
    edit_event(event.pk, 1, {"title": "Theirs", "persons": 7}, other)

    page.get_by_label("Title").fill("Mine")
    page.click("form.edit .actions .pri")

    clash = page.locator(".clash")
    expect(clash).to_contain_text(f"{other.get_username()} changed this event while you edited it.")
    expect(clash.locator("legend")).to_have_text(["Title", "Persons"])
    assert violations(page) == []
    if folder := os.environ.get("LOOK"):
        page.screenshot(path=f"{folder}/clash.png")
    page.click("form.edit .actions .pri")

    expect(page.locator(".card h3")).to_have_text("Mine")
    event.refresh_from_db()
    assert (event.title, event.persons, event.version) == ("Mine", 7, 3)


def test_what_was_typed_is_offered_again_after_a_lost_connection(editing, event):
    page = editing(offline=True)
    page.route("**/edit/", lambda route: route.abort())
    page.get_by_label("Title").fill("Typed in vain")
    page.click("form.edit .actions .pri")
    expect(page.locator(".toast.wrong")).to_contain_text("What you typed is kept here")

    page.unroute("**/edit/")
    page.reload()
    page.wait_for_selector(".card.cur")
    page.keyboard.press("e")
    page.get_by_role("button", name="Put it back").click()
    page.click("form.edit .actions .pri")

    expect(page.locator(".card h3")).to_have_text("Typed in vain")


def test_all_above_are_approved_after_a_look_and_taken_back(browse, event):
    low = make_event(title="Low", report=event.report, status="draft", score=0.4)
    page = browse(f"/reports/{event.report_id}/", user=make_user("reviewer"))
    page.wait_for_selector(".card.cur")

    page.get_by_role("button", name="Approve all above 0.80").click()
    expect(page.locator("dialog li")).to_have_count(1)
    page.get_by_role("button", name="Approve these").click()
    expect(page.locator(".rh")).to_contain_text("1 of 2 reviewed")
    low.refresh_from_db()
    assert low.status == "draft"

    page.keyboard.press("z")
    expect(page.locator(".rh")).to_contain_text("0 of 2 reviewed")


def test_question_mark_lists_the_keys_and_n_goes_on(browse, event):
    other = make_event(title="Other", report=make_report(), status="draft")
    page = browse(f"/reports/{event.report_id}/", user=make_user("reviewer"))
    page.wait_for_selector(".card.cur")

    page.keyboard.press("?")
    expect(page.get_by_role("dialog", name="All keys")).to_contain_text("reject, with a reason")
    assert violations(page) == []
    page.keyboard.press("Escape")
    page.keyboard.press("n")

    page.wait_for_url(f"**/reports/{other.report_id}/")


@pytest.mark.parametrize("mode", [PHONE, {"locale": "ar", "color_scheme": "dark"}], ids=["phone", "right-to-left"])
def test_editor_fits_any_screen(browse, event, mode):
    page = browse(f"/events/{event.pk}/edit/", user=make_user("analyst"), **mode)

    assert page.evaluate("document.documentElement.scrollWidth") == page.viewport_size["width"]
    assert violations(page) == []
    if folder := os.environ.get("LOOK"):
        page.screenshot(path=f"{folder}/edit-{mode.get('locale', 'phone')}.png", full_page=True)
