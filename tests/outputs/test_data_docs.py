"""`docs/data.md`: it names every file that is published, and its examples are what comes of its records."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from generator.outputs.heads.entities import Entities
from generator.outputs.heads.structured import structured
from generator.pages import all_pages
from generator.pages.site import Site, SiteOptions
from tests.outputs.sites import ADDRESS, LICENCE, files_of, real_site
from tests.small_site import small_site

PAGE = (Path(__file__).parents[2] / "docs/data.md").read_text(encoding="utf-8")
EXAMPLE = re.compile(r"^`([^`\n]+)`(?:, in part)?:\n\n```\w+\n(.*?)^```$", re.MULTILINE | re.DOTALL)
EXAMPLES = EXAMPLE.findall(PAGE)
OPTIONS = SiteOptions(site_name="Talks", site_url=ADDRESS, licence=LICENCE)


def made(folder: Path) -> dict[str, str]:
    records = {path: text for path, text in EXAMPLES if path.endswith(".yaml")}
    return files_of(Site.of(small_site(folder, records), OPTIONS))


def holds(whole: Any, part: Any) -> bool:
    """Whether `part` is what it says of `whole`: of an object some keys, of a list some entries."""
    if isinstance(part, dict):
        return isinstance(whole, dict) and all(key in whole and holds(whole[key], value) for key, value in part.items())
    if isinstance(part, list):
        return isinstance(whole, list) and all(any(holds(one, wanted) for one in whole) for wanted in part)
    return bool(whole == part)


@pytest.mark.parametrize(("path", "example"), [(path, text) for path, text in EXAMPLES if not path.endswith(".yaml")])
def test_an_example_is_what_comes_of_the_records(tmp_path: Path, path: str, example: str) -> None:
    file = made(tmp_path)[path].replace("\r\n", "\n")
    if path.endswith(".json"):
        assert holds(json.loads(file), json.loads(example))
    else:
        assert example.strip("\n") in file


def test_every_published_file_is_in_the_table() -> None:
    table = PAGE[: PAGE.index("\nA file without")]
    named = {
        name for cell in re.findall(r"^\| (`.*?) \|", table, re.MULTILINE) for name in re.findall(r"`([^`]+)`", cell)
    }
    below = (re.sub(r"^(explainers|series|actors|embed)/[^/]+/", "", path) for path in files_of(real_site()))
    files = {re.sub(r"^(quotes|figures)/[^/]+\.", r"\1/<id>.", path) for path in below}
    assert files - {name.rpartition(">/")[2] for name in named} == set()


def test_the_structured_data_are_what_the_head_of_the_page_holds(tmp_path: Path) -> None:
    (told,) = re.findall(r"^The structured data of .*?\n\n```json\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)
    site = Site.of(small_site(tmp_path, {path: text for path, text in EXAMPLES if path.endswith(".yaml")}), OPTIONS)
    (page,) = (page for page in all_pages(site) if page.path == "explainers/border-talks/quotes.md")
    assert holds(structured(Entities(site), page), json.loads(told))
