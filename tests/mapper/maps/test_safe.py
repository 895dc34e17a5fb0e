"""Text on its way into a page."""

import json
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mapper.maps.safe import html_text, json_block, web_address


@given(st.text())
def test_json_block_carries_any_text_and_never_ends_early(text):
    block = json_block("events", {"title": text})

    inside = re.fullmatch(r'<script type="application/json" id="events">(.*)</script>', block, re.DOTALL)[1]
    assert json.loads(inside) == {"title": text}
    assert not set(inside) & {"<", ">", "&", "\u2028", "\u2029"}


@given(st.text())
def test_html_text_opens_no_tag_and_ends_no_attribute(text):
    assert not set(html_text(text)) & {"<", ">", '"', "'"}


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        "JAVASCRIPT:alert(1)",
        "data:text/html,x",
        "file:///etc",
        "//a.org",
        "/reports/1",
        "http://",
        "http://[",
        "",
    ],
)
def test_web_address_refuses_what_is_none(url):
    assert web_address(url) == ""


@pytest.mark.parametrize("url", ["http://example.org", "https://example.org/a?b=1#c", "HTTPS://example.org/ü"])
def test_web_address_keeps_what_is_one(url):
    assert web_address(url) == url
