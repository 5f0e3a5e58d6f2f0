"""axe-core finds nothing on any kind of page: WCAG 2.2 A and AA, and best practice."""

from __future__ import annotations

from typing import Literal

import pytest
from playwright.sync_api import BrowserContext, Page

from tests.browser.axe import COLOURS, findings
from tests.browser.conftest import HEIGHT, Pages
from tests.browser.page_kinds import EVERY, NAMES
from tests.browser.served_site import ServedSite

pytestmark = pytest.mark.browser

SCHEMES = {"light": "default", "dark": "slate"}
"""What the theme calls them."""


@pytest.mark.parametrize(("site", "path"), EVERY, ids=NAMES)
def test_axe_finds_nothing_on(pages: Pages, sites: dict[str, ServedSite], site: str, path: str) -> None:
    """On a phone and a wide screen, in the light; then what the dark can break."""
    page = pages(360)
    page.goto(sites[site].address + path)
    found = {}
    for width in (360, 1280):
        page.set_viewport_size({"width": width, "height": HEIGHT})
        found[width, "light"] = findings(page)
        _wear(page, "dark")
        found[width, "dark"] = findings(page, COLOURS)
        _wear(page, "light")
    page.set_viewport_size({"width": 360, "height": HEIGHT})
    assert {way: told for way, told in found.items() if told} == {}


def _wear(page: Page, scheme: Literal["light", "dark"]) -> None:
    page.emulate_media(color_scheme=scheme)
    page.locator(f"body[data-md-color-scheme={SCHEMES[scheme]}]").wait_for()


def test_axe_finds_what_is_wrong(pages: Pages, sites: dict[str, ServedSite]) -> None:
    """Would the tests above see anything at all?"""
    page = pages(360)
    page.goto(sites["tiny"].address)
    page.evaluate("document.querySelector('.md-content h1').style.color = '#eee'")
    assert [found.partition(":")[0] for found in findings(page)] == ["color-contrast"]


@pytest.mark.parametrize("width", [360, 1280])
def test_axe_finds_nothing_in_the_search_with_its_results(
    context: BrowserContext, sites: dict[str, ServedSite], width: int
) -> None:
    page = context.new_page()
    page.set_viewport_size({"width": width, "height": 740})
    page.goto(sites["real"].address)
    page.keyboard.press("/")
    page.keyboard.type("Dmitriev")
    page.get_by_role("dialog").get_by_role("link").first.wait_for()
    assert findings(page) == []


def test_axe_finds_nothing_in_the_menu_of_a_phone(context: BrowserContext, sites: dict[str, ServedSite]) -> None:
    page = context.new_page()
    page.goto(sites["real"].address + "explainers/us-russia-riyadh-2025/")
    page.get_by_role("button", name="Navigation").click()
    page.locator(".menu a", has_text="Actors").wait_for()
    assert findings(page) == []


@pytest.mark.parametrize("width", [360, 1280])
def test_axe_finds_nothing_where_a_source_is_open(
    context: BrowserContext, sites: dict[str, ServedSite], width: int
) -> None:
    page = context.new_page()
    page.set_viewport_size({"width": width, "height": 740})
    page.goto(sites["real"].address + "explainers/us-russia-riyadh-2025/")
    page.locator("button.c").first.click()
    page.locator(".pop:popover-open").wait_for()
    assert findings(page) == []
