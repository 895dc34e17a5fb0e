"""The map of the admin in a real browser: what is clicked is what is stored, in longitude and latitude."""

import math

import pytest
from playwright.sync_api import Page

from events.models import Event
from events.models.shapes import to_shapely
from tests.browser.driving import SOFTWARE_GL, launched, session_of
from tests.factories import make_event, make_user

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

# MapLibre's tiles are 512 CSS pixels wide at zoom 0 (Web Mercator, EPSG:3857).
WORLD_PX = 512


@pytest.fixture(scope="module")
def chromium():
    yield from launched(SOFTWARE_GL)


@pytest.fixture
def page(chromium, live_server, settings, tmp_path):
    settings.STATIC_ROOT = tmp_path
    context = chromium.new_context(viewport={"width": 1200, "height": 900})
    context.add_cookies([session_of(make_user("analyst"), live_server.url)])
    opened = context.new_page()
    opened.problems = []
    opened.on("pageerror", lambda problem: opened.problems.append(str(problem)))
    opened.on("console", lambda said: opened.problems.append(said.text) if "Content Security" in said.text else None)
    opened.live = live_server.url
    yield opened
    context.close()


def open_event(page: Page, event: Event) -> None:
    page.goto(f"{page.live}/admin/events/event/{event.pk}/change/")
    page.wait_for_selector('[data-map-widget][data-ready="true"]', timeout=60_000)
    page.locator(".map-widget-map").scroll_into_view_if_needed()


def pixel_of(page: Page, lon: float, lat: float) -> tuple[float, float]:
    """Return where a place lies in the window, by Web Mercator's own formula and not by the map's."""
    view = page.locator("[data-map-widget]").evaluate("e => [+e.dataset.lon, +e.dataset.lat, +e.dataset.zoom]")
    box = page.locator(".map-widget-map canvas").first.bounding_box()
    size = WORLD_PX * 2 ** view[2]

    def mercator(lon, lat):
        return (lon + 180) / 360 * size, (0.5 - math.asinh(math.tan(math.radians(lat))) / (2 * math.pi)) * size

    (x, y), (cx, cy) = mercator(lon, lat), mercator(view[0], view[1])
    return box["x"] + box["width"] / 2 + x - cx, box["y"] + box["height"] / 2 + y - cy


def save(page: Page) -> None:
    page.click('[name="_continue"]')
    page.wait_for_selector(".messagelist .success")


def test_map_click_is_stored_as_that_longitude_and_latitude(page):
    event = make_event()
    open_event(page, event)
    lon, lat = 38.4125, 34.4977

    page.click('button[data-mode="point"]')
    page.mouse.click(*pixel_of(page, lon, lat))
    save(page)

    stored = to_shapely(Event.objects.get(pk=event.pk).geometry)
    assert stored.geom_type == "Point"
    # A click falls on whole pixels, and one is 0.0007 degrees wide at this zoom.
    assert abs(stored.x - lon) < 1e-3
    assert abs(stored.y - lat) < 1e-3
    assert page.problems == []


def test_map_draws_a_line_in_the_order_of_clicks(page):
    event = make_event(kind="movement", subtype="Other", category="convoy")
    open_event(page, event)
    way = [(38.1, 34.52), (38.3, 34.6), (38.4, 34.5)]

    page.click('button[data-mode="linestring"]')
    for stop in [*way, way[-1]]:
        page.mouse.click(*pixel_of(page, *stop))
        page.wait_for_timeout(400)
    save(page)

    stored = Event.objects.get(pk=event.pk)
    line = to_shapely(stored.geometry)
    assert (line.geom_type, stored.path_basis) == ("LineString", "drawn")
    assert [(round(x, 2), round(y, 2)) for x, y in line.coords] == way


def test_map_shows_what_is_typed(page):
    event = make_event()
    open_event(page, event)

    page.fill("#id_geometry", "36.72, 34.73")
    page.keyboard.press("Tab")

    page.wait_for_function("document.querySelector('.map-widget-state').textContent.includes('36.72000')")
    save(page)
    assert to_shapely(Event.objects.get(pk=event.pk).geometry).coords[0] == (36.72, 34.73)
