"""The server as it is run, for measuring: granian over the database of this environment, and the memory it takes."""

import http.client
import os
import socket
import subprocess
import sys
import time
from pathlib import Path
from typing import Self

PROJECT = Path(__file__).resolve().parent.parent
_BEGINNING, _END = 180, 30


class Server:
    """A granian of two workers on a free port of this machine; what it says goes to ``said``, a file, or is shown."""

    def __init__(self, threads: int = 2, said: Path | None = None) -> None:
        self.threads, self.said = threads, said

    def __enter__(self) -> Self:
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        command = [
            *(str(Path(sys.executable).parent / "granian"), "--interface", "wsgi", "--host", "127.0.0.1"),
            *("--port", str(self.port), "--workers", "2", "--blocking-threads", str(self.threads)),
            *("--respawn-failed-workers", "--log-level", "warning", "--no-ws", "mapper.wsgi:application"),
        ]
        # The server is asked directly; what it asks itself goes by no proxy either.
        env = {name: value for name, value in os.environ.items() if not name.lower().endswith("_proxy")}
        stderr = self.said.open("w") if self.said else None
        self.process = subprocess.Popen(command, env=env, cwd=PROJECT, stderr=stderr)
        self._wait()
        return self

    def __exit__(self, *told: object) -> None:
        self.process.terminate()
        try:
            self.process.wait(_END)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait(_END)

    def connect(self) -> http.client.HTTPConnection:
        """Return a kept-alive connection."""
        return http.client.HTTPConnection("127.0.0.1", self.port, timeout=600)

    def get(self, path: str, headers: dict[str, str] | None = None) -> tuple[int, bytes]:
        """Ask once, on a connection of its own."""
        line = self.connect()
        line.request("GET", path, headers=headers or {})
        response = line.getresponse()
        return response.status, response.read()

    def memory(self) -> float:
        """Return the memory of the server and its workers, less what they map of files, in MB (Linux)."""
        mine, total = str(self.process.pid), 0
        for status in Path("/proc").glob("[0-9]*/status"):
            try:
                fields = dict(row.split(":\t", 1) for row in status.read_text().splitlines() if ":\t" in row)
                if mine in {fields["PPid"].strip(), fields["Pid"].strip()}:
                    total += int(fields["RssAnon"].split()[0])
            except (OSError, KeyError):
                continue
        return total / 1024

    def _wait(self) -> None:
        ends = time.monotonic() + _BEGINNING
        while time.monotonic() < ends and self.process.poll() is None:
            try:
                if self.get("/healthz")[0] == 200:
                    return
            except OSError:
                time.sleep(0.1)
        self.__exit__()
        said = self.said.read_text()[-2000:] if self.said else ""
        raise SystemExit(f"The server did not start within {_BEGINNING} seconds (exit {self.process.poll()}). {said}")
