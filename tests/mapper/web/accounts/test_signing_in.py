"""Signing in: too many wrong passwords, new passwords, and sessions that end with the old one."""

from datetime import timedelta

import pytest
from django.contrib.sessions.models import Session
from django.core.management import call_command
from django.test import Client
from django.utils.timezone import now

from mapper.web.accounts.throttle import address
from tests.factories import make_user
from tests.mapper.web.answers import words

pytestmark = pytest.mark.django_db

PASSWORD = "a long enough password"


@pytest.fixture
def account():
    user = make_user("viewer")
    user.set_password(PASSWORD)
    user.save()
    return user


def sign_in(client, user, password=PASSWORD, **more):
    return client.post("/accounts/login/", {"username": user.username, "password": password}, **more)


@pytest.mark.parametrize("page", ["/accounts/login/", "/admin/login/"])
def test_five_wrong_passwords_make_signing_in_wait(client, account, page):
    given = {"username": account.username, "password": "wrong"}
    statuses = [client.post(page, given).status_code for _ in range(5)]

    answer = client.post(page, {**given, "password": PASSWORD})

    assert statuses == [200, 200, 200, 200, 429]
    assert answer.status_code == 429
    assert 0 < int(answer.headers["Retry-After"]) <= 900
    assert "Too many wrong passwords. Come back in 15 minutes." in words(answer)
    assert "_auth_user_id" not in client.session


def test_waiting_says_the_same_where_there_is_no_such_account(client):
    for _ in range(5):
        answer = client.post("/accounts/login/", {"username": "nobody", "password": "wrong"})

    assert (answer.status_code, "Come back in 15 minutes." in words(answer)) == (429, True)


def test_others_sign_in_meanwhile(client, account):
    for _ in range(5):
        sign_in(client, account, "wrong")

    assert sign_in(client, account, REMOTE_ADDR="198.51.100.7").status_code == 302


def test_right_password_forgets_the_wrong_ones(client, account):
    for _ in range(3):
        for _ in range(4):
            sign_in(client, account, "wrong")
        assert sign_in(client, account).status_code == 302


@pytest.mark.parametrize(
    ("proxies", "forwarded", "expected"),
    [
        (0, "203.0.113.9", "127.0.0.1"),
        (1, "1.1.1.1, 203.0.113.9", "203.0.113.9"),
        (2, "1.1.1.1, 203.0.113.9, 10.0.0.1", "203.0.113.9"),
        (2, "203.0.113.9", "127.0.0.1"),
        (1, "<script>", "127.0.0.1"),
    ],
)
def test_address_is_taken_from_our_own_proxies_alone(rf, settings, proxies, forwarded, expected):
    settings.PROXIES = proxies

    assert address(rf.get("/", headers={"X-Forwarded-For": forwarded})) == expected


def test_new_password_signs_out_everywhere_else(client, account):
    elsewhere = Client()
    for browser in (client, elsewhere):
        sign_in(browser, account)
    new = "quite another password"

    answer = client.post(
        "/accounts/password_change/", {"old_password": PASSWORD, "new_password1": new, "new_password2": new}
    )

    assert (answer.status_code, answer.headers["Location"]) == (302, "/accounts/password_change/done/")
    here, there = (browser.get("/accounts/tokens/").status_code for browser in (client, elsewhere))
    assert (here, there) == (200, 302)


@pytest.mark.parametrize("weak", ["short", "password1234", "948271650312"])
def test_weak_password_is_refused_with_a_sentence(client, account, weak):
    sign_in(client, account)

    answer = client.post(
        "/accounts/password_change/", {"old_password": PASSWORD, "new_password1": weak, "new_password2": weak}
    )

    assert answer.status_code == 200
    assert "This password is" in words(answer)


def test_deployment_settings_are_clean(settings):
    settings.SESSION_COOKIE_SECURE = settings.CSRF_COOKIE_SECURE = settings.SECURE_SSL_REDIRECT = True
    settings.SECURE_HSTS_SECONDS = 3600
    settings.SECURE_HSTS_INCLUDE_SUBDOMAINS = settings.SECURE_HSTS_PRELOAD = True
    settings.SECRET_KEY = "a-key-of-more-than-fifty-characters-made-of-many-letters-0123456789"  # no secret
    settings.DEBUG = False

    call_command("check", deploy=True, fail_level="WARNING")


def test_signing_in_gives_a_new_session_that_scripts_and_other_sites_cannot_use(client, account, settings):
    settings.SESSION_COOKIE_SECURE = True
    session = client.session
    session["planted"] = "by somebody else"
    session.save()
    planted = session.session_key

    answer = sign_in(client, account)

    cookie = answer.cookies[settings.SESSION_COOKIE_NAME]
    assert cookie.value != planted
    assert not client.session.exists(planted)
    assert (cookie["httponly"], cookie["secure"], cookie["samesite"], cookie["max-age"]) == (True, True, "Lax", 43_200)


def test_session_that_ended_shows_what_visitors_see(client, account):
    sign_in(client, account)
    assert client.get("/accounts/tokens/").status_code == 200
    Session.objects.update(expire_date=now() - timedelta(seconds=1))

    assert client.get("/accounts/tokens/").headers["Location"].startswith("/accounts/login/")


def test_signing_out_ends_the_session_itself(client, account):
    sign_in(client, account)
    key = client.session.session_key

    client.post("/accounts/logout/")

    assert not Session.objects.filter(pk=key).exists()
