"""Whereline as a peer of a harness that compares exporters: ``export``, ``query`` and ``tile`` over HTTP.

Copied beside the harness's other peers (as ``ours.py``), with PROJECT naming this project and EXCHANGE_DIR a folder
that ``./dev bench exchange`` filled. What is measured are our own views behind a granian of two workers.
``./dev bench peer`` tries it out.
"""

import http.client
import os
import socket
import subprocess
import time
from collections.abc import Callable
from pathlib import Path

VENV, OPS = "vd", {"export", "query", "tile"}


class Peer:
    """A server of our own; ``size`` is the harness's name for the data, which here are those of EXCHANGE_DIR."""

    def __init__(self, size: str) -> None:
        project, data = Path(os.environ["PROJECT"]), os.environ["EXCHANGE_DIR"]
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        command = [project / ".venv/bin/granian", "--interface", "wsgi", "--workers", "2", "--host", "127.0.0.1"]
        command += ["--port", str(port), "--log-level", "error", "mapper.wsgi:application"]
        settings = {"DATA_DIR": data, "SECRET_KEY": "x" * 50, "DJANGO_SETTINGS_MODULE": "mapper.settings"}
        self.process = subprocess.Popen(command, cwd=project, env={**os.environ, **settings})
        self.line = http.client.HTTPConnection("127.0.0.1", port, timeout=600)
        for _ in range(600):
            try:
                self._get("/healthz")
                break
            except OSError:
                self.line.close()
                time.sleep(0.1)
        self._get("/tiles/events/0/0/0.mvt")

    def export(self, write: Callable[[bytes], None]) -> None:
        """Hand on the whole GeoJSON file."""
        self.line.request("GET", "/export/events.geojson")
        response = self.line.getresponse()
        while piece := response.read1(1 << 18):
            write(piece)

    def query(self, box: tuple[float, ...], first: str, last: str, limit: int) -> bytes:
        """Return the features that meet a box in some days."""
        sides = ",".join(map(str, box))
        return self._get(f"/api/collections/events/items?bbox={sides}&datetime={first}/{last}&limit={limit}")

    def tile(self, z: int, x: int, y: int) -> bytes:
        """Return one tile."""
        return self._get(f"/tiles/events/{z}/{x}/{y}.mvt")

    def pids(self) -> list[int]:
        """Return the processes of the server."""
        children = Path(f"/proc/{self.process.pid}/task/{self.process.pid}/children").read_text().split()
        return [self.process.pid, *map(int, children)]

    def close(self) -> None:
        """End the server."""
        self.process.terminate()
        self.process.wait(20)

    def _get(self, path: str) -> bytes:
        self.line.request("GET", path)
        response = self.line.getresponse()
        body = response.read()
        if response.status != 200:
            raise RuntimeError(f"{response.status} {body[:200]!r}")
        return body


def main(arguments: list[str]) -> None:
    """Ask for everything once and print what came."""
    os.environ.setdefault("PROJECT", str(Path(__file__).resolve().parent.parent))
    peer = Peer("")
    try:
        sizes: list[int] = []
        start = time.perf_counter()
        peer.export(lambda piece: sizes.append(len(piece)))
        taken = time.perf_counter() - start
        print(f"export: {sum(sizes) / 1e6:.1f} MB in {taken:.2f} s")
        print(f"query: {len(peer.query((35.7, 32.3, 42.4, 37.3), '2020-01-01', '2020-12-31', 1000))} bytes")
        print(f"tile: {len(peer.tile(6, 38, 25))} bytes, by {len(peer.pids())} processes")
    finally:
        peer.close()
