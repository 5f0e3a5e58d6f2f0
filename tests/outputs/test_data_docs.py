"""`docs/data/`: it names every file that is published, and its examples are what comes of its records."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from generator.outputs.heads import Heads
from generator.outputs.heads.entities import Entities
from generator.outputs.heads.structured import structured
from generator.pages import all_pages
from generator.pages.page import Page
from generator.pages.site import Site, SiteOptions
from tests.outputs.sites import ADDRESS, LICENCE, files_of, real_site
from tests.small_site import small_site

DOCS = Path(__file__).parents[2] / "docs/data"
PAGES = {file.stem: file.read_text(encoding="utf-8") for file in sorted(DOCS.glob("*.md"))}
INDEX, ALL = PAGES["index"], "\n".join(PAGES.values())
EXAMPLE = re.compile(r"^`([^`\n]+)`(?:, in part)?:\n\n```\w+\n(.*?)^```$", re.MULTILINE | re.DOTALL)
EXAMPLES = EXAMPLE.findall(ALL)
OPTIONS = SiteOptions(
    site_name="Talks", site_url=ADDRESS, licence=LICENCE, card_letters=frozenset(map(chr, range(32, 0x2500)))
)


def site_of(folder: Path) -> Site:
    records = {path: text for path, text in EXAMPLES if path.endswith(".yaml")}
    return Site.of(small_site(folder, records), OPTIONS)


def holds(whole: Any, part: Any) -> bool:
    """Whether `part` is what it says of `whole`: of an object some keys, of a list some entries."""
    if isinstance(part, dict):
        return isinstance(whole, dict) and all(key in whole and holds(whole[key], value) for key, value in part.items())
    if isinstance(part, list):
        return isinstance(whole, list) and all(any(holds(one, wanted) for one in whole) for wanted in part)
    return bool(whole == part)


@pytest.mark.parametrize(("path", "example"), [(path, text) for path, text in EXAMPLES if not path.endswith(".yaml")])
def test_an_example_is_what_comes_of_the_records(tmp_path: Path, path: str, example: str) -> None:
    file = files_of(site_of(tmp_path))[path].replace("\r\n", "\n")
    if path.endswith(".json"):
        assert holds(json.loads(file), json.loads(example))
    else:
        assert example.strip("\n") in file


def test_every_published_file_is_in_the_table() -> None:
    table = INDEX[: INDEX.index("\nA file without")]
    named = {
        name for cell in re.findall(r"^\| (`.*?) \|", table, re.MULTILINE) for name in re.findall(r"`([^`]+)`", cell)
    }
    below = (re.sub(r"^(explainers|series|actors|embed)/[^/]+/", "", path) for path in files_of(real_site()))
    files = {re.sub(r"^(quotes|figures)/[^/]+\.", r"\1/<id>.", path) for path in below}
    assert files - {name.rpartition(">/")[2] for name in named} == set()


TOLD = re.findall(r"^The structured data of `(.*?)/`, in part:\n\n```json\n(.*?)^```$", ALL, re.MULTILINE | re.DOTALL)
HEADS = re.findall(r"^The head of `(.*?)/`, in part:\n\n```html\n(.*?)^```$", ALL, re.MULTILINE | re.DOTALL)


def page_of(site: Site, address: str) -> Page:
    return next(page for page in all_pages(site) if page.path == f"{address}.md")


@pytest.mark.parametrize(("address", "told"), TOLD)
def test_the_structured_data_are_what_the_head_of_the_page_holds(tmp_path: Path, address: str, told: str) -> None:
    site = site_of(tmp_path)
    assert holds(structured(Entities(site), page_of(site, address)), json.loads(told))


@pytest.mark.parametrize(("address", "told"), HEADS)
def test_the_head_of_a_page_has_the_lines_that_are_shown_of_it(tmp_path: Path, address: str, told: str) -> None:
    site = site_of(tmp_path)
    head = Heads(site)(page_of(site, address))
    assert set(told.splitlines()) <= {*head.tags.splitlines(), *head.shared.splitlines()}


def test_each_output_has_a_page_with_an_example() -> None:
    assert set(PAGES) == {
        *("index", "json", "spreadsheets", "feeds", "structured-data", "share-card", "embeds"),
        *("citations", "texts", "print", "changes"),
    }
    assert [name for name, text in PAGES.items() if "```" not in text] == []
    assert [name for name in PAGES if name != "index" and f"({name}.md)" not in INDEX] == []
