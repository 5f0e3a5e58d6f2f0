"""Light and dark: first as the system has it, then as the reader chooses; and in the system's own few colours."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.conftest import Pages
from tests.browser.served_site import ServedSite

pytestmark = pytest.mark.browser

LIGHT, DARK = "rgb(253, 252, 250)", "rgb(21, 24, 27)"


def test_the_colours_follow_the_system_until_the_reader_chooses(browser: Browser, sites: dict[str, ServedSite]) -> None:
    context = browser.new_context(color_scheme="dark")
    page = context.new_page()
    page.goto(sites["real"].address)
    expect(page.locator("body")).to_have_css("background-color", DARK)
    page.emulate_media(color_scheme="light")
    expect(page.locator("body")).to_have_css("background-color", LIGHT)
    page.locator("#__palette label:visible").click()
    expect(page.locator("#__palette label:visible")).to_have_attribute("title", "Use the dark colours")
    page.locator("#__palette label:visible").click()
    expect(page.locator("body")).to_have_css("background-color", DARK)
    page.goto(sites["real"].address + "actors/")
    expect(page.locator("body")).to_have_css("background-color", DARK)
    context.close()


def test_a_first_visitor_has_the_systems_colours_before_any_file_with_a_script_comes(
    browser: Browser, sites: dict[str, ServedSite]
) -> None:
    context = browser.new_context(color_scheme="dark")
    page = context.new_page()
    page.route("**/*.js", lambda route: route.abort())
    page.goto(sites["real"].address)
    expect(page.locator("body")).to_have_css("background-color", DARK)
    expect(page.locator("meta[name=theme-color]")).to_have_attribute("content", "rgb(21, 24, 27)")
    expect(page.locator("meta[name=color-scheme]")).to_have_attribute("content", "dark")
    context.close()


def test_no_script_changes_what_would_have_the_whole_page_styled_anew(
    browser: Browser, sites: dict[str, ServedSite]
) -> None:
    """The theme's styles depend on the outermost elements' attributes, but for the one that is left out here."""
    context = browser.new_context()
    page = context.new_page()
    page.add_init_script("""window.changed = []
      new MutationObserver(list => { for (const {target, attributeName: name, oldValue} of list)
        if (document.querySelector("main") && name !== "data-js-focus-visible" && target.matches("html, body") && target.getAttribute(name) !== oldValue)
          changed.push([target.localName, name, oldValue, target.getAttribute(name)]) })
        .observe(document, {attributes: true, attributeOldValue: true, subtree: true})""")
    page.goto(sites["real"].address)
    page.wait_for_function("() => globalThis.location$ && globalThis.progress$")
    assert page.evaluate("changed") == []
    for _ in ("light", "dark"):
        page.locator("#__palette label:visible").click()
    assert [name for _, name, *_ in page.evaluate("changed")] == ["data-md-color-media", "data-md-color-scheme"]
    context.close()


def test_the_palette_is_switched_by_the_keyboard(browser: Browser, sites: dict[str, ServedSite]) -> None:
    context = browser.new_context(color_scheme="light")
    page = context.new_page()
    page.goto(sites["real"].address)
    page.locator("#__palette input").first.focus()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowRight")
    expect(page.locator("body")).to_have_css("background-color", DARK)
    context.close()


def test_nothing_moves_for_readers_who_want_no_motion(browser: Browser, sites: dict[str, ServedSite]) -> None:
    context = browser.new_context(reduced_motion="reduce", viewport={"width": 360, "height": 740})
    page = context.new_page()
    page.goto(sites["real"].address + "explainers/us-russia-riyadh-2025/")
    moving = """() => [...document.querySelectorAll("*")].filter(one => { const style = getComputedStyle(one)
      return style.transitionDuration.split(", ").some(time => parseFloat(time)) || style.animationName !== "none" || style.scrollBehavior === "smooth"
    }).map(one => one.outerHTML.slice(0, 100))"""
    assert page.evaluate(moving) == []
    context.close()


def test_stances_and_empty_chairs_are_seen_in_forced_colours(pages: Pages, sites: dict[str, ServedSite]) -> None:
    page = pages(1280)
    page.goto(sites["real"].address + "explainers/us-russia-riyadh-2025/positions/")
    page.emulate_media(forced_colors="active")
    cell = page.locator(".m td > a.s-opposes").first
    try:
        ground = cell.evaluate("one => getComputedStyle(one).backgroundColor")
        symbol = cell.locator(".ic").evaluate("one => getComputedStyle(one).color")
        assert ground != symbol
        assert cell.evaluate("one => getComputedStyle(one).borderInlineStartStyle") == "solid"
        assert (
            page.locator(".m thead .gone:not(.grp)").first.evaluate("one => getComputedStyle(one).borderBottomStyle")
            == "dashed"
        )
    finally:
        page.emulate_media(forced_colors="none")
