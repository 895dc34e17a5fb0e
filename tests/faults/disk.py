"""A disk that is really full, then one that cannot be written to: ``python -m tests.faults.disk FOLDER``, told as JSON.

FOLDER is a small file system of its own with a database in it; who calls this has mounted it for this process alone.
"""

import errno
import json
import os
import subprocess
import sys
from io import StringIO
from pathlib import Path
from typing import Any

_TEXT = "Gunmen killed {} people in Homs on 4 May 2020. On 3 April 2020, 5 soldiers left al-Tanf for Palmyra. "
_TABLE = "id,date,latitude,longitude,title,persons\n" + "".join(
    f"{n},2020-04-{n % 28 + 1:02},33.5,36.3,Event {n},{n}\n" for n in range(300)
)


def main(folder: Path, elsewhere: Path) -> dict[str, Any]:
    """Return what was answered before the disk was full, while it was, afterwards, and while it was read-only."""
    import django

    django.setup()
    from django.db import connection, connections

    from tests.factories import make_event, make_report, make_user

    reviewer, report = make_user("reviewer"), make_report("Held in Palmyra.")
    events = [make_event(report=report, quotes={"title": "Palmyra"}, status="draft").pk for _ in range(3)]
    site = _Site(reviewer, folder, elsewhere)
    site.read(events[0])
    before = site.stored()
    with connection.cursor() as cursor:
        # The log would have room for small changes for a while.
        cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    _fill(folder / "ballast")
    full = {"read": site.read(events[0]), "written": site.write(events[0], 1), "commands": site.commands()}
    told: dict[str, Any] = {"full": full, "stored": [before, site.stored()]}
    (folder / "ballast").unlink()
    told["again"] = {"read": site.read(events[0]), "written": site.write(events[0], 2), "commands": site.commands()}
    told["flaws"] = site.flaws()
    before = site.stored()
    connections.close_all()
    subprocess.run(["mount", "-o", "remount,ro", str(folder)], check=True, timeout=20)
    told["read-only"] = {
        "read": site.read(events[1]),
        "written": site.write(events[1], 3),
        "commands": site.commands(),
        "kept": site.stored() == before,
    }
    connections.close_all()
    subprocess.run(["mount", "-o", "remount,rw", str(folder)], check=True, timeout=20)
    told["writable"] = {"read": site.read(events[2]), "written": site.write(events[2], 4), "flaws": site.flaws()}
    return told


class _Site:
    """The site as two people use it, and its commands; each answer is a status or the sentence that was said."""

    def __init__(self, reviewer: Any, folder: Path, elsewhere: Path) -> None:
        from django.test import Client

        self.folder, self.elsewhere = folder, elsewhere
        self.visitor, self.client = (Client(raise_request_exception=False) for _ in range(2))
        self.client.force_login(reviewer)

    def read(self, event: int) -> dict[str, int]:
        pages = (
            "/",
            "/reports/",
            f"/events/{event}/",
            "/review/",
            "/api/collections/events/items",
            "/tiles/events/0/0/0.mvt",
        )
        found = {page: self.client.get(page).status_code for page in pages}
        return found | {"visitor": self.visitor.get("/").status_code}

    def write(self, event: int, number: int) -> dict[str, Any]:
        from django.core.files.uploadedfile import SimpleUploadedFile

        text = _TEXT.format(number)
        file = SimpleUploadedFile("report.txt", (f"File {number}. " + text).encode())
        table = SimpleUploadedFile("events.csv", _TABLE.encode())
        asked = {
            "paste": ("/reports/new/", {"sensitivity": "public", "text": text}),
            "upload": ("/reports/new/", {"sensitivity": "public", "file": file}),
            "decide": (f"/events/{event}/decide/", {"decision": "approve", "version": "1"}),
            "import": ("/imports/new/", {"file": table, "format": "csv"}),
        }
        return {name: self._sent(*one) for name, one in asked.items()}

    def _sent(self, address: str, fields: dict[str, Any]) -> list[Any]:
        answer = self.client.post(address, fields)
        said = answer.content.decode() if not answer.streaming else ""
        known = ("The disk is full or cannot be written to", "does not answer", "is damaged")
        return [answer.status_code, next((words for words in known if words in said), "")]

    def commands(self) -> dict[str, str]:
        reports = self.elsewhere / "reports.jsonl"
        reports.write_text("".join(json.dumps({"text": f"{n} " + _TEXT.format(n)}) + "\n" for n in range(3)))
        table = self.elsewhere / "events.csv"
        table.write_text(_TABLE)
        return {
            "ingest": self._command("ingest", str(reports)),
            "import_events": self._command("import_events", str(table), "--format", "csv", "--source", "Ours"),
            "backup": self._command("backup", str(self.folder / "kept.backup")),
            "build_index": self._command("build_index", "--anew"),
        }

    def _command(self, *words: str) -> str:
        import contextlib

        from mapper.commands import run

        out, err = StringIO(), StringIO()
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
            try:
                run(["manage.py", *words])
            except SystemExit as ended:
                return f"{ended.code}: {err.getvalue().strip()[-300:]}"
        return "done"

    def stored(self) -> dict[str, Any]:
        """Return how much there is, and each file of the folder but those of the database."""
        from events.models import Event, Import, Intake, Report

        counts = {model.__name__: model.objects.count() for model in (Event, Import, Intake, Report)}
        approved = Event.objects.filter(status="approved").count()
        left = [str(path.relative_to(self.folder)) for path in self.folder.rglob("*") if path.is_file()]
        files = sorted(name for name in left if not name.startswith(("whereline.sqlite3", "ballast")))
        return {**counts, "approved": approved, "files": files}

    def flaws(self) -> list[str]:
        from events.queries.soundness import flaws

        return [str(flaw) for flaw in flaws(deep=True)]


def _fill(file: Path) -> None:
    """Write until nothing more goes in."""
    with file.open("wb", buffering=0) as out:
        for size in (1 << 16, 1 << 12, 1):
            try:
                while True:
                    out.write(bytes(size))
            except OSError as problem:
                if problem.errno != errno.ENOSPC:
                    raise


if __name__ == "__main__":
    os.environ["DJANGO_SETTINGS_MODULE"] = "mapper.settings"
    print(json.dumps(main(Path(sys.argv[1]), Path(sys.argv[2]))))
