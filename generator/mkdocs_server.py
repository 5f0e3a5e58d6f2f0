"""MkDocs' server for `mkdocs serve`, with what an editor needs: it stands whatever is saved, and says what is wrong."""

from __future__ import annotations

import logging
import os
import re
import shutil
import time
from collections.abc import Callable
from html import escape
from pathlib import Path
from typing import Any, Protocol
from urllib.parse import unquote, urlsplit

from mkdocs.exceptions import Abort
from mkdocs.livereload import LiveReloadServer

from generator.problems import Problem
from generator.reports import summary
from generator.watching import Watcher

log = logging.getLogger("mkdocs.plugins.explainer")

FINISH_AFTER, FINISH_LATEST = 0.1, 10.0
"""Seconds without a save after which what nobody waits for follows, step by step: twice as long as the step took last time,
so that it seldom keeps a save waiting, within these bounds."""
FINISHED_AT_LAST = 30.0
BANNER = (
    '<details class="explainer-problems" role="status" style="position:fixed;inset:auto 0 0 0;z-index:99;max-height:60vh;'
    "overflow:auto;padding:.6em 1em;background:#fff;color:#7a1a12;border-top:3px solid;font:16px/1.4 sans-serif"
    '"><summary>{summary}</summary><pre style="white-space:pre-wrap">{told}</pre></details>'
)


class Builder(Protocol):
    """Builds again; both tell the addresses at which something changed, or None for all, and may raise anything."""

    unfinished: bool
    """Whether `finish` has more to do."""

    def rebuild(self, changed: set[str]) -> set[str] | None: ...

    def finish(self) -> set[str] | None: ...


class PreviewServer(LiveReloadServer):
    """Serves the last whole site while the next one is built; what cannot be built is told on every page."""

    def __init__(self, server: LiveReloadServer, site: Builder) -> None:
        host, port = server.server_address[:2]
        super().__init__(server.builder, str(host), port, server.root, server.mount_path)
        self.site = site
        self.unfinished = False
        self.took: dict[bool, float] = {}
        """Seconds of each step of finishing: the first after a save, and those after it."""
        self.is_first, self.due = True, 0.0
        self.all_changed = self._visible_epoch
        self.changed_at: dict[str, int] = {}
        self.error_handler = self._error_page
        self.observer: Any = Watcher()
        self.problems: tuple[Problem, ...] = ()
        self.failure = ""
        for path in server._watched_paths:
            self.watch(path)
        server.server_close()

    def watch(self, path: str, func: None = None, *, recursive: bool = True) -> None:
        path = str(Path.cwd() / path)
        if path not in self._watched_paths:
            self.observer.add(path, recursive=recursive)
        self._watched_paths[path] = self._watched_paths.get(path, 0) + 1

    def unwatch(self, path: str) -> None:
        path = str(Path.cwd() / path)
        self._watched_paths[path] -= 1
        if self._watched_paths[path] <= 0:
            del self._watched_paths[path]
            self.observer.remove(path)

    def serve(self, *, open_in_browser: bool = False) -> None:
        try:
            super().serve(open_in_browser=open_in_browser)  # type: ignore[no-untyped-call]
        except OSError as fault:
            raise Abort(f"{self.url} cannot be served: {fault.strerror}. Name another with --dev-addr") from None

    def _build_loop(self) -> None:
        while not self._shutdown:
            rest = self.due - time.monotonic() if self.unfinished else self.shutdown_delay
            changed = self.observer.wait(min(max(rest, 0), self.shutdown_delay))
            if self._shutdown:
                return
            if changed:
                self._build(changed)
            elif self.unfinished and time.monotonic() >= self.due:
                self._finish()

    def _build(self, changed: set[str]) -> None:
        self.unfinished = True
        before, self.failure = self.failure, ""
        self._try(lambda: self.site.rebuild(changed), before)
        self._wait_for_pause(is_first=True)

    def _finish(self) -> None:
        """The next of what a page does not wait for, once the editor pauses."""
        began = time.monotonic()
        if self._try(self.site.finish, self.failure) is not None:  # a whole build says nothing of the next time
            self.took[self.is_first] = time.monotonic() - began
        self._wait_for_pause(is_first=False)
        with self._epoch_cond:
            self.unfinished = self.site.unfinished
            self._epoch_cond.notify_all()

    def _wait_for_pause(self, *, is_first: bool) -> None:
        self.is_first = is_first
        self.due = time.monotonic() + min(max(FINISH_AFTER, 2 * self.took.get(is_first, 0)), FINISH_LATEST)

    def _try(self, build: Callable[[], set[str] | None], failure: str) -> set[str] | None:
        before = failure, self.problems
        with _Errors() as told:
            try:
                addresses = build()
            except Exception as fault:  # whatever it is, the server stands, and shows the last whole site
                addresses = set()
                self.failure = "\n".join(told.messages) or str(fault) or type(fault).__name__
                log.error("The site cannot be built again: %s", fault)
                log.debug("How it came to this:", exc_info=True)
        if addresses is None or before != (self.failure, self.problems):
            self.reload_browsers()
        elif addresses:
            self.reload_browsers(addresses)
        return addresses

    def reload_browsers(self, addresses: set[str] | None = None) -> None:
        """Those that show one of the addresses; all, if none are named."""
        with self._epoch_cond:
            self._visible_epoch = self._wanted_epoch = self._visible_epoch + 1
            if addresses is None:
                self.all_changed = self._visible_epoch
            for address in addresses or ():
                self.changed_at[unquote(address)] = self._visible_epoch
            self._epoch_cond.notify_all()

    def _serve_request(self, environ: dict[str, Any], start_response: Any) -> Any:
        path = environ["PATH_INFO"]
        if asked := re.fullmatch(r"/livereload/(\d+)/\d+", path):
            return self._changed_since(int(asked[1]), environ.get("HTTP_REFERER", ""), start_response)
        if path.endswith("search_index.json"):
            with self._epoch_cond:
                self._epoch_cond.wait_for(lambda: not self.unfinished, FINISHED_AT_LAST)
        return super()._serve_request(environ, start_response)

    def _changed_since(self, epoch: int, shown: str, start_response: Any) -> list[bytes]:
        """Answers a browser that asks whether the page that it shows has changed, once it has, or after a while."""
        address = unquote(urlsplit(shown).path).removeprefix(self.mount_path).removesuffix("index.html")

        def latest() -> int:
            return max(self.all_changed, self.changed_at.get(address, 0)) if shown else self._visible_epoch

        with self._epoch_cond:
            self._epoch_cond.wait_for(lambda: latest() > epoch, self.poll_response_timeout)
        start_response("200 OK", [("Content-Type", "text/plain")])
        return [b"%d" % latest()]

    def _inject_js_into_html(self, content: bytes, epoch: int) -> bytes:
        html: bytes = super()._inject_js_into_html(content, epoch)  # type: ignore[no-untyped-call]
        banner = self._banner().encode()
        if not banner:
            return html
        end = html.rindex(b"<script>")
        return html[:end] + banner + html[end:]

    def _banner(self) -> str:
        told = [str(problem) for problem in sorted(self.problems)]
        if self.failure:
            told.insert(0, self.failure)
        if not told:
            return ""
        words = (
            summary(self.problems) if self.problems else "The site cannot be built again. This is how it was before."
        )
        return BANNER.format(summary=escape(words), told=escape("\n\n".join(told)))

    def _error_page(self, code: int) -> bytes | None:
        page = Path(self.root) / f"{code}.html"
        return self._inject_js_into_html(page.read_bytes(), self._visible_epoch) if page.is_file() else None


class _Errors(logging.Handler):
    """Remembers what MkDocs logs as an error while a build runs."""

    def __init__(self) -> None:
        super().__init__(logging.ERROR)
        self.messages: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.messages.append(record.getMessage())

    def __enter__(self) -> _Errors:
        logging.getLogger("mkdocs").addHandler(self)
        return self

    def __exit__(self, *_: object) -> None:
        logging.getLogger("mkdocs").removeHandler(self)


class SiteFolders:
    """Each build writes into a folder of its own below the one that MkDocs made; what is served is always whole."""

    def __init__(self) -> None:
        self.top = ""
        self.number = 0

    def next(self, site_dir: str) -> str:
        self.top = self.top or site_dir
        self.number += 1
        folder = Path(self.top) / str(self.number)
        folder.mkdir(parents=True, exist_ok=True)
        return str(folder)

    def remove_old(self) -> None:
        """All but the newest and the one before, from which an answer may still be on its way."""
        for entry in os.scandir(self.top):
            if entry.name.isdecimal() and int(entry.name) < self.number - 1:
                shutil.rmtree(entry.path, ignore_errors=True)
