"""What a reader's browser fetches for a first view, from where, and whether anything moves meanwhile."""

from __future__ import annotations

import gzip
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, Request

from tests.browser.conftest import HEIGHT
from tests.browser.page_kinds import EVERY, MISSING, NAMES
from tests.browser.served_site import REPOSITORY, ServedSite, served

pytestmark = pytest.mark.browser

FIRST_VIEW = 120_000
"""Bytes of any page but the lists of sources and the series, which grow with what they tell."""
LONG = ("sources/", "series/talks-on-ukraine-2025/")
STYLESHEET = 8_000
SEARCH = ("search/search_index.json", "pagefind/")
"""What only a search needs."""
WATCH = """window.moved = []
const told = list => { for (const one of list) window.moved.push(
  `${one.value}: ${one.sources.map(source => source.node && (source.node.outerHTML || source.node.data).slice(0, 120))}`) }
window.watcher = new PerformanceObserver(list => told(list.getEntries()))
window.watcher.observe({type: "layout-shift", buffered: true})
window.settled = async () => {
  await document.fonts.ready
  for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame)
  told(window.watcher.takeRecords())
  return window.moved
}"""


@pytest.fixture
def visitor(browser: Browser) -> Iterator[Page]:
    """A page of a browser that has never been here."""
    context = browser.new_context(viewport={"width": 360, "height": HEIGHT})
    page = context.new_page()
    page.add_init_script(WATCH)
    yield page
    context.close()


def weight(file: Path) -> int:
    """Bytes as a web server sends them."""
    return len(gzip.compress(file.read_bytes(), 6, mtime=0))


@pytest.mark.parametrize(("site", "path"), EVERY, ids=NAMES)
def test_a_first_view_fetches_little_and_nothing_from_elsewhere_and_nothing_moves_on(
    visitor: Page, sites: dict[str, ServedSite], site: str, path: str
) -> None:
    fetched: list[Request] = []
    visitor.on("request", lambda request: fetched.append(request))  # noqa: PLW0108 (Playwright marks what it is given)
    visitor.goto(sites[site].address + path)
    assert visitor.evaluate("settled()") == []
    addresses = [request.url for request in fetched if not request.url.startswith(("data:", "blob:"))]
    assert [one for one in addresses if not one.startswith(sites[site].address)] == []
    own = [one.removeprefix(sites[site].address) for one in addresses]
    asked = {one: sites[site].file(one) for one in own if not one.startswith(SEARCH) and one != MISSING}
    assert [one for one, file in asked.items() if not file.is_file()] == []
    assert path.endswith(LONG) or sum(map(weight, asked.values())) <= FIRST_VIEW
    visitor.set_viewport_size({"width": 1280, "height": HEIGHT})
    visitor.reload()
    assert visitor.evaluate("settled()") == []


def test_a_page_that_comes_piece_by_piece_does_not_move(visitor: Page, sites: dict[str, ServedSite]) -> None:
    """What shares a width, or takes the widest, has its place before the rest of it is there."""
    cut = re.compile(rb"<article|(?<=</h1>)|<li><a class=.a|<dt|<div class=.two", re.IGNORECASE)
    with served(sites["real"].folder, pieces=cut) as site:
        visitor.goto(f"{site.address}explainers/us-russia-riyadh-2025/")
        assert visitor.evaluate("settled()") == []


def test_what_moves_is_told(visitor: Page, sites: dict[str, ServedSite]) -> None:
    """Would the test above see anything at all?"""
    visitor.goto(sites["tiny"].address)
    visitor.evaluate("settled()")
    visitor.evaluate("document.querySelector('.md-content').style.marginTop = '300px'")
    moved: Any = visitor.evaluate("settled()")
    assert len(moved) == 1


def test_the_stylesheet_is_small() -> None:
    assert weight(REPOSITORY / "generator/theme/assets/explainer.css") <= STYLESHEET


def test_no_element_has_a_style_of_its_own(sites: dict[str, ServedSite]) -> None:
    """A strict Content-Security-Policy would leave it out."""
    pages = [file for site in sites.values() for file in site.folder.rglob("*.html")]
    assert [str(file) for file in pages if " style=" in file.read_text(encoding="utf-8")] == []
