"""Every format beside the pages: each read back by a reader of its own, well formed, harmless, and with every text whole."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from generator.build import Built, build
from generator.outputs.citation import TEX
from tests.hostile.built_html import html_of, seen
from tests.hostile.hostile_site import write_hostile_content
from tests.hostile.test_pages import OPTIONS, TODAY, UNSHRUNK, is_whole, kinds, strings_below
from tests.hostile.texts import Given, Texts

LETTERS = frozenset(map(chr, range(32, 0x3000)))
COMMON_MARK = MarkdownIt("commonmark")
BLOCKS = {"heading", "paragraph", "bullet_list", "ordered_list", "list_item", "strong", "link", "blockquote"}
ALLOWED = {"inline", "text", "text_special", *(f"{block}_{end}" for block in BLOCKS for end in ("open", "close"))}
FORMULA = re.compile(r"[=+@\t\r＝＋＠－]|-(?![\d.]+$)")
IN_TEX = re.compile(r"\{\\[a-z]+\}|\\[{}%#$&_]")
PLAIN_TEX = {written: sign for sign, written in TEX.items()}


def json_strings(text: str) -> Iterator[str]:
    """What oEmbed has as HTML is read as such."""
    held: Any = json.loads(text)
    if isinstance(held, dict) and held.get("type") == "rich":
        yield from html_strings(f"<!doctype html>{held.pop('html')}")
    yield from strings_below(held)


def xml_strings(text: str) -> Iterator[str]:
    for element in ElementTree.fromstring(text).iter():
        yield from (element.text or "", element.tail or "", *element.attrib.values())


def svg_strings(text: str) -> Iterator[str]:
    """The words of the drawing, of which one text may stand on several lines."""
    yield "".join(ElementTree.fromstring(text).itertext())


def csv_strings(text: str) -> Iterator[str]:
    for row in csv.reader(io.StringIO(text, newline="")):
        assert [cell for cell in row if FORMULA.match(cell)] == []
        yield from row


def markdown_strings(text: str) -> Iterator[str]:
    """Headings, paragraphs, lists; and nothing in them that would be more than characters."""
    tokens = COMMON_MARK.parse(text)
    children = [inner for token in tokens for inner in token.children or ()]
    assert {token.type for token in (*tokens, *children)} <= ALLOWED
    for token in tokens:
        yield "".join(inner.content for inner in token.children or ())


def tex_strings(text: str) -> Iterator[str]:
    for entry in text.rstrip("\n").split("\n\n"):
        assert (entry.count("{"), entry[:8]) == (entry.count("}"), "@online{")
    yield IN_TEX.sub(lambda found: PLAIN_TEX.get(found[0], found[0][1:]), text)


def html_strings(text: str) -> Iterator[str]:
    page = html_of(text)
    assert page.strange[1:] == []
    yield from (page.text, *page.values, *page.examples)


READERS: dict[str, Callable[[str], Iterator[str]]] = {
    ".json": json_strings,
    ".xml": xml_strings,
    ".svg": svg_strings,
    ".csv": csv_strings,
    ".md": markdown_strings,
    ".txt": markdown_strings,
    ".bib": tex_strings,
    ".html": html_strings,
}


def made(folder: Path, texts: Texts) -> dict[str, str]:
    """Every text beside the pages: the files, the drawings of cards, and the heads of pages."""
    write_hostile_content(folder, texts)
    site: Built = build(folder, replace(OPTIONS, card_letters=LETTERS), TODAY)
    files = {path: held.decode("utf-8") for path, held in site.files.items()}
    cards = {path.replace(".png", ".svg"): drawing for path, drawing in site.cards.items()}
    heads = {f"heads/{path}.html": f"<!doctype html>{head.tags}{head.shared}" for path, head in site.heads.items()}
    return {**files, **cards, **heads}


def faults(folder: Path, texts: Texts) -> Iterator[str]:
    """Which text arrives in pieces, and in which file."""
    for path, text in made(folder, texts).items():
        kind = path[path.rindex(".") :]
        if kind == ".css":
            continue
        carried = "\n".join(map(seen, READERS[kind](text)))
        if path.startswith("heads/"):
            carried += "\n".join(seen(one) for held in html_of(text).machine_readable for one in json_strings(held))
        for one in texts.given:
            for mark in re.finditer(one.mark, carried):
                if not arrives(one, carried, mark):
                    yield f"{path}: {one.text!r}: {carried[max(0, mark.start() - 80) : mark.end() + 80]!r}"


def arrives(one: Given, carried: str, mark: re.Match[str]) -> bool:
    """As it was written, or as a reader sees it."""
    begins = one.begins_with_mark
    return any(is_whole(seen(text), carried, mark, begins=begins) for text in (one.shown, one.text))


@pytest.mark.parametrize("marks_first", [False, True])
@pytest.mark.parametrize("start", [0, 85, 170])
def test_in_every_format_every_payload_arrives_whole_and_harmless(
    tmp_path: Path, start: int, marks_first: bool
) -> None:
    assert list(faults(tmp_path, Texts(start, marks_first=marks_first))) == []


@settings(max_examples=3, deadline=None, phases=UNSHRUNK, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.text(st.characters(codec="utf-8"), max_size=40), min_size=30), st.booleans())
def test_so_does_any_text(tmp_path: Path, payloads: list[str], marks_first: bool) -> None:
    assert list(faults(tmp_path, Texts(payloads=payloads, marks_first=marks_first))) == []


def test_every_format_carries_texts_so_that_nothing_is_whole_for_want_of_texts(tmp_path: Path) -> None:
    texts = Texts(payloads=["plain words"], urls=["https://a.example/"])
    carried = made(tmp_path, texts)
    held = {kind: sum(path.endswith(kind) and "qz" in text for path, text in carried.items()) for kind in READERS}
    assert all(held.values()), held


def test_embeds_of_payloads_have_the_elements_of_harmless_ones(tmp_path: Path) -> None:
    harmless = made(tmp_path / "harmless", Texts(payloads=["plain words"], urls=["https://a.example/"]))
    for path, text in made(tmp_path / "hostile", Texts(60)).items():
        if path.startswith("embed/") and path.endswith(".html"):
            assert kinds({path: html_of(text)}) <= kinds({path: html_of(harmless[path])})
