"""The set-up script is plain POSIX shell and says what it can do."""

import subprocess
from pathlib import Path

import pytest

PROJECT = Path(__file__).resolve().parents[2]


def dev(*words: str, **env: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [PROJECT / "dev", *words], env={"PATH": "/usr/bin:/bin", **env}, capture_output=True, text=True, check=False
    )


def test_dev_without_a_verb_lists_its_verbs():
    said = dev()

    assert (said.returncode, said.stderr) == (0, "")
    assert [line.split()[1] for line in said.stdout.splitlines() if line.startswith("  ./dev")] == [
        "run",
        "test",
        "check",
        "bench",
        "manage",
    ]


def test_dev_refuses_an_unknown_verb():
    assert dev("fly").returncode == 2


@pytest.mark.parametrize("shell", ["sh", "bash"])
def test_dev_is_posix_shell(shell):
    assert subprocess.run([shell, "-n", PROJECT / "dev"], check=False).returncode == 0


def test_dev_says_what_to_do_where_python_is_too_old(tmp_path):
    for name in ("python3", "python3.11", "python3.12", "python3.13", "python3.14", "python"):
        old = tmp_path / name
        old.write_text("#!/bin/sh\nexit 1\n")
        old.chmod(0o755)

    said = dev("run", PATH=f"{tmp_path}:/usr/bin:/bin", DATA_DIR=str(tmp_path / "data"))

    assert said.returncode != 0
    assert "Whereline needs Python 3.11 or newer" in said.stderr
    assert "sudo apt install python3 python3-venv" in said.stderr
