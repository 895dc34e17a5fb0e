"""One Chromium for the browser tests of pages, opened for a visitor or an account, silent in its console."""

import pytest

from tests.browser.driving import NO_WEBGL, SOFTWARE_GL, launched, session_of


@pytest.fixture(scope="module")
def chromium():
    yield from launched(SOFTWARE_GL)


@pytest.fixture
def browse(chromium, live_server):
    """Opens a page; fails the test on any error that a page reports, and on any dialog.

    ``refused`` is a status that the test provokes, ``offline`` a lost connection. Maps drawn in software take seconds,
    so pages get one only where ``with_map`` asks for it.
    """
    complaints: list[str] = []
    contexts = []

    def opening(path: str, *, user=None, with_map: bool = False, refused: int = 0, offline: bool = False, **context):
        contexts.append(chromium.new_context(**{"viewport": {"width": 1440, "height": 900}, **context}))
        if user:
            contexts[-1].add_cookies([session_of(user, live_server.url)])
        if not with_map:
            contexts[-1].add_init_script(NO_WEBGL)
        page = contexts[-1].new_page()

        def heard(said):
            expected = f"status of {refused} " in said.text or (offline and "net::ERR_" in said.text)
            if said.type == "error" and not expected:
                complaints.append(f"{page.url}: {said.text}")

        page.on("pageerror", lambda problem: complaints.append(f"{page.url}: {problem}"))
        page.on("dialog", lambda dialog: (complaints.append(f"dialog {dialog.message}"), dialog.dismiss()))
        page.on("console", heard)
        page.goto(f"{live_server.url}{path}")
        return page

    yield opening
    for context in contexts:
        context.close()
    assert complaints == []
