"""A site that is closed to visitors shows them nothing but the way in."""

import pytest
from django.conf import settings as defaults
from django.contrib.auth.models import AnonymousUser

from events.queries import visible_events, visible_reports
from tests.factories import make_event, make_report, make_user

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def closed(settings):
    settings.REQUIRE_LOGIN = True
    bearer = "mapper.web.accounts.bearer.BearerTokens"
    at = defaults.MIDDLEWARE.index(bearer) + 1
    settings.MIDDLEWARE = [*defaults.MIDDLEWARE[:at], "mapper.web.accounts.closed.Closed", *defaults.MIDDLEWARE[at:]]


@pytest.mark.parametrize("address", ["/", "/reports/", "/places/?q=homs", "/about/data/", "/events/1/"])
def test_closed_site_sends_visitors_of_pages_to_sign_in(client, address):
    answer = client.get(address)

    assert answer.status_code == 302
    assert answer.headers["Location"].startswith("/accounts/login/?next=/")


@pytest.mark.parametrize(
    "address", ["/api/", "/api/collections/events/items", "/export/events.geojson", "/tiles/events/0/0/0.mvt"]
)
def test_closed_site_tells_programs_to_send_a_token(client, address):
    answer = client.get(address)

    assert (answer.status_code, answer.headers["WWW-Authenticate"]) == (401, "Bearer")
    assert "send a token" in answer.json()["description"]


@pytest.mark.parametrize("address", ["/accounts/login/", "/healthz"])
def test_closed_site_leaves_the_way_in_open(client, address):
    assert client.get(address).status_code == 200


def test_closed_site_lets_accounts_in(client):
    client.force_login(make_user("viewer"))

    assert client.get("/reports/").status_code == 200


def test_closed_site_shows_visitors_nothing_where_a_page_forgets_to_ask():
    make_event(status="approved")
    make_report()

    assert (visible_events(AnonymousUser()).count(), visible_reports(AnonymousUser()).count()) == (0, 0)
    # The program itself still sees what is public.
    assert (visible_events(None).count(), visible_reports(None).count()) == (1, 1)
