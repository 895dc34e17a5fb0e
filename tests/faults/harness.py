"""Kills every kind of work at random points, starts again and looks: ``python -m tests.faults.harness --kills 24``."""

import argparse
import json
import os
import random
import shutil
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

# Threads of libraries do not outlive a fork.
os.environ |= {"OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1", "DJANGO_SETTINGS_MODULE": "mapper.settings"}
os.environ.setdefault("SECRET_KEY", "fault-" * 10)


def main(arguments: list[str]) -> int:
    """Kill until as many processes died in the middle of their work as were asked for; print what was found."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--kills", type=int, default=24, help="processes to kill in the middle of their work")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", default="", help="kinds of work, parted by commas")
    parser.add_argument("--seconds", type=float, default=3600, help="stop killing after so long")
    asked = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory(prefix="whereline-faults-") as folder:
        found = killing(asked, Path(folder))
    print(json.dumps(found, indent=1))
    return 1 if found["faults"] else 0


def killing(asked: argparse.Namespace, folder: Path) -> dict[str, object]:
    """Return how many were killed, by kind and by manner, and what was wrong afterwards."""
    import django

    gazetteer = Path(os.environ.get("DATA_DIR", "data")).resolve() / "gazetteer"
    django.setup()
    from events import pipeline
    from events.pipeline import ReportText
    from events.workflow.opening import open_here
    from tests.faults.killing import killed, measured, run
    from tests.faults.scenes import SCENES, database, few_places

    chance, began = random.Random(asked.seed), time.monotonic()  # noqa: S311 - repeatable, no secret
    # What a process loads at its first report is loaded once, here: it is its work that is to be killed.
    pipeline.read_report(ReportText("On 3 April 2020, 5 soldiers left al-Tanf for Palmyra.", "en"), open_here())
    few_places()
    empty = folder / "empty"
    empty.mkdir()
    (empty / "gazetteer").symlink_to(gazetteer)
    run(database, empty)
    scenes = [scene for scene in SCENES if not asked.only or scene.name in asked.only.split(",")]
    begun, courses, wanted = {}, {}, {}
    for scene in scenes:
        begun[scene.name] = folder / f"begun {scene.name}"
        if scene.name == "migration":
            begun[scene.name].mkdir()
            (begun[scene.name] / "gazetteer").symlink_to(gazetteer)
        else:
            shutil.copytree(empty, begun[scene.name], symlinks=True)
        run(scene.prepare, begun[scene.name])
        whole = folder / f"whole {scene.name}"
        shutil.copytree(begun[scene.name], whole, symlinks=True)
        courses[scene.name] = measured(scene.work, whole)
        wanted[scene.name] = run(scene.seen, whole)
        sys.stderr.write(f"{time.monotonic() - began:6.1f} s  {scene.name}: {courses[scene.name]}\n")
    done, manners, early, faults = Counter[str](), Counter[str](), 0, []
    killing_since = time.monotonic()
    # However slow the machine is, at least one is killed.
    while sum(done.values()) < asked.kills and (not done or time.monotonic() - killing_since < asked.seconds):
        # What takes longer is killed less often, and each kind is.
        scene = min(scenes, key=lambda one: (done[one.name] + 0.5) * max(1, courses[one.name].seconds) ** 0.5)
        work = folder / "work"
        shutil.rmtree(work, ignore_errors=True)
        shutil.copytree(begun[scene.name], work, symlinks=True)
        try:
            manner = killed(scene.work, work, courses[scene.name], chance)
            if not manner:
                early += 1
                continue
            done[scene.name] += 1
            manners[manner] += 1
            wrong = run(scene.between, work)
            run(scene.again, work)
            now = run(scene.seen, work)
        except RuntimeError as problem:
            wrong, now = [str(problem)[-1500:]], wanted[scene.name]
        if now != wanted[scene.name]:
            wrong = [*wrong, *_differences(wanted[scene.name], now)]
        sys.stderr.write(f"{time.monotonic() - began:6.1f} s  {scene.name}, {manner}: {wrong or 'well'}\n")
        faults += [{"kind": scene.name, "manner": manner, "what": one} for one in wrong]
    return {
        "seed": asked.seed,
        "kills": dict(done),
        "by manner": dict(manners),
        "done before they were killed": early,
        "faults": faults[:20],
        "number of faults": len(faults),
        "seconds": round(time.monotonic() - began),
    }


def _differences(wanted: dict, now: dict) -> list[str]:
    return [
        f"{key}: {str(wanted[key])[:300]} became {str(now.get(key))[:300]}"
        for key in wanted
        if wanted[key] != now.get(key)
    ]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
