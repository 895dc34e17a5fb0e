"""Reports, events and the queue in a real browser: taking a report in, reading it, deciding, on any screen."""

import re

import pytest
from playwright.sync_api import Page, expect

from events.models import Event, Report
from events.places.gazetteers.atlas import Atlas
from events.places.place import Place, PlaceClass
from tests.browser.driving import shown, violations
from tests.factories import make_event, make_mention, make_movement, make_report, make_source, make_user, make_zone

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

SYRIA = Place("cc:SY", "Syria", PlaceClass.COUNTRY, 38.0, 35.0, "SY", population=20_000_000, name_count=50)
TANF = Place("x:1", "al-Tanf", PlaceClass.BASE, 38.618, 33.5055, "SY", "SY.11", "Homs", name_count=6)
PALMYRA = Place("x:2", "Palmyra", PlaceClass.CITY, 38.2672, 34.5603, "SY", "SY.11", "Homs", 51_000, name_count=40)

TOLD = (
    "Fighters drove from the al-Tanf base in Syria to Palmyra. A 55 km deconfliction zone was declared around al-Tanf."
)
TEXT = (
    "🚚 Petempur meninggalkan pangkalan al-Tanf dan bergerak ke Palmyra.\n\nDua puluh tujuh orang ditahan di Palmyra."
)
HOSTILE = "<img src=x onerror=alert(1)>{{7*7}}${alert(2)}"
PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}


@pytest.fixture
def atlas(monkeypatch):
    held = Atlas([SYRIA, TANF, PALMYRA])
    monkeypatch.setattr("mapper.web.intake.gazetteer", lambda: held)
    monkeypatch.setattr("mapper.web.about.gazetteer", lambda: held)
    return held


@pytest.fixture
def reviewer():
    return make_user("reviewer")


@pytest.fixture
def report():
    """A report with three drafts: a movement, an incident and a zone."""
    stored = make_report(TEXT, title="Petempur membelot", language="id", source=make_source("Warta Levant"))
    move = make_movement(
        title="Fighters defect", report=stored, status="draft", quotes={"origin": "al-Tanf", "destination": "Palmyra"}
    )
    make_event(
        title="27 held in Palmyra",
        report=stored,
        status="draft",
        persons=27,
        quotes={"persons": "Dua puluh tujuh orang"},
    )
    make_zone(title="Zone around al-Tanf", report=stored, status="draft")
    reasons = [{"text": "The text calls it a base.", "share": 0.3}, {"text": "It is far away.", "share": -0.1}]
    about = {"class": "base", "country": "SY", "admin1": "Homs", "lon": 38.618, "lat": 33.5055}
    make_mention(
        stored,
        "al-Tanf",
        place=move.origin,
        candidates=[
            {**about, "id": move.origin.gazetteer_id, "name": "al-Tanf garrison", "score": 0.9, "reasons": reasons},
            {**about, "id": "x:9", "name": HOSTILE, "class": "city", "score": 0.1, "reasons": []},
        ],
    )
    make_mention(stored, "Palmyra", place=move.destination)
    return stored


def marked(page: Page, name: str) -> list[str]:
    """Return the words that the page highlights under ``name``."""
    return page.evaluate("name => [...(CSS.highlights.get(name) ?? [])].map(String)", name)


def current(page: Page) -> str:
    return page.locator(".card.cur h3").inner_text()


# Taking a report in


def test_report_is_pasted_read_and_shown_at_once(browse, atlas):
    user = make_user("analyst")
    user.set_password("a long enough password")
    user.save()
    page = browse("/reports/new/", with_map=True)

    page.get_by_label("Name").fill(user.get_username())
    page.get_by_label("Password").fill("a long enough password")
    page.locator("main button").click()
    page.get_by_label("Text", exact=True).fill(TOLD)
    page.get_by_label("Published").fill("2020-04")
    page.click("button:has-text('Read and draft')")
    page.wait_for_url(re.compile(r"/reports/\d+/$"))

    drawn = Event.objects.exclude(geometry=None)
    assert {event.kind for event in drawn} == {"movement", "zone"}
    assert shown(page) == drawn.count()
    assert page.locator(".card").count() == Event.objects.count()
    assert page.locator(".map-no").count() == drawn.count()
    assert page.locator(".flow .mn.place").all_inner_texts() == ["al-Tanf", "Syria", "Palmyra", "al-Tanf"]
    assert violations(page) == []


def test_report_is_taken_from_a_file(browse, atlas):
    page = browse("/reports/new/", user=make_user("analyst"))

    page.locator("input[type=file]").set_input_files(
        {"name": "r.txt", "mimeType": "text/plain", "buffer": TOLD.encode()}
    )
    page.click("button:has-text('Read and draft')")
    page.wait_for_url(re.compile(r"/reports/\d+/$"))

    assert Report.objects.get().text == TOLD
    assert page.locator(".card").count() == Event.objects.count() > 1


@pytest.mark.shared
def test_real_article_is_on_the_map_once_it_is_uploaded(browse, shared):
    page = browse("/reports/new/", user=make_user("analyst"), with_map=True)

    page.locator("input[type=file]").set_input_files(shared / "reports" / "altanf-2020-04.id.txt")
    page.get_by_label("Published").fill("2020-04")
    page.click("button:has-text('Read and draft')")
    page.wait_for_url(re.compile(r"/reports/\d+/$"))

    assert shown(page) == Event.objects.exclude(geometry=None).count()
    titles = page.locator(".card h3").all_inner_texts()
    assert "Defection from al-Tanf garrison to Palmyra" in titles
    assert "55 km deconfliction zone around al-Tanf garrison" in titles
    assert "27 people held in Palmyra" in titles


def test_report_that_is_refused_says_why_and_keeps_its_text(browse, atlas):
    page = browse("/reports/new/", user=make_user("analyst"), refused=400)
    page.get_by_label("Text", exact=True).fill(TOLD)
    page.get_by_label("Address").fill("javascript:alert(1)")

    page.click("button:has-text('Read and draft')")

    expect(page.get_by_label("Text", exact=True)).to_have_value(TOLD)
    expect(page.locator(".fld.bad")).to_contain_text("Enter a valid URL.")
    assert violations(page) == []


# Reading it


def test_quote_of_an_event_leads_to_the_words_in_the_report(browse, report):
    event = Event.objects.get(kind="incident")
    Event.objects.update(status="approved")
    page = browse(f"/events/{event.pk}/")

    page.click("tr:has-text('How many') a.sn")
    page.wait_for_url("**/reports/**")

    page.wait_for_function("CSS.highlights.has('cited')")
    assert marked(page, "cited") == ["Dua puluh tujuh orang"]
    assert marked(page, "chosen") == []
    assert current(page) == "27 held in Palmyra"
    expect(page.locator(".flow")).to_be_in_viewport()


def test_card_map_and_text_show_the_same_event(browse, report, reviewer):
    page = browse(f"/reports/{report.pk}/", user=reviewer, with_map=True)

    assert shown(page) == 3
    assert sorted(page.locator(".map-no").all_inner_texts()) == ["1", "2", "3"]
    assert (current(page), marked(page, "chosen")) == ("Fighters defect", ["al-Tanf", "Palmyra"])
    page.keyboard.press("j")
    assert (current(page), marked(page, "chosen")) == ("27 held in Palmyra", ["Dua puluh tujuh orang"])


def test_mention_shows_its_place_and_what_else_it_could_mean(browse, report):
    page = browse(f"/reports/{report.pk}/", with_map=True)
    shown(page)
    name = page.locator(".mn", has_text="al-Tanf")

    name.hover()
    assert page.locator(".map-here").count() == 1
    page.mouse.move(5, 5)
    assert page.locator(".map-here").count() == 0

    name.press("Enter")
    chooser = page.get_by_role("region", name="What “al-Tanf” could mean")
    expect(chooser.locator(".name").first).to_have_text("al-Tanf garrisontaken")
    assert chooser.locator(".name").nth(1).inner_text() == HOSTILE
    assert chooser.locator(".why li").all_inner_texts() == [
        "+0.30\nThe text calls it a base.",
        "−0.10\nIt is far away.",
    ]
    assert chooser.locator(".sub").first.inner_text() == "base, Homs, Syria · 33.5055, 38.6180"
    assert chooser.locator("img").count() == 0
    assert name.get_attribute("aria-expanded") == "true"
    assert violations(page) == []

    page.keyboard.press("Escape")
    assert chooser.count() == 0
    expect(name).to_be_focused()
    page.keyboard.press("ArrowRight")
    expect(page.locator(".mn", has_text="Palmyra")).to_be_focused()


def test_hostile_words_stay_words(browse, reviewer):
    report = make_report(f"{HOSTILE} in Palmyra", title=HOSTILE, language="en", source=make_source(HOSTILE))
    event = make_event(title=HOSTILE, report=report, status="draft", actors=[HOSTILE], quotes={"place": HOSTILE})

    for path in (f"/reports/{report.pk}/", f"/events/{event.pk}/", "/reports/", "/review/"):
        page = browse(path, user=reviewer)
        assert HOSTILE in page.inner_text("main")
        assert page.locator("main img").count() == 0


def test_browser_without_webgl_still_has_the_words(browse, report, reviewer):
    page = browse(f"/reports/{report.pk}/", user=reviewer)

    expect(page.locator(".map-note")).to_contain_text("This browser draws no maps")
    assert shown(page) == 0
    assert current(page) == "Fighters defect"


# Deciding


def test_drafts_are_decided_by_keyboard(browse, report, reviewer):
    page = browse(f"/reports/{report.pk}/", user=reviewer)

    def statuses():
        return [event.status for event in Event.objects.order_by("pk")]

    def press(key: str):
        with page.expect_response(f"**/reports/{report.pk}/"):
            page.keyboard.press(key)
        page.wait_for_selector(".card.cur:not(.kept)")

    assert current(page) == "Fighters defect"
    press("a")
    assert (statuses(), current(page)) == (["approved", "draft", "draft"], "27 held in Palmyra")
    page.keyboard.press("r")
    page.keyboard.type("said twice")
    press("Enter")
    assert Event.objects.all()[1].history.first().history_change_reason == "Rejected: said twice"
    assert (statuses(), current(page)) == (["approved", "rejected", "draft"], "Zone around al-Tanf")
    page.keyboard.press("k")
    assert current(page) == "27 held in Palmyra"
    press("u")
    assert (statuses(), current(page)) == (["approved", "draft", "draft"], "27 held in Palmyra")
    expect(page.locator(".msgs")).to_contain_text("is as it was.")
    expect(page.locator(".rh")).to_contain_text("1 of 3 reviewed")


def test_keys_typed_into_a_field_decide_nothing(browse, report, reviewer):
    page = browse("/review/", user=reviewer)

    page.keyboard.press("/")
    page.keyboard.type("jar")

    expect(page.locator(".search input").first).to_have_value("jar")
    assert {event.status for event in Event.objects.all()} == {"draft"}


def test_field_keeps_the_focus_when_the_keys_of_the_cards_come_late(browse, report, reviewer):
    """On a slow line the script of the decisions arrives while someone already types: R must not come to reject."""
    page = browse("/review/", user=reviewer)
    held = []
    page.route("**/decide*.mjs", lambda route: held.append(route))
    with page.expect_request("**/decide*.mjs"):
        page.reload()
    page.keyboard.press("/")
    page.keyboard.type("ja")

    held[0].continue_()
    page.wait_for_selector(".card.cur")
    page.keyboard.type("r")

    expect(page.locator(".search input").first).to_have_value("jar")
    assert {event.status for event in Event.objects.all()} == {"draft"}


def test_decision_on_an_old_page_is_refused_with_a_sentence(browse, report, reviewer):
    event = Event.objects.get(kind="incident")
    page = browse(f"/events/{event.pk}/", user=reviewer, refused=409)
    Event.objects.filter(pk=event.pk).update(version=2)

    page.click("button[value=approve]")

    expect(page.locator("main")).to_contain_text("Somebody else changed")
    event.refresh_from_db()
    assert event.status == "draft"


# Any screen, any reader


def pages(report: Report) -> list[str]:
    event = Event.objects.get(kind="incident")
    return ["/reports/", "/reports/new/", f"/reports/{report.pk}/", f"/events/{event.pk}/", "/review/", "/about/data/"]


@pytest.mark.parametrize(
    "mode",
    [{}, {"color_scheme": "dark"}, {"locale": "ar"}, {"color_scheme": "dark", **PHONE}],
    ids=["light", "dark", "right-to-left", "phone"],
)
def test_axe_finds_nothing_on_any_page(browse, atlas, report, reviewer, mode):
    page = browse("/reports/", user=reviewer, **mode)
    host = page.url.removesuffix("/reports/")
    found = {}
    for path in pages(report):
        page.goto(host + path)
        found[path] = violations(page)
    visitor = browse("/accounts/login/", **mode)
    found["login"] = violations(visitor)
    assert found == {key: [] for key in found}


def test_pages_do_not_scroll_sideways_on_a_phone(browse, atlas, report, reviewer):
    page = browse("/reports/", user=reviewer, **PHONE)
    host = page.url.removesuffix("/reports/")
    widths = {}
    for path in pages(report):
        page.goto(host + path)
        widths[path] = page.evaluate("document.documentElement.scrollWidth")
    assert widths == dict.fromkeys(pages(report), 390)


def test_arabic_pages_mirror_but_keep_numbers_western(browse, report, reviewer):
    page = browse(f"/reports/{report.pk}/", user=reviewer, locale="ar")

    text, cards = (page.locator(name).bounding_box() for name in (".txt", ".drafts"))
    assert page.get_attribute("html", "dir") == "rtl"
    assert text["x"] > cards["x"]
    event = Event.objects.get(kind="movement")
    page.goto(page.url.replace(f"/reports/{report.pk}/", f"/events/{event.pk}/"))
    assert page.locator(".ft .mono").first.inner_text() == "33.5055, 38.6180 · 37S DT 6451 0739"
    assert page.locator(".ft .mono").first.evaluate("node => getComputedStyle(node).direction") == "ltr"


def test_heading_of_a_report_has_its_own_row_on_a_phone(browse, report, reviewer):
    report.title = "Three witnesses, heard one by one, tell of the same night in a long sentence"
    report.save()

    page = browse(f"/reports/{report.pk}/", user=reviewer, **PHONE)

    title, progress = (page.locator(one).bounding_box() for one in (".rh h1", ".rh .prog-said"))
    assert title["width"] > 250
    assert progress["y"] >= title["y"] + title["height"]


def test_pages_are_printed_without_what_can_be_pressed(browse, report, reviewer):
    for path in (f"/reports/{report.pk}/", f"/events/{Event.objects.first().pk}/"):
        page = browse(path, user=reviewer)
        page.emulate_media(media="print")

        pressed = page.locator("button, .btn, nav, input:not([type=hidden])")
        assert [one.inner_html()[:80] for one in pressed.all() if one.is_visible()] == []
        expect(page.locator("h1")).to_be_visible()
