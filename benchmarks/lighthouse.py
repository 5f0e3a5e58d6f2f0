"""How Lighthouse, as on a phone, judges a built site: `python -m benchmarks.lighthouse SITE [PATH …]`.

Needs Chromium, Node.js and npm; npm installs Lighthouse into .cache/lighthouse. Serves the folder with gzip, as hosts do, at the
address that the site was built for (SITE_URL=http://127.0.0.1:8123/ explainer build). Prints medians of the runs.
"""

from __future__ import annotations

import argparse
import gzip
import json
import os
import shutil
import statistics
import subprocess
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

PORT = 8123
TOOLS = Path(".cache/lighthouse")
PATHS = ("", "explainers/us-russia-riyadh-2025/", "explainers/us-russia-riyadh-2025/positions/")
TEXTS = frozenset({".html", ".css", ".js", ".json", ".xml", ".svg", ".txt"})
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
SEARCH = "/search/"


class Zipped(SimpleHTTPRequestHandler):
    """Files of a folder, texts with gzip."""

    def do_GET(self) -> None:
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        if not path.is_file():
            self.send_error(404)
            return
        content = path.read_bytes()
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(str(path)))
        if path.suffix in TEXTS:
            content = gzip.compress(content, 6)
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(content)))
        self.send_header("Cache-Control", "max-age=31536000")
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, *said: object) -> None:
        """Say nothing: what is asked for is no news here."""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("site", type=Path)
    parser.add_argument("paths", nargs="*", default=list(PATHS))
    parser.add_argument("--runs", type=int, default=3)
    wanted = parser.parse_args()
    lighthouse = installed()
    with served(wanted.site):
        print("| page | " + " | ".join(CATEGORIES) + " | layout shift | first view without search, kB |")
        print("|---|" + "---|" * (len(CATEGORIES) + 2))
        for path in wanted.paths:
            print(row(path, [report(lighthouse, path) for _ in range(wanted.runs)]), flush=True)


def installed() -> Path:
    program = TOOLS.resolve() / "node_modules/.bin/lighthouse"
    if not program.exists():
        TOOLS.mkdir(parents=True, exist_ok=True)
        subprocess.run(
            ["npm", "install", "--silent", "--no-fund", "--no-audit", "--prefix", str(TOOLS), "lighthouse"], check=True
        )
    return program


@contextmanager
def served(folder: Path) -> Iterator[None]:
    server = ThreadingHTTPServer(("127.0.0.1", PORT), partial(Zipped, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield
    server.shutdown()


def report(lighthouse: Path, path: str) -> Mapping[str, Any]:
    """What Lighthouse found on one visit, in its own words."""
    browser = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome") or ""
    flags = "--chrome-flags=--headless=new --no-sandbox --disable-gpu"
    done = subprocess.run(
        [str(lighthouse), f"http://127.0.0.1:{PORT}/{path}", "--output=json", "--quiet", flags],
        check=True,
        capture_output=True,
        text=True,
        env={**os.environ, "CHROME_PATH": browser},
    )
    found: Mapping[str, Any] = json.loads(done.stdout)
    return found


def row(path: str, reports: list[Mapping[str, Any]]) -> str:
    scores = [statistics.median(100 * one["categories"][name]["score"] for one in reports) for name in CATEGORIES]
    shift = max(one["audits"]["cumulative-layout-shift"]["numericValue"] for one in reports)
    weight = statistics.median(_weight(one) for one in reports)
    return (
        f"| {path or 'home'} | "
        + " | ".join(f"{score:.0f}" for score in scores)
        + f" | {shift:.3f} | {weight / 1000:.0f} |"
    )


def _weight(report: Mapping[str, Any]) -> int:
    """Bytes that went over the wire, without the search index and its worker, which come after the first view."""
    requests = report["audits"]["network-requests"]["details"]["items"]
    return sum(one["transferSize"] for one in requests if SEARCH not in one["url"])


if __name__ == "__main__":
    main()
