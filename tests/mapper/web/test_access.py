"""Every address x every role x every sensitivity: what is answered, and that nothing hidden shows in any answer."""

import re
from urllib.parse import quote

import pytest
from django.urls import get_resolver

from tests.mapper.web.access_table import LEVELS, ROLES, TABLE
from tests.mapper.web.access_world import address, ask, secrets, sees, things, word

pytestmark = pytest.mark.django_db


def routes(patterns, before: str = ""):
    """Yield every address of the URLconf as it is written there."""
    for pattern in patterns:
        route = f"{before}{pattern.pattern}"
        if hasattr(pattern, "url_patterns"):
            yield from routes(pattern.url_patterns, route)
        else:
            # The list of applications grows; what each is answered does not depend on it.
            yield re.sub(r"\?P<app_label>[^)]*\)", "?P<app_label>APPS)", route)


def test_every_address_has_a_row():
    known = {route.split("#")[0] for route in TABLE}

    there = set(routes(get_resolver().url_patterns))

    assert (sorted(there - known), sorted(known - there)) == ([], [])


@pytest.mark.parametrize("route", TABLE)
def test_address_answers_each_role_as_the_table_says(client, world, come_as, route):
    row = TABLE[route]
    expected, found, leaks = {}, {}, []
    for role in ROLES:
        come_as(role)
        asked = things(row, world) if row.about else [("", "approved", 0)]
        for level, status, number in asked:
            open_to = row.status(role, status)
            key = (role or "visitor", level, status)
            expected[key] = row.hidden if open_to == 200 and not sees(role, level, status) else open_to
            answer = ask(client, address(route, row, number, world))
            found[key] = answer.status_code
            leaks += [(key, secret) for secret in secrets(role) if secret in answer.text_of_all]
        # Those who read everything find nothing that is hidden from them.
        for query in row.queries if secrets(role) else ():
            for level in LEVELS:
                one = {name: numbers[-1] for name, numbers in world[level].items()}
                for what in ("approved", "place", "source") if "{word}" in query else ("",):
                    sought = word(what, level)
                    asked_for = query.format(word=sought, **one)
                    answer = ask(client, address(route, row, 0, world) + quote(asked_for, safe="?=&"))
                    assert answer.status_code in {200, 302, 403, 404}, (role, asked_for)
                    # A search says what it was asked for; that it found something is what must not show.
                    told = answer.text_of_all.replace(sought, "") if what else answer.text_of_all
                    leaks += [(role, asked_for, secret) for secret in secrets(role) if secret in told]

    assert {key: status for key, status in found.items() if status != expected[key]} == {}
    assert leaks == []
