"""The index of the search, made by Pagefind: kept until what it is made of changes.

Pagefind is the optional extra `search`: one program, in a wheel. It is spoken to in its own protocol, requests and answers
as JSON in base64, each before a comma: the client that comes with it waits a tenth of a second for every answer.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
from base64 import b64decode, b64encode
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future
from contextlib import suppress
from dataclasses import dataclass
from importlib.metadata import version
from itertools import islice
from pathlib import Path, PurePosixPath
from subprocess import DEVNULL, PIPE, Popen
from threading import Thread
from typing import IO, Any

from generator import kept_objects

MISSING = "the theme's own search is used, and loads its whole index with every page: install mkdocs-explainer[search]"
NEEDED = ("pagefind-entry.json", "pagefind-worker.js", "pagefind.*.pf_meta", "wasm.*.pagefind", "*/*.pf_*")
"""Of what Pagefind writes; the rest is search boxes of its own."""
WHOLE, FIRST = "whole", "first"
"""Stand beside the files that are kept, and say what they are, and with which pages they were begun."""


class SearchIndexError(Exception):
    """Pagefind has not done what it was asked; the message says what."""


@dataclass(frozen=True, slots=True)
class Indexed:
    """A page for the index: the address at which it is found, its HTML, made when it is read, and all that the HTML depends on."""

    url: str
    html: Callable[[], str]
    digest: str


def indexed(url: str, html: str) -> Indexed:
    return Indexed(url, lambda: html, hashlib.sha256(html.encode("utf-8")).hexdigest())


@dataclass(frozen=True)
class SearchIndex:
    """`folder` is a cache, safe to delete. `made_by` is what, with the pages, an index depends on."""

    folder: Path
    program: Path
    made_by: str

    def begin(self, pages: Sequence[Indexed], language: str) -> BegunIndex:
        """An index that begins with these pages: Pagefind reads them beside, unless they are those of the index that is kept."""
        begun = BegunIndex(self.program, pages, language)
        if not any(_text(kept) == begun.digest for kept in self.folder.glob(f"*/{FIRST}")):
            begun.start()
        return begun

    def write(self, begun: BegunIndex, more: Sequence[Indexed], target: Path) -> str:
        """Puts the index with `more` pages into the folder `target`, which is not there yet. The digest of what it was made of."""
        digest = _digest_of(f"{self.made_by}\n{begun.digest}", more)
        kept = self.folder / digest
        with begun:
            if not _copied(kept, target):
                shutil.rmtree(target, ignore_errors=True)  # what was taken of a damaged one
                _write(begun.files(more), target)
                self._keep(target, kept, begun.digest)
        return digest

    def _keep(self, made: Path, kept: Path, first: str) -> None:
        """Whole or not at all, instead of the last one; a folder that cannot be written is no reason to have no search."""
        beside = kept.with_suffix(f".{os.getpid()}")
        try:
            shutil.rmtree(self.folder, ignore_errors=True)
            shutil.copytree(made, beside)
            whole = _digest(beside)
            (beside / FIRST).write_text(first, encoding="ascii")
            (beside / WHOLE).write_text(whole, encoding="ascii")
            beside.rename(kept)
        except OSError:
            shutil.rmtree(beside, ignore_errors=True)


def search_index(folder: Path) -> SearchIndex | None:
    """None, if the extra is not installed."""
    try:
        from pagefind.service import get_executable  # noqa: PLC0415 (optional)

        made_by = f"pagefind {version('pagefind')}\n{kept_objects.made_by()}"
    except ImportError:
        return None
    program = get_executable()
    return SearchIndex(folder, program, made_by) if program else None


class BegunIndex:
    """An index while its pages are read. `digest` is that of the first of them. Leaving it ends Pagefind."""

    def __init__(self, program: Path, pages: Sequence[Indexed], language: str) -> None:
        self.digest = _digest_of(language, pages)
        self._program, self._pages, self._language = program, pages, language
        self._pagefind: _Pagefind | None = None
        self._read: Future[None] = Future()

    def start(self) -> None:
        self._pagefind = _Pagefind(self._program)
        self._read = Future()
        Thread(target=self._work, args=(self._pagefind, self._read), daemon=True).start()

    def files(self, more: Sequence[Indexed]) -> list[dict[str, Any]]:
        """What Pagefind gives: it does not write them, since it would say that it has before they are whole. Raises SearchIndexError."""
        if self._pagefind is None:
            self.start()
        assert self._pagefind is not None
        self._read.result()
        self._pagefind.ask(map(_added, more), len(more))
        (made,) = self._pagefind.ask([{"type": "GetFiles", "index_id": 0}])
        return list(made["files"])

    def __enter__(self) -> BegunIndex:
        return self

    def __exit__(self, *_: object) -> None:
        self.end()

    def end(self) -> None:
        if self._pagefind:
            self._pagefind.end()

    def _work(self, pagefind: _Pagefind, read: Future[None]) -> None:
        try:
            pagefind.ask([{"type": "NewIndex", "config": {"force_language": self._language}}])
            pagefind.ask(map(_added, self._pages), len(self._pages))
            read.set_result(None)
        except Exception as fault:  # told where the result is wanted
            read.set_exception(fault)


class _Pagefind:
    """Pagefind, running as a service."""

    def __init__(self, program: Path) -> None:
        self._process = Popen([str(program), "--service"], stdin=PIPE, stdout=PIPE, stderr=DEVNULL)  # noqa: S603 (a list, no shell)
        self._asked = 0
        self._fault: Exception | None = None

    def end(self) -> None:
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.kill()
        self._process.wait()
        for end in (self._process.stdin, self._process.stdout):
            with suppress(OSError):  # what it has not read is written no more
                end.close()

    def ask(self, requests: Iterable[dict[str, Any]], number: int = 1) -> list[dict[str, Any]]:
        """Sends that many, each made when it is sent, and waits for all answers. Raises SearchIndexError."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        writer = Thread(target=self._send, args=(self._process.stdin, requests), daemon=True)
        writer.start()
        answers = list(islice(_answers(self._process.stdout), number))
        for answer in answers:
            if answer["type"] == "Error":
                raise SearchIndexError(f"Pagefind cannot make the index of the search: {answer['message']}")
        if len(answers) < number:
            raise SearchIndexError("Pagefind ended before the index of the search was made") from self._fault
        writer.join()
        return answers

    def _send(self, to: IO[bytes], requests: Iterable[dict[str, Any]]) -> None:
        try:
            for payload in requests:
                self._asked += 1
                to.write(b64encode(json.dumps({"message_id": self._asked, "payload": payload}).encode()) + b",")
            to.flush()
        except (OSError, ValueError):
            return  # it has ended, or was ended, which the side that reads tells
        except Exception as fault:  # the side that reads would wait for an answer to what cannot be asked
            self._fault = fault
            self._process.kill()


def _answers(read_from: IO[bytes]) -> Iterator[dict[str, Any]]:
    parts: list[bytes] = []
    while more := os.read(read_from.fileno(), 1 << 16):
        *ends, rest = more.split(b",")
        for end in ends:
            parts.append(end)
            yield _answer(parts)
        parts.append(rest)


def _answer(parts: list[bytes]) -> dict[str, Any]:
    """Of many megabytes, if it holds the index: none of the forms that it has on its way is held longer than the next is made."""
    joined = [b"".join(parts)]
    parts.clear()
    text = b64decode(joined.pop()).decode("utf-8")
    answer: dict[str, Any] = json.loads(text)["payload"]
    return answer


def _added(page: Indexed) -> dict[str, Any]:
    return {"type": "AddFile", "index_id": 0, "url": page.url, "file_contents": page.html()}


def _write(files: Iterable[dict[str, Any]], target: Path) -> None:
    for file in files:
        if any(PurePosixPath(file["path"]).match(needed) for needed in NEEDED):
            place = target / file["path"]
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes(b64decode(file["content"]))


def _digest_of(begins: str, pages: Iterable[Indexed]) -> str:
    made_of = hashlib.sha256(begins.encode())
    for page in pages:
        made_of.update(f"\0{page.url}\0{page.digest}".encode())
    return made_of.hexdigest()[:32]


def _text(file: Path) -> str:
    try:
        return file.read_text("ascii")
    except (OSError, ValueError):
        return ""


def _copied(kept: Path, target: Path) -> bool:
    """Whether `target` now holds what was kept, as it was kept."""
    try:
        whole = (kept / WHOLE).read_text("ascii")
        shutil.copytree(kept, target, ignore=shutil.ignore_patterns(WHOLE, FIRST))
    except (OSError, ValueError):
        return False
    return _digest(target) == whole


def _digest(folder: Path) -> str:
    made = hashlib.sha256()
    for file in sorted(file for file in folder.rglob("*") if file.is_file()):
        made.update(f"\0{file.relative_to(folder).as_posix()}\0".encode())
        made.update(file.read_bytes())
    return made.hexdigest()
