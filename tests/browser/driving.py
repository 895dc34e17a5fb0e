"""What browser tests share: starting Chromium, signing in, waiting for a map, and asking axe."""

import os
from collections.abc import Iterator

from django.conf import settings
from django.test import Client
from playwright.sync_api import Browser, Page, sync_playwright

from mapper.env import PROJECT

AXE = PROJECT / "node_modules/axe-core/axe.min.js"
SOFTWARE_GL = ["--no-sandbox", "--use-gl=angle", "--use-angle=swiftshader", "--enable-unsafe-swiftshader"]
# What a browser without WebGL says; a map in software takes seconds, and most tests are about something else.
NO_WEBGL = """
const plain = HTMLCanvasElement.prototype.getContext;
HTMLCanvasElement.prototype.getContext = function (kind, ...more) {
  return kind.startsWith("webgl") ? null : plain.call(this, kind, ...more);
};
"""


def launched(args: list[str]) -> Iterator[Browser]:
    """Yield a Chromium, closed afterwards."""
    # Playwright keeps an event loop in this thread; Django then wants to be told that its queries are meant.
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "1"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=args)
        yield browser
        browser.close()
    del os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"]


def session_of(user, address: str) -> dict[str, str]:
    """Return the cookie of a session of ``user``."""
    client = Client()
    client.force_login(user)
    value = client.cookies[settings.SESSION_COOKIE_NAME].value
    return {"name": settings.SESSION_COOKIE_NAME, "value": value, "url": address}


def shown(page: Page) -> int:
    """Wait for the map of a page; return how many events it shows."""
    page.wait_for_selector("html[data-ready=true]", state="attached", timeout=60_000)
    return int(page.get_attribute("html", "data-shown"))


def violations(page: Page) -> list[str]:
    """Return what axe finds wrong with a page as it stands."""
    # Read from disk and evaluated by the debugger, so that the page's policy stays as it is.
    page.evaluate(AXE.read_text())
    found = page.evaluate("axe.run(document, {resultTypes: ['violations']})")
    return [f"{one['id']}: {node['html'][:200]}" for one in found["violations"] for node in one["nodes"]]
