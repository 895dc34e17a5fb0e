"""GDAL and GEOS come from the wheels, with their tables of reference systems."""

import os
import subprocess
import sys

import dj_database_url

from mapper.db.libraries import bundled, lead_gdal_to_its_data
from mapper.env import PROJECT


def test_bundled_is_none_for_package_that_bundles_nothing():
    assert bundled("django", "gdal") is None
    assert bundled("no_such_package", "gdal") is None


def test_foreign_gdal_is_left_alone():
    assert lead_gdal_to_its_data(None) is False
    assert lead_gdal_to_its_data("/elsewhere/libgdal.so") is False


def test_gdal_transforms_without_any_proj_on_the_machine(tmp_path):
    """Run apart, with the search for the machine's own tables led astray."""
    code = (
        "import django; django.setup()\n"
        "from django.db import connection\n"
        "from django.contrib.gis.geos import Point\n"
        "connection.ops\n"
        "print([round(c) for c in Point(38.618, 33.5055, srid=4326).transform(32637, clone=True).coords])\n"
    )
    environment = {
        "PATH": os.environ["PATH"],
        "DJANGO_SETTINGS_MODULE": "mapper.settings",
        "DATA_DIR": str(tmp_path),
        "PROJ_DATA": str(tmp_path),
    }
    done = subprocess.run(
        [sys.executable, "-c", code], env=environment, cwd=PROJECT, capture_output=True, text=True, timeout=60
    )

    assert (done.stdout.strip(), done.returncode) == ("[464520, 3707394]", 0), done.stderr


def test_database_url_of_postgis_chooses_its_backend():
    parsed = dj_database_url.parse("postgis://user:pass%20word@127.0.0.1:5433/whereline")

    assert {name: parsed[name] for name in ("ENGINE", "NAME", "USER", "PASSWORD", "HOST", "PORT")} == {
        "ENGINE": "django.contrib.gis.db.backends.postgis",
        "NAME": "whereline",
        "USER": "user",
        "PASSWORD": "pass word",
        "HOST": "127.0.0.1",
        "PORT": 5433,
    }
