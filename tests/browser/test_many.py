"""The explorer in a real browser where events are too many to be at hand, as a table, and in people's own settings."""

import re
from datetime import date, timedelta

import pytest
from playwright.sync_api import Page, expect
from shapely.geometry import Point

from events.drafting.vocabulary import ACLED_TYPES
from events.models import PossibleDuplicate
from mapper.web import explorer
from tests.browser.driving import shown, violations
from tests.factories import make_event, make_movement, make_user

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def forty(monkeypatch):
    """Forty events on forty days at four places, where a page has no more than ten at hand."""
    monkeypatch.setattr(explorer, "MOST_WHOLE", 10)
    types = list(ACLED_TYPES)
    return [
        make_event(
            Point(36 + 2 * (n % 4), 33),
            title=f"Event {n:02}",
            type=types[n % 6],
            date_start=date(2020, 4, 1) + timedelta(n),
            date_end=date(2020, 4, 1) + timedelta(n),
            fatalities=n,
            score=0.5 + n / 100,
        )
        for n in range(40)
    ]


def titles(page: Page) -> list[str]:
    return page.locator(".events-table tr[data-id] .what bdi").all_inner_texts()


def test_many_events_are_listed_counted_and_drawn_alike(browse, forty):
    page = browse("/?m=5.00/33.0000/39.0000", with_map=True)

    assert shown(page) == 40
    assert page.inner_text("#count") == "40 events"
    expect(page.locator("#timeline .tlh")).to_contain_text("40 events")
    counts = [int(text) for text in page.locator("#legend .c").all_inner_texts()]
    assert sum(counts) == 40
    assert violations(page) == []

    page.goto(page.url.replace("?", "?from=2020-04-01&to=2020-04-20&"))
    assert shown(page) == 20
    expect(page.locator("#count")).to_have_text("20 events")
    expect(page.locator("#timeline .tlh")).to_contain_text("20 events")


def test_list_brings_rows_as_they_come_into_sight(browse, forty):
    page = browse("/?sort=title")
    expect(page.locator("#count")).to_have_text("40 events")

    page.focus("#rows")
    page.locator("#rows").evaluate("box => { box.scrollTop = box.scrollHeight; }")

    expect(page.locator("#rows .ev", has_text="Event 39")).to_be_visible()
    page.locator("#rows .ev", has_text="Event 39").click()
    expect(page.locator("#detail h2")).to_have_text("Event 39")


def test_table_sorts_and_follows_the_arrow_keys(browse, forty):
    page = browse("/?show=table&m=5.00/33.0000/39.0000")
    expect(page.locator(".events-table")).to_have_attribute("aria-rowcount", "41")
    assert titles(page)[:2] == ["Event 39", "Event 38"]

    page.locator("th[data-col=col_event] button").click()
    expect(page.locator(".events-table tr[data-id]").first).to_contain_text("Event 00")
    expect(page.locator("th[data-col=col_event]")).to_have_attribute("aria-sort", "ascending")
    page.locator("th[data-col=killed] button").click()
    expect(page.locator(".events-table tr[data-id]").first).to_contain_text("Event 39")
    assert "sort=killed" in page.url

    page.locator(".events-table").focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    expect(page.locator("#detail h2")).to_have_text("Event 38")
    expect(page.locator(".events-table tr[aria-selected=true]")).to_have_count(1)


def test_one_click_leads_from_map_to_table_and_back(browse, forty):
    page = browse("/?m=5.00/33.0000/39.0000")
    expect(page.locator("#count")).to_have_text("40 events")

    page.click("#as-table")
    expect(page.locator("#table-panel")).to_be_visible()
    assert "show=table" in page.url
    page.click("#as-table")
    expect(page.locator("#table-panel")).to_be_hidden()
    page.go_back()
    expect(page.locator("#table-panel")).to_be_visible()


@pytest.mark.parametrize(
    "mode", [{}, {"color_scheme": "dark"}, {"locale": "ar"}, {"viewport": {"width": 390, "height": 844}}]
)
def test_axe_finds_nothing_on_the_table(browse, forty, mode):
    language = {"extra_http_headers": {"Accept-Language": "ar"}} if "locale" in mode else {}
    page = browse("/?show=table", **mode, **language)
    expect(page.locator(".events-table tr[data-id]").first).to_be_visible()

    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_page_survives_twice_the_size_and_forced_colours(browse, forty):
    page = browse("/", viewport={"width": 720, "height": 450}, device_scale_factor=2, forced_colors="active")
    expect(page.locator("#count")).to_have_text("40 events")
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert violations(page) == []

    page.click("#as-table")
    expect(page.locator(".events-table tr[data-id]").first).to_be_visible()


def test_changes_are_announced_to_those_who_listen(browse, forty):
    page = browse("/")
    expect(page.locator("#announce")).to_have_text("40 events shown.")

    page.click("[data-chip=type]")
    for name in ("Battles", "Riots", "Protests"):
        page.locator(".pop-menu .tick", has_text=name).locator("input").uncheck()

    expect(page.locator("#announce")).to_have_text("19 events shown.")


def test_events_of_one_spot_are_spread_and_reached_by_keyboard(browse, forty):
    page = browse("/?m=9.00/33.0000/38.0000", with_map=True, reduced_motion="reduce")
    shown(page)

    page.locator("#map canvas").focus()
    page.keyboard.press("Enter")

    expect(page.locator(".spread .spread-mark")).to_have_count(10)
    assert violations(page) == []
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Enter")
    expect(page.locator("#detail h2")).to_contain_text("Event")
    page.locator(".spread-mark").first.focus()
    page.keyboard.press("Escape")
    expect(page.locator(".spread")).to_have_count(0)


def test_looks_of_the_map_stand_in_the_address(browse, forty):
    page = browse("/?m=5.00/33.0000/39.0000", with_map=True)
    shown(page)

    page.click("#map-options")
    page.locator(".pop-menu input[name=doubt]").uncheck()
    page.locator(".pop-menu input[name=grid]").check()
    page.locator(".pop-menu input[value=none]").check()

    assert {"doubt=0", "grid=1", "base=none"} <= set(page.url.split("?")[1].split("&"))
    assert violations(page) == []
    page.reload()
    shown(page)
    page.click("#map-options")
    assert page.locator(".pop-menu input[value=none]").is_checked()
    assert not page.locator(".pop-menu input[name=doubt]").is_checked()


def test_days_add_up_while_they_are_played(browse, forty):
    page = browse("/")
    expect(page.locator("#count")).to_have_text("40 events")

    page.locator(".tlh select").nth(0).select_option("sum")
    page.locator(".tlh select").nth(1).select_option("0.5")
    page.locator(".tlh button").first.click()
    expect(page.locator("#count")).to_have_text(re.compile("^(2|3|4) events"))
    page.locator(".tlh button").first.click()

    assert "from=2020-04-01" in page.url


def pulled(page: Page, by: int) -> None:
    """Press on the left handle of the brush and pull it ``by`` pixels; it is not let go of."""
    box = page.locator("#timeline [data-side=from] .grip").bounding_box()
    page.mouse.move(box["x"] + 4, box["y"] + 9)
    page.mouse.down()
    page.mouse.move(box["x"] + 4 + by, box["y"] + 9)


def test_list_and_numbers_are_asked_for_once_and_before_the_modules(browse, forty):
    page = browse("/")
    expect(page.locator("#count")).to_have_text("40 events")

    asked = page.evaluate(
        """() => performance.getEntriesByType("resource").filter((one) => /(list|timeline).json/.test(one.name))
          .map((one) => [new URL(one.name).pathname, one.initiatorType]).sort()"""
    )

    assert asked == [["/events/list.json", "link"], ["/events/timeline.json", "link"]]


def test_brush_tells_its_number_without_asking_the_server(browse, forty):
    page = browse("/")
    expect(page.locator("#count")).to_have_text("40 events")
    page.route("**/*.json*", lambda route: None)
    page.route("**/*.mvt*", lambda route: None)

    pulled(page, 300)

    expect(page.locator("#count")).to_have_text(re.compile("^[1-3][0-9] events$"))
    expect(page.locator("#timeline .tlh")).to_contain_text(page.inner_text("#count"))


def test_tiles_are_asked_for_beside_the_list_and_not_after_it(browse, forty):
    page = browse("/?m=3.00/33.0000/39.0000", with_map=True)
    assert shown(page) == 40
    held = []
    page.route("**/events/list.json*", lambda route: held.append(route))

    with page.expect_request(re.compile(r"/tiles/events/.*mvt.*from=2020-04-08")):
        page.focus("#timeline [data-side=from]")
        page.keyboard.press("PageUp")
    while not held:
        page.wait_for_timeout(50)
    expect(page.locator("#list-panel")).to_have_attribute("aria-busy", "true")
    held[0].continue_()

    expect(page.locator("#list-panel")).not_to_have_attribute("aria-busy", "true")
    expect(page.locator("#count")).to_have_text("33 events")
    assert shown(page) == 33


def test_late_answer_never_replaces_a_newer_one(browse, forty):
    page = browse("/")
    expect(page.locator("#count")).to_have_text("40 events")
    late = []
    page.route(re.compile(r"/events/list\.json.*q=Event.39"), lambda route: late.append(route))
    search = page.locator("#search input")
    search.fill("Event 39")
    search.press("Enter")
    page.wait_for_url("**q=Event+39**")

    search.fill("Event 07")
    search.press("Enter")
    expect(page.locator("#rows .ev")).to_have_count(1)
    for route in late:
        route.fulfill(json={"total": 0, "offset": 0, "features": []})
    page.wait_for_timeout(300)

    assert page.locator("#rows .ev").all_inner_texts()[0].count("Event 07") == 1
    assert page.inner_text("#count") == "1 event"


def test_map_that_is_moved_needs_no_shader_that_it_had_not_before(browse, forty):
    # A shader that is made while the map moves waits for all that is being drawn, and the page with it. Cities of each
    # size, an end of a movement and groups come into sight on the way.
    make_movement(date_start=date(2020, 4, 3), date_end=date(2020, 4, 3))
    page = browse("/?m=2.50/34.0000/39.0000", with_map=True)
    assert shown(page) == 41
    page.evaluate(
        """() => {
            window.made = 0;
            const link = WebGL2RenderingContext.prototype.linkProgram;
            WebGL2RenderingContext.prototype.linkProgram = function (...told) {
              window.made += 1;
              link.apply(this, told);
            };
        }"""
    )

    page.focus("#map canvas")
    for zoom in ("3.50", "4.50", "5.50"):
        page.keyboard.press("=")
        page.wait_for_url(f"**m={zoom}/**")
        page.wait_for_timeout(500)

    assert page.evaluate("made") == 0


def test_decision_is_taken_back_from_its_message(browse):
    event = make_event(title="A draft", status="draft")
    page = browse(f"/?event={event.pk}", user=make_user("reviewer"))
    page.locator("#detail .acts button", has_text="Approve").click()
    expect(page.locator("#detail .dh .tag").first).to_have_text("Approved")

    page.locator(".msgs.own button").click()

    expect(page.locator("#detail .dh .tag").first).to_have_text("Draft")
    event.refresh_from_db()
    assert event.status == "draft"


def test_phone_reaches_what_has_no_day_under_the_bars(browse, forty):
    make_event(None, title="Nobody says when", date_start=None, date_end=None, time_precision=None)
    page = browse("/", viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True)
    expect(page.locator("#count")).to_have_text("41 events")
    for _ in range(2):
        page.click("#grabber")
    tray = page.locator("#timeline .tray")
    expect(tray.get_by_role("button", name="Undated")).to_be_visible()
    assert tray.locator("button").all_inner_texts() == ["Undated\n1", "Not on the map\n1"]
    assert page.evaluate("document.documentElement.scrollWidth") == 390

    tray.get_by_role("button", name="Undated").click()

    expect(page.locator("#count")).to_have_text("1 event")
    expect(page.locator("#rows h3")).to_have_text("Nobody says when")
    assert violations(page) == []


def test_merge_key_opens_the_comparison_with_what_may_be_the_same_event(browse, forty):
    first, second = forty[-2:]
    PossibleDuplicate.objects.create(first=first, second=second, score=0.93, grounds={"place": 1.0})
    page = browse(f"/?sort=title&event={first.pk}", user=make_user("reviewer"))
    expect(page.locator("#detail .acts [aria-keyshortcuts=M]")).to_be_visible()

    page.keyboard.press("m")

    page.wait_for_url(f"**/events/{first.pk}/compare/{second.pk}/?*")
    assert page.locator("#content input[name=next]").get_attribute("value") == f"/?sort=title&event={first.pk}"
