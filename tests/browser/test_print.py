"""On paper a page is whole: with its sources, everything unfolded, and nothing that only a screen can use."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Pages
from tests.browser.served_site import ServedSite

pytestmark = pytest.mark.browser

EXPLAINER = "explainers/us-russia-riyadh-2025/"


@pytest.fixture
def paper(pages: Pages) -> Iterator[Page]:
    """A page as wide as an A4 sheet between its margins."""
    page = pages(718)
    page.emulate_media(media="print")
    yield page
    page.emulate_media(media="screen")


@pytest.mark.parametrize("name", ["", "table/", "positions/", "quotes/", "figures/", "timeline/", "changes/"])
def test_every_printed_page_ends_with_the_sources_that_it_cites(
    paper: Page, sites: dict[str, ServedSite], name: str
) -> None:
    paper.goto(sites["real"].address + EXPLAINER + name)
    marks = set(paper.locator("button.c").all_inner_texts())
    listed = paper.locator(".pop").all()
    assert marks
    assert {one.locator("b").first.inner_text().removeprefix("Source ") for one in listed} == marks
    assert all(one.is_visible() for one in listed)


@pytest.mark.parametrize("name", ["", "positions/", "figures/", "sources/"])
def test_nothing_is_folded_on_paper(paper: Page, sites: dict[str, ServedSite], name: str) -> None:
    paper.goto(sites["real"].address + EXPLAINER + name)
    inside = paper.locator("details:not(.take, .emb) > :not(summary)")
    assert inside.count() > 0
    assert all(one.is_visible() for one in inside.all())


def test_what_only_a_screen_can_use_is_not_printed(paper: Page, sites: dict[str, ServedSite]) -> None:
    paper.goto(sites["real"].address + EXPLAINER)
    for part in (".md-header", ".ex-nav", ".crumbs", ".foot", ".md-footer", ".md-sidebar", "a.at"):
        for one in paper.locator(part).all():
            expect(one).to_be_hidden()


def test_the_picture_on_paper_is_the_wide_one(paper: Page, sites: dict[str, ServedSite]) -> None:
    paper.goto(sites["real"].address + EXPLAINER)
    expect(paper.locator(".tbl-wide")).to_be_visible()
    expect(paper.locator(".tbl-compact")).to_be_hidden()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_paper_is_white_and_ink_is_black(pages: Pages, sites: dict[str, ServedSite], scheme: str) -> None:
    page = pages(718, "dark" if scheme == "dark" else "light")
    page.goto(sites["real"].address + EXPLAINER)
    page.emulate_media(media="print")
    colours = (
        "[getComputedStyle(document.body).backgroundColor, getComputedStyle(document.querySelector('.ask')).color]"
    )
    found = page.evaluate(colours)
    page.emulate_media(media="screen")
    assert found[0] in ("rgb(255, 255, 255)", "rgba(0, 0, 0, 0)")
    assert found[1] in ("rgb(0, 0, 0)", "rgb(51, 51, 51)")
