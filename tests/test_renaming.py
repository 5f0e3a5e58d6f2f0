"""An id changed as text: every reference, and nothing else."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from textwrap import dedent

import pytest

from generator.content_files import Known
from generator.inline_text import parse, record_links
from generator.loading import load
from generator.records.base import Reference
from generator.records.shape import marked
from generator.renaming import CannotRenameError, Renaming, renamed
from tests.small_project import write

CONTENT = Path(__file__).parents[1] / "content"
NEW = "entirely-new-id"


@pytest.fixture(scope="module")
def known() -> Known:
    """This repository's content, as it is read."""
    made: Known = {}
    load(CONTENT, known=made)
    return made


def ids(known: Known, kind: str) -> list[str]:
    files = (loaded for _, loaded in known.values() if loaded.kind.name == f"{kind}s")
    return [key for loaded in files for key in loaded.records]


def mentions(known: Known, kind: str, key: str) -> int:
    """How often records refer to a record; counted from what was read, not from the text."""
    found = [each for _, loaded in known.values() for each in marked(loaded.records, loaded.kind.shape)]
    held = sum(isinstance(mark, Reference) and (mark.kind, one.value) == (kind, key) for one, mark in found)
    texts = (one.value for one, mark in found if not isinstance(mark, Reference))
    linked = (link for text in texts for link in record_links(parse(text)))
    return held + sum((link.kind, link.owner, link.id) == (kind, "", key) for link in linked)


@pytest.mark.parametrize("kind", ["actor", "source"])
def test_in_the_whole_content_each_id_is_changed_where_it_is_referred_to_and_nothing_else(
    kind: str, known: Known
) -> None:
    for key in ids(known, kind)[::7]:
        changed = renamed(known, Renaming(kind, key, NEW), CONTENT, redirect=False)
        assert changed.places == mentions(known, kind, key) + 1
        for file, text in changed.texts.items():
            document = known[file][1].document
            assert document
            assert text.replace(NEW, key) == document.text


Rename = Callable[..., str]


@pytest.fixture
def rename(tmp_path: Path) -> Rename:
    """Renames in one file of quotes, and gives its text."""

    def made(text: str, kind: str = "actor", old: str = "norway") -> str:
        file = tmp_path / "explainers/talks/quotes.yaml"
        write(file, dedent(text))
        known: Known = {}
        load(tmp_path, known=known)
        return renamed(known, Renaming(kind, old, NEW), tmp_path, redirect=True).texts.get(file, "as before")

    return made


QUOTE = """
q:
  speaker: {speaker}
  text: From norway, [[norway]].  # norway [[norway]]
  sources: {sources}
  context: {context}
"""


def quote(speaker: str = "other", sources: str = "[s]", context: str = "None.") -> str:
    return QUOTE.format(speaker=speaker, sources=sources, context=context)


@pytest.mark.parametrize("written", ["{}", "'{}'", '"{}"', "&norway {}", "&a '{}'", "{}  # norway", ">-\n    {}"])
def test_a_value_keeps_its_quotation_marks_anchor_and_comment(written: str, rename: Rename) -> None:
    assert rename(quote(speaker=written.format("norway"))) == quote(speaker=written.format(NEW))


@pytest.mark.parametrize(
    "written",
    ["[{}]", "[other, '{}']", "[{{source: {}, at: p. 2}}]", "\n    - {}  # first\n    - other", "\n  - source: {}"],
)
def test_a_citation_is_changed_in_each_of_its_forms(written: str, rename: Rename) -> None:
    changed = rename(quote(sources=written.format("norway")), kind="source")
    assert changed == quote(sources=written.format(NEW))


@pytest.mark.parametrize(
    "written",
    [
        "By [[{}]] and [[{}|Norway, norway]].",
        "'It''s [[actor:{}]], *[[{}]]* and norway'",
        ">-\n    By\n    [[{}|the\n    North]] and [[ {} ]].",
        '"By\\u0020[[{}|\\"N\\"]], [[quote:norway]], [[source:norway]] and [[{}]]"',
        "By [[{}]], [[norway-two]] and [[two-norway]], not \\[[norway]]; and [[{}]]",
    ],
)
def test_a_link_is_changed_wherever_it_stands_in_a_text(written: str, rename: Rename) -> None:
    assert rename(quote(context=written.format("norway", "norway"))) == quote(context=written.format(NEW, NEW))


def test_links_into_an_explainer_follow_it(rename: Rename) -> None:
    written = (
        "[[explainer:{0}]], [[quote:{0}/q]], [[meeting:{0}/m|there]]; [[norway]], [[quote:norway]], [[issue:x/norway]]"
    )
    changed = rename(quote(context=f"'{written.format('norway')}'"), kind="explainer")
    assert changed == quote(context=f"'{written.format(NEW)}'")


def test_a_value_that_an_alias_repeats_is_changed_once(rename: Rename) -> None:
    text = "a: &same {{speaker: {0}, text: x, sources: [s]}}\nb: *same\n"
    assert rename(text.format("norway")) == text.format(NEW)


def test_an_id_that_is_written_in_another_way_is_named_and_left(rename: Rename) -> None:
    with pytest.raises(
        CannotRenameError, match=r"content/explainers/talks/quotes.yaml:3:12: the id stands here in a way"
    ):
        rename(quote(speaker='"norw\\u0061y"'))


def test_what_does_not_refer_to_it_stays(rename: Rename) -> None:
    assert rename(quote()) == "as before"
