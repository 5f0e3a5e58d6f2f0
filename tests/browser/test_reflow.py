"""No page scrolls sideways, not on the smallest phone nor at 400 % zoom."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import HEIGHT, Pages
from tests.browser.page_kinds import EVERY, NAMES
from tests.browser.served_site import ServedSite

pytestmark = pytest.mark.browser

TOO_WIDE = """() => {
  const seen = document.documentElement.clientWidth, told = []
  if (document.documentElement.scrollWidth > seen) told.push(`the page is ${document.documentElement.scrollWidth} wide`)
  const scrolls = one => one.closest(".md-typeset__scrollwrap, pre, .many, svg, .vh, .m thead")
  for (const one of document.querySelectorAll(".md-content *")) {
    const box = one.getBoundingClientRect()
    if (box.width && (box.right > seen + 1 || box.left < -1) && !scrolls(one)) told.push(one.outerHTML.slice(0, 160))
  }
  return told
}"""
"""The page, and whatever sticks out of it, but for what scrolls in a box of its own."""
FIXED = """() => [...document.querySelectorAll("body *")].filter(one => ["fixed", "sticky"].includes(getComputedStyle(one).position))
  .map(one => one.getBoundingClientRect())
  .filter(box => box.width > 200 && box.height && box.height < 200 && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth)
  .reduce((sum, box) => sum + box.height, 0)"""
"""How much of the window's height stands fixed over the text."""


def too_wide(page: Page) -> list[str]:
    found: Any = page.evaluate(TOO_WIDE)
    return [str(one) for one in found]


@pytest.mark.parametrize(("site", "path"), EVERY, ids=NAMES)
def test_nothing_is_wider_than_the_smallest_phone_or_a_window_at_400_per_cent_on(
    pages: Pages, sites: dict[str, ServedSite], site: str, path: str
) -> None:
    """A window of 1280 × 1024 at 400 % shows 320 × 256 CSS pixels; half of them at least are for the text."""
    page = pages(320)
    page.goto(sites[site].address + path)
    assert too_wide(page) == []
    page.set_viewport_size({"width": 320, "height": 256})
    page.evaluate("scrollTo(0, 300)")
    enlarged, fixed = too_wide(page), page.evaluate(FIXED)
    page.set_viewport_size({"width": 320, "height": HEIGHT})
    assert enlarged == []
    assert fixed <= 128


def test_what_sticks_out_is_told(pages: Pages, sites: dict[str, ServedSite]) -> None:
    """Would the test above see anything at all?"""
    page = pages(320)
    page.goto(sites["tiny"].address)
    page.locator(".md-content h1").evaluate("one => { one.textContent = 'wide'; one.style.minWidth = '330px' }")
    assert [told.partition(" style")[0] for told in too_wide(page)][-1] == '<h1 id="who-is-at-the-table"'
