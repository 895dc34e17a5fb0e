"""The basemap in a real browser: names, theme and language, under the site's own content security policy."""

import numpy as np
import pytest
import shapely
from playwright.sync_api import Page

from mapper.basemap.mvt import LINE, POINT, POLYGON, layer
from mapper.basemap.pmtiles import write_pmtiles
from mapper.web.security import POLICY

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

LAYERS = ("countries", "coast", "borders", "country_names", "lakes", "rivers", "admin1", "seas", "places")
PAGE = (
    "<!doctype html><html lang=en><link rel=stylesheet href=/static/vendor/maplibre/maplibre-gl.css>"
    "<link rel=stylesheet href=/try/page.css><div id=map></div><script type=module src=/try/page.mjs></script>"
)
STYLE = "html, body, #map { margin: 0; height: 100% }"
SCRIPT = """
import { createMap } from '/static/map/create.mjs';
import { BEFORE, PLACE_LAYERS } from '/static/map/basemap.mjs';
const whereline = await createMap({ container: 'map', center: [0, 0], zoom: 3.2, lang: 'en' });
const { map } = whereline;
map.addSource('zones', { type: 'geojson', data: { type: 'FeatureCollection', features: [] } });
map.addLayer({ id: 'zones', type: 'fill', source: 'zones' }, BEFORE.zones);
window.whereline = whereline;
window.names = () => map.queryRenderedFeatures({ layers: PLACE_LAYERS }).map((f) => f.properties.en).sort();
window.order = () => map.getStyle().layers.map((l) => l.id);
map.once('idle', () => { document.documentElement.dataset.ready = 'true'; });
"""


def world() -> bytes:
    ring = shapely.get_coordinates(shapely.box(1000, 1000, 3000, 3000)).astype(int).tolist()
    town = [("en", "Homs"), ("ar", "حمص"), ("r", 2), ("z", 3.0), ("k", 1), ("place", 7)]
    hidden = [("en", "Small"), ("r", 5), ("z", 8.0), ("k", 2), ("place", 8)]
    return b"".join(
        [
            layer("countries", [(POLYGON, [[ring]], (("cc", "SY"),))]),
            layer("coast", [(LINE, [ring], ())]),
            layer("places", [(POINT, [[2100, 2100]], tuple(town)), (POINT, [[2000, 2000]], tuple(hidden))]),
        ]
    )


@pytest.fixture
def page(chromium, live_server, tmp_path, monkeypatch):
    file = tmp_path / "world.pmtiles"
    layers = [{"id": name, "fields": {}} for name in LAYERS]
    write_pmtiles(file, [(0, 0, 0, world())], {"vector_layers": layers}, 0)
    monkeypatch.setattr("mapper.web.basemap.FILE", file)
    problems: list[str] = []
    tab = chromium.new_page(viewport={"width": 800, "height": 600})
    for name, kind, body in (("", "html", PAGE), ("page.css", "css", STYLE), ("page.mjs", "javascript", SCRIPT)):
        tab.route(
            f"{live_server.url}/try/{name}",
            lambda route, _request, kind=kind, body=body: route.fulfill(
                body=body, content_type=f"text/{kind}", headers={"Content-Security-Policy": POLICY}
            ),
        )
    tab.on("console", lambda message: problems.append(message.text) if message.type == "error" else None)
    tab.on("pageerror", lambda error: problems.append(str(error)))
    tab.on("request", lambda r: None if r.url.startswith((live_server.url, "data:")) else problems.append(r.url))
    tab.goto(f"{live_server.url}/try/")
    tab.wait_for_selector("html[data-ready=true]", state="attached", timeout=60_000)
    yield tab
    tab.close()
    assert [p for p in problems if "favicon" not in p] == []


def pixel(page: Page) -> list[int]:
    """Return the colour in the middle of the land, away from names."""
    picture = page.screenshot(clip={"x": 300, "y": 380, "width": 1, "height": 1})
    return page.evaluate(
        """async (data) => {
            const image = await createImageBitmap(new Blob([new Uint8Array(data)], { type: 'image/png' }));
            const pen = new OffscreenCanvas(1, 1).getContext('2d');
            pen.drawImage(image, 0, 0);
            return [...pen.getImageData(0, 0, 1, 1).data].slice(0, 3);
        }""",
        np.frombuffer(picture, np.uint8).tolist(),
    )


def test_map_draws_land_and_the_names_due_at_its_zoom(page):
    assert (pixel(page), page.evaluate("names()")) == ([0xEF, 0xEE, 0xE9], ["Homs"])


def test_map_keeps_zones_under_names_and_changes_theme_and_language_around_them(page):
    order = page.evaluate("order()")
    assert order.index("admin0") < order.index("zones") < order.index("label-sea")

    page.evaluate(
        """async () => {
            whereline.setTheme('dark');
            whereline.setLang('ar');
            await new Promise((done) => whereline.map.once('idle', done));
        }"""
    )

    assert (pixel(page), page.evaluate("order()")) == ([0x18, 0x1C, 0x22], order)
    assert page.evaluate("whereline.map.getLayoutProperty('label-city', 'text-field')") == [
        "coalesce",
        ["get", "ar"],
        ["get", "en"],
    ]


def test_map_moves_a_name_out_from_under_a_mark(page):
    offset = page.evaluate(
        """() => {
            const [town] = whereline.map.queryRenderedFeatures({ layers: ['label-city'] });
            whereline.dodge([{ at: town.geometry.coordinates, radius: 9 }]);
            return whereline.map.getLayoutProperty('label-city', 'text-radial-offset');
        }"""
    )

    assert offset == ["case", ["in", ["get", "place"], ["literal", [7]]], 1.25, 0.55]
