"""The page with all pages of an explainer on it."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

from generator.outputs.markdown import render
from generator.pages import PAGES, all_pages
from generator.pages.frame import Framed
from generator.pages.page import Page
from generator.pages.print import Print, print_pages
from generator.pages.site import Site
from tests.outputs.sites import real_site
from tests.small_site import small_site

PATH = "explainers/talks/print.md"


def made(folder: Path, files: dict[str, str]) -> tuple[Site, Page]:
    site = Site.of(small_site(folder, files))
    return site, next(page for page in all_pages(site) if page.path == PATH)


def sheets(page: Page) -> list[str]:
    assert isinstance(page.view, Framed)
    assert isinstance(page.view.body, Print)
    return [sheet.key for sheet in page.view.body.sheets]


def test_it_has_every_page_that_the_explainer_has_in_the_order_of_their_navigation(tmp_path: Path) -> None:
    _, page = made(tmp_path, {"timeline.yaml": "[{title: A call}]", "quotes.yaml": "yes: {speaker: us}"})
    assert sheets(page) == ["overview", "quotes", "timeline", "sources"]
    assert [page.path for page in print_pages(Site.of(small_site(tmp_path, {})), [])] == [PATH]


def test_its_title_is_that_of_the_explainer_and_a_search_does_not_find_it(tmp_path: Path) -> None:
    site, page = made(tmp_path, {"timeline.yaml": "[{title: A call}]"})
    text = render(site, page)
    assert text.startswith(
        '---\ntitle: "All on one page – Talks"\ndescription: "Who decides?"\nhide: ["navigation", "toc"]\n'
        'search: {"exclude": true}\n---\n'
    )
    assert re.findall("^#{1,2} .*", text, re.MULTILINE) == [
        "# Talks",
        "## Overview {: #sheet--overview .sheet }",
        "## Timeline {: #sheet--timeline .sheet }",
        "## Sources {: #sheet--sources .sheet }",
    ]
    assert text.count('class="foot"') == 1


def test_other_pages_are_searched_and_lead_to_it(tmp_path: Path) -> None:
    site, _ = made(tmp_path, {"timeline.yaml": "[{title: A call}]"})
    texts = {page.path: render(site, page) for page in all_pages(site) if page.slug}
    assert [path for path, text in texts.items() if "search:" in text] == [PATH]
    assert [path for path, text in texts.items() if ">All on one page</a>" not in text] == [PATH]


def test_no_anchor_of_the_real_pages_stands_on_it_twice_and_every_heading_is_there() -> None:
    site = real_site()
    pages = {page.path: page for page in all_pages(site)}
    for slug in site.explained:
        text = render(site, pages[f"explainers/{slug}/print.md"])
        anchors = Counter(re.findall(r'\bid="([^"]+)"|\{:? ?#([^\s}]+)', text))
        assert [anchor for anchor, count in anchors.items() if count > 1] == []
        assert "\n######" not in text


def test_it_comes_after_the_pages_that_it_is_made_of() -> None:
    site = real_site()
    paths = [page.path for kind in PAGES for page in kind(site)]
    assert [page.path for page in all_pages(site)][: len(paths)] == paths
