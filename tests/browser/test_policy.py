"""The sites under their Content-Security-Policy: nothing that they need is blocked, and nothing else runs."""

from __future__ import annotations

import pytest
from playwright.sync_api import BrowserContext, expect

from tests.browser.page_kinds import MISSING, PAGES
from tests.browser.served_site import ServedSite
from tests.browser.told import Told

pytestmark = pytest.mark.browser

SITES = {"real": ("Dmitriev", "Kirill Dmitriev"), "huge": ("Envoy 7", "Maximiliane von Envoy 7")}
"""The first is told of the policy by headers, the second in its pages; each with words to search for, and what they find."""
EMBEDS = ("embed/us-russia-riyadh-2025/table.html", "embed/us-russia-riyadh-2025/quotes/zelenskyy-surprise.html")
NOT_FOUND = "Failed to load resource: the server responded with a status of 404 (Not Found)"


@pytest.mark.parametrize("site", SITES)
def test_no_kind_of_page_does_what_the_policy_forbids(
    context: BrowserContext, sites: dict[str, ServedSite], site: str
) -> None:
    page = context.new_page()
    told = Told(page)
    found = {}
    for path in (*PAGES[site], *(EMBEDS if site == "real" else ())):
        page.goto(sites[site].address + path)
        page.evaluate("new Promise(done => requestIdleCallback(done))")
        found[path] = [problem for problem in told.problems if path != MISSING or problem != NOT_FOUND]
        told.problems.clear()
    assert {path: problems for path, problems in found.items() if problems} == {}
    assert {address for address in told.asked if not address.startswith(sites[site].address)} == set()


@pytest.mark.parametrize("site", SITES)
def test_search_and_colours_work_under_the_policy(
    context: BrowserContext, sites: dict[str, ServedSite], site: str
) -> None:
    words, name = SITES[site]
    page = context.new_page()
    page.set_viewport_size({"width": 1280, "height": 740})
    told = Told(page)
    page.goto(sites[site].address)
    for _ in range(2):  # from the system's colours to light, from light to dark
        page.locator(".md-header__option label:visible").click()
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
    page.keyboard.press("/")
    page.keyboard.type(words)
    page.get_by_role("dialog").get_by_role("link").filter(has_text=name).first.click()
    expect(page.locator("h1")).to_have_text(name)
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
    assert told.problems == []


@pytest.mark.parametrize("site", SITES)
def test_a_script_that_comes_into_a_page_does_not_run(
    context: BrowserContext, sites: dict[str, ServedSite], site: str
) -> None:
    page = context.new_page()
    page.goto(sites[site].address)
    page.evaluate(
        """() => {
          const script = document.createElement("script")
          script.textContent = "window.ran = true"
          document.body.append(script)
          document.body.insertAdjacentHTML("beforeend", "<img src='data:,' onerror='window.ran = true'>")
          return new Promise(done => document.body.lastChild.addEventListener("error", () => setTimeout(done)))
        }"""
    )
    assert page.evaluate("window.ran") is None


def test_the_policy_comes_from_where_the_settings_say(context: BrowserContext, sites: dict[str, ServedSite]) -> None:
    answers = {site: context.request.get(sites[site].address) for site in SITES}
    sent = {site: "content-security-policy" in answer.headers for site, answer in answers.items()}
    written = {site: 'http-equiv="Content-Security-Policy"' in answer.text() for site, answer in answers.items()}
    assert sent == {"real": True, "huge": False}
    assert written == {"real": False, "huge": True}
