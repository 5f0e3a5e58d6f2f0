"""Nothing but search and the palette's switch needs a script."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Pages
from tests.browser.page_kinds import EVERY, NAMES
from tests.browser.served_site import ServedSite

pytestmark = pytest.mark.browser

WORDS = """() => [...document.querySelectorAll(".md-content, .md-content details *")]
  .filter(one => one.checkVisibility()).map(one => one.innerText).join(" ").replace(/\\s+/g, " ")"""


@pytest.mark.parametrize(("site", "path"), EVERY, ids=NAMES)
def test_the_content_is_there_without_a_script_on(
    pages: Pages, sites: dict[str, ServedSite], site: str, path: str
) -> None:
    """But for the buttons that need one."""
    said = []
    for script in (True, False):
        page = pages(360, script=script)
        page.goto(sites[site].address + path)
        said.append(str(page.evaluate(WORDS)).replace("Print ", ""))
    assert said[0] == said[1]


def test_what_needs_a_script_is_not_shown_without_one(pages: Pages, sites: dict[str, ServedSite]) -> None:
    page = pages(1280, script=False)
    page.goto(sites["real"].address + "explainers/us-russia-riyadh-2025/")
    expect(page.get_by_text("Print", exact=True)).to_be_hidden()
    expect(page.locator(".md-search")).to_be_hidden()
    expect(page.locator("#__palette label")).to_have_count(3)
    assert not any(label.is_visible() for label in page.locator("#__palette label").all())


def test_details_open_without_a_script(pages: Pages, sites: dict[str, ServedSite]) -> None:
    page = pages(360, script=False)
    page.goto(sites["real"].address + "explainers/us-russia-riyadh-2025/positions/")
    summary = page.locator("summary").first
    summary.focus()
    page.keyboard.press("Enter")
    expect(page.locator("details").first.locator("li").first).to_be_visible()


def test_the_light_colours_stay_without_a_script(pages: Pages, sites: dict[str, ServedSite]) -> None:
    page = pages(360, "dark", script=False)
    page.goto(sites["real"].address)
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(253, 252, 250)"
