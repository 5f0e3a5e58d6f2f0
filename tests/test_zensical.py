"""The export of this project is built by Zensical, in an environment of its own, into the same pages with the same links."""

from __future__ import annotations

import os
import subprocess
import sys
import venv
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import urljoin

import pytest
from click.testing import CliRunner

from generator.cli import main

pytestmark = pytest.mark.browser

ROOT = Path(__file__).parents[1]
ZENSICAL = "zensical==0.0.73"
ADDRESS = "https://example.org/talks/"
ITS_OWN = {"__skip"}
"""An anchor that Zensical puts on top of every article."""


@dataclass
class Article(HTMLParser):
    """What a page says between its header and its footer. Links are full addresses."""

    address: str
    anchors: list[str] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    text: str = ""

    def __post_init__(self) -> None:
        super().__init__()
        self.depth = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        if tag == "article" and (self.depth or "md-content__inner" in (values.get("class") or "")):
            self.depth += 1
        if self.depth:
            self.anchors += [one for one in (values.get("id"),) if one and one not in ITS_OWN]
            self.links += [urljoin(self.address, one) for one in (values.get("href"), values.get("src")) if one]

    def handle_endtag(self, tag: str) -> None:
        if tag == "article" and self.depth:
            self.depth -= 1

    def handle_data(self, data: str) -> None:
        if self.depth:
            self.text += "".join(data.split())


def articles(site: Path) -> dict[str, Article]:
    """By the address of their pages."""
    found = {}
    for file in sorted(site.rglob("*.html")):
        address = ADDRESS + file.relative_to(site).as_posix().removesuffix("index.html")
        found[address] = Article(address)
        found[address].feed(file.read_text("utf-8"))
    return found


def links(article: Article) -> list[str]:
    """Zensical leaves a page's link to its own top empty, and the twin of a page in Markdown keeps its file's name."""
    return [link.replace("/index.md.txt", "/index.md") for link in article.links if link != article.address]


def run(*command: object, at: Path) -> None:
    system = {**os.environ, "SITE_URL": ADDRESS}
    done = subprocess.run(
        [str(one) for one in command], cwd=at, env=system, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.fixture(scope="module")
def sites(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """This project's site as Explainer builds it, and as Zensical builds its export."""
    folder = tmp_path_factory.mktemp("zensical")
    for command in (["build", ROOT, "-d", folder / "site"], ["export", folder / "export", "-p", ROOT]):
        done = CliRunner(env={"SITE_URL": ADDRESS}).invoke(main, [str(one) for one in command])
        assert done.exit_code == 0, done.output
    venv.create(folder / "venv")
    programs = folder / "venv" / ("Scripts" if sys.platform == "win32" else "bin")
    pip = [sys.executable, "-m", "pip", "--python", programs / "python"]  # its own takes seconds to be installed
    run(*pip, "install", "--no-compile", ZENSICAL, at=folder)
    run(programs / "zensical", "build", "--strict", at=folder / "export")
    return folder / "site", folder / "export/site"


def test_every_page_has_its_address_its_words_its_anchors_and_its_links(sites: tuple[Path, Path]) -> None:
    ours, theirs = map(articles, sites)
    assert theirs.keys() == ours.keys()
    for what in (lambda one: one.text, lambda one: one.anchors, links):
        assert [address for address in ours if what(theirs[address]) != what(ours[address])] == []
    overview = ours[f"{ADDRESS}explainers/us-russia-riyadh-2025/"]
    assert len(overview.links) > 50
    assert "NeitherUkrainenoritsEuropeanbackerswereinvited." in overview.text


def test_every_other_file_is_there_as_it_is(sites: tuple[Path, Path]) -> None:
    ours, theirs = (
        {path.relative_to(top).as_posix(): path for path in top.rglob("*") if path.is_file()} for top in sites
    )
    made_by_the_engine = (
        "404.html",
        "sitemap.xml",
        "sitemap.xml.gz",
        "search/",
        "assets/search/",
        "_headers",
        "nginx-headers.conf",
    )
    of_the_theme = ("assets/javascripts/", "assets/stylesheets/", "assets/images/")
    wanted = {
        path.replace("index.md", "index.md.txt"): file
        for path, file in ours.items()
        if not path.endswith(".html") and not path.startswith((*made_by_the_engine, *of_the_theme))
    }
    assert len(wanted) > 100
    assert [
        path for path, file in wanted.items() if path not in theirs or theirs[path].read_bytes() != file.read_bytes()
    ] == []
