"""Hostile texts by every way in, in Chromium at every way out: shown as they stand, and nothing of them runs."""

import csv
import io
import json
import re
from html import escape

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import call_command
from django.test import Client

from events import tasks
from events.models import Event, Import, Place, RememberedName, Report, Source, View
from events.places.gazetteers.atlas import Atlas
from events.workflow.tokens import make_token
from tests.events.documents.made import pdf, word
from tests.factories import make_event, make_mention, make_place, make_user
from tests.payloads import PAYLOADS

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

TEXTS = {name: " ".join(text.split()) for name, text in PAYLOADS.items()}
EVERY = "\n".join(PAYLOADS.values()).replace("\r\n", "\n")
ALERTED = "window.alert = window.prompt = window.confirm = (said) => console.error(`RUN ${said}`);"
# All that a page says: its words, what stands in its fields, and what names things to those who do not see.
SAID = """() => [document.title, document.body.textContent,
  ...[...document.querySelectorAll("input, textarea")].map(field => field.value),
  ...[...document.querySelectorAll("[title], [aria-label]")].flatMap(one => [one.title, one.ariaLabel])].join(" ")"""
# What would be there if markup had been taken as such.
MARKUP = "img[src=x], iframe, object, embed, base, animate, [onerror], [onload], [onfocus], [onmouseover], x"
OPENED = """async (ids) => {
  const told = [];
  for (const id of ids) {
    document.getElementById(`event-${id}`).click();
    const until = Date.now() + 10000;
    const box = document.getElementById("detail");
    const there = () => !box.hidden && box.querySelector(`a[href^="/events/${id}/"]`);
    while (!there() && Date.now() < until) await new Promise((done) => setTimeout(done, 5));
    told.push(box.textContent);
  }
  return told;
}"""


@pytest.fixture
def atlas(monkeypatch):
    held = Atlas([])
    for room in ("intake", "places", "about", "mentions", "editing", "adding", "rereading", "api.writing"):
        monkeypatch.setattr(f"mapper.web.{room}.gazetteer", lambda: held)
    monkeypatch.setattr(tasks, "_gazetteer", lambda: held)


@pytest.fixture
def trusted():
    return make_user("administrator", first_name="{{7*7}}<script>alert(60)</script>")


def sent(client: Client, where: str, **given):
    """Send a form as a page does; what is refused breaks the test."""
    answer = client.post(where, given)
    assert answer.status_code in {200, 201, 302}, (where, answer.status_code, answer.content[:3000])
    return answer.headers.get("Location", "")


def file(name: str, content: str | bytes) -> SimpleUploadedFile:
    return SimpleUploadedFile(name, content if isinstance(content, bytes) else content.encode())


def latin(text: str) -> str:
    return "".join(one for one in text if " " <= one <= "~" and one not in "()\\")


def hand_in_reports(client: Client) -> dict[str, str]:
    """Hand in reports by every way there is; return the page of each with a text that it must show."""
    pasted = sent(client, "/reports/new/", text=EVERY, title=TEXTS["script"], sensitivity="public")
    shown = {pasted: TEXTS["script"]}
    every = {text: text for text in TEXTS.values()}
    page = f"<title>{escape(TEXTS['image'])}</title><article>" + "".join(f"<p>{escape(one)}</p>" for one in every)
    for name, content, told in (
        ("<img src=x onerror=alert(21)>.html", f"<!doctype html><html>{page}</article></html>", TEXTS["jinja"]),
        ("{{7*7}}.docx", word(*every, title=TEXTS["svg"]), TEXTS["title"]),
        ("=1+1.pdf", pdf("\n".join(latin(one) for one in every), title=latin(TEXTS["jinja"])), "${alert1}"),
        ("${alert(22)}.txt", "Plain. " + EVERY, EVERY),
    ):
        shown[sent(client, "/reports/new/", file=file(name, content), sensitivity="public")] = told
    lines = [{"text": f"Line. {one}", "title": one, "source": one[:200]} for one in [*TEXTS.values()][::5]]
    told = "\n".join(json.dumps(line) for line in lines)
    table = io.StringIO()
    csv.writer(table).writerows([["text", "title"], *([f"Row. {one}", one] for one in [*TEXTS.values()][:4])])
    for name, content in (("'; DROP TABLE x.jsonl", told), ("{% now %}.csv", table.getvalue())):
        shown[sent(client, "/reports/new/", file=file(name, content), sensitivity="public")] = name
    return shown


def import_events(client: Client, tmp_path) -> str:
    """Import an event a text, by the page and by the command; return the page of the import."""
    table = io.StringIO()
    rows = csv.writer(table)
    rows.writerow(["id", "title", "date", "lat", "lon", "location", "actors", "notes", "deaths"])
    for number, one in enumerate(TEXTS.values()):
        rows.writerow([one[:80], one, "2020-04-14", 34 + number / 10, 38, one, one, one, "" if number else one])
    where = sent(client, "/imports/new/", file=file("<svg onload=alert(30)>.csv", table.getvalue()), format="csv")
    names = ("key", "title", "date_start", "latitude", "longitude", "place", "actors", "notes", "fatalities")
    told = {f"column_{number}": name for number, name in enumerate(names)}
    asked = {"source": TEXTS["image"], "sensitivity": "public", "approve": "on", "good_rows": "on", "import": "1"}
    sent(client, where, **asked, **told)
    tasks.run_import.call(Import.objects.get().pk)
    kml = "".join(
        f"<Placemark><name>{escape(one)}</name><description>{escape(one)}</description>"
        "<Point><coordinates>36,33</coordinates></Point></Placemark>"
        for one in (TEXTS["script"], TEXTS["jinja"], TEXTS["formula"])
    )
    (tmp_path / "a.kml").write_text(f'<kml xmlns="http://www.opengis.net/kml/2.2"><Document>{kml}</Document></kml>')
    call_command("import_events", tmp_path / "a.kml", "--format", "kml", "--source", TEXTS["literal"], verbosity=0)
    return where


@pytest.fixture
def world(atlas, trusted, tmp_path, settings):
    """What came in by every way; pages with what each must show."""
    settings.MAX_UPLOAD_BYTES = 1_000_000
    client = Client()
    client.force_login(trusted)
    shown = {page: [told] for page, told in hand_in_reports(client).items()}
    pasted = next(iter(shown))
    report = Report.objects.get(pk=re.search(r"\d+", pasted)[0])
    shown[import_events(client, tmp_path)] = ["<svg onload=alert(30)>.csv", TEXTS["image"]]
    titles = [*TEXTS.values()]
    assert sorted(set(Event.objects.values_list("title", flat=True))) == sorted(titles)

    # A name in the text that is a place of that name, an event with quotes, and decisions with reasons.
    for name in ("script", "attribute", "turned"):
        place = make_place(TEXTS[name][:100], gazetteer_id=f"x:{name}", admin1_name=TEXTS[name][:100])
        surface = PAYLOADS[name]
        make_mention(report, surface, place=place, candidates=[told_of(place)])
        RememberedName.objects.create(key=name, name=surface[:200], place=place, verdict="place", language="en")
        make_event(report=report, title=f"Read {surface}", place=place, quotes={"place": surface}, status="draft")
        # Browsers send names without folders, and what cannot be seen is left out of them.
        name = "".join(one for one in f"{surface}.txt".replace("/", "_") if one.isprintable())
        sent(client, f"/reports/{report.pk}/attachments/", file=file(name, surface))
        shown[pasted] += [*titles, name]
    drafts = list(Event.objects.filter(status="draft"))
    sent(client, f"/events/{drafts[0].pk}/decide/", decision="reject", reason=TEXTS["svg"], version=drafts[0].version)
    shown |= {f"/events/{drafts[0].pk}/": [TEXTS["svg"]], f"/events/{drafts[1].pk}/edit/": [drafts[1].title]}
    shown[f"/events/{drafts[1].pk}/compare/{drafts[2].pk}/"] = [drafts[1].title, drafts[2].title]
    shown["/review/"] = [drafts[1].title, drafts[2].title]

    # By program, and by the administration.
    bearer = {"Authorization": f"Bearer {make_token(trusted, TEXTS['image'], 'write', 7)[1]}"}
    given = {"text": f"Sent. {EVERY}", "title": TEXTS["comment"], "source": TEXTS["markup"]}
    answer = client.post("/api/reports", json.dumps(given), content_type="application/json", headers=bearer)
    assert answer.status_code == 201
    shown[answer.headers["Location"]] = [TEXTS["comment"], TEXTS["markup"]]
    changed = Event.objects.filter(status="approved").first()
    answer = client.patch(
        f"/api/events/{changed.pk}",
        json.dumps({"notes": EVERY, "actors": titles, "reason": TEXTS["attribute"]}),
        content_type="application/json",
        headers={**bearer, "If-Match": f'"{changed.code}-v{changed.version}"'},
    )
    assert answer.status_code == 200
    shown[f"/events/{changed.pk}/"] = titles
    source = Source.objects.create(name="To be renamed")
    form = client.get(f"/admin/events/source/{source.pk}/change/").context["adminform"].form
    fields = {name: form[name].value() or "" for name in form.fields}
    sent(client, f"/admin/events/source/{source.pk}/change/", **{**fields, "name": f"Renamed {TEXTS['fetch']}"})
    for name in titles:
        sent(client, "/views/", name=name[:100], query="kind=incident")
    shown["/shared/"] = [name[:100] for name in titles]
    View.objects.filter(name=TEXTS["script"]).update(published="hostile")
    return shown, trusted


def told_of(place: Place) -> dict:
    return {
        **{"id": place.gazetteer_id, "name": place.name, "class": "city", "country": "SY", "admin1": place.admin1_name},
        **{"lon": 38, "lat": 34, "score": 0.9, "reasons": [{"text": TEXTS["svg"], "share": 0.3}]},
    }


def flat(text: str) -> str:
    """Return ``text`` without white space: a page may part its lines in other ways."""
    return "".join(text.split())


def test_hostile_texts_are_shown_as_they_stand_and_run_nowhere(browse, world):
    pages, trusted = world
    # The administration and the API have no icon for browsers to load.
    page = browse("/bin/", user=trusted, refused=404)
    page.add_init_script(ALERTED)
    lists = {
        "/reports/": [],
        "/places/?q=script": [],
        "/bin/": [],
        "/accounts/tokens/": [TEXTS["image"]],
        "/imports/new/": ["<svg onload=alert(30)>.csv"],
        "/admin/events/source/": [f"Renamed {TEXTS['fetch']}"],
        "/admin/events/event/": [TEXTS["script"]],
        "/admin/events/rememberedname/": [TEXTS["script"]],
        "/admin/events/attachment/": [],
        "/admin/events/import/": ["<svg onload=alert(30)>.csv"],
        "/api/collections/events/items?limit=100": [TEXTS["script"], TEXTS["jinja"]],
    }
    address = page.url.removesuffix("/bin/")
    told = {}
    for path in [*pages, *lists, "/shared/hostile/"]:
        page.goto(address + path)
        said = flat(page.evaluate(SAID))
        told[path] = [text for text in {**pages, **lists}.get(path, []) if flat(text) not in said]
        told[path] += page.locator(MARKUP).evaluate_all("found => found.map(one => one.outerHTML)")

    # The explorer: the list, the card of each event, the table, the views and the sheet for printing.
    page.set_viewport_size({"width": 1440, "height": 5000})
    page.goto(f"{address}/?status=approved")
    page.wait_for_selector("html[data-ready=true]", state="attached")
    events = {event.pk: event.title for event in Event.objects.filter(status="approved")}
    cards = page.evaluate(OPENED, [*events])
    told["cards"] = [title for title, card in zip(events.values(), cards, strict=True) if flat(title) not in flat(card)]
    page.evaluate("window.print = () => {}")
    page.click("#export summary")
    page.click("#print")
    page.wait_for_selector("#print-sheet", state="attached")
    page.click("#as-table")
    page.wait_for_selector("#table-panel tbody tr[id]")
    for part in ("#rows", "#table-panel", "#print-sheet"):
        said = flat(page.locator(part).text_content())
        told[part] = [title for title in events.values() if flat(title) not in said]
    told["explorer"] = page.locator(MARKUP).evaluate_all("found => found.map(one => one.outerHTML)")

    assert {path: missing for path, missing in told.items() if missing} == {}
