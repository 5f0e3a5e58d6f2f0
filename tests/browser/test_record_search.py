"""The search of our own in a browser: under a path of its own and the strict policy, as a server sends it."""

from __future__ import annotations

import gzip
import random
import unicodedata
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Response, expect

from generator.outputs.search_pages import search_pages
from generator.outputs.search_pages.indexed_html import indexed_text
from generator.pages import all_pages
from generator.pages.site import Site
from tests.browser.axe import findings
from tests.browser.served_site import REPOSITORY, build_site, served
from tests.outputs.sites import real_site
from tests.small_project import small_project

pytestmark = pytest.mark.browser

UNDER = "/news/talks/"
ADDRESS = f"https://example.org{UNDER}"
QUOTES = "explainers/us-russia-riyadh-2025/quotes/"
MARKUP = "<img src=x onerror=alert(1)>"
SETTINGS = """
site_name: Talks
theme: {name: material, font: false}
plugins: [search, explainer]
"""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of this repository's own site."""
    folder = tmp_path_factory.mktemp("site") / "site"
    build_site(REPOSITORY / "mkdocs.yml", folder, ADDRESS)
    with served(folder, UNDER) as one:
        yield one.address


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """A reader who comes for the first time, and meets no error."""
    context = browser.new_context(viewport={"width": 1280, "height": 800})
    told: list[str] = []
    context.on("console", lambda message: told.append(message.text))
    context.on("weberror", lambda fault: told.append(str(fault.error)))
    yield context
    context.close()
    assert told == []


@pytest.fixture
def page(context: BrowserContext, site: str) -> Page:
    page = context.new_page()
    page.goto(site + QUOTES)
    return page


def search(page: Page, words: str) -> None:
    field = page.get_by_role("textbox", name="Search")
    if not page.locator("#__search").is_checked():
        page.keyboard.press("/")
    expect(field).to_be_focused()
    field.fill(words[:-1])  # the theme looks at the field with each key: here, with the last
    page.keyboard.type(words[-1:])


def shown(page: Page) -> list[tuple[str, str]]:
    """Address and words of every result that is shown."""
    links = page.locator(".md-search-result__link")
    expect(links.first).to_be_visible()
    return [(link.get_attribute("href") or "", link.inner_text()) for link in links.all()]


ASK = """async ({url, query}) => {
  if (!window.asked) {
    window.asked = new Worker(url)
    await new Promise(done => {
      window.asked.onmessage = done
      fetch(new URL("../../search/search_index.json", url)).then(answer => answer.json())
        .then(index => window.asked.postMessage({type: 0, data: index}))
    })
  }
  return new Promise(done => {
    window.asked.onmessage = message => done(message.data)
    window.asked.postMessage({type: 2, data: query})
  })
}"""


def asked(page: Page, site: str, query: str) -> dict[str, Any]:
    """What the worker answers, in the theme's own protocol."""
    answer: dict[str, Any] = page.evaluate(ASK, {"url": f"{site}assets/search/worker.js", "query": query})
    return answer


def records(answer: dict[str, Any]) -> set[str]:
    """The addresses of the records that an answer holds."""
    return {one["location"] for page in answer["data"]["items"] for one in page if "#" in one["location"]}


def test_the_worker_speaks_the_protocol_of_the_theme(page: Page, site: str) -> None:
    answer = asked(page, site, '"in my opinion" kind:quote')
    assert answer["type"] == 3
    ((parent, quote),) = answer["data"]["items"]
    assert (parent["location"], parent["title"]) == (QUOTES, "In their words – US–Russia talks in Riyadh")
    assert quote["location"] == f"{QUOTES}#lavrov-trump-nato"
    assert (quote["title"], quote["terms"]) == ("Sergey Lavrov", {})
    assert quote["text"].startswith('<p><span class="md-tag">Quote</span> ')
    assert "<mark data-md-highlight>in my opinion,</mark>" in quote["text"]
    assert quote["score"] > parent["score"]


def test_an_empty_query_has_an_empty_answer_and_loads_nothing(page: Page, site: str) -> None:
    for query in ("", "  ", '""', "—", "kind:quote"):
        assert asked(page, site, query) == {"type": 3, "data": {"items": []}}
    assert not page.evaluate("performance.getEntriesByType('resource').some(one => one.name.includes('pagefind'))")


@cache
def searched_texts() -> tuple[tuple[str, tuple[str, ...]], ...]:
    """The address of every record with an anchor, and the words of its title and of each of its texts."""
    real = real_site()
    real = Site.of(real.model, replace(real.options, record_search=True))
    return tuple(
        (
            f"{page.url}#{record.anchor}",
            tuple(f" {' '.join(words_of(text))} " for text in (record.title, *record.texts)),
        )
        for page in search_pages(real, all_pages(real)).values()
        for record in page.records
        if record.anchor
    )


def words_of(text: str) -> list[str]:
    folded = (unicodedata.normalize("NFKC", word).lower() for word in indexed_text(text).split())
    kept = ("".join(sign for sign in word if unicodedata.category(sign)[0] in "LMN") for word in folded)
    return [word for word in kept if word]


def test_an_exact_phrase_finds_exactly_the_records_that_hold_it(page: Page, site: str) -> None:
    chance = random.Random(7)
    texts = [text.split() for _, fields in searched_texts() for text in fields]
    for text in chance.sample([text for text in texts if len(text) > 4], 40):
        start = chance.randrange(len(text) - 3)
        phrase = " ".join(text[start : start + chance.choice([2, 3, 4])])
        wanted = {address for address, fields in searched_texts() if any(f" {phrase} " in field for field in fields)}
        answered = records(asked(page, site, f'"{phrase}" show:200'))
        assert {one for one in answered if one.startswith(("explainers/", "actors/", "series/"))} == wanted, phrase


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("“swapping of territories”", True),
        ("«SWAPPING of territories»", True),
        ('"swapping of territory"', False),
        ('"territories of swapping"', False),
        ('"swapping territories"', False),
        ('"swapping of territories" betterment', True),
        ('"swapping of territories" "to the betterment of both"', True),
        ('"swapping of territories" zebra', False),
    ],
)
def test_quotation_marks_of_any_kind_ask_for_the_words_as_they_stand(
    page: Page, site: str, query: str, found: bool
) -> None:
    wanted = {"explainers/us-russia-anchorage-2025/quotes/#trump-swapping"} if found else set()
    assert records(asked(page, site, f"{query} kind:quote")) == wanted


def test_kind_and_party_narrow_what_is_found(page: Page, site: str) -> None:
    everything = records(asked(page, site, "ceasefire show:100"))
    quotes = records(asked(page, site, "ceasefire kind:quote show:100"))
    assert quotes == {one for one in everything if "/quotes/" in one}
    positions = records(asked(page, site, "ceasefire kind:position party:russia show:100"))
    assert positions == {one for one in everything if "/positions/" in one and "--russia--" in one}
    assert quotes
    assert positions


def test_a_page_loads_no_index_and_weighs_little_and_so_does_the_first_query(
    context: BrowserContext, site: str
) -> None:
    weighed: dict[str, int] = {}

    def weigh(response: Response) -> None:
        weighed[response.url.removeprefix(site)] = len(gzip.compress(response.body()))

    context.on("response", weigh)
    page = context.new_page()
    page.goto(site + QUOTES, wait_until="networkidle")
    assert [path for path in weighed if "pagefind" in path] == []
    assert weighed["search/search_index.json"] < 1000
    assert sum(weighed.values()) < 130_000, weighed
    weighed.clear()
    search(page, "ceasefire")
    assert shown(page)
    page.wait_for_load_state("networkidle")
    assert any(path.endswith(".pf_index") for path in weighed)
    assert sum(weighed.values()) < 300_000, weighed


def test_results_are_grouped_by_page_marked_counted_and_lead_to_the_record(page: Page, site: str) -> None:
    search(page, '"swapping of territories"')
    expect(page.get_by_role("status")).to_have_text("1 matching document")
    (whole, words), (record, text) = shown(page)
    assert (whole, words) == (
        f"{site}explainers/us-russia-anchorage-2025/quotes/",
        "In their words – US–Russia summit in Anchorage",
    )
    assert record == f"{whole}#trump-swapping"
    assert text.split("\n\n")[0] == "Donald Trump"
    expect(page.locator(".md-search-result mark")).to_have_text("swapping of territories")
    page.locator(".md-search-result__link").last.click()
    expect(page).to_have_url(record)
    expect(page.locator("#trump-swapping")).to_be_in_viewport()


def test_enter_opens_the_record_that_fits_best(page: Page, site: str) -> None:
    search(page, '"swapping of territories"')
    assert shown(page)
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{site}explainers/us-russia-anchorage-2025/quotes/#trump-swapping")


def test_kind_and_party_are_chosen_by_the_keyboard_alone(page: Page) -> None:
    search(page, "ceasefire")
    assert shown(page)
    group = page.get_by_role("dialog", name="Search").get_by_role("group", name="Narrow the search")
    page.keyboard.press("Tab")
    expect(group.get_by_label("Kind")).to_be_focused()
    page.keyboard.type("Quo")
    expect(group.get_by_label("Kind")).to_have_value("quote")
    expect(page.locator(".md-tag").filter(has_not_text="Quote")).to_have_count(0)
    assert {href.partition("#")[0].split("/")[-2] for href, _ in shown(page)} == {"quotes"}
    page.keyboard.press("Tab")
    expect(group.get_by_label("Party")).to_be_focused()
    page.keyboard.type("United S")
    expect(group.get_by_label("Party")).to_have_value("united-states")
    expect(
        page.locator(".md-search-result__link h2").filter(has_not_text="Trump").filter(has_not_text="Rubio")
    ).to_have_count(0)
    expect(page.get_by_role("textbox", name="Search")).to_have_value("ceasefire")
    page.keyboard.press("Escape")
    expect(page.locator("#__search")).not_to_be_checked()
    expect(group.get_by_label("Kind")).to_be_hidden()


def test_the_tab_key_leads_out_of_the_search_and_closes_it(page: Page) -> None:
    search(page, "")
    for _ in range(5):
        page.keyboard.press("Tab")
    expect(page.locator("#__search")).not_to_be_checked()


def test_clearing_the_search_forgets_what_narrows_it(page: Page) -> None:
    search(page, "ceasefire")
    page.get_by_label("Kind").select_option("figure")
    page.get_by_role("button", name="Clear").click()
    expect(page.get_by_label("Kind")).to_have_value("")


def test_more_pages_are_shown_when_asked_for(page: Page) -> None:
    search(page, "peace")
    expect(page.get_by_role("status")).to_have_text("The first 10 pages that match are shown.")
    page.get_by_role("button", name="Show more").click()
    expect(page.locator(".md-search-result__item").nth(10)).to_be_attached()


def test_documents_and_series_are_found_too(page: Page, site: str) -> None:
    locations = records(asked(page, site, "fingerprint show:100"))
    assert any(location.startswith(("method/", "fingerprints/", "editors/")) for location in locations)
    assert any(one.startswith("series/") for one in records(asked(page, site, "left out moved Istanbul show:100")))


def test_the_open_search_is_accessible_on_a_phone_too(browser: Browser, site: str) -> None:
    context = browser.new_context(viewport={"width": 360, "height": 740})
    page = context.new_page()
    page.goto(site + QUOTES)
    search(page, "ceasefire")
    assert shown(page)
    assert findings(page) == []
    context.close()


def test_no_text_of_the_content_becomes_an_element_of_the_results(context: BrowserContext, tmp_path: Path) -> None:
    content = {
        "actors/all.yaml": f"us: {{kind: state, name: '{MARKUP} peace'}}",
        "quotes.yaml": f"yes: {{speaker: us, text: '{MARKUP} peace & <b>war</b>'}}",
        "explainer.yaml": f"title: '{MARKUP} peace'",
    }
    build_site(small_project(tmp_path, content, settings=SETTINGS), tmp_path / "site", ADDRESS)
    with served(tmp_path / "site", UNDER) as one:
        page = context.new_page()
        page.goto(one.address)
        search(page, "peace")
        assert any(f"{MARKUP} peace & <b>war</b>" in words for _, words in shown(page))
        assert page.locator(".md-search-result :is(img, b)").count() == 0
        page.close()
