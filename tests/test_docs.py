"""What is documented is there, and what is there is documented."""

import re
from pathlib import Path

import pytest

PROJECT = Path(__file__).resolve().parent.parent
DOCS = "\n".join(page.read_text() for page in [PROJECT / "README.md", *sorted((PROJECT / "docs").glob("*.md"))])
SETTINGS = sorted(
    {
        name
        for file in (PROJECT / "mapper" / "settings.py", PROJECT / "mapper" / "env.py")
        for name in re.findall(r'env\(\s*"([A-Z_]+)"', file.read_text())
    }
)
COMMANDS = sorted(file.stem for file in PROJECT.glob("*/management/commands/*.py") if not file.stem.startswith("_"))
ROOMS = sorted(
    f"{package}/{room.name}"
    for package in ("events", "mapper")
    for room in (PROJECT / package).iterdir()
    if room.is_dir() and (room / "__init__.py").is_file() and room.name not in {"migrations"}
)
LINKS = sorted(
    (page.relative_to(PROJECT), target)
    for page in [PROJECT / "README.md", *(PROJECT / "docs").glob("*.md")]
    for target in re.findall(r"\]\(([^)#:\s]+)\)", page.read_text())
)


@pytest.mark.parametrize("name", SETTINGS)
def test_setting_is_documented(name):
    assert f"| {name}" in DOCS or f", {name}" in DOCS


@pytest.mark.parametrize("name", COMMANDS)
def test_command_is_documented(name):
    assert name in DOCS


@pytest.mark.parametrize("room", ROOMS)
def test_room_is_documented(room):
    assert room.split("/")[1] in (PROJECT / "docs" / "architecture.md").read_text()


@pytest.mark.parametrize(("page", "target"), LINKS)
def test_link_leads_to_a_file(page, target):
    assert (PROJECT / page).parent.joinpath(target).exists()


def test_lockfile_names_no_registry():
    assert "resolved" not in (PROJECT / "package-lock.json").read_text()
