"""The keyboard alone reaches every control of a page, and shows where it is."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Locator, Page, expect

from tests.browser.conftest import HEIGHT, Pages
from tests.browser.page_kinds import EVERY, NAMES
from tests.browser.served_site import ServedSite

pytestmark = pytest.mark.browser

TABBED = [
    (site, path) for site, path in EVERY if site != "huge" or path in ("", "explainers/talks/", "actors/state-1/")
]
"""The other pages of the huge site have the same controls as those of the real one, a thousand times."""
CONTROLS = """
const controls = () => [...document.querySelectorAll("a[href], button, summary, input, [tabindex='0']")].filter(one =>
  one.checkVisibility({visibilityProperty: true, contentVisibilityAuto: true}) && one.tabIndex >= 0
  && !one.closest(".md-search__output"))
const told = (what, one) => `${what}: ${one.outerHTML.slice(0, 160)}`
"""
"""What stands in an open search is there only while it is open: test_record_search.py goes through it."""
START = (
    "() => {"
    + CONTROLS
    + """
  window.reached = new Set(), window.unmarked = []
  const ringed = one => { const style = getComputedStyle(one); return style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 1 }
  addEventListener("focusin", ({target}) => {
    window.reached.add(target)
    if (![target, target.nextElementSibling, ...target.labels || []].some(one => one && ringed(one)) && !target.matches("[type=text]"))
      window.unmarked.push(told("not marked", target))
  })
  return controls().length
}"""
)
"""Remembers what gets the focus, and whether it, or the label that stands for it, has an outline then. A text field has its cursor."""
END = (
    "() => {"
    + CONTROLS
    + """
  const missed = controls().filter(one => !window.reached.has(one) && !one.matches("[type=radio]"))
  return [...window.unmarked, ...missed.map(one => told("not reached", one))]
}"""
)
"""Of radio buttons only one takes part; the arrow keys reach the others."""
COVERED = (
    "() => {"
    + CONTROLS
    + """
  const seen = (one, x, y) => {
    const found = document.elementFromPoint(x, y)
    return found && (one.contains(found) || found.contains(one) && !found.contains(document.body))
  }
  const free = one => [...one.getClientRects()].some(({left, right, top, bottom}) =>
    [left + 2, (left + right) / 2, right - 2].some(x => [Math.max(top, 0) + 2, (top + bottom) / 2, Math.min(bottom, innerHeight) - 2]
      .some(y => seen(one, x, y))))
  document.activeElement.blur()
  const ours = controls().filter(one => one.closest(".md-content"))
  const hidden = list => list.filter(one => { one.focus(); return !free(one) })
  return [...hidden(ours), ...hidden(ours.reverse())].map(one => told("covered", one))
}"""
)
"""What something fixed covers wholly while it has the focus (WCAG 2.2, 2.4.11), on the way down and on the way up."""


def _found(page: Page, script: str) -> list[str]:
    found: Any = page.evaluate(script)
    return [str(one) for one in found]


@pytest.mark.parametrize(("site", "path"), EVERY, ids=NAMES)
def test_nothing_covers_what_has_the_focus_on(pages: Pages, sites: dict[str, ServedSite], site: str, path: str) -> None:
    page = pages(1280)
    page.goto(sites[site].address + path)
    wide = _found(page, COVERED)
    page.set_viewport_size({"width": 360, "height": HEIGHT})
    narrow = _found(page, COVERED)
    page.set_viewport_size({"width": 1280, "height": HEIGHT})
    assert (wide, narrow) == ([], [])


@pytest.mark.parametrize(("site", "path"), TABBED)
def test_tab_reaches_everything_on(pages: Pages, sites: dict[str, ServedSite], site: str, path: str) -> None:
    page = pages(360)
    page.goto(sites[site].address + path)
    for _ in range(page.evaluate(START) + 3):
        page.keyboard.press("Tab")
    assert _found(page, END) == []


@pytest.mark.parametrize("path", ["", "explainers/us-russia-riyadh-2025/", "how-to-read/"])
def test_tab_reaches_everything_on_a_wide_screen_on(pages: Pages, sites: dict[str, ServedSite], path: str) -> None:
    page = pages(1280)
    page.goto(sites["real"].address + path)
    for _ in range(page.evaluate(START) + 3):
        page.keyboard.press("Tab")
    assert _found(page, END) == []


def test_what_the_keyboard_does_not_reach_is_told(pages: Pages, sites: dict[str, ServedSite]) -> None:
    """Would the tests above see anything at all?"""
    page = pages(360)
    page.goto(sites["tiny"].address)
    page.evaluate(START)
    assert any(told.startswith("not reached: <a href=") for told in _found(page, END))
    page.evaluate("document.querySelector('.md-header').style.height = '100vh'")
    assert any(told.startswith("covered: <a ") for told in _found(page, COVERED))


def _tab_to(page: Page, wanted: Locator) -> None:
    """From where the focus is, with the Tab key, in as many steps as the page has controls."""
    for _ in range(page.locator("a, button, summary, input, label").count()):
        page.keyboard.press("Tab")
        if wanted.evaluate("one => one === document.activeElement"):
            return
    expect(wanted).to_be_focused()


@pytest.mark.parametrize("script", [True, False], ids=["with a script", "without"])
def test_the_menu_of_a_phone_opens_and_closes_by_the_keyboard(
    pages: Pages, sites: dict[str, ServedSite], script: bool
) -> None:
    page = pages(360, script=script)
    page.goto(sites["real"].address + "explainers/us-russia-riyadh-2025/")
    button, entry = page.get_by_role("button", name="Navigation"), page.locator(".menu a", has_text="Actors")
    _tab_to(page, button)
    page.keyboard.press("Space")
    expect(entry).to_be_in_viewport()
    page.keyboard.press("Escape")
    expect(entry).to_be_hidden()
    expect(button).to_be_focused()
    page.keyboard.press("Enter")
    _tab_to(page, entry)
    page.keyboard.press("Enter")
    page.wait_for_url("**/actors/")


def test_the_menu_closes_where_a_link_leads_to_a_place_on_the_same_page(
    pages: Pages, sites: dict[str, ServedSite]
) -> None:
    page = pages(360)
    page.goto(sites["real"].address + "how-to-read/")
    page.get_by_role("button", name="Navigation").click()
    page.locator(".menu label.md-nav__link[for=__toc]").click()
    link = page.locator(".menu a[href^='#']").last
    link.click()
    expect(link).to_be_hidden()
    expect(page.locator(":target")).to_be_in_viewport()


def test_the_entries_of_the_bottom_bar_are_large_enough_for_a_thumb(pages: Pages, sites: dict[str, ServedSite]) -> None:
    page = pages(360)
    page.goto(sites["real"].address + "explainers/us-russia-riyadh-2025/")
    entries = [one for one in page.locator(".ex-nav a").all() if one.is_visible()]
    boxes = [box for one in entries if (box := one.bounding_box())]
    assert [one.inner_text() for one in entries] == ["Overview", "Table", "Positions", "Quotes", "Figures", "Timeline"]
    assert all(box["height"] >= 48 and box["width"] >= 48 for box in boxes)
    bar = page.locator(".ex-nav").bounding_box()
    assert bar
    assert bar["y"] + bar["height"] == HEIGHT


def test_the_skip_link_leads_to_the_title(context: BrowserContext, sites: dict[str, ServedSite]) -> None:
    page = context.new_page()
    page.goto(sites["real"].address + "explainers/us-russia-riyadh-2025/")
    page.locator(".md-skip").focus()
    expect(page.locator(".md-skip")).to_be_in_viewport()
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_be_in_viewport()
