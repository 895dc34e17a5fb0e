"""Times the explorer in a browser on a large database: ``./dev bench explorer [COUNT]`` (10,000 events unless told).

Printed are the seconds until the page answers and until its map stands, the time of tiles while the map is moved, of a
move of the brush, the memory of the page, its longest task while it is moved, and the size of its own scripts and
styles; beside it, what a page with nothing but MapLibre and the base map takes. The database is of its own, in a
temporary folder, or in EXPLORER_DIR, where it is kept for the next run. The page is opened ROUNDS times (3), of which
the best is told. The browser is Chromium without a screen, whose map is drawn in software; the server is granian on the
same machine.
"""

# ruff: noqa: E402 - models can be imported only after django.setup()

import gzip
import os
import shutil
import statistics
import sys
import tempfile
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
_SCRATCH = tempfile.TemporaryDirectory()
_HOME = Path(os.environ.get("DATA_DIR") or Path(__file__).resolve().parent.parent / "data")
FOLDER = Path(os.environ.get("EXPLORER_DIR") or _SCRATCH.name)
os.environ["EXCHANGE_DIR"] = str(FOLDER)
os.environ["DATA_DIR"] = str(FOLDER)
os.environ["DATABASE_URL"] = ""
os.environ.pop("POSTGIS_URL", None)
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "mapper.settings")

import django

django.setup()

from django.core.management import call_command

from bench._filling import fill
from bench._server import Server
from events.index import live
from events.models import Event

_SOFTWARE_GL = ["--no-sandbox", "--use-gl=angle", "--use-angle=swiftshader", "--enable-unsafe-swiftshader"]
_ROUNDS = int(os.environ.get("ROUNDS") or 3)
_WATCH = """
window.longest = 0; window.listed = 0;
new MutationObserver((changes, watch) => {
  if (!document.querySelector("#rows .ev[data-id]")) return;
  watch.disconnect();
  // Painted, not only asked for: whoever asks from outside the page is answered after the map has begun.
  requestAnimationFrame(() => setTimeout(() => {
    listed = performance.now();
    document.documentElement.dataset.listed = "true";
  }));
}).observe(document, {subtree: true, childList: true});
new PerformanceObserver((list) => { for (const one of list.getEntries()) longest = Math.max(longest, one.duration); })
  .observe({type: "longtask", buffered: true});
"""
# The least that a map can cost here: MapLibre, its worker and the offline base map in our style, with nothing on it.
_BARE = """<!doctype html><html><link rel="stylesheet" href="/static/vendor/maplibre/maplibre-gl.css">
<style>body { margin: 0 } #map { position: absolute; inset: 92px 0 132px 332px }</style><div id="map"></div>
<script src="/static/vendor/pmtiles/pmtiles.js"></script><script type="module">
import * as maplibre from "/static/vendor/maplibre/maplibre-gl.mjs";
import { basemapStyle } from "/static/map/basemap.mjs";
import { coloursOf } from "/static/map/tokens.mjs";
maplibre.setWorkerUrl("/static/vendor/maplibre/maplibre-gl-worker.mjs");
maplibre.addProtocol("pmtiles", new pmtiles.Protocol().tile);
const style = basemapStyle({ colours: coloursOf("light"), lang: "en", focus: [],
  url: new URL("/basemap/world.pmtiles", location.href).href, maxzoom: 8, attribution: "" });
const map = new maplibre.Map(
  { container: "map", style, zoom: 1, center: [0, 20], fadeDuration: 0, validateStyle: false });
map.on("styleimagemissing", ({ id }) => map.addImage(id, { width: 1, height: 1, data: new Uint8Array(4) }));
map.once("idle", () => { document.documentElement.dataset.ready = "true"; });
</script></html>"""
_KEYS = ("=", "=", "=", "ArrowLeft", "ArrowUp", "=", "ArrowRight", "ArrowRight", "-", "-", "ArrowDown", "-")


def main(arguments: list[str]) -> None:
    """Fill the database where it is empty, and print the table."""
    from playwright.sync_api import sync_playwright

    count = int(arguments[0]) if arguments else 10_000
    FOLDER.mkdir(parents=True, exist_ok=True)
    if not (FOLDER / "basemap").exists() and (_HOME / "basemap").is_dir():
        shutil.copytree(_HOME / "basemap", FOLDER / "basemap")
    call_command("migrate", verbosity=0)
    if not Event.objects.exists():
        # Features are made anew for the rows that are read: the others are not needed here.
        fill(count, render=False)
    live.view()
    # Models were used in this thread, and Playwright keeps an event loop in it.
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "1"
    load = f"{os.getloadavg()[0]:.1f} on {os.cpu_count()} processors"
    print(f"{Event.objects.count():,} events; load of the machine before: {load}\n")
    with Server() as server, sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=os.environ.get("CHROMIUM", "/usr/bin/chromium"), args=_SOFTWARE_GL
        )
        opened = [visit(browser, f"http://127.0.0.1:{server.port}/") for _ in range(_ROUNDS)]
        for name in opened[0]:
            print(f"{name:48}{min(one[name] for one in opened):10.0f}", flush=True)
        bare = [floor(browser, f"http://127.0.0.1:{server.port}/bare-map") for _ in range(_ROUNDS)]
        for name in bare[0]:
            print(f"bare MapLibre: {name:33}{min(one[name] for one in bare):10.0f}", flush=True)
        print(f"\nload of the machine after: {os.getloadavg()[0]:.1f}")
        browser.close()


def floor(browser: Any, address: str) -> dict[str, float]:
    """Return what the base map alone takes in the same browser at the same size, in milliseconds."""
    context = browser.new_context(viewport={"width": 1440, "height": 900})
    context.add_init_script(_WATCH)
    page = context.new_page()
    page.route("**/bare-map", lambda route: route.fulfill(body=_BARE, content_type="text/html"))
    page.goto(address)
    page.wait_for_selector("html[data-ready=true]", state="attached", timeout=120_000)
    told = {"map stands (ms)": page.evaluate("performance.now()")}
    page.evaluate("longest = 0")
    moved(page)
    told["longest task while moving (ms)"] = page.evaluate("longest")
    context.close()
    return told


def moved(page: Any) -> None:
    """Zoom in and out and pan by keyboard, twelve times."""
    page.locator("#map canvas").focus()
    for key in _KEYS:
        page.keyboard.press(key)
        page.wait_for_timeout(700)


def visit(browser: Any, address: str) -> dict[str, float]:
    """Return what one visit measures: milliseconds, and megabytes of the page's heap."""
    context = browser.new_context(viewport={"width": 1440, "height": 900})
    context.add_init_script(_WATCH)
    page = context.new_page()
    told: dict[str, float] = {}
    took: list[float] = []
    context.on(
        "requestfinished",
        lambda one: (
            took.append(one.timing["responseEnd"]) if "/tiles/events/" in one.url and ".mvt" in one.url else None
        ),
    )
    page.goto(address)
    page.wait_for_selector("html[data-listed]", state="attached", timeout=120_000)
    told["list answers (ms)"] = page.evaluate("listed")
    page.wait_for_selector("html[data-ready=true]", state="attached", timeout=120_000)
    told["map stands (ms)"] = page.evaluate("performance.now()")
    told["own scripts and styles, gzipped (kB)"] = own_bytes(page) / 1000
    page.evaluate("longest = 0")
    took.clear()
    moved(page)
    tiles = sorted(took)
    told["tiles while moving (number)"] = len(tiles)
    told["tile, median (ms)"] = statistics.median(tiles) if tiles else 0
    told["tile, 95th of a hundred (ms)"] = tiles[int(len(tiles) * 0.95)] if tiles else 0
    told["longest task while moving (ms)"] = page.evaluate("longest")
    told["brush, numbers (ms)"], told["brush, list (ms)"], told["brush, map (ms)"] = brushed(page)
    session = context.new_cdp_session(page)
    session.send("HeapProfiler.collectGarbage")
    told["heap of the page (MB)"] = session.send("Runtime.getHeapUsage")["usedSize"] / 1e6
    context.close()
    return told


def brushed(page: Any) -> tuple[float, float, float]:
    """Move a handle of the brush; return milliseconds until the count changed, and from its release to list and map."""
    return tuple(
        page.evaluate(
            """async () => {
        const count = document.getElementById("count"), before = count.textContent, begun = performance.now();
        const handle = document.querySelector("#timeline [data-side=from]"), box = handle.getBoundingClientRect();
        const chart = document.querySelector("#timeline svg.h"), at = (x, type) => handle.dispatchEvent(
          new PointerEvent(type, {bubbles: true, pointerId: 1, button: 0, clientX: x, clientY: box.y + 30}));
        chart.setPointerCapture = () => undefined;
        at(box.x + 12, "pointerdown"); at(box.x + 200, "pointermove");
        while (count.textContent === before && performance.now() - begun < 20000)
          await new Promise(requestAnimationFrame);
        const numbers = performance.now() - begun, released = performance.now();
        at(box.x + 200, "pointerup");
        do { await new Promise(requestAnimationFrame); }
        while (document.querySelector("#list-panel[aria-busy]") && performance.now() - begun < 20000);
        const listed = performance.now() - released;
        while (document.documentElement.dataset.ready !== "true" && performance.now() - begun < 20000)
          await new Promise(requestAnimationFrame);
        return [numbers, listed, performance.now() - released];
    }"""
        )
    )


def own_bytes(page: Any) -> int:
    """Return the bytes of the page's own modules and style sheets, each packed as it is sent."""
    static = Path(__file__).resolve().parent.parent / "static"
    asked = page.evaluate('performance.getEntriesByType("resource").map((one) => new URL(one.name).pathname)')
    files = {static / path.partition("/static/")[2] for path in asked if "/static/" in path and "/vendor/" not in path}
    return sum(len(gzip.compress(file.read_bytes(), 6)) for file in files if file.suffix in {".mjs", ".js", ".css"})


if __name__ == "__main__":
    main(sys.argv[1:])
