"""Reads hostile formats in a process of their own: time and memory are limited, and a crash is a sentence.

python -m events.documents.apart FORMAT NAME <file >documents.json
"""

import json
import subprocess
import sys
from dataclasses import asdict
from pathlib import Path

from events.documents.document import Document
from events.errors import UnreadableReport

# Seconds of processor time and bytes of memory that one file may cost.
MAX_SECONDS = 30
MAX_MEMORY = 1_500_000_000

_PROJECT = Path(__file__).resolve().parents[2]
# The child's answer where a file cannot be read: its message is for people.
_REFUSED = 3


def read(format_name: str, raw: bytes, where: str) -> list[Document]:
    """Return the documents of ``raw``, read as ``format_name`` in a child process.

    Raises UnreadableReport: what the format says, or that the file took too long or too much.
    """
    try:
        done = subprocess.run(  # noqa: S603 - our own interpreter and module, no shell
            [sys.executable, "-m", "events.documents.apart", format_name, where],
            input=raw,
            capture_output=True,
            timeout=2 * MAX_SECONDS,
            cwd=_PROJECT,
            check=False,
        )
    except subprocess.TimeoutExpired:
        raise UnreadableReport(f"{where}: reading it took too long; paste the text that matters.") from None
    if done.returncode == _REFUSED:
        raise UnreadableReport(done.stdout.decode())
    if done.returncode != 0:
        raise UnreadableReport(
            f"{where}: reading it took more than {MAX_SECONDS} s or {MAX_MEMORY // 1_000_000:,} MB of memory, or the "
            "file is broken; paste the text that matters."
        )
    return [Document(**fields) for fields in json.loads(done.stdout)]


def _limit() -> None:
    # Windows has no such limits; there the time limit of the parent holds.
    if sys.platform != "win32":
        import resource

        resource.setrlimit(resource.RLIMIT_CPU, (MAX_SECONDS, MAX_SECONDS))
        resource.setrlimit(resource.RLIMIT_AS, (MAX_MEMORY, MAX_MEMORY))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def main(format_name: str, where: str) -> int:
    """Read standard input and print its documents as JSON, or why it cannot be read."""
    from events.documents.formats import FORMATS

    _limit()
    try:
        found = list(FORMATS[format_name].read(sys.stdin.buffer.read(), where))
    except UnreadableReport as problem:
        sys.stdout.write(str(problem))
        return _REFUSED
    json.dump([asdict(document) for document in found], sys.stdout)
    return 0


if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    sys.exit(main(*sys.argv[1:]))
