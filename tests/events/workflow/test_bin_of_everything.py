"""Nothing that people made is lost by deleting it: accounts, places, remembered names, files to import, drafts."""

import pytest
from django.apps import apps
from django.contrib import admin
from django.contrib.auth.models import User
from django.core.files.base import ContentFile
from django.db import connection

from events.admin.binned import Binned
from events.errors import BadChange
from events.imports import Plan
from events.models import Deletion, Event, Import, Place, RememberedName, RightsChange, View
from events.workflow.accounts import delete_account
from events.workflow.adding import add_reported_event, take_back_event
from events.workflow.attaching import attach
from events.workflow.deleting import delete_attachment, delete_place, delete_report, delete_source
from events.workflow.importing import confirm_import, discard_import
from events.workflow.importing.running import Asked
from events.workflow.purging import purge
from events.workflow.remembering import forget
from events.workflow.restoring import restore
from events.workflow.tokens import make_token, use_token
from events.workflow.viewing import save_view
from tests.factories import make_mention, make_place, make_report, make_source, make_user

pytestmark = pytest.mark.django_db

WORD = "kanarivogel"


@pytest.fixture
def administrator(client):
    user = make_user("administrator")
    client.force_login(user)
    return user


def rows_with_the_word() -> list[str]:
    """Return the tables that hold the canary anywhere."""
    found = []
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names(cursor):
            cursor.execute(f'SELECT * FROM "{table}"')
            if WORD in str(cursor.fetchall()):
                found.append(table)
    return sorted(found)


def signs_in(client) -> bool:
    """Tell whether the account comes in with its password."""
    client.logout()
    client.post("/accounts/login/", {"username": WORD, "password": "a long enough password"})
    return "_auth_user_id" in client.session


def remembered(**fields) -> RememberedName:
    place = fields.pop("place", None) or make_place(gazetteer_id=f"x:{RememberedName.objects.count()}")
    given = {"key": WORD, "name": WORD, "language": "en", "verdict": "place", "place": place, **fields}
    return RememberedName.objects.create(**given)


def test_deleted_account_comes_in_no_more_and_is_as_it_was_once_restored(client, administrator):
    account = make_user("reviewer", username=WORD, password="a long enough password")
    _token, secret = make_token(account, "for a script", "read", 7)
    view = save_view(account, "Mine", "kind=zone")
    RightsChange.objects.all().delete()

    answer = client.post(f"/admin/auth/user/{account.pk}/delete/", {"post": "yes"})

    assert answer.status_code == 302
    assert use_token(secret) is None
    assert signs_in(client) is False
    client.force_login(administrator)
    client.get("/admin/auth/user/")  # takes the message of the deletion away
    assert WORD not in client.get("/admin/auth/user/").content.decode()
    assert client.get(f"/admin/auth/user/{account.pk}/change/").status_code == 302
    told = [(one.field, one.before, one.after, one.by_name) for one in RightsChange.objects.order_by("pk")]
    name = administrator.username
    assert told == [("is_active", True, False, name), ("exists", True, False, name)]
    assert client.post(f"/bin/{Deletion.objects.get().pk}/restore/").status_code == 302
    assert use_token(secret).user == account
    assert signs_in(client) is True
    assert [group.name for group in User.objects.get(username=WORD).groups.all()] == ["reviewer"]
    assert View.objects.get(pk=view.pk).owner == account


def test_account_that_was_closed_before_is_closed_when_restored(administrator):
    account = make_user("viewer", is_active=False)
    delete_account(account.pk, administrator)

    restore(Deletion.objects.get().pk, administrator)

    assert User.objects.get(pk=account.pk).is_active is False


def test_accounts_are_deleted_by_who_may_and_never_ones_own_or_a_superusers(client, administrator):
    top, other = User.objects.create_superuser("top", password="a long enough password"), make_user("viewer")

    for pk, who, said in (
        (administrator.pk, administrator, "their own account"),
        (top.pk, administrator, "may do everything"),
        (other.pk, make_user("reviewer"), "may not delete accounts"),
    ):
        with pytest.raises(BadChange, match=said):
            delete_account(pk, who)
    assert client.get(f"/admin/auth/user/{administrator.pk}/delete/").status_code == 403
    delete_account(top.pk, User.objects.create_superuser("second", password="a long enough password"))
    with pytest.raises(BadChange, match="may do everything"):
        restore(Deletion.objects.get().pk, administrator)
    with pytest.raises(BadChange, match="may do everything"):
        purge(Deletion.objects.get().pk, administrator, "top")
    assert User.objects.get(pk=top.pk).is_superuser


def test_purged_account_leaves_its_number_and_not_its_name(client, administrator):
    account = make_user("reviewer", username=WORD, first_name=WORD, email=f"{WORD}@example.org")
    make_token(account, WORD, "read", 7)
    save_view(account, WORD, "kind=zone")
    report = make_report("A convoy left.")
    event = add_reported_event(Event(kind="incident", title="A"), report.pk, 2, 8, account)
    client.post(f"/admin/auth/user/{account.pk}/delete/", {"post": "yes"})
    found = Deletion.objects.get()

    purge(found.pk, administrator, WORD, "Left us")

    assert rows_with_the_word() == []
    account.refresh_from_db()
    assert (account.username, account.is_active, account.groups.count()) == (f"account-{account.pk}", False, 0)
    assert event.history.get().history_user == account
    found.refresh_from_db()
    assert (found.name, found.purged_by, found.purge_reason) == ("", administrator.username, "Left us")
    assert f"account-{account.pk}" not in client.get("/admin/auth/user/").content.decode()


def test_forgotten_name_is_read_with_no_more_and_comes_back(client, administrator):
    kept = remembered(sensitivity="internal")
    client.post(f"/admin/events/rememberedname/{kept.pk}/delete/", {"post": "yes"})
    found = Deletion.objects.get()

    assert (RememberedName.objects.count(), found.level) == (0, "internal")
    again = remembered(sensitivity="internal", place=kept.place)
    with pytest.raises(BadChange, match="is there anew"):
        restore(found.pk, administrator)
    forget(again, administrator)
    assert client.post(f"/bin/{found.pk}/restore/").status_code == 302
    back = RememberedName.objects.get()
    assert (back.pk, back.key, back.name, back.place) == (kept.pk, WORD, WORD, kept.place)
    assert [step.history_type for step in back.history.all()] == ["+", "-", "+"]


def test_name_whose_place_is_purged_is_not_restored(administrator):
    kept = remembered()
    forget(kept, administrator)
    delete_place(kept.place_id, administrator)
    gone, place = Deletion.objects.get(kind="name"), Deletion.objects.get(kind="place")

    with pytest.raises(BadChange, match="cannot be restored"):
        restore(gone.pk, administrator)
    restore(place.pk, administrator)
    restore(gone.pk, administrator)
    assert RememberedName.objects.get().place_id == kept.place_id


@pytest.mark.parametrize("what", ["name", "source"])
def test_purged_name_leaves_a_tombstone_and_not_a_word(administrator, what):
    source = make_source("Old Gazette")
    kept, other = remembered(source=source), remembered(source=source, language="fr")
    forget(kept, administrator)
    if what == "source":
        delete_source(source.pk, administrator)
    else:
        forget(other, administrator)

    for found in Deletion.objects.filter(kind=what):
        purge(found.pk, administrator, found.code)

    assert rows_with_the_word() == []
    assert list(Deletion.objects.filter(purged_at=None)) == []
    assert {one.purged_by for one in Deletion.objects.all()} == {administrator.username}


def test_deleted_place_is_hidden_and_comes_back_whole(client, administrator):
    place = make_place(WORD, gazetteer_id="x:7", names=[{"name": WORD, "lang": "en"}], radius_m=700)
    before = Place.objects.values().get()

    assert client.post(f"/admin/events/place/{place.pk}/delete/", {"post": "yes"}).status_code == 302

    client.get("/admin/")
    assert client.get("/admin/events/place/?q=x:7").content.decode().count("<tr") == 0
    assert WORD in client.get("/bin/").content.decode()
    client.post(f"/bin/{Deletion.objects.get().pk}/restore/")
    assert Place.objects.values().get() == before
    client.post(f"/admin/events/place/{place.pk}/delete/", {"post": "yes"})
    found = Deletion.objects.get(restored_at=None)
    purge(found.pk, administrator, found.code)
    # The bin tells of its earlier deletion by number only.
    assert rows_with_the_word() == []


def test_place_that_something_names_stays(administrator):
    place, report = make_place(), make_report("Held in Palmyra.")
    make_mention(report, "Palmyra", place=place)

    with pytest.raises(BadChange, match="mentions, events or remembered names are of it"):
        delete_place(place.pk, administrator)

    assert (Place.objects.count(), Deletion.objects.count()) == (1, 0)


def test_bin_shows_a_deleted_place_to_those_who_read_all_reports_only(client, administrator):
    delete_place(make_place(WORD).pk, administrator)
    client.force_login(make_user("analyst"))

    assert WORD not in client.get("/bin/").content.decode()


def discarded(user, **fields) -> Import:
    given = {"name": f"{WORD}.csv", "source": "A", "format": "csv", "state": "new", "added_by": user, **fields}
    one = Import.objects.create(upload=ContentFile(b"title\nA\n", name="x.csv"), **given)
    discard_import(one.pk, user)
    return one


def test_discarded_import_is_hidden_and_its_owner_brings_it_back(client, tmp_path, settings):
    settings.MEDIA_ROOT = tmp_path
    owner = make_user("analyst")
    one = discarded(owner)
    client.force_login(owner)

    assert client.get(f"/imports/{one.pk}/").status_code == 404
    assert WORD not in client.get("/imports/new/").content.decode()
    with pytest.raises(BadChange, match="imported once"):
        confirm_import(one.pk, Asked(Plan("csv")), owner)
    found = Deletion.objects.get()
    client.force_login(make_user("analyst"))
    assert client.post(f"/bin/{found.pk}/restore/").status_code == 404
    client.force_login(owner)
    assert client.post(f"/bin/{found.pk}/restore/").status_code == 302
    assert WORD in client.get(f"/imports/{one.pk}/").content.decode()


def test_discarded_import_without_its_file_says_so_and_purged_leaves_no_file(
    administrator, tmp_path, settings, django_capture_on_commit_callbacks
):
    settings.MEDIA_ROOT = tmp_path
    swept, purged = discarded(administrator), discarded(administrator)
    Import.objects.filter(pk=swept.pk).update(upload="")

    with pytest.raises(BadChange, match="import it again"):
        restore(Deletion.objects.get(number=swept.pk).pk, administrator)
    with django_capture_on_commit_callbacks(execute=True):
        for one in (swept, purged):
            purge(Deletion.objects.get(number=one.pk).pk, administrator, f"import {one.pk}")

    assert (rows_with_the_word(), Import.objects.count()) == ([], 0)
    assert len([path for path in tmp_path.rglob("*") if path.is_file()]) == 1  # the one that was swept by hand here


def test_draft_taken_back_is_in_the_bin_of_who_added_it(client):
    report, owner = make_report("A convoy left."), make_user("analyst")
    made = add_reported_event(Event(kind="incident", title=WORD), report.pk, 2, 8, owner)
    quotes = sorted(made.evidence.values_list("field", "quote"))

    take_back_event(made.pk, owner, 1)

    client.force_login(make_user("analyst"))
    assert client.get(f"/events/{made.pk}/").status_code == 404
    assert WORD not in client.get("/bin/").content.decode()
    client.force_login(owner)
    assert client.post(f"/bin/{Deletion.objects.get().pk}/restore/").status_code == 302
    made.refresh_from_db()
    assert (made.status, sorted(made.evidence.values_list("field", "quote"))) == ("draft", quotes)


def attached(report, user, name=f"{WORD}.txt"):
    return attach(report, name, WORD.encode(), user)


def test_file_beside_a_report_is_deleted_and_comes_back(client, tmp_path, settings):
    settings.MEDIA_ROOT = tmp_path
    report, analyst = make_report("A convoy left."), make_user("analyst")
    one = attached(report, analyst)
    path, page = f"/reports/{report.pk}/attachments/{one.pk}/", f"/reports/{report.pk}/"
    client.force_login(make_user("viewer"))
    assert client.post(f"{path}delete/").status_code == 403
    client.force_login(analyst)

    answer = client.post(f"{path}delete/", {"reason": "Of another report"}, follow=True)

    assert f"{WORD}.txt is deleted; “Recently deleted” brings it back." in answer.content.decode()
    assert client.get(path).status_code == 404
    assert client.post(f"{path}delete/").status_code == 404
    assert WORD not in client.get(page).content.decode()
    found = Deletion.objects.get()
    assert (found.by, found.reason, found.name) == (analyst.username, "Of another report", f"{WORD}.txt")
    assert client.post(f"/bin/{found.pk}/restore/").status_code == 302
    assert b"".join(client.get(path).streaming_content) == WORD.encode()
    assert WORD in client.get(page).content.decode()


def test_file_that_is_attached_again_is_the_one_in_the_bin(tmp_path, settings):
    settings.MEDIA_ROOT = tmp_path
    report, analyst = make_report("A convoy left."), make_user("analyst")
    one = attached(report, analyst)
    delete_attachment(one.pk, analyst)

    again = attached(report, analyst)

    assert (again.pk, again.deleted_at) == (one.pk, None)
    assert Deletion.objects.get().restored_by == analyst.username


def test_bin_tells_of_files_to_those_who_may_read_their_report_today(client, tmp_path, settings):
    settings.MEDIA_ROOT = tmp_path
    report, analyst = make_report("A convoy left."), make_user("analyst")
    delete_attachment(attached(report, analyst).pk, analyst)
    client.force_login(analyst)
    assert WORD in client.get("/bin/").content.decode()

    report.sensitivity = "restricted"
    report.save()

    assert WORD not in client.get("/bin/").content.decode()
    assert client.post(f"/bin/{Deletion.objects.get().pk}/restore/").status_code == 404


@pytest.mark.parametrize("with_its_report", [False, True])
def test_file_that_is_purged_leaves_nothing(
    with_its_report, administrator, tmp_path, settings, django_capture_on_commit_callbacks
):
    settings.MEDIA_ROOT = tmp_path
    report = make_report("A convoy left.")
    one = attached(report, administrator)
    delete_attachment(one.pk, administrator)
    if with_its_report:
        delete_report(report.pk, administrator)

    with django_capture_on_commit_callbacks(execute=True):
        kind, code = ("report", report.code) if with_its_report else ("attachment", f"attachment {one.pk}")
        purge(Deletion.objects.get(kind=kind).pk, administrator, code)

    assert rows_with_the_word() == []
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == []
    assert not Deletion.objects.filter(kind="attachment", purged_at=None).exists()


def test_whatever_the_admin_deletes_goes_into_the_bin(rf):
    """Of every model, the program's and Django's own: it is not deleted there, or it can be brought back."""
    request = rf.get("/")
    request.user = User.objects.create_superuser("top", password="a long enough password")
    lost = [
        model.__name__
        for model, own in admin.site._registry.items()
        if model._meta.app_config in {apps.get_app_config("events"), apps.get_app_config("auth")}
        and own.has_delete_permission(request)
        and not isinstance(own, Binned)
    ]
    actions = {name for own in admin.site._registry.values() for name in own.get_actions(request)}

    assert lost == []
    assert "delete_selected" not in actions
