"""What other sites embed: whole, harmless, without scripts, each with the way to its source; and oEmbed as oembed.com has it."""

from __future__ import annotations

import html
import json
import re
from dataclasses import replace
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import urljoin

import pytest

from generator.outputs.embeds import embed_stylesheet, embeds
from generator.outputs.embeds.embed import all_embeds
from generator.outputs.heads import Heads
from generator.outputs.markdown import render
from generator.pages import all_pages
from generator.pages.addresses import page_url
from generator.pages.site import Site
from tests.outputs.sites import ADDRESS, HAZARDS, OPTIONS, RIYADH, hazardous_site, real_site
from tests.small_site import small_site

PACKAGE = Path(__file__).parents[2] / "generator"
TOKEN = re.compile(r"(--[a-z0-9-]+): (#[0-9a-f]{3,6})")
FOLDER = f"embed/{RIYADH}/"


def files(site: Site) -> dict[str, str]:
    return {file.path: file.content.decode("utf-8") for output in (embed_stylesheet, embeds) for file in output(site)}


@cache
def real_files() -> dict[str, str]:
    return files(real_site())


def pages(made: dict[str, str]) -> dict[str, str]:
    return {path: text for path, text in made.items() if path.endswith(".html")}


class _Page(HTMLParser):
    """The elements and the shown words of an embed."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str]]] = []
        self.words = ""
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, {name: value or "" for name, value in attrs}))

    def handle_data(self, data: str) -> None:
        self.words += data


def test_an_explainer_has_an_embed_of_its_table_its_matrix_and_each_quote_and_figure() -> None:
    explainer = real_site().explained[RIYADH].explainer
    assert set(pages(real_files())) >= {
        f"{FOLDER}table.html",
        f"{FOLDER}positions.html",
        *(f"{FOLDER}quotes/{key}.html" for key in explainer.quotes),
        *(f"{FOLDER}figures/{key}.html" for key in explainer.figures),
    }


@pytest.mark.parametrize("hazardous", [False, True])
def test_an_embed_runs_nothing_and_asks_no_other_host(tmp_path: Path, hazardous: bool) -> None:
    made = pages(files(hazardous_site(tmp_path)) if hazardous else real_files())
    assert made
    for path, text in made.items():
        page = _Page(text)
        names = {tag for tag, _ in page.found}
        assert not names & {"script", "style", "iframe", "object", "img", "form"}, path
        attributes = {name for _, given in page.found for name in given}
        assert not {name for name in attributes if name.startswith("on") or name in ("style", "src")}, path
        (sheet,) = (given["href"] for tag, given in page.found if given.get("rel") == "stylesheet")
        assert urljoin(path, sheet) == "embed/embed.css"
        links = [given["href"] for tag, given in page.found if tag == "a"]
        assert links
        assert all(link.startswith("../") for link in links), path


def test_nasty_values_arrive_whole(tmp_path: Path) -> None:
    made = files(hazardous_site(tmp_path))
    for name, text in HAZARDS.items():
        shown = text.translate({0x07: "�", 0x00: "�", 0x85: "�", 0xFFFF: "�", 0x0D: " ", 0x09: " "})
        assert shown in _Page(made[f"embed/talks/quotes/{name}.html"]).words
        assert shown in _Page(made[f"embed/talks/figures/{name}.html"]).words
        described = json.loads(made[f"embed/talks/figures/{name}.json"])
        assert described["title"] == f"{text}: −4.5 {text}"
        (frame,) = _Page(described["html"]).found
        assert frame[1]["title"].strip("\u2068\u2069") == f"{shown}: −4.5 {shown}"


def test_an_embed_says_who_says_it_who_prints_it_and_leads_to_it() -> None:
    words = _Page(real_files()[f"{FOLDER}quotes/zelenskyy-surprise.html"])
    assert "Volodymyr Zelenskyy, President of Ukraine" in words.words
    assert "Source and full explainer" in words.words
    assert f"../../../explainers/{RIYADH}/quotes/#zelenskyy-surprise" in [
        given["href"] for tag, given in words.found if tag == "a"
    ]
    matrix = _Page(real_files()[f"{FOLDER}positions.html"]).words
    for said in ("A seat for Ukraine", "Within reach", "Opposes", "Red line", "Silent", "as of 28 February 2025"):
        assert said in matrix


def test_oembed_describes_each_embed() -> None:
    made = real_files()
    for path in pages(made):
        held = json.loads(made[path.removesuffix(".html") + ".json"])
        assert (held["version"], held["type"]) == ("1.0", "rich")
        assert held["title"]
        assert held["provider_name"] == "Who’s at the Table"
        assert held["provider_url"] == ADDRESS
        assert isinstance(held["width"], int)
        assert isinstance(held["height"], int)
        ((tag, given),) = _Page(held["html"]).found
        assert (tag, given["src"], given["title"]) == ("iframe", ADDRESS + path, held["title"])
        discovered = (
            f'<link rel="alternate" type="application/json+oembed" href="{ADDRESS}{path.removesuffix(".html")}.json"'
        )
        assert discovered in made[path]


@pytest.mark.parametrize(("page", "embed"), [("index", "table"), ("table", "table"), ("positions", "positions")])
def test_a_page_lets_oembed_find_what_it_shows(page: str, embed: str) -> None:
    site = real_site()
    (made,) = (one for one in all_pages(site) if one.path == f"explainers/{RIYADH}/{page}.md")
    assert f'type="application/json+oembed" href="{ADDRESS}{FOLDER}{embed}.json"' in Heads(site)(made).tags


def test_each_page_offers_the_snippets_of_what_it_shows() -> None:
    site, made = real_site(), real_files()
    texts = {page.path: html.unescape(render(site, page)) for page in all_pages(site)}
    for embed in all_embeds(site, site.explained[RIYADH]):
        code = json.loads(made[embed.oembed_path])["html"]
        assert f"<code>{code}</code>" in texts[embed.source.path]
    assert f"<code>{json.loads(made[f'{FOLDER}table.json'])['html']}</code>" in texts[f"explainers/{RIYADH}/index.md"]
    assert "<iframe" not in texts[f"explainers/{RIYADH}/print.md"]
    assert "<iframe" not in "".join(text for path, text in texts.items() if path.startswith("actors/"))


def test_without_an_address_there_are_embeds_and_no_snippets(tmp_path: Path) -> None:
    files_given = {"quotes.yaml": "no: {speaker: norway}", "table.yaml": "meetings: {hall: {seats: [{actor: norway}]}}"}
    site = Site.of(small_site(tmp_path, files_given), replace(OPTIONS, site_url=""))
    made = files(site)
    assert sorted(made) == ["embed/embed.css", "embed/talks/quotes/no.html", "embed/talks/table.html"]
    assert "canonical" not in made["embed/talks/table.html"]
    assert not [page.path for page in all_pages(site) if "iframe" in render(site, page)]


def test_links_of_an_embed_lead_to_pages_that_are_made() -> None:
    site = real_site()
    known = {page_url(page.path, True) for page in all_pages(site)}
    for path, text in pages(real_files()).items():
        links = {given["href"].partition("#")[0] for tag, given in _Page(text).found if tag == "a"}
        assert {urljoin(path, link) for link in links} <= known


def test_without_directory_addresses_links_name_files(tmp_path: Path) -> None:
    site = Site.of(
        small_site(tmp_path, {"quotes.yaml": "no: {speaker: norway}"}), replace(OPTIONS, directory_urls=False)
    )
    assert 'href="../../../explainers/talks/quotes.html#no"' in files(site)["embed/talks/quotes/no.html"]


def test_its_colours_are_those_of_the_pages() -> None:
    ours = (PACKAGE / "outputs/embeds/embed.css").read_text("utf-8")
    pages_own = (PACKAGE / "theme/assets/explainer.css").read_text("utf-8")
    light, dark = (TOKEN.findall(part) for part in pages_own.split("[data-md-color-scheme", 4)[1:3])
    assert TOKEN.findall(ours) == [*light, *dark]
