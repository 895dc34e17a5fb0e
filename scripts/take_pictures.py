"""Takes the pictures of README.md and docs/: starts from a running ``./dev run`` and Debian's chromium.

usage: .venv/bin/python scripts/take_pictures.py [http://127.0.0.1:8000 [SITE_OF_MANY]]

DATA_DIR is as for ./dev run; SITE_OF_MANY has a database as `./dev bench explorer` fills it.
"""

import os
import sys
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

HERE = Path(__file__).parent.parent / "docs" / "pictures"
DATA = Path(os.environ.get("DATA_DIR", Path(__file__).parent.parent / "data"))
CHROMIUM = ("--no-sandbox", "--use-gl=angle", "--use-angle=swiftshader", "--enable-unsafe-swiftshader")
DESKTOP, PHONE = (1440, 900), (390, 844)

# name, path, size, colour scheme, language, signed in, whether the page has a map
# Taken of a site with many events, where one is named.
MANY = (
    ("explorer-many", "/?m=4.60/33.5000/38.0000", DESKTOP, "light", "en", False, True),
    (
        "explorer-many-days",
        "/?from=2020-01-01&to=2022-12-31&m=4.60/33.5000/38.0000",
        DESKTOP,
        "dark",
        "en",
        False,
        True,
    ),
)
PICTURES = (
    ("explorer", "/?event=1", DESKTOP, "light", "en", False, True),
    ("explorer-dark", "/?event=1", DESKTOP, "dark", "en", False, True),
    ("explorer-ar", "/?event=1", DESKTOP, "light", "ar", False, True),
    ("explorer-table", "/?show=table&event=1", DESKTOP, "light", "en", False, True),
    ("explorer-draft", "/?event=2&grid=1", DESKTOP, "light", "en", True, True),
    ("explorer-phone", "/", PHONE, "light", "en", False, True),
    ("report", "/reports/1/", DESKTOP, "light", "en", True, True),
    ("event", "/events/1/", DESKTOP, "light", "en", True, True),
    ("admin", "/admin/events/event/1/change/", DESKTOP, "light", "en", True, False),
)


def take(
    browser: Browser,
    site: str,
    name: str,
    path: str,
    size: tuple[int, int],
    scheme: str,
    lang: str,
    inside: bool,
    has_map: bool,
) -> None:
    """Save one page as ``pictures/NAME.png``."""
    context = browser.new_context(viewport={"width": size[0], "height": size[1]}, color_scheme=scheme)
    context.add_cookies([{"name": "django_language", "value": lang, "url": site}])
    page = context.new_page()
    if inside:
        page.goto(f"{site}/accounts/login/")
        page.fill("[name=username]", "admin")
        page.fill("[name=password]", (DATA / "admin-password.txt").read_text().split()[-1])
        page.click("main button")
        page.wait_for_url(lambda url: "login" not in url)
    page.goto(site + path)
    if has_map:
        page.wait_for_selector("html[data-ready=true]", state="attached", timeout=60_000)
    page.wait_for_timeout(800 if has_map else 6000)
    page.screenshot(path=HERE / f"{name}.png")
    context.close()
    sys.stdout.write(f"{name}.png\n")


def main() -> None:
    """Take all pictures."""
    site = sys.argv[1].rstrip("/") if len(sys.argv) > 1 else "http://127.0.0.1:8000"
    HERE.mkdir(exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=list(CHROMIUM))
        for picture in PICTURES:
            take(browser, site, *picture)
        for picture in MANY if len(sys.argv) > 2 else ():
            take(browser, sys.argv[2].rstrip("/"), *picture)
        browser.close()


if __name__ == "__main__":
    main()
