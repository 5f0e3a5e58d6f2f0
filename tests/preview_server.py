"""A real `mkdocs serve` for tests, in a process of its own."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

PATIENCE = 30.0
"""Seconds after which an answer that does not come never comes."""


class PreviewServer:
    def __init__(self, process: subprocess.Popen[bytes], address: str, log: Path) -> None:
        self.process = process
        self.address = address
        self.log = log

    def get(self, path: str, headers: Mapping[str, str] | None = None) -> str:
        """What stands at a path; "" while nothing is served. A request that hangs is an error."""
        try:
            asked = urllib.request.Request(self.address + path, headers=dict(headers or {}))
            with urllib.request.urlopen(asked, timeout=PATIENCE) as answer:
                return str(answer.read().decode())
        except urllib.error.HTTPError as fault:
            return fault.read().decode()
        except (urllib.error.URLError, ConnectionError):
            return ""

    def wait_for(self, path: str, holds: Callable[[str], bool]) -> str:
        """What stands at a path once `holds` is true of it."""
        began = time.monotonic()
        while not holds(page := self.get(path)):
            assert self.process.poll() is None, f"the server ended:\n{self.log.read_text()}"
            assert time.monotonic() - began < PATIENCE, (
                f"{path} is still:\n{page[:2000]}\n{self.log.read_text()[-3000:]}"
            )
            time.sleep(0.01)
        return page


@contextmanager
def serving(folder: Path, *arguments: str) -> Iterator[PreviewServer]:
    """Serves the project in `folder`. At the end the server must still run, and have shown no traceback."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        host = "{}:{}".format(*free.getsockname())
    log = folder.parent / f"{folder.name}.log"
    command = [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", host, *arguments]
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "SOURCE_DATE_EPOCH": "1740000000"}
    with log.open("wb") as output:
        process = subprocess.Popen(command, cwd=folder, stdout=output, stderr=output, env=environment)
    server = PreviewServer(process, f"http://{host}/", log)
    try:
        server.wait_for("", bool)
        yield server
        assert process.poll() is None, log.read_text()
        assert "Traceback" not in log.read_text()
    finally:
        process.terminate()
        process.wait(PATIENCE)
