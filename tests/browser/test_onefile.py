"""The portable map in a real browser: it loads nothing, runs nothing that a report says, and reads well."""

import re
from dataclasses import fields, replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from django.utils.translation import override
from playwright.sync_api import Page, sync_playwright
from shapely.geometry import LineString, Point

from events.features import EventFeature, FeatureEvidence
from events.geometry.circle import geodesic_circle
from mapper.env import PROJECT
from mapper.maps import draw
from mapper.web.onefile_words import wording
from tests.payloads import PAYLOADS

pytestmark = pytest.mark.browser

AL_TANF = (38.618, 33.5055)
PALMYRA = (38.2672, 34.5603)
# What the popup of each event says, opened by its row in the list.
OPENED_ONE_BY_ONE = """ids => ids.map(id => {
  const row = document.querySelector(`#list button[data-event="${id}"]`);
  row.click();
  const popup = document.querySelector(".leaflet-popup-content");
  const said = (name) => popup.querySelector(name).textContent;
  return [row.querySelector(".title").textContent, said("h2"),
    [...popup.querySelectorAll("blockquote")].map(quote => quote.textContent), said("figcaption"), said("dl"),
    [...popup.querySelectorAll("a[href]")].map(link => link.href)];
})"""
AXE = PROJECT / "node_modules/axe-core/axe.min.js"


@pytest.fixture(scope="module")
def chromium():
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture
def opened(chromium, tmp_path):
    """Opens a document as a mail attachment is opened, offline; keeps what it asked for, said and complained of."""
    contexts = []

    def opening(document: str, **context) -> tuple[Page, list[str]]:
        file = Path(tmp_path / "map.html")
        file.write_text(document, encoding="utf-8")
        contexts.append(chromium.new_context(offline=True, **{"viewport": {"width": 1200, "height": 800}, **context}))
        page = contexts[-1].new_page()
        seen: list[str] = []
        page.on("request", lambda request: seen.append(request.url) if not request.url.startswith("data:") else None)
        page.on("dialog", lambda dialog: (seen.append(f"dialog {dialog.message}"), dialog.dismiss()))
        page.on("pageerror", lambda problem: seen.append(f"error {problem}"))
        page.on("console", lambda message: seen.append(f"console {message.text}"))
        page.goto(file.as_uri())
        page.wait_for_selector('html[data-ready="true"]')
        assert seen.pop(0) == file.as_uri()
        return page, seen

    yield opening
    for context in contexts:
        context.close()


def example(text: str = "") -> list[EventFeature]:
    """The worked example; with ``text``, every field that can hold text holds it."""
    quote = FeatureEvidence(
        "origin", 7, "Puluhan petempur membelot", "https://example.org/a", "id", "dari al-Tanf", 3, 15
    )
    movement = EventFeature(
        id=1,
        kind="movement",
        type="Strategic developments",
        subtype="Change to group/activity",
        category="defection",
        title="Fighters defect from al-Tanf to Palmyra",
        status="approved",
        geometry=LineString([AL_TANF, PALMYRA]),
        date_start=date(2020, 4, 14),
        date_end=date(2020, 4, 14),
        time_precision=1,
        geo_precision=1,
        actors=("Maghawir al-Thawra",),
        vehicles=9,
        places=("al-Tanf", "Palmyra"),
        origin="al-Tanf",
        destination="Palmyra",
        path_basis="straight",
        score=0.91,
        evidence=(quote,),
    )
    later = date(2020, 4, 20)
    incident = replace(
        movement,
        id=2,
        kind="incident",
        category="",
        title="27 held in Palmyra",
        status="draft",
        geometry=Point(PALMYRA),
        date_start=later,
        date_end=later,
        vehicles=None,
        persons=27,
        places=("Palmyra",),
    )
    zone = replace(
        movement,
        id=3,
        kind="zone",
        category="deconfliction",
        title="55 km deconfliction zone",
        geometry=geodesic_circle(AL_TANF, 55_000),
        center=AL_TANF,
        radius_m=55_000.0,
        places=("al-Tanf",),
        date_start=None,
        date_end=None,
    )
    if not text:
        return [movement, incident, zone]
    hostile = dict.fromkeys(("type", "subtype", "category", "title", "origin", "destination", "path_basis"), text)
    hostile |= dict.fromkeys(("location", "country", "admin1", "external_id", "imported_from"), text)
    said = replace(quote, field=text, title=text, url=text, lang=text, quote=text, source=text, source_scale=text)
    also = replace(quote, title=text, url=f"https://example.org/?{text}", quote=text, stance=text)
    texts = hostile | {"actors": (text, text), "places": (text, text), "evidence": (said, also)}
    return [replace(event, **texts) for event in (movement, incident, zone)]


def test_onefile_hostile_example_fills_every_field_of_text():
    [event, *_] = example("x")
    texts = {field.name for field in fields(EventFeature) if isinstance(getattr(event, field.name), str | tuple)}
    untouched = {name for name in texts if "x" not in (value := getattr(event, name)) and not isinstance(value, tuple)}

    # These are chosen from our own lists; everything else may come from a report or an import.
    assert untouched == {"kind", "status", "location_class"}


def test_onefile_shows_hostile_text_literally_and_runs_nothing(opened):
    events = [
        replace(event, id=3 * number + event.id)
        for number, text in enumerate(PAYLOADS.values())
        for event in example(text)
    ]
    every = " ".join(PAYLOADS.values())
    page, seen = opened(draw(events, title=every))

    assert " ".join(page.title().split()) == " ".join(every.split())
    assert " ".join(page.locator("h1").text_content().split()) == " ".join(every.split())
    # Each kind has a popup of its own making; taken in turns, all meet most of the texts.
    told = page.evaluate(OPENED_ONE_BY_ONE, [3 * number + 1 + number % 3 for number in range(len(PAYLOADS))])
    for text, (title, heading, quotes, source, facts, links) in zip(PAYLOADS.values(), told, strict=True):
        assert (title, heading, quotes, source) == (text, text, [f"“{text}”"] * 2, text)
        assert text in facts
        assert all(link.startswith("https://example.org/?") for link in links)
    assert (
        page.locator("img, iframe, object, embed, link, base, body svg script, [onerror], [onload], [onfocus]").count()
        == 0
    )
    assert page.locator("script").count() == 6
    assert seen == []


def hrefs(popup) -> list[str]:
    return popup.locator("a[href]").evaluate_all("links => links.map(link => link.href)")


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        " data:text/html,x",
        "//evil.invalid/",
        "file:///etc/passwd",
        "vbscript:x",
    ],
)
def test_onefile_links_to_web_addresses_only(opened, url):
    [movement, *_] = example()
    quotes = (
        replace(movement.evidence[0], url=url),
        replace(movement.evidence[0], report=8, url="https://example.org/ok"),
    )
    page, seen = opened(draw([replace(movement, evidence=quotes)]))

    page.locator("#list button").click()

    assert hrefs(page.locator(".leaflet-popup-content")) == ["https://example.org/ok"]
    assert seen == []


def test_onefile_policy_stops_a_script_that_is_not_its_own(opened):
    document = draw(example()).replace("</main>", "</main><script>document.title = 'run'</script><p onclick='x()'></p>")
    page, seen = opened(document, bypass_csp=False)

    assert page.title() == "Whereline map"
    assert any("Content Security Policy" in line for line in seen)


def test_onefile_draws_each_kind_and_says_so(opened):
    page, seen = opened(draw(example(), title="Al-Tanf", made=datetime(2020, 5, 1, 12, 30, tzinfo=UTC)))

    assert page.get_attribute("html", "data-shown") == "3"
    told = page.text_content("#summary").replace("\N{THIN SPACE}", " ")
    assert told == "3 events · 14 – 20 April 2020 · made 1 May 2020, 12:30 UTC"
    assert page.locator(".leaflet-movements-pane path").count() == 4
    assert page.locator(".leaflet-zones-pane path").count() == 4
    assert page.locator(".leaflet-discs-pane .mark").count() == 1
    assert page.locator(".leaflet-heads-pane .mark").count() == 1
    assert sorted(page.locator(".name.place").all_text_contents()) == ["Palmyra", "al-Tanf"]
    assert page.locator(".name.zone").all_text_contents() == ["55 km deconfliction zone"]
    assert seen == []


def test_onefile_arrow_points_from_origin_to_destination(opened):
    east = replace(example()[0], path_basis="reported", geometry=LineString([(36, 34), (39, 34)]))
    west = replace(east, id=2, geometry=LineString([(39, 35), (36, 35)]))
    page, _ = opened(draw([east, west]))

    turns = page.locator(".leaflet-heads-pane path").evaluate_all(
        "heads => heads.map(head => head.getAttribute('transform'))"
    )

    assert turns == ["rotate(90.0)", "rotate(-90.0)"]


def test_onefile_popup_tells_dates_precision_and_quotes(opened):
    page, _ = opened(draw(example()))

    page.locator('#list button[data-event="1"]').click()

    popup = page.locator(".leaflet-popup-content")
    told = dict(zip(popup.locator("dt").all_text_contents(), popup.locator("dd").all_text_contents(), strict=True))
    assert told["When"] == "14 April 2020day"
    assert told["From"] == "al-Tanfnamed place“dari al-Tanf”Puluhan petempur membelot"
    assert told["Path"] == "The report does not name the road."
    assert told["How many"] == "9 vehicles"
    assert popup.locator("blockquote").get_attribute("lang") == "id"


def test_onefile_map_click_opens_the_event(opened):
    page, _ = opened(draw(example()))

    page.locator(".leaflet-discs-pane .mark").click()

    assert page.locator(".leaflet-popup-content h2").text_content() == "27 held in Palmyra"
    assert page.locator('#list button[aria-pressed="true"] .title').text_content() == "27 held in Palmyra"


def test_onefile_time_slider_filters_map_and_list(opened):
    page, _ = opened(draw(example()))

    page.get_by_label("First day shown").fill(str(days(2020, 4, 15)))

    assert page.get_attribute("html", "data-shown") == "2"
    assert page.locator("#count").text_content() == "2 of 3"
    assert page.locator(".leaflet-heads-pane .mark").count() == 0
    assert page.locator("#list li:visible .title").all_text_contents() == [
        "27 held in Palmyra",
        "55 km deconfliction zone",
    ]
    page.get_by_role("button", name="All dates").click()
    assert page.get_attribute("html", "data-shown") == "3"


def days(*ymd: int) -> int:
    return date(*ymd).toordinal() - date(1970, 1, 1).toordinal()


def test_onefile_layer_switch_hides_a_layer(opened):
    page, _ = opened(draw(example()))

    page.locator("#legend").get_by_label("Zones").uncheck()

    assert page.locator(".leaflet-zones-pane path").count() == 0
    assert page.locator(".leaflet-heads-pane .mark").count() == 1


def test_onefile_incidents_that_would_cover_each_other_become_a_ring(opened):
    incident = example()[1]
    events = [replace(incident, id=number, geometry=Point(38 + number / 1e5, 34)) for number in range(1, 8)]
    page, _ = opened(draw([*events, replace(incident, id=99, geometry=Point(39, 34))]))

    assert page.locator(".leaflet-discs-pane .total").all_text_contents() == ["7"]
    assert page.locator(".leaflet-discs-pane .mark").count() == 2


def test_onefile_of_nothing_says_so(opened):
    page, seen = opened(draw([]))

    assert page.locator("#count").text_content() == "0 events"
    assert seen == []


def test_onefile_lists_an_event_without_a_place_and_tells_it(opened):
    page, seen = opened(draw([replace(example()[1], geometry=None)]))

    page.locator("#list button").click()

    assert page.locator(".leaflet-popup-content h2").text_content() == "27 held in Palmyra"
    assert "not on the map" in page.locator("#list .meta").last.text_content()
    assert seen == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1200, 390])
def test_onefile_has_no_accessibility_violations(opened, scheme, width):
    document = draw(example())
    page, _ = opened(document, viewport={"width": width, "height": 844}, color_scheme=scheme, bypass_csp=True)
    page.locator('#list button[data-event="1"]').click()
    page.evaluate(AXE.read_text(encoding="utf-8"))

    found = page.evaluate(
        "axe.run().then(result => result.violations.map(one => [one.id, one.nodes.map(n => n.html)]))"
    )

    assert found == []


def test_onefile_fits_a_phone(opened):
    page, _ = opened(draw(example()), viewport={"width": 390, "height": 844})

    assert page.evaluate("document.documentElement.scrollWidth") == 390
    assert min(page.locator("#list button").evaluate_all("rows => rows.map(row => row.offsetHeight)")) >= 44


def test_onefile_of_500_events_weighs_less_than_three_megabytes():
    events = [replace(event, id=3 * i + j) for i in range(167) for j, event in enumerate(example(), start=1)][:500]

    assert len(draw(events).encode()) < 3_000_000


def test_onefile_speaks_the_language_of_who_asks_and_mirrors_all_but_the_map(opened):
    with override("ar"):
        document = draw(example(), made=datetime(2020, 5, 1, 12, 30, tzinfo=UTC), wording=wording())
    page, seen = opened(document, bypass_csp=True)

    assert page.evaluate("[document.documentElement.lang, document.dir]") == ["ar", "rtl"]
    assert page.get_by_role("checkbox", name="مناطق").count() == 1
    side, chart = (page.locator(name).bounding_box() for name in (".side", ".chart"))
    assert side["x"] > chart["x"]
    page.locator('#list button[data-event="1"]').click()
    popup = page.locator(".leaflet-popup-content")
    assert popup.locator("dt").first.text_content() == "متى"
    # What is left in Latin letters is what the report says.
    assert re.findall(r"[A-Za-z]+ [a-z]+ [a-z]+", popup.locator("dl").inner_text()) == ["Puluhan petempur membelot"]
    assert popup.evaluate("node => getComputedStyle(node).direction") == "rtl"
    assert page.locator(".folium-map").evaluate("node => getComputedStyle(node).direction") == "ltr"
    page.evaluate(AXE.read_text(encoding="utf-8"))
    assert page.evaluate("axe.run().then(result => result.violations.map(one => one.id))") == []
    assert seen == []
