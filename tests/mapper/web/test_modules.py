"""A page asks for the modules of its scripts at once: all of them, and none that it does not run."""

import gzip
import re
from pathlib import Path

import pytest
from django.contrib.staticfiles import finders

from mapper.web import modules
from mapper.web.modules import modules_of


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """Modules a page might have, by their names."""
    files = {
        "page/main.mjs": 'import { a } from "./a.mjs";\nimport "../map/b.mjs";\nconst later = import("./late.mjs");\n',
        "page/a.mjs": '/** @param {import("./types.mjs").Type} one */\nexport { b } from "../map/b.mjs";\n',
        "page/late.mjs": "",
        "page/types.mjs": "",
        "map/b.mjs": 'import * as vendor from "../vendor/big.mjs";\nimport "./gone.mjs";\nimport "../page/main.mjs";\n',
        "vendor/big.mjs": 'import "./never-read.mjs";\n',
        "vendor/never-read.mjs": "",
    }
    for name, text in files.items():
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text)
    monkeypatch.setattr(
        modules.finders, "find", lambda name: str(tmp_path / name) if (tmp_path / name).exists() else None
    )
    modules_of.cache_clear()
    yield tmp_path
    modules_of.cache_clear()


def test_modules_of_script_are_all_it_imports_once_without_types_and_what_comes_later(folder):
    assert modules_of("page/main.mjs") == ("page/main.mjs", "page/a.mjs", "map/b.mjs", "vendor/big.mjs")


@pytest.mark.django_db
def test_explorer_asks_for_its_scripts_and_those_of_its_map_at_once(client):
    asked = re.findall(r'<link rel="modulepreload" href="/static/([^"]+)">', client.get("/").content.decode())

    assert {"explorer/main.mjs", "explorer/list.mjs", "explorer/stage.mjs", "map/create.mjs"} <= set(asked)
    assert "explorer/picture.mjs" not in asked
    assert len(asked) == len(set(asked))
    assert [name for name in asked if finders.find(name) is None] == []


@pytest.mark.django_db
def test_explorer_begins_with_less_than_120_kb_of_its_own_packed(admin_client):
    page = admin_client.get("/").content.decode()
    linked = re.findall(r'(?:href|src)="/static/([^"]+\.(?:mjs|js|css))"', page)
    # Whoever has signed in is brought the menu of views at once.
    asked = {name for one in [*linked, "explorer/views.mjs"] for name in modules_of(one)}
    own = {name for name in asked if not name.startswith("vendor/")}

    assert {"explorer/main.mjs", "explorer/stage.mjs", "ui/shell.mjs", "ui/theme.js", "css/explorer.css"} <= own
    assert own & {"explorer/detail.mjs", "explorer/printing.mjs", "map/graticule.mjs"} == set()
    assert sum(len(gzip.compress(Path(finders.find(name)).read_bytes(), 6)) for name in own) < 120_000
