"""Runs a benchmark: ``./dev bench NAME``; without a name it lists them."""

import importlib
import pkgutil
import sys
from pathlib import Path


def main() -> int:
    """Run the benchmark that is named, handing on the other arguments; its exit code is ours."""
    known = sorted(m.name for m in pkgutil.iter_modules([str(Path(__file__).parent)]) if not m.name.startswith("_"))
    if len(sys.argv) < 2 or sys.argv[1] not in known:
        sys.stderr.write(f"Name a benchmark: {', '.join(known)}.\n")
        return 2
    bench = importlib.import_module(f"bench.{sys.argv[1]}")
    return int(bench.main(sys.argv[2:]) or 0)


if __name__ == "__main__":
    sys.exit(main())
