"""A site of nothing but hostile texts has the elements of a harmless one, and every text arrives whole."""

from __future__ import annotations

import datetime
import json
import re
from collections.abc import Iterator, Mapping
from html import unescape
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from markdown import Markdown
from mkdocs.utils.meta import get_data

from generator.build import Built, build
from generator.inline_text import Hyperlink, Node, parse
from generator.pages.site import SiteOptions
from tests.hostile.built_html import Html, html_of, seen
from tests.hostile.hostile_site import write_hostile_content
from tests.hostile.test_escaping import OURS
from tests.hostile.texts import Texts

OPTIONS = SiteOptions(site_name="Talks", site_url="https://talks.example/", corrections="desk@talks.example")
OUR_MAIL = re.compile(r"mailto:(desk@talks\.example)?\?subject=[\w.%~-]*(&body=[\w.%~-]*)?$")
INLINE = {("em", ""), ("strong", ""), ("a", ""), ("a", "href")}
UNSHRUNK = [Phase.explicit, Phase.reuse, Phase.generate]
TODAY = datetime.date(2025, 3, 5)


def built(folder: Path, texts: Texts) -> Built:
    write_hostile_content(folder, texts)
    return build(folder, OPTIONS, TODAY)


def read(page: str) -> Html:
    """The page as MkDocs makes it; its title and description are values of an attribute."""
    body, front_matter = get_data(page)
    html = html_of(Markdown(extensions=[*OURS]).convert(body))
    assert {"title"} <= front_matter.keys() <= {"title", "description", "hide", "search"}
    told = {key: unescape(value) for key, value in front_matter.items() if isinstance(value, str)}
    html.elements.append(("meta", told))
    return html


def kinds(pages: Mapping[str, Html]) -> set[tuple[str, str]]:
    """Which elements with which attributes there are."""
    return {(tag, name) for page in pages.values() for tag, attributes in page.elements for name in ["", *attributes]}


@pytest.fixture(scope="module")
def harmless(tmp_path_factory: pytest.TempPathFactory) -> set[tuple[str, str]]:
    """The elements of the same site with words in it that are nothing but words, and inline text."""
    texts = Texts(payloads=["plain words"], urls=["https://a.example/"])
    pages = built(tmp_path_factory.mktemp("content"), texts).pages
    return kinds({path: read(page) for path, page in pages.items()}) | INLINE


def assert_harmless(site: Built, texts: Texts, harmless: set[tuple[str, str]]) -> None:
    pages = {path: read(page) for path, page in site.pages.items()}
    assert kinds(pages) <= harmless
    assert [one for page in pages.values() for one in page.strange] == []
    assert {address for address in addresses(pages) if not OUR_MAIL.match(address)} <= set(allowed_addresses(texts))
    carried = "\n".join(carried_by(page) for page in pages.values())
    assert list(torn(carried, texts)) == []
    data = seen(
        "\n".join(strings_below([json.loads(text) for path, text in site.files.items() if path.endswith(".json")]))
    )
    assert [one.text for one in texts.given if seen(one.shown) not in carried and seen(one.text) not in data] == []


def carried_by(page: Html) -> str:
    """The text of a page and of its attributes, without what is written in another way on purpose.

    That is the subject of an e-mail, and the anchor of a title, which is made of its letters.
    """
    written = ((name, value) for _, attributes in page.elements for name, value in attributes.items())
    values = (value for name, value in written if name != "id" and not OUR_MAIL.match(value))
    return "\n".join([seen(page.text), *map(seen, values)])


def torn(carried: str, texts: Texts) -> Iterator[tuple[str, str]]:
    """Texts that stand somewhere with less than all of their characters behind their mark, or before it."""
    for one in texts.given:
        for found in re.finditer(one.mark, carried):
            if not is_whole(seen(one.shown), carried, found, begins=one.begins_with_mark):
                yield one.text, carried[max(0, found.start() - 100) : found.end() + 100]


def is_whole(text: str, carried: str, mark: re.Match[str], *, begins: bool) -> bool:
    """What is cut ends in …, and has lost a mark that it ends with."""
    if not begins:
        return carried.endswith(text, 0, mark.end())
    there = carried[mark.start() : mark.start() + len(text) + 1]
    cut = there.find("…")
    return text.startswith(there[:cut]) if cut >= 0 and not there.startswith(text) else there.startswith(text)


def addresses(pages: Mapping[str, Html]) -> Iterator[str]:
    """Every address outside of the site that a page leads to or loads something from."""
    for page in pages.values():
        for _, attributes in page.elements:
            for name in ("href", "src", "srcset", "action", "formaction", "data", "poster", "xlink:href"):
                address = attributes.get(name, "")
                if re.match(r"\s*(//|\\|[a-zA-Z][\w+.-]*:)", address):
                    yield address


def allowed_addresses(texts: Texts) -> Iterator[str]:
    for one in texts.given:
        yield one.text
        yield from (address for node in parse(" ".join(one.text.split())) for address in linked(node))


def strings_below(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield from strings_below([key, inner])
    elif isinstance(value, list):
        for inner in value:
            yield from strings_below(inner)


def linked(node: Node) -> Iterator[str]:
    if isinstance(node, Hyperlink):
        yield node.url
    elif not isinstance(node, str) and hasattr(node, "inner"):
        for inner in node.inner:
            yield from linked(inner)


@pytest.mark.parametrize("marks_first", [False, True])
@pytest.mark.parametrize("start", [0, 85, 170])
def test_a_site_of_payloads_has_only_our_elements_and_every_text_whole(
    tmp_path: Path, harmless: set[tuple[str, str]], start: int, marks_first: bool
) -> None:
    texts = Texts(start, marks_first=marks_first)
    assert_harmless(built(tmp_path, texts), texts, harmless)


@settings(max_examples=3, deadline=None, phases=UNSHRUNK, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.text(st.characters(codec="utf-8"), max_size=40), min_size=30), st.booleans())
def test_so_has_a_site_of_any_texts(
    tmp_path: Path, harmless: set[tuple[str, str]], payloads: list[str], marks_first: bool
) -> None:
    texts = Texts(payloads=payloads, marks_first=marks_first)
    assert_harmless(built(tmp_path, texts), texts, harmless)


def test_no_page_of_ours_has_a_style_or_a_handler_in_an_attribute(harmless: set[tuple[str, str]]) -> None:
    assert [kind for kind in harmless if kind[1] == "style" or kind[1].startswith("on")] == []
    assert {tag for tag, _ in harmless} & {
        "script",
        "style",
        "iframe",
        "object",
        "embed",
        "base",
        "link",
        "form",
    } == set()
