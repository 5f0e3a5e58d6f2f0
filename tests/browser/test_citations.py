"""A citation mark opens its source: by mouse and keyboard, with and without a script."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Pages
from tests.browser.page_kinds import EVERY
from tests.browser.served_site import ServedSite

pytestmark = pytest.mark.browser

OVERVIEW = "explainers/us-russia-riyadh-2025/"
BOTH = pytest.mark.parametrize("script", [True, False], ids=["with a script", "without"])
WIDTHS = pytest.mark.parametrize("width", [360, 1280])


@pytest.fixture
def page(pages: Pages, sites: dict[str, ServedSite], width: int, script: bool) -> Page:
    page = pages(width, script=script)
    page.goto(sites["real"].address + OVERVIEW)
    return page


@BOTH
@WIDTHS
def test_a_click_opens_the_source_and_another_elsewhere_closes_it(page: Page) -> None:
    source = page.locator("#c1")
    expect(source).to_be_hidden()
    page.locator("button.c").first.click()
    expect(source).to_be_in_viewport()
    expect(source).to_contain_text("Source 1")
    expect(source.get_by_role("link", name="Source 1 in the list")).to_be_visible()
    page.locator("h1").click()
    expect(source).to_be_hidden()


@BOTH
@WIDTHS
def test_enter_opens_the_source_and_escape_gives_the_focus_back(page: Page) -> None:
    mark, source = page.locator("button.c").first, page.locator("#c1")
    mark.focus()
    page.keyboard.press("Enter")
    expect(source).to_be_in_viewport()
    page.keyboard.press("Tab")
    expect(source.get_by_role("link").first).to_be_focused()
    page.keyboard.press("Escape")
    expect(source).to_be_hidden()
    expect(mark).to_be_focused()


@BOTH
@WIDTHS
def test_the_source_leads_to_its_entry_in_the_list(page: Page) -> None:
    page.locator("button.c").first.click()
    link = page.get_by_role("link", name="Source 1 in the list")
    entry = str(link.evaluate("one => one.href"))
    link.click()
    expect(page).to_have_url(entry)
    expect(page.locator(":target")).to_contain_text("1")
    expect(page.locator(":target")).to_be_in_viewport()


@pytest.mark.parametrize(("site", "path"), [one for one in EVERY if "explainers/" in one[1]], ids=str)
def test_every_mark_has_its_source_on_the_page(
    pages: Pages, sites: dict[str, ServedSite], site: str, path: str
) -> None:
    page = pages(360)
    page.goto(sites[site].address + path)
    missing = """() => [...document.querySelectorAll("button.c")]
      .filter(one => !one.popoverTargetElement || one.getAttribute("aria-label") !== `Source ${one.textContent}`)
      .map(one => one.outerHTML)"""
    assert page.evaluate(missing) == []
