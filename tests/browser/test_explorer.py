"""The explorer in a real browser: list, map, filters, address, keyboard, themes, directions and small screens."""

import json
from datetime import date, timedelta
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Page, expect
from shapely.geometry import Point

from events.models import Event
from events.models.shapes import to_stored
from tests.browser.driving import NO_WEBGL, session_of, shown, violations
from tests.factories import (
    AL_TANF,
    make_event,
    make_movement,
    make_place,
    make_report,
    make_source,
    make_user,
    make_zone,
)

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

TEXT = (
    "Pada Selasa (14/4) 🚚 petempur meninggalkan pangkalan al-Tanf dan bergerak ke Palmyra dengan sembilan kendaraan."
)
PAYLOAD = "<img src=x onerror=alert(1)>{{7*7}}${alert(2)}"


@pytest.fixture
def explorer(chromium, live_server):
    """Opens the explorer for a visitor or an account; fails the test on any error that the page reports."""
    complaints: list[str] = []
    contexts = []

    def opening(query: str = "", *, user=None, with_map: bool = False, **context) -> Page:
        contexts.append(chromium.new_context(**{"viewport": {"width": 1440, "height": 900}, **context}))
        if user:
            contexts[-1].add_cookies([session_of(user, live_server.url)])
        if not with_map:
            contexts[-1].add_init_script(NO_WEBGL)
        page = contexts[-1].new_page()
        page.on("pageerror", lambda problem: complaints.append(str(problem)))
        page.on("dialog", lambda dialog: complaints.append(f"dialog {dialog.message}"))
        page.on(
            "console",
            lambda message: complaints.append(message.text) if "Content Security Policy" in message.text else None,
        )
        page.goto(f"{live_server.url}/{query}")
        page.wait_for_selector("html[data-ready=true]", state="attached", timeout=60_000)
        return page

    yield opening
    for context in contexts:
        context.close()
    assert complaints == []


@pytest.fixture
def example():
    """The worked example with a report, and a protest far from it a month earlier."""
    report = make_report(TEXT, title="Puluhan petempur membelot", language="id", source=make_source("Warta Levant"))
    movement = make_movement(
        title="Fighters defect from al-Tanf to Palmyra",
        report=report,
        vehicles=9,
        quotes={"origin": "pangkalan al-Tanf", "vehicles": "sembilan kendaraan", "title": TEXT[19:]},
    )
    zone = make_zone(title="Zone around al-Tanf", report=report, date_start=None, date_end=None, time_precision=None)
    protest = make_event(
        Point(36.1, 32.62),
        title="Residents gather in Daraa",
        type="Protests",
        subtype="Peaceful protest",
        date_start=date(2020, 3, 11),
        date_end=date(2020, 3, 11),
        place=make_place("Daraa", (36.1, 32.62)),
        score=0.4,
    )
    return {"report": report, "movement": movement, "zone": zone, "protest": protest}


def titles(page: Page) -> list[str]:
    return page.locator("#rows .ev h3").all_inner_texts()


def asked(page: Page) -> dict[str, list[str]]:
    return parse_qs(urlsplit(page.url).query)


def test_visitor_sees_approved_events_as_list_and_map(explorer, example):
    make_event(title="A draft", status="draft")

    page = explorer(with_map=True)

    assert titles(page) == [
        "Fighters defect from al-Tanf to Palmyra",
        "Residents gather in Daraa",
        "Zone around al-Tanf",
    ]
    assert page.inner_text("#count") == "3 events"
    assert shown(page) == 3
    assert violations(page) == []


def test_analyst_sees_drafts_hollow_and_can_leave_them_out(explorer, example):
    make_event(title="A draft", status="draft")

    page = explorer(user=make_user("analyst"), with_map=True)
    assert shown(page) == 4
    expect(page.locator("#rows .ev", has_text="A draft").locator(".st.draft")).to_have_text("Draft")

    page.click("[data-chip=status]")
    page.locator(".pop-menu .tick", has_text="Draft").locator("input").uncheck()

    expect(page.locator("#count")).to_have_text("3 events")
    assert asked(page)["status"] == ["approved"]
    assert violations(page) == []


def test_selection_is_one_for_list_address_and_detail(explorer, example):
    movement = example["movement"]
    page = explorer()

    page.click(f"#event-{movement.pk}")

    assert asked(page)["event"] == [str(movement.pk)]
    assert page.get_attribute(f"#event-{movement.pk}", "aria-selected") == "true"
    assert page.inner_text("#detail h2") == movement.title
    assert page.locator("#detail .fact", has_text="How many").locator("mark").inner_text() == "sembilan kendaraan"
    link = page.locator("#detail .fact", has_text="From").locator("a.sn").get_attribute("href")
    start = TEXT.index("pangkalan al-Tanf")
    assert link == f"/reports/{example['report'].pk}/?start={start}&end={start + 17}#quote"
    assert violations(page) == []

    page.go_back()
    expect(page.locator("#detail")).to_be_hidden()


def test_reload_brings_filters_and_selection_back(explorer, example):
    page = explorer(f"?type=Protests&event={example['protest'].pk}&m=7.00/32.6200/36.1000", with_map=True)

    assert titles(page) == ["Residents gather in Daraa"]
    assert page.inner_text("#detail h2") == "Residents gather in Daraa"
    assert page.inner_text("#lat-lon") == "32.6200, 36.1000"
    assert page.inner_text("[data-chip=type]").split() == ["Type", "Protests"]


def test_filters_narrow_list_and_map_and_the_back_button_widens_them(explorer, example):
    page = explorer(with_map=True)

    page.click("[data-chip=kind]")
    page.get_by_label("Incidents").uncheck()
    expect(page.locator("#count")).to_have_text("2 events")
    page.keyboard.press("Escape")
    assert asked(page)["kind"] == ["movement", "zone"]
    assert shown(page) == 2
    assert (
        page.get_attribute("#export [data-format=geojson]", "href") == "/export/events.geojson?kind=movement&kind=zone"
    )

    page.go_back()
    expect(page.locator("#count")).to_have_text("3 events")
    assert "kind" not in asked(page)


def test_days_narrow_as_the_server_narrows_and_undated_events_stay(explorer, example, live_server):
    page = explorer("?from=2020-04-01&to=2020-04-30")

    assert titles(page) == ["Fighters defect from al-Tanf to Palmyra", "Zone around al-Tanf"]
    answer = page.request.get(f"{live_server.url}/export/events.geojson?from=2020-04-01&to=2020-04-30")
    assert len(json.loads(answer.body())["features"]) == 2


def test_timeline_handles_move_by_keyboard(explorer, example):
    page = explorer("?from=2020-04-01&to=2020-04-30")

    page.focus("#timeline [data-side=from]")
    page.keyboard.press("ArrowRight")

    expect(page.locator("#timeline [data-side=from]")).to_have_attribute("aria-valuetext", "2 April 2020")
    assert asked(page)["from"] == ["2020-04-02"]


def test_tray_counts_what_has_no_day_and_shows_only_that(explorer, example):
    page = explorer()

    page.click("#timeline .tray button:has-text('In force')")

    expect(page.locator("#count")).to_have_text("1 event")
    assert titles(page) == ["Zone around al-Tanf"]
    assert asked(page)["only"] == ["in_force"]


def test_search_finds_words_and_says_so_where_nothing_matches(explorer, example):
    page = explorer()

    page.fill("#search input", "residents")
    expect(page.locator("#count")).to_have_text("1 event")
    assert asked(page)["q"] == ["residents"]

    page.fill("#search input", "nobody wrote this")
    expect(page.locator("#notice")).to_contain_text("No event matches these filters.")
    page.click("#notice button:has-text('Clear filters')")
    expect(page.locator("#count")).to_have_text("3 events")


def test_high_score_that_hides_everything_offers_low_scores(explorer, example):
    page = explorer("?min_score=0.95")

    expect(page.locator("#notice")).to_contain_text("3 events match without a least score.")
    page.click("#notice button:has-text('Include low scores')")
    expect(page.locator("#count")).to_have_text("3 events")


def test_empty_database_says_what_would_fill_it(explorer):
    page = explorer()

    expect(page.locator("#notice")).to_contain_text("There are no events yet.")
    assert shown(page) == 0


def test_list_follows_the_arrow_keys(explorer, example):
    page = explorer()

    page.focus("#rows")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")

    assert page.get_attribute("#rows", "aria-activedescendant") == f"event-{example['protest'].pk}"
    assert page.inner_text("#detail h2") == "Residents gather in Daraa"


def test_click_on_a_mark_opens_its_popup_with_quote_and_report(explorer, example):
    lon, lat = AL_TANF
    page = explorer(f"?m=7.00/{lat + 0.45}/{lon - 0.14}", with_map=True)
    box = page.locator("#map canvas").bounding_box()

    # The middle of the view lies on the movement's chord; its curve bends to the right of travel, 23 px off the chord.
    page.mouse.click(box["x"] + box["width"] / 2 + 23, box["y"] + box["height"] / 2)

    assert page.inner_text(".card-popup h3") == example["movement"].title
    assert page.locator(".card-popup mark").all_inner_texts() == ["pangkalan al-Tanf", "sembilan kendaraan"]
    assert page.get_attribute(".card-popup .pop-foot a", "href").startswith(f"/reports/{example['report'].pk}/?start=")
    assert asked(page)["event"] == [str(example["movement"].pk)]


def test_hostile_words_stay_words(explorer):
    report = make_report(f"{PAYLOAD} in Palmyra", title=PAYLOAD, language="en")
    hostile = make_event(title=PAYLOAD, report=report, actors=[PAYLOAD], quotes={"place": PAYLOAD})

    page = explorer(f"?event={hostile.pk}", with_map=True)

    assert titles(page) == [PAYLOAD]
    assert page.inner_text("#detail h2") == PAYLOAD
    assert page.locator("#detail img, #rows img").count() == 0


def test_two_thousand_rows_stay_quick(explorer):
    at = to_stored(Point(36, 34))
    days = [date(2019, 1, 1) + timedelta(days=n % 700) for n in range(2000)]
    Event.objects.bulk_create(
        Event(kind="incident", type="Riots", title=f"Event {n}", status="approved", geometry=at, date_start=day)
        for n, day in enumerate(days)
    )

    page = explorer()

    assert page.inner_text("#count") == "2,000 events"
    assert page.locator("#rows .ev").count() < 40
    page.focus("#rows")
    page.keyboard.press("End")
    assert page.get_attribute("#rows [aria-selected=true]", "aria-posinset") == "2000"


def test_dark_theme_follows_the_system_and_the_switch_is_kept(explorer, example):
    page = explorer(color_scheme="dark")
    dark = "getComputedStyle(document.querySelector('.list')).backgroundColor"
    assert page.evaluate(dark) == "rgb(21, 25, 31)"
    assert violations(page) == []

    page.click("[data-theme-switch]")
    assert page.evaluate(dark) == "rgb(255, 255, 255)"
    page.reload()
    assert page.evaluate(dark) == "rgb(255, 255, 255)"


def test_arabic_page_mirrors_the_panels(explorer, example):
    page = explorer(f"?event={example['movement'].pk}", locale="ar")

    assert page.get_attribute("html", "dir") == "rtl"
    panel, detail = (page.locator(name).bounding_box() for name in ("#list-panel", "#detail"))
    assert panel["x"] > detail["x"]
    assert "نيسان" in page.inner_text(f"#event-{example['movement'].pk} .date")
    # Names in Latin letters do not turn the line round: the origin stands to the right, the arrow leads to the left.
    place = page.locator(f"#event-{example['movement'].pk} .pl").first
    assert place.inner_text().replace("\u2068", "").replace("\u2069", "") == "al-Tanf garrison ← Palmyra"
    assert place.evaluate("node => getComputedStyle(node).direction") == "rtl"
    assert violations(page) == []


def test_phone_shows_map_and_sheet_without_sideways_scrolling(explorer, example):
    page = explorer(viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True)

    assert page.evaluate("document.documentElement.scrollWidth") == 390
    page.click("#grabber")
    assert page.get_attribute("body", "data-sheet") == "full"
    page.click("#grabber")
    page.click("#grabber")
    page.click(f"#event-{example['protest'].pk}")
    assert page.inner_text("#detail h2") == "Residents gather in Daraa"
    assert violations(page) == []


def test_network_that_is_gone_is_said_and_mended(explorer, example):
    page = explorer()

    page.context.set_offline(True)
    page.click("[data-chip=kind]")
    page.get_by_label("Zones").uncheck()
    expect(page.locator("#notice")).to_contain_text("You are offline.")

    page.context.set_offline(False)
    page.keyboard.press("Escape")
    expect(page.locator("#count")).to_have_text("2 events")


def test_browser_without_webgl_still_has_the_list(explorer, example):
    page = explorer()

    assert page.inner_text("#map-sentence b") == "The map cannot be drawn: this browser offers no WebGL."
    assert shown(page) == 0
    assert page.inner_text("#count") == "3 events"
    page.click(f"#event-{example['movement'].pk}")
    assert page.inner_text("#detail h2") == example["movement"].title


def test_filters_are_added_counted_and_kept_in_the_address(explorer, example):
    page = explorer()
    page.click("[data-chip=add_filter]")
    page.get_by_role("button", name="Source", exact=True).click()
    tick = page.locator(".pop-menu:not([hidden]) .tick", has_text="Warta Levant")
    expect(tick.locator(".num")).to_have_text("2")
    tick.locator("input").check()

    expect(page.locator("#count")).to_have_text("2 events")
    assert asked(page)["source"] == [str(example["report"].source_id)]
    assert f"source={example['report'].source_id}" in page.get_attribute("[data-format=gpkg]", "href")

    page.keyboard.press("Escape")
    page.reload()
    expect(page.locator("[data-chip=source]")).to_contain_text("Warta Levant")
    page.get_by_role("button", name="Remove the filter Source").click()
    expect(page.locator("#count")).to_have_text("3 events")


def test_area_is_drawn_and_measured_with_the_keyboard(explorer, example):
    page = explorer("?m=7.00/34.5600/38.2700", with_map=True)
    shown(page)
    page.click("[data-tool=circle]")
    page.locator("#map canvas").press("Space")
    page.locator("#map canvas").press("ArrowLeft")
    page.wait_for_timeout(1000)
    page.locator("#map canvas").press("Space")

    expect(page.locator("[data-chip=ground]")).to_contain_text("34.56, 38.27")
    assert asked(page)["near"] == ["38.2700,34.5600"]
    expect(page.locator("#count")).to_have_text("1 event")


def test_view_narrows_the_list_and_follows_the_map(explorer, example):
    page = explorer("?m=9.00/32.6200/36.1000&bbox=36,32,37,33", with_map=True)
    expect(page.locator("#count")).to_have_text("1 event")
    expect(page.locator("[data-chip=ground]")).to_contain_text("In this view")

    for _ in range(4):
        page.click("[data-tool=out]")
        page.wait_for_timeout(400)

    expect(page.locator("#count")).to_have_text("3 events")


def test_view_is_kept_under_a_name_and_opened_from_the_menu(explorer, example):
    page = explorer("?type=Protests", user=make_user("analyst"))
    page.click("#save-view")
    page.fill(".save-view [name=name]", PAYLOAD)
    page.click(".save-view .pri")
    expect(page.locator("#views")).to_have_text(PAYLOAD)
    assert violations(page) == []

    page.click("#clear")
    expect(page.locator("#count")).to_have_text("3 events")
    expect(page.locator("#views")).to_have_text("Views")

    page.click("#views")
    page.locator(".view-row .pick").click()
    expect(page.locator("#count")).to_have_text("1 event")
    assert asked(page)["type"] == ["Protests"]

    # The menu stays open and shows what became of the view.
    page.click("#views")
    page.get_by_role("button", name="Share", exact=True).click()
    expect(page.locator(".view-row .btn.sm").first).to_have_text("Stop sharing")
    page.get_by_role("button", name="Remove the view").click()
    expect(page.locator(".view-row")).to_have_count(0)
    expect(page.locator("#views")).to_have_text("Views")


def test_visitor_gets_a_citation_and_a_picture_but_keeps_no_views(explorer, example):
    page = explorer("?type=Protests", with_map=True)
    shown(page)
    assert page.locator("#save-view").count() == 0

    page.click("#export summary")
    with page.expect_download() as download:
        page.click("#picture")
    assert download.value.path().read_bytes()[:8] == b"\x89PNG\r\n\x1a\n"
