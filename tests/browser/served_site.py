"""Sites for the browser, built with the real MkDocs and served as a web server would."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from itertools import pairwise
from pathlib import Path
from typing import Any

from tests.browser.fixture_sites import Files
from tests.small_site import small_content

REPOSITORY = Path(__file__).parents[2]
SETTINGS = REPOSITORY / "generator/starter/whole-site/mkdocs.yml"
"""What `explainer init` gives to everybody who begins."""
PAUSE = 0.1
"""Seconds in which a browser paints what it has."""
RIGHT_TO_LEFT = "  direction: rtl\n"


@dataclass(frozen=True)
class ServedSite:
    """`address` ends with a slash; `folder` is what is served there."""

    address: str
    folder: Path

    def file(self, address: str) -> Path:
        """The file behind an address of this site."""
        path = address.removeprefix(self.address).partition("#")[0].partition("?")[0]
        return self.folder / (f"{path}index.html" if not path or path.endswith("/") else path)


def build_repository(project: Path) -> None:
    """This repository's own site, into `project/site`."""
    build_site(REPOSITORY / "mkdocs.yml", project / "site")


def build_fixture(project: Path, files: Files, *, rtl: bool = False) -> None:
    """A site of such content, with the settings that a new site begins with, into `project/site`."""
    (project / "docs").mkdir(parents=True)
    shutil.copytree(SETTINGS.parent / "docs", project / "docs", dirs_exist_ok=True)
    (project / "content").mkdir()
    _, problems = small_content(project / "content", files)
    assert not problems, "\n".join(map(str, problems))
    settings = SETTINGS.read_text(encoding="utf-8").replace("@SITE_NAME@", "Talks at the limits")
    if rtl:
        settings = settings.replace("theme:\n", f"theme:\n{RIGHT_TO_LEFT}")
    (project / "mkdocs.yml").write_text(settings, encoding="utf-8")
    build_site(project / "mkdocs.yml", project / "site")


def build_site(settings: Path, folder: Path, address: str = "https://talks.example.org/") -> None:
    """The site of such settings, in the folder, as for the address."""
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "-f", str(settings), "-d", str(folder)]
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "SITE_URL": address}
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


@contextmanager
def served(folder: Path, under: str = "/", pieces: re.Pattern[bytes] | None = None) -> Iterator[ServedSite]:
    """The folder, as it stands there `under` a path, which begins and ends with a slash.

    Before each match of `pieces`, a page pauses, as over a slow line.
    """
    handler = partial(_Handler, directory=str(folder), under=under, pieces=pieces)
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield ServedSite(f"http://127.0.0.1:{server.server_port}{under}", folder)
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


class _Handler(SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def __init__(self, *arguments: Any, under: str, pieces: re.Pattern[bytes] | None, **more: Any) -> None:
        self.under = under
        self.pieces = pieces
        super().__init__(*arguments, **more)

    def translate_path(self, path: str) -> str:
        return super().translate_path(f"/{path.removeprefix(self.under)}")

    def copyfile(self, source: Any, outputfile: Any) -> None:
        if self.pieces is None:
            return super().copyfile(source, outputfile)
        whole = source.read()
        ends = [found.start() for found in self.pieces.finditer(whole)]
        for start, end in pairwise([0, *ends, len(whole)]):
            outputfile.write(whole[start:end])
            time.sleep(PAUSE)
        return None

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """What is not there is answered with the site's own page, if it has one."""
        missing = Path(self.directory, "404.html")
        page = missing.read_bytes() if missing.is_file() else b""
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(page)))
        self.end_headers()
        self.wfile.write(page)

    def end_headers(self) -> None:
        """Sends what a host sends that reads the site's `_headers`."""
        rules = Path(self.directory, "_headers")
        for line in rules.read_text(encoding="utf-8").splitlines() if rules.is_file() else ():
            name, colon, value = line.strip().partition(": ")
            if colon:
                self.send_header(name, value)
        super().end_headers()

    def handle_one_request(self) -> None:
        """A browser that leaves a page asks for no more of it."""
        with suppress(ConnectionError):
            super().handle_one_request()

    def log_message(self, format: str, *arguments: Any) -> None:  # noqa: A002 (the name in the base class)
        """Says nothing."""
