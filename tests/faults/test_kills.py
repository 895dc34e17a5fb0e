"""A short run of the kills: whole runs are by ``./dev bench faults``."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from django.conf import settings

PROJECT = Path(__file__).resolve().parents[2]


@pytest.mark.skipif(not (settings.DATA_DIR / "gazetteer" / "current").is_file(), reason="needs the built gazetteer")
def test_work_that_is_killed_goes_on_or_is_undone_and_nothing_is_there_twice():
    run = subprocess.run(
        [
            *(sys.executable, "-m", "tests.faults.harness", "--kills", "9", "--seconds", "20", "--seed", "11"),
            *("--only", "ingest,merge,event index and renditions,backup"),
        ],
        cwd=PROJECT,
        env={name: value for name, value in os.environ.items() if name != "DATABASE_URL"}
        | {"DATA_DIR": str(settings.DATA_DIR)},
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )

    assert run.returncode == 0, run.stdout[-3000:] + run.stderr[-2000:]
    found = json.loads(run.stdout)
    assert (found["faults"], sum(found["kills"].values()) >= 1) == ([], True)
