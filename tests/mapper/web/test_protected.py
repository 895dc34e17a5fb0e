"""Protected exports by address and command: who gets what, and that nothing of a single event is in them."""

import hashlib
import json
from datetime import date

import pytest
from django.contrib.auth.models import Group
from django.core.management import CommandError, call_command

from events.workflow.viewing import remove_view, save_view
from tests.factories import make_event, make_place, make_report, make_user

pytestmark = pytest.mark.django_db


@pytest.fixture
def six():
    place = make_place("Kanaritown")
    report = make_report("Kanari words.", title="Kanari report")
    return [
        make_event(title="Kanari", place=place, report=report, actors=["Kanari"], quotes={"place": "Kanari"})
        for _ in range(6)
    ]


def test_protected_export_counts_what_the_asker_sees(client, six):
    make_event(status="draft", place=six[0].place)
    make_event(report=make_report(sensitivity="internal"), place=six[0].place)

    def events() -> list[int]:
        told = client.get("/export/protected.geojson?status=draft,approved").json()
        return [one["properties"]["events"] for one in told["features"]]

    assert events() == [6]
    client.force_login(make_user("reviewer"))
    assert events() == [7]


def test_protected_files_and_manifest_hold_nothing_of_one_event(client, six):
    for query in ("", "?by=grid&cell_km=50", "?by=country&period=year"):
        for name in ("geojson", "csv", "manifest.json"):
            body = client.get(f"/export/protected.{name}{query}").content.decode()
            found = [secret for secret in ("anari", "38.267", "34.560", "2020-04-14", "R-", "E-") if secret in body]
            assert found == [], (name, query)


def test_protected_manifest_says_how_and_fits_the_file(client, six):
    query = "?by=grid&cell_km=50&delay=30&least=3"
    manifest = client.get(f"/export/protected.manifest.json{query}").json()
    file = client.get(f"/export/protected.csv{query}").content

    how = {"by": "grid", "km": 50, "period": "month", "delay_days": 30, "least": 3}
    assert (manifest["protection"], manifest["cells"]) == (how, 1)
    assert manifest["files"]["csv"]["sha256"] == hashlib.sha256(file).hexdigest()
    assert len(manifest["made"]) == len("2026-11-22")


def test_few_events_are_not_told_of(client, six):
    assert client.get("/export/protected.geojson?least=7").json()["features"] == []
    assert client.get("/export/protected.geojson?country=SY&id=1").json()["features"] == []


@pytest.mark.parametrize("query", ["by=spot", "least=1", "cell_km=0.1", "delay=-3", "period=day", "cell_km=nan"])
def test_what_protects_nothing_is_refused_with_a_sentence(client, query):
    answer = client.get(f"/export/protected.geojson?{query}")

    assert answer.status_code == 400
    assert answer.json()["detail"].endswith(".")


@pytest.mark.parametrize("name", ["html", "mvt", "kml", "png", "gpkg"])
def test_formats_that_draw_single_events_are_not_there(client, six, name):
    assert client.get(f"/export/protected.{name}").status_code == 404


def test_command_writes_a_protected_file_with_its_manifest(six, tmp_path, capsys):
    out = tmp_path / "out.csv"

    call_command("export_events", "--format", "csv", "--out", str(out), "--protect", "admin1", "--manifest")

    [_head, row] = out.read_text().splitlines()
    assert row.startswith("SY,Homs,,,,,2020-04,6,")
    told = json.loads((tmp_path / "out.csv.manifest.json").read_text())
    assert (told["protection"]["by"], told["sha256"]) == ("admin1", hashlib.sha256(out.read_bytes()).hexdigest())
    assert "1 cells" in capsys.readouterr().out
    with pytest.raises(CommandError):
        call_command("export_events", "--format", "kml", "--out", str(out), "--protect", "admin1")


def test_delay_keeps_back_what_happened_lately(client, six):
    for event in six:
        event.date_start = event.date_end = date.today()
        event.save()

    assert client.get("/export/protected.geojson?delay=2").json()["features"] == []
    assert len(client.get("/export/protected.geojson").json()["features"]) == 1


@pytest.fixture
def published(client, six):
    """Return the address of a reviewer's view, published by grid with a delay of 2 days."""
    reviewer = make_user("reviewer")
    client.force_login(reviewer)
    view = save_view(reviewer, "Around", "country=SY&bbox=38.2,34.5,38.3,34.6")
    given = {"by": "grid", "cell_km": "50", "period": "year", "delay": "2", "least": "3"}
    assert client.post(f"/shared/{view.pk}/publish/", given).status_code == 302
    view.refresh_from_db()
    client.logout()
    return view


def test_published_view_is_seen_by_visitors_and_tells_no_event(client, six, published):
    for _ in range(2):
        make_event(report=make_report(sensitivity="restricted"), place=six[0].place)
    address = f"/shared/{published.published}/"

    answers = [client.get(address + end) for end in ("", "cells.geojson", "cells.csv", "cells.manifest.json")]

    assert [answer.status_code for answer in answers] == [200] * 4
    assert [one["properties"]["events"] for one in answers[1].json()["features"]] == [8]
    for answer in answers:
        body = answer.content.decode().split("<main")[-1].split("</main>")[0]
        for secret in ("anari", "38.267", "34.560", "2020-04", "bbox", "38.2,", "R-", "E-"):
            assert secret not in body, secret
    assert "Numbers below 3 and the last 2 days are not told" in answers[0].content.decode()
    for end in ("cells.html", "cells.png", "cells.mvt"):
        assert client.get(address + end).status_code == 404


def test_published_view_ends_with_its_publishing_its_deletion_and_its_owners_rights(client, published):
    address, owner = f"/shared/{published.published}/", published.owner

    owner.groups.clear()
    assert client.get(address).status_code == 404
    owner.groups.add(Group.objects.get(name="reviewer"))
    assert client.get(address).status_code == 200
    remove_view(owner, published.pk)
    assert client.get(address).status_code == 404


def test_view_is_published_by_its_owner_who_may_decide_only(client, published):
    client.force_login(make_user("administrator"))
    assert client.post(f"/shared/{published.pk}/publish/", {"by": "country"}).status_code == 404
    analyst = make_user("analyst")
    client.force_login(analyst)
    own = save_view(analyst, "Own", "")
    assert client.post(f"/shared/{own.pk}/publish/", {"by": "country"}).status_code == 403
    client.force_login(published.owner)
    assert published.published in client.get("/shared/").content.decode()
    assert client.post(f"/shared/{published.pk}/publish/", {"by": "spot"}).status_code == 400
    assert client.post(f"/shared/{published.pk}/publish/", {"do": "end"}).status_code == 302
    assert client.get(f"/shared/{published.published}/").status_code == 404
