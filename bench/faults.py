"""Kills every kind of work at random points and looks what is left: ``./dev bench faults --kills 200``."""

import subprocess
import sys
from pathlib import Path


def main(arguments: list[str]) -> int:
    """Hand on to the harness, which begins in a process that has nothing open yet."""
    project = Path(__file__).resolve().parent.parent
    return subprocess.run(
        [sys.executable, "-m", "tests.faults.harness", *arguments], cwd=project, check=False
    ).returncode
