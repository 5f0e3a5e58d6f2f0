"""Every code has its section under docs/problems/, with examples that are what they say."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from generator.checks import run
from generator.linking import link
from generator.options import options_from
from generator.problems import Problem
from generator.reading import Document, read
from tests.problem_pages import PAGES, Section, codes, sections
from tests.small_site import small_content

SECTIONS = {section.code: section for section in sections()}
OF_ONE_FILE = ("generator.reading", "generator.records", "generator.wording", "generator.loading", "generator.content")
"""Modules that tell what is wrong with a file: examples for them are whole files."""
MENDED = ("unknown-actor", "unknown-source")
"""What the completing of a short example would mend: examples for them are whole too."""
OF_BREVITY = {"one-source", "silent-at-table", "since-after-update", "unlisted-party", "unmet-actor", "uncited-source"}
"""Notices that an example has because it is short. They count only in their own sections."""
OF_THE_DISK = {
    "blocked-by-policy",
    "broken-link",
    "dead-address",
    "link-leads-out",
    "moved-address",
    "no-content",
    "no-explainer-file",
    "no-site-url",
    "not-a-file",
    "not-a-folder",
    "not-text",
    "too-big",
    "too-many-aliases",
    "unanswered-address",
    "unreadable",
    "unreadable-fingerprint",
}
"""What no text in a page can show."""
TODAY = datetime.date(2025, 3, 1)


def test_every_code_has_one_section() -> None:
    told = codes()
    assert set(SECTIONS) == set(told)
    assert Counter(section.code for section in sections()) == Counter(told.keys())


@pytest.mark.parametrize("page", sorted({section.page for section in SECTIONS.values()}))
def test_the_sections_of_a_page_are_in_order_and_the_page_is_listed(page: str) -> None:
    listed = [section.code for section in sections() if section.page == page]
    assert listed == sorted(listed)
    assert f"({page})" in (PAGES / "index.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("code", SECTIONS)
def test_a_section_has_words_and_both_examples(code: str) -> None:
    section = SECTIONS[code]
    assert section.words.endswith((".", "`\\[\\[`."))
    assert (bool(section.wrong), bool(section.right)) == ((False, False) if code in OF_THE_DISK else (True, True))


@pytest.mark.parametrize("code", sorted(SECTIONS.keys() - OF_THE_DISK))
def test_the_wrong_example_has_this_problem_and_no_other(code: str, tmp_path: Path) -> None:
    assert {problem.code for problem in problems(SECTIONS[code], SECTIONS[code].wrong, tmp_path)} == {code}


@pytest.mark.parametrize("code", sorted(SECTIONS.keys() - OF_THE_DISK))
def test_the_right_example_is_clean(code: str, tmp_path: Path) -> None:
    assert problems(SECTIONS[code], SECTIONS[code].right, tmp_path) == []


def problems(section: Section, files: Mapping[str, str], folder: Path) -> list[Problem]:
    """Everything that is wrong with an example, but for the notices that come of its brevity."""
    told = _of_settings(files["mkdocs.yml"], folder) if "mkdocs.yml" in files else _of_content(section, files, folder)
    return [problem for problem in told if problem.code == section.code or problem.code not in OF_BREVITY]


def _of_settings(text: str, folder: Path) -> list[Problem]:
    settings = folder / "mkdocs.yml"
    settings.write_text(text, encoding="utf-8")
    document = read(text.encode(), "mkdocs.yml")
    assert isinstance(document, Document)
    value: Any = document.value
    return options_from(value["plugins"][0]["explainer"], settings)[1]


def _of_content(section: Section, files: Mapping[str, str], folder: Path) -> list[Problem]:
    whole = section.code in MENDED or any(module.startswith(OF_ONE_FILE) for module in codes()[section.code])
    content, told = small_content(folder, files, as_written=whole and files is section.wrong)
    if told:
        return told
    model, told = link(content)
    return told or run(model, TODAY)
