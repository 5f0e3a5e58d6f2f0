"""What pages offer to take away: every link leads to a file that is published."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from urllib.parse import urljoin

import pytest

from generator.outputs.downloads import alternates, downloads, downloads_of
from generator.outputs.markdown import render
from generator.pages import PAGES
from generator.pages.addresses import page_url
from generator.pages.page import Page
from generator.pages.site import Site
from tests.outputs.sites import ADDRESS, OPTIONS, RIYADH, files_of, real_site
from tests.small_site import small_site


def pages(site: Site) -> dict[str, Page]:
    return {page.path: page for kind in PAGES for page in kind(site)}


def small(folder: Path, files: dict[str, str]) -> Site:
    return Site.of(small_site(folder, files), OPTIONS)


def test_every_download_of_the_real_content_is_a_published_file_and_every_file_is_offered_on_a_page() -> None:
    site, files = real_site(), files_of(real_site())
    offered = {one.path for page in pages(site).values() for group in downloads_of(site, page) for one in group.files}
    assert offered <= set(files)
    elsewhere = ("embed/", "feed.", "llms.txt")  # on cards, and in the heads of all pages
    assert {path for path in files if not path.startswith(elsewhere)} - offered == set()


def test_lists_offer_what_they_list_as_data_and_an_actor_its_text(tmp_path: Path) -> None:
    site = small(tmp_path, {"actors/us.yaml": "us: {name: United States}"})
    made = pages(site)
    told = {
        path: [one.path for group in downloads_of(site, page) for one in group.files] for path, page in made.items()
    }
    assert told["actors/index.md"] == ["actors.json", "schema/actors-1.json"]
    assert told["sources/index.md"] == ["sources.json", "schema/sources-1.json"]
    assert told["actors/us.md"] == ["actors.json", "schema/actors-1.json", "actors/us/index.md"]
    assert '<a href="../../actors.json">JSON</a>' in render(site, made["actors/us.md"])
    assert '<a href="../sources.json">JSON</a>' in render(site, made["sources/index.md"])


def test_only_what_there_is_is_offered(tmp_path: Path) -> None:
    site = Site.of(small_site(tmp_path, {"timeline.yaml": "[{title: A call}]"}))
    assert [
        (group.label, [one.words for one in group.files]) for group in downloads(site, site.explained["talks"])
    ] == [
        ("Everything", ["JSON", "schema"]),
        ("Spreadsheets (CSV)", ["events", "data package"]),
        ("Text", ["Markdown"]),
        ("Citations", ["BibTeX", "CSL-JSON"]),
    ]


@pytest.mark.parametrize("directory_urls", [True, False])
def test_what_stands_beside_a_page_is_found_from_the_page(directory_urls: bool) -> None:
    model = real_site().model
    site = Site.of(model, replace(OPTIONS, directory_urls=directory_urls))
    files = files_of(site)
    for page in pages(site).values():
        here = ADDRESS + page_url(page.path, directory_urls)
        assert [
            kind for kind, href, _ in alternates(site, page) if urljoin(here, href).removeprefix(ADDRESS) not in files
        ] == []


def test_the_head_of_a_page_names_its_feeds_its_data_and_its_text(tmp_path: Path) -> None:
    site = small(tmp_path, {"actors/us.yaml": "us: {name: United States}", "explainer.yaml": "related: []"})
    made = pages(site)
    of_site = [("application/atom+xml", "feed.xml"), ("application/feed+json", "feed.json")]
    told = {path: [(kind, href) for kind, href, _ in alternates(site, page)] for path, page in made.items()}
    assert told["index.md"] == of_site
    assert told["actors/us.md"] == [
        *((kind, f"../../{href}") for kind, href in of_site),
        ("application/json", "../../actors.json"),
        ("text/markdown", "index.md"),
    ]
    assert told["actors/index.md"] == [
        *((kind, f"../{href}") for kind, href in of_site),
        ("application/json", "../actors.json"),
    ]
    assert told["explainers/talks/index.md"] == [
        *((kind, f"../../{href}") for kind, href in of_site),
        *of_site,
        ("application/json", "data.json"),
        ("text/markdown", "index.md"),
    ]


def test_pages_of_an_explainer_offer_its_files_and_its_licence(tmp_path: Path) -> None:
    site = small(tmp_path, {"timeline.yaml": "[{title: A call}]"})
    text = render(site, pages(site)["explainers/talks/timeline.md"])
    assert '<a href="../events.csv">events</a>, <a href="../datapackage.json">data package</a>' in text
    assert '<a href="https://creativecommons.org/licenses/by/4.0/" rel="license">CC-BY-4.0</a>' in text
    assert "Cite this" not in text


def test_the_overview_says_how_to_cite_the_explainer() -> None:
    text = render(real_site(), pages(real_site())[f"explainers/{RIYADH}/index.md"])
    assert "US–Russia talks in Riyadh, Who’s at the Table, last changed 15 December 2025. https://talks" in text
    assert "<pre><code>@online&#123;us-russia-riyadh-2025,&#10;" in text
