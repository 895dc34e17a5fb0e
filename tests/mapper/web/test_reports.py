"""Pages of reports: who reads which, what a page shows, and how a new report is taken in."""

import re

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from events.models import Event, Report
from events.places.gazetteers.atlas import Atlas
from events.places.place import Place, PlaceClass
from tests.factories import (
    make_event,
    make_mention,
    make_movement,
    make_place,
    make_report,
    make_source,
    make_user,
)
from tests.mapper.web.answers import main, words

pytestmark = pytest.mark.django_db

TEXT = "Pasukan meninggalkan pangkalan al-Tanf dan tiba di Palmyra.\n\nSembilan kendaraan terlihat."
HOSTILE = "<script>alert(1)</script>{{ 7|add:7 }}{% now 'Y' %}<svg onload=alert(2)>\u202egnp.exe ${7*7}"

SYRIA = Place("cc:SY", "Syria", PlaceClass.COUNTRY, 38.0, 35.0, "SY", population=20_000_000, name_count=50)
TANF = Place("x:1", "al-Tanf", PlaceClass.BASE, 38.618, 33.5055, "SY", "SY.11", "Homs", name_count=6)
PALMYRA = Place("x:2", "Palmyra", PlaceClass.CITY, 38.2672, 34.5603, "SY", "SY.11", "Homs", 51_000, name_count=40)


@pytest.fixture
def atlas(monkeypatch):
    held = Atlas([SYRIA, TANF, PALMYRA])
    monkeypatch.setattr("mapper.web.intake.gazetteer", lambda: held)
    return held


@pytest.fixture
def signed_in(client):
    def signing(role: str):
        user = make_user(role)
        client.force_login(user)
        return user

    return signing


def added(client, **fields):
    return client.post("/reports/new/", {"sensitivity": "public", **fields})


# Who reads which


@pytest.mark.parametrize(
    ("role", "readable"),
    [
        ("", ["public"]),
        ("viewer", ["public", "internal"]),
        ("analyst", ["public", "internal"]),
        ("reviewer", ["public", "internal", "restricted"]),
        ("administrator", ["public", "internal", "restricted"]),
    ],
)
def test_reports_shows_each_role_its_own(client, signed_in, role, readable):
    reports = {
        level: make_report(title=f"The {level} one", sensitivity=level)
        for level in ("public", "internal", "restricted")
    }
    if role:
        signed_in(role)

    listed = words(client.get("/reports/"))

    assert [level for level in reports if f"The {level} one" in listed] == readable
    statuses = [client.get(f"/reports/{report.pk}/").status_code for report in reports.values()]
    assert statuses == [200 if level in readable else 404 for level in reports]


def test_report_says_the_same_of_a_missing_and_a_hidden_one(client):
    hidden = make_report(sensitivity="restricted")
    missing = hidden.pk + 1

    answers = {pk: client.get(f"/reports/{pk}/") for pk in (hidden.pk, missing)}

    assert {answer.status_code for answer in answers.values()} == {404}
    said = {words(answer).replace(str(pk), "N") for pk, answer in answers.items()}
    assert len(said) == 1
    assert "There is no report N, or your account may not see it." in said.pop()


def test_reports_counts_neither_drafts_nor_hidden_events_for_a_visitor(client, signed_in):
    public, internal = make_report(title="Seen"), make_report(sensitivity="internal")
    make_event(report=public)
    make_event(report=public, status="draft")
    both = make_event(report=public)
    both.evidence.create(report=internal, field="place", start=0, end=6, quote=internal.text[:6])
    Event.objects.filter(pk=both.pk).refresh_sensitivity()

    def count():
        return re.search(r'class="r">(\d+)', main(client.get("/reports/"))).group(1)

    assert count() == "1"
    signed_in("viewer")
    assert re.findall(r'class="r">(\d+)', main(client.get("/reports/"))) == ["0", "2"]
    signed_in("analyst")
    assert re.findall(r'class="r">(\d+)', main(client.get("/reports/"))) == ["0", "3"]


def test_reports_search_finds_nothing_in_hidden_texts(client):
    make_report("The secret word is Xanadu.", sensitivity="restricted")

    answer = words(client.get("/reports/", {"q": "Xanadu"}))

    assert "No report has these words." in answer


def test_reports_search_marks_the_words_and_goes_on_with_the_next_page(client):
    for _ in range(51):
        make_report(f"Truk tiba di Ḥimṣ. {_}", language="id")
    make_report("Truk tiba di Homs.", language="en")

    answer = main(client.get("/reports/", {"q": "hims", "language": "id"}))

    assert answer.count("<mark>Ḥimṣ</mark>") == 50
    assert '<option value="id" selected>Indonesian (51)</option>' in answer
    assert 'href="?page=2&amp;q=hims&amp;language=id"' in answer
    assert main(client.get("/reports/", {"q": "hims", "language": "id", "page": 2})).count("<mark>") == 1


@pytest.mark.parametrize("asked", [{"state": "lost"}, {"language": "?"}, {"source": "x"}, {"place": "a" * 201}])
def test_reports_refuses_filters_it_does_not_know(client, asked):
    assert client.get("/reports/", asked).status_code == 400


def test_report_page_shows_approved_events_to_visitors_and_drafts_to_analysts(client, signed_in):
    report = make_report()
    for status in ("approved", "draft", "rejected"):
        make_event(title=f"The {status} one", report=report, status=status)

    assert re.findall(r"The (\w+) one", main(client.get(f"/reports/{report.pk}/"))) == ["approved"]
    signed_in("analyst")
    assert re.findall(r"<bdi>The (\w+) one", main(client.get(f"/reports/{report.pk}/"))) == [
        "approved",
        "draft",
        "rejected",
    ]


@pytest.mark.parametrize(("role", "offered"), [("viewer", []), ("analyst", []), ("reviewer", ["approve", "reject"])])
def test_report_page_offers_decisions_to_those_who_may_decide(client, signed_in, role, offered):
    report = make_report()
    make_event(report=report, status="draft")
    signed_in(role)

    assert re.findall(r'name="decision" value="(\w+)"', main(client.get(f"/reports/{report.pk}/"))) == offered


# What pages show


@pytest.mark.parametrize("rows", [1, 3])
def test_reports_lists_any_number_in_the_same_queries(client, signed_in, django_assert_num_queries, rows):
    source = make_source()
    for _ in range(rows):
        make_event(report=make_report(source=source))
    signed_in("reviewer")
    client.get("/reports/")

    # Session, account, its rights (2), drafts to review, number of reports, reports, and three of the filters.
    with django_assert_num_queries(10):
        client.get("/reports/")


@pytest.mark.parametrize("rows", [1, 3])
def test_report_page_shows_any_number_of_events_in_the_same_queries(client, django_assert_num_queries, rows):
    report = make_report(TEXT, language="id")
    for _ in range(rows):
        make_movement(report=report, quotes={"origin": "al-Tanf", "vehicles": "Sembilan kendaraan"})
    make_mention(report, "Palmyra", place=make_place())

    with django_assert_num_queries(8):
        client.get(f"/reports/{report.pk}/")


def test_report_page_marks_mentions_where_they_stand(client):
    report = make_report(TEXT, language="id")
    mention = make_mention(report, "Palmyra", place=make_place(), score=0.6)
    make_mention(report, "Sembilan kendaraan", kind="quantity", score=0)
    title = str(mention.place)

    html = main(client.get(f"/reports/{report.pk}/"))

    start = TEXT.index("Palmyra")
    span = f'class="mn place likely" title="{title}" data-mention="{mention.pk}" data-at="38.26720,34.56030"'
    assert f'<span {span} data-start="{start}" data-end="{start + 7}">Palmyra</span>' in html
    assert f'<p dir="auto" data-start="{TEXT.index("Sembilan")}">' in html
    assert 'class="mn qty sure" data-start=' in html


def test_report_page_points_at_the_words_it_was_asked_for(client):
    report = make_report(TEXT)

    html = main(client.get(f"/reports/{report.pk}/", {"start": TEXT.index("Sembilan"), "end": len(TEXT)}))

    assert f'data-cited-start="{TEXT.index("Sembilan")}" data-cited-end="{len(TEXT)}"' in html
    assert f'<p dir="auto" data-start="{TEXT.index("Sembilan")}" id="quote">' in html


def test_report_page_shows_hostile_words_as_words(client):
    report = make_report(f"{HOSTILE} in Palmyra.", title=HOSTILE, source=make_source(HOSTILE))
    make_event(title=HOSTILE, report=report, actors=[HOSTILE], quotes={"place": HOSTILE})
    make_mention(report, HOSTILE[:25], place=make_place(HOSTILE))

    for path in (f"/reports/{report.pk}/", "/reports/"):
        html = main(client.get(path))
        assert "<script" not in html
        assert "onload=alert(2)>" not in html
        assert "&lt;svg onload=alert(2)&gt;\u202egnp.exe ${7*7}" in html
        assert "{{ 7|add:7 }}{% now &#x27;Y&#x27; %}" in html
        # Bidirectional controls stay inside their own element: they turn nothing else around.
        assert re.findall(r"<(?!bdi|p|mark|span|a)\w+[^>]*>[^<]*\u202e", html) == []


@pytest.mark.parametrize(
    ("url", "linked"),
    [("https://example.org/a?b=1", True), ("javascript:alert(1)", False), ("data:text/html,hi", False), ("", False)],
)
def test_report_page_links_addresses_of_the_web_only(client, url, linked):
    report = make_report(url=url)

    assert ("as published" in words(client.get(f"/reports/{report.pk}/"))) is linked


@pytest.mark.parametrize(
    ("path", "sentence"),
    [
        ("/reports/?page=soon", "'soon' is no page number; write a whole number, such as 12."),
        ("/reports/?page=-1", "'-1' is no page number; write a whole number, such as 12."),
        (f"/reports/?q={'x' * 201}", "200"),
        ("/reports/{pk}/?start=9&end=3", "write two numbers, the smaller first."),
        ("/reports/{pk}/?start=a&end=3", "write two numbers, the smaller first."),
    ],
)
def test_reports_answers_bad_query_strings_with_a_sentence(client, path, sentence):
    answer = client.get(path.format(pk=make_report().pk))

    assert answer.status_code == 400
    assert sentence in words(answer)


def test_reports_page_beyond_the_last_shows_the_last(client):
    make_report(title="Only one")

    assert "Only one" in words(client.get("/reports/", {"page": 99}))


# What a name could have meant


def candidate(**fields):
    about = {
        "id": "x:1",
        "name": "Homs",
        "class": "city",
        "country": "SY",
        "admin1": "Homs",
        "lon": 36.7234,
        "lat": 34.7308,
    }
    return {
        **about,
        "score": 0.714,
        "reasons": [{"text": "The text says so.", "share": -0.221}, {"text": "Hardly.", "share": 0.004}],
        **fields,
    }


def test_mention_lists_its_candidates_best_first(client):
    report = make_report(TEXT)
    place = make_place(gazetteer_id="x:1")
    mention = make_mention(
        report,
        "Palmyra",
        place=place,
        candidates=[candidate(), candidate(id="x:2", admin1="Hims", score=0.2, reasons=[])],
    )

    answer = client.get(f"/reports/{report.pk}/mentions/{mention.pk}/")

    first, second = answer.json()["candidates"]
    assert first == {
        "id": "x:1",
        "name": "Homs",
        "about": "town, Syria",
        "at": "34.7308, 36.7234",
        "lon": 36.7234,
        "lat": 34.7308,
        "score": 0.71,
        "chosen": True,
        "reasons": [{"text": "The text says so.", "share": -0.22}],
    }
    assert (second["about"], second["chosen"]) == ("town, Hims, Syria", False)
    assert answer.headers["Cache-Control"] == "private, no-cache"


def test_mention_of_a_hidden_report_is_not_there(client):
    hidden = make_mention(make_report(TEXT, sensitivity="restricted"), "Palmyra")
    other = make_report()

    assert client.get(f"/reports/{hidden.report_id}/mentions/{hidden.pk}/").status_code == 404
    assert client.get(f"/reports/{other.pk}/mentions/{hidden.pk}/").status_code == 404


# Taking a report in


@pytest.mark.parametrize(
    ("role", "status"), [("viewer", 403), ("analyst", 200), ("reviewer", 200), ("administrator", 200)]
)
def test_report_new_is_for_those_who_may_add(client, signed_in, role, status):
    signed_in(role)

    assert client.get("/reports/new/").status_code == status


def test_report_new_sends_visitors_to_sign_in_and_stores_nothing(client, atlas):
    answer = client.get("/reports/new/")
    assert (answer.status_code, answer.headers["Location"]) == (302, "/accounts/login/?next=/reports/new/")

    assert added(client, text=TEXT).status_code == 403
    assert Report.objects.count() == 0


def test_report_new_stores_a_pasted_text_and_goes_to_its_page(client, signed_in, atlas):
    user = signed_in("analyst")

    answer = added(
        client,
        text="Troops drove from al-Tanf to Palmyra.\r\nNine cars.",
        language="en",
        published="2020-04",
        source="Levant Post",
    )

    report = Report.objects.get()
    assert answer.headers["Location"] == f"/reports/{report.pk}/"
    assert report.text == "Troops drove from al-Tanf to Palmyra.\nNine cars."
    assert (report.language, report.published, report.source.name, report.added_by) == (
        "en",
        "2020-04",
        "Levant Post",
        user,
    )
    assert [(e.kind, e.status, e.origin.name, e.destination.name) for e in report.events.filter(kind="movement")] == [
        ("movement", "draft", "al-Tanf", "Palmyra")
    ]


def test_report_new_reads_an_uploaded_file_with_a_byte_order_mark(client, signed_in, atlas):
    signed_in("analyst")

    added(client, file=SimpleUploadedFile("r.txt", "\ufeffTruk tiba di Palmyra.\rSelesai.".encode()))

    assert Report.objects.get().text == "Truk tiba di Palmyra.\nSelesai."


@pytest.mark.parametrize(
    ("fields", "sentence"),
    [
        ({}, "Paste a text, or choose a file."),
        ({"text": " \r\n\t "}, "Paste a text, or choose a file."),
        ({"text": "One.", "file": ("a.txt", b"Two.")}, "There is a pasted text and a file; empty one of them."),
        (
            {"file": ("a.doc", b"\xd0\xcf\x11\xe0")},
            "a.doc: files of reports end in .pdf, .docx, .html,",
        ),
        (
            {"file": ("a.txt", "Æ".encode("latin-1"))},
            "a.txt: byte 1 is not UTF-8; save the file as plain text in UTF-8.",
        ),
        ({"file": ("a.txt", b"")}, "The submitted file is empty."),
        (
            {"file": ("a.txt", b"x" * 1001)},
            "a.txt: The text is larger than 0.001 MB; split it, or paste the part that matters.",
        ),
        ({"text": "é" * 501}, "The text is larger than 0.001 MB. Split it, or paste the part that matters."),
        (
            {"file": ("a.txt", b"One\x00two.")},
            "a.txt: the report holds NUL characters; it is no text.",
        ),
        ({"text": "One\x00two."}, "Null characters are not allowed."),
        ({"text": "One.", "published": "April"}, "The report was not stored."),
        ({"text": "One.", "url": "javascript:alert(1)"}, "Enter a valid URL."),
        ({"text": "One.", "url": "data:text/html,hi"}, "Enter a valid URL."),
        ({"text": "One.", "language": "xx"}, "Select a valid choice."),
        ({"text": "One.", "sensitivity": "secret"}, "Select a valid choice."),
    ],
)
def test_report_new_refuses_with_a_sentence_and_stores_nothing(client, signed_in, atlas, settings, fields, sentence):
    settings.MAX_REPORT_BYTES = 1000
    signed_in("analyst")
    given = dict(fields)
    if "file" in given:
        given["file"] = SimpleUploadedFile(*given["file"])

    answer = added(client, **given)

    assert answer.status_code == 400
    assert sentence in words(answer)
    assert Report.objects.count() == 0


def test_report_new_keeps_what_was_typed(client, signed_in, atlas):
    signed_in("analyst")

    html = main(added(client, text="</textarea><script>alert(1)</script>", published="soon", title='"><b>'))

    assert "&lt;/textarea&gt;&lt;script&gt;alert(1)&lt;/script&gt;" in html
    assert 'value="&quot;&gt;&lt;b&gt;"' in html
    assert "<script" not in html


def test_report_new_refuses_a_text_that_is_far_too_large_with_a_page(client, signed_in, atlas, settings):
    settings.DATA_UPLOAD_MAX_MEMORY_SIZE = 1000
    settings.MAX_REPORT_BYTES = 500_000
    signed_in("analyst")

    answer = added(client, text="x" * 2000)

    assert answer.status_code == 413
    assert "A text may have 0.5 MB; split it and add the parts." in words(answer)


@pytest.mark.parametrize(
    ("role", "levels"), [("analyst", ["public", "internal"]), ("reviewer", ["public", "internal", "restricted"])]
)
def test_report_new_offers_only_what_its_author_may_read(client, signed_in, atlas, role, levels):
    signed_in(role)

    html = main(client.get("/reports/new/"))

    assert re.findall(r'<option value="(\w+)"', html.split('name="sensitivity"')[1]) == levels
    assert added(client, text="One.", sensitivity=levels[-1]).status_code == 302


def test_report_new_stores_a_known_text_once_and_says_so(client, signed_in, atlas):
    signed_in("analyst")
    added(client, text="Truk tiba di Palmyra.")

    answer = client.post("/reports/new/", {"text": "Truk tiba di Palmyra.", "sensitivity": "public"}, follow=True)

    assert answer.redirect_chain == [(reverse("report", args=[Report.objects.get().pk]), 302)]
    assert "This text was here already; nothing was stored twice." in words(answer)


def test_report_new_takes_a_known_text_that_is_hidden_as_new(client, signed_in, atlas):
    hidden = make_report("Truk tiba di Palmyra.", title="Hush", sensitivity="restricted")
    signed_in("analyst")

    answer = client.post("/reports/new/", {"text": "Truk tiba di Palmyra.", "sensitivity": "public"}, follow=True)

    own = Report.objects.exclude(pk=hidden.pk).get()
    assert answer.redirect_chain == [(reverse("report", args=[own.pk]), 302)]
    assert ("Hush" in answer.content.decode(), "already" in words(answer)) == (False, False)
    assert f"/reports/{hidden.pk}/" not in answer.content.decode()
