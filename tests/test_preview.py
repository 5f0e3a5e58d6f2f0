"""`mkdocs serve` stands whatever is saved: it shows what is wrong and the rest of the site, and mends in the same moment."""

from __future__ import annotations

import html
import re
import shutil
import socket
import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from tests.preview_server import PATIENCE, serving
from tests.small_project import SETTINGS, small_project, write

EXPLAINER = """
title: {title}
question: Who decides?
answer: {{text: They met., sources: [paper, archive]}}
status: ongoing
published: 2025-02-18
key_points: []
"""
TIMELINE = """
- date: 2025-02-18
  title: {word} that day
  sources: [paper, archive]
"""
CONTENT = {
    "explainers/talks/explainer.yaml": EXPLAINER.format(title="The talks"),
    "explainers/talks/timeline.yaml": TIMELINE.format(word="They met"),
    "explainers/later/explainer.yaml": EXPLAINER.format(title="Later talks"),
    "explainers/later/timeline.yaml": TIMELINE.format(word="See [[explainer:talks]]"),
}
PAGE = "explainers/talks/timeline/"
OTHER = "explainers/later/timeline/"
ABOUT = "about/"
MARK = "explainer-problems"
FOLDER = "content/explainers/talks"


def talks(folder: Path) -> Path:
    """A project with two explainers, one of which links the other."""
    content = {
        **CONTENT,
        "explainers/later/timeline.yaml": TIMELINE.format(word="Later") + "  text: See [[explainer:talks]].\n",
    }
    small_project(folder, content)
    return folder


def say(folder: Path, word: str) -> None:
    """Writes a timeline without a slip."""
    write(folder / FOLDER / "timeline.yaml", TIMELINE.format(word=word))


Mend = Callable[[], object]
Slip = Callable[[Path], Mend]


def breaking(path: str, text: str) -> Slip:
    """A slip: the file gets this text. Gives what mends it."""

    def slip(folder: Path) -> Mend:
        before = (folder / path).read_bytes() if (folder / path).exists() else None
        (folder / path).write_bytes(text.encode("latin-1"))
        return lambda: (folder / path).write_bytes(before) if before is not None else (folder / path).unlink()

    return slip


def without(path: str) -> Slip:
    """A slip: a file or folder is gone for a while."""

    def slip(folder: Path) -> Mend:
        kept = folder / "kept"
        (folder / path).rename(kept)
        return lambda: kept.rename(folder / path)

    return slip


def as_folder(path: str) -> Slip:
    """A slip: a folder stands where a file should."""

    def slip(folder: Path) -> Mend:
        text = (folder / path).read_bytes()
        (folder / path).unlink()
        (folder / path).mkdir()

        def mend() -> None:
            (folder / path).rmdir()
            (folder / path).write_bytes(text)

        return mend

    return slip


TIMELINE_FILE = f"{FOLDER}/timeline.yaml"
SLIPS: list[tuple[Slip, str]] = [
    (breaking(TIMELINE_FILE, "- [\n"), "this line cannot be read"),
    (breaking(TIMELINE_FILE, "-\tdate: 2025\n\ttitle: x\n"), "this line cannot be read"),
    (breaking(TIMELINE_FILE, TIMELINE.format(word="x") + "  tilte: x\n"), "has no key `tilte`"),
    (breaking(TIMELINE_FILE, "- {date: 2025, title: x}\n"), "needs `sources`"),
    (breaking(TIMELINE_FILE, "- {date: soon, title: x, sources: [paper]}\n"), "soon"),
    (breaking(TIMELINE_FILE, "- {date: 2025, title: x, sources: [papr]}\n"), "no source `papr`"),
    (breaking(TIMELINE_FILE, "7\n"), "should be a list of events"),
    (breaking(TIMELINE_FILE, "- caf\xe9\n"), "not UTF-8"),
    (breaking(TIMELINE_FILE, "- \x07\n"), "a character that no text has"),
    (breaking(TIMELINE_FILE, "[" * 100_000), "levels deep"),
    (as_folder(TIMELINE_FILE), "this is not a file"),
    (breaking(f"{FOLDER}/explainer.yaml", ""), "explainer.yaml"),
    (without(f"{FOLDER}/explainer.yaml"), "has no explainer.yaml"),
    (breaking(f"{FOLDER}/timline.yaml", ""), "an explainer has no such file"),
    (breaking(f"{FOLDER}/quotes.yaml", "<<<<<<< HEAD\n"), "should be quotes"),
    (breaking(f"{FOLDER}/quotes.yaml", "Not An Id: {}\n"), "is not an id"),
]
"""Slips in an explainer, with what its pages then say."""

ELSEWHERE: list[tuple[Slip, str]] = [
    (breaking("content/actors/people.yaml", "a: [\n"), "people.yaml:1:1: error"),
    (breaking("content/sources/not-given.yaml", "paper: {\n"), "not-given.yaml:1:1: error"),
    (breaking("content/series/all.yaml", "title: x\n"), "all.yaml:1:1: error"),
    (without("content"), "there is no such folder"),
    (breaking("mkdocs.yml", SETTINGS.replace("- explainer", "- explainer: {notice: no}")), "no option `notice`"),
    (breaking("mkdocs.yml", "site_name: ["), "mkdocs.yml"),
    (without("mkdocs.yml"), "mkdocs.yml"),
    (without("docs"), "docs"),
    (breaking("docs/about.md", "caf\xe9"), "this page cannot be read"),
]
"""Slips after which the pages of the explainer stand; every page tells them."""

WIDE: list[tuple[Slip, str]] = [
    (without("content/sources"), "there is no source `paper`"),
    (without(FOLDER), "there is no explainer `talks`"),
]
"""Slips that break both explainers."""


def test_the_server_stands_while_slips_and_mended_edits_take_turns(tmp_path: Path) -> None:
    folder = talks(tmp_path / "talks")
    (folder / "content/actors").mkdir(exist_ok=True)
    (folder / "content/series").mkdir(exist_ok=True)
    with serving(folder) as server:
        server.wait_for(PAGE, lambda page: "They met" in page)
        for number, (slip, told) in enumerate([*SLIPS, *ELSEWHERE]):
            mend = slip(folder)
            server.wait_for(PAGE, lambda page, told=told: told in page)  # type: ignore[misc]
            assert 'See <a href="../../talks/">The talks</a>' in server.get(OTHER) or (slip, told) in WIDE
            assert "</body>" in server.get(ABOUT)
            mend()
            say(folder, f"Word{number}")
            server.wait_for(PAGE, lambda page, word=f"Word{number}": word in page and MARK not in page)  # type: ignore[misc]
            assert "Later" in server.get(OTHER)


@pytest.mark.parametrize(
    ("slip", "told"),
    [
        (breaking(TIMELINE_FILE, "- [\n"), "this line cannot be read"),
        (breaking("content/sources/not-given.yaml", "paper: {\n"), "not-given.yaml"),
        (without("content"), "there is no such folder"),
        (breaking("mkdocs.yml", SETTINGS.replace("- explainer", "- explainer: {content: 3, notice: no}")), "no option"),
        (breaking("docs/about.md", "caf\xe9"), "this page cannot be read"),
    ],
)
def test_the_server_stands_when_the_slip_is_there_at_the_start(tmp_path: Path, slip: Slip, told: str) -> None:
    folder = talks(tmp_path / "talks")
    mend = slip(folder)
    with serving(folder, "--strict") as server:
        assert told in server.get(ABOUT)
        mend()
        server.wait_for(PAGE, lambda page: "They met" in page and MARK not in page)
        assert 'See <a href="../../talks/">The talks</a>' in server.get(OTHER)


def test_every_way_to_save_a_file_is_seen(tmp_path: Path) -> None:
    folder = talks(tmp_path / "talks")
    file = folder / TIMELINE_FILE
    with serving(folder) as server:
        new = folder / FOLDER / ".timeline.yaml.new"
        write(new, TIMELINE.format(word="Replaced"))
        new.replace(file)
        server.wait_for(PAGE, lambda page: "Replaced" in page)
        file.rename(f"{file}~")
        say(folder, "Kept a copy")
        server.wait_for(PAGE, lambda page: "Kept a copy" in page)
        write(folder / "content/explainers/new/explainer.yaml", EXPLAINER.format(title="New talks"))
        write(folder / "content/explainers/new/timeline.yaml", TIMELINE.format(word="In a new folder"))
        server.wait_for("explainers/new/timeline/", lambda page: "In a new folder" in page)
        shutil.rmtree(folder / "content/explainers/new")
        server.wait_for("explainers/new/timeline/", lambda page: "In a new folder" not in page)
        write(folder / "docs/about.md", "# About us\n")
        server.wait_for(ABOUT, lambda page: "About us" in page)
        write(folder / "mkdocs.yml", SETTINGS.replace("- explainer", "- explainer: {base_path: news}"))
        server.wait_for(f"news/{PAGE}", lambda page: "Kept a copy" in page)


def test_only_browsers_that_show_a_changed_page_reload_it(tmp_path: Path) -> None:
    folder = talks(tmp_path / "talks")
    with serving(folder) as server:
        epoch = re.search(r"livereload\((\d+), \d+\)", server.get(PAGE))
        assert epoch is not None
        with ThreadPoolExecutor() as browsers:
            mine, other = (
                browsers.submit(server.get, f"livereload/{epoch[1]}/1", {"Referer": server.address + page})
                for page in (PAGE, ABOUT)
            )
            say(folder, "Said anew")
            assert int(mine.result(PATIENCE)) > int(epoch[1])
            assert "Said anew" in server.get(PAGE)
            assert not other.done()
            write(folder / "docs/about.md", "# About us\n")
            assert int(other.result(PATIENCE)) > int(epoch[1])


def test_drafts_show_in_the_preview_and_are_marked(tmp_path: Path) -> None:
    folder = talks(tmp_path / "talks")
    write(folder / FOLDER / "explainer.yaml", EXPLAINER.format(title="The talks") + "draft: true\n")
    with serving(folder) as server:
        assert "Draft" in server.get(PAGE)


def test_a_page_of_problems_shows_the_lines_around_each_and_the_way_out(tmp_path: Path) -> None:
    folder = talks(tmp_path / "talks")
    with serving(folder) as server:
        write(folder / TIMELINE_FILE, "- date: soon\n  tilte: <b>x</b>\n  sources: [paper]\n")
        page = server.wait_for(PAGE, lambda page: "waits for a correction" in page)
        assert '<h1 id="the-talks">The talks</h1>' in page
        assert "<b>x</b>" not in page
        text = html.unescape(page)
        assert "<strong>Line 2: an event has no key `tilte`</strong>" in text
        assert "did you mean `title`?" in text
        assert "  1 - date: soon\n<b>→ 2   tilte: <b>x</b></b>\n  3   sources: [paper]" in text


def test_an_address_that_is_taken_is_told_without_a_traceback(tmp_path: Path) -> None:
    folder = talks(tmp_path / "talks")
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        host = "{}:{}".format(*taken.getsockname())
        command = [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", host]
        ended = subprocess.run(command, check=False, cwd=folder, capture_output=True, text=True, timeout=PATIENCE)
    assert ended.returncode == 1
    assert f"http://{host}/ cannot be served" in ended.stdout + ended.stderr
    assert "Traceback" not in ended.stdout + ended.stderr
