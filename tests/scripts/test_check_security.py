"""The search for secrets finds what is one and lets be what is none."""

import pytest

from scripts.check_security import secrets_in


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("-----BEGIN RSA " + "PRIVATE KEY-----", "a private key"),
        ("key = AKIA" + "ABCDEFGHIJKLMNOP", "a cloud key"),
        ("ghp_" + "a1" * 18, "a token of a code host"),
        ("Authorization: Bearer whl_" + "x" * 43, "a token of Whereline"),
        ("postgres://app:" + "hunter22x@db.example.org/x", "a password in an address"),
        ("SECRET_KEY = '" + "a1b2c3d4" * 4 + "'", "a key in the code"),
    ],
)
def test_secret_is_found(text, what):
    assert secrets_in(f"one\n{text}\nthree") == [what]


@pytest.mark.parametrize(
    "text",
    [
        'SECRET_KEY = env("SECRET_KEY", "")',
        "postgis://user:password@host/name",
        "password = 'a long enough password'",
        "https://example.org/a:b@c",
        "whl_…",
    ],
)
def test_what_is_no_secret_is_let_be(text):
    assert secrets_in(text) == []
