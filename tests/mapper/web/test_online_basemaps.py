"""Maps from the network: only those that the settings name, and only their hosts."""

import pytest

from mapper.env import basemaps
from mapper.web.security import POLICY, policy

pytestmark = pytest.mark.django_db
AIR = {"name": "Air", "kind": "raster", "url": "https://air.example.org:8443/{z}/{x}/{y}.png", "credit": "Air"}


def test_page_may_load_nothing_from_elsewhere_by_default(client):
    assert client.get("/").headers["Content-Security-Policy"] == POLICY


def test_page_may_load_maps_of_the_hosts_that_are_named(client, settings):
    settings.BASEMAPS = (AIR,)

    told = dict(part.split(" ", 1) for part in client.get("/").headers["Content-Security-Policy"].split("; "))

    assert told["img-src"] == "'self' data: blob: https://air.example.org:8443"
    assert told["connect-src"] == "'self' https://air.example.org:8443"
    assert told["script-src"] == "'self'"
    assert policy() != POLICY
    assert '"name": "Air"' in client.get("/").content.decode()


@pytest.mark.parametrize(
    "raw",
    [
        *("{}", "[1]", '[{"name": "Air"}]', '[{"name": 1, "kind": "raster", "url": "https://a.org/", "credit": ""}]'),
        '[{"name": "A", "kind": "wms", "url": "https://a.org/", "credit": ""}]',
        '[{"name": "A", "kind": "raster", "url": "javascript:alert(1)", "credit": ""}]',
        '[{"name": "A", "kind": "raster", "url": "https://a.org; script-src */", "credit": ""}]',
    ],
)
def test_setting_that_names_no_map_is_refused(raw):
    with pytest.raises(ValueError, match=r"list of objects|kind is raster|no name of a host"):
        basemaps(raw)
