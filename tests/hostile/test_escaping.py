"""Escaped text is text, wherever on a Markdown page it stands and whatever extensions read it."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown import Markdown
from markupsafe import Markup

from generator.escaping import END, ISOLATE, escape, fit
from tests.hostile.built_html import html_of, seen
from tests.hostile.payloads import PAYLOADS

PLACES = {
    "a title": "# {}\n",
    "a heading with an anchor": "## {} {{#anchor}}\n",
    "a paragraph": "{}\n",
    "a paragraph's end": "Words and {}\n",
    "a list's entry": "- {}\n- Words\n",
    "a list's entry with an anchor": "- {}\n  {{: #anchor }}\n",
    "a table's cell": "| A | B |\n|---|---|\n| {} | Words |\n",
    "a block of HTML": "<div><p>{}</p></div>\n",
    "a line of a block of HTML": "<div>\n{}\n</div>\n",
    "a block of HTML with Markdown in it": '<div markdown="1">\n\n{}\n\n</div>\n',
    "an attribute": '<p title="{}">Words</p>\n',
    "an attribute within a line": 'Words <a href="{}">there</a>\n',
}
OURS = ("toc", "tables", "fenced_code", "attr_list", "md_in_html")
"""What MkDocs always has, and what the pages need."""
OTHERS = (
    "admonition",
    "def_list",
    "footnotes",
    "abbr",
    "nl2br",
    "sane_lists",
    "wikilinks",
    "pymdownx.arithmatex",
    "pymdownx.betterem",
    "pymdownx.blocks.admonition",
    "pymdownx.blocks.html",
    "pymdownx.caret",
    "pymdownx.critic",
    "pymdownx.details",
    "pymdownx.emoji",
    "pymdownx.inlinehilite",
    "pymdownx.keys",
    "pymdownx.mark",
    "pymdownx.progressbar",
    "pymdownx.snippets",
    "pymdownx.superfences",
    "pymdownx.tabbed",
    "pymdownx.tasklist",
    "pymdownx.tilde",
)
"""What a site's owner may switch on besides, for pages of their own. (`pymdownx.magiclink` makes links of addresses, as it should.)"""

ONE_LINE = [text for payload in PAYLOADS if (text := " ".join(payload.split()))]


def assert_text(texts: Sequence[str], place: str, extensions: Sequence[str]) -> None:
    """`texts`, one after the other, change nothing of a page but its text."""
    reader = Markdown(extensions=[*extensions])
    page = html_of(reader.convert("\n".join(PLACES[place].format(escape(text)) for text in texts)))
    plain = html_of(reader.reset().convert("\n".join(PLACES[place].format("words") for _ in texts)))
    assert [(tag, [*attributes]) for tag, attributes in page.elements] == [
        (tag, [*attributes]) for tag, attributes in plain.elements
    ]
    assert page.strange == []
    carried = "\n".join(page.values if "attribute" in place else page.text.split("\n"))
    assert [text for text in texts if seen(text) not in seen(carried)] == []


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("extensions", [OURS, (*OURS, *OTHERS)], ids=["ours", "every"])
def test_no_payload_is_more_than_text(place: str, extensions: Sequence[str]) -> None:
    assert_text(ONE_LINE, place, extensions)


@settings(max_examples=150, deadline=None)
@given(
    st.text(alphabet=st.characters(codec="utf-8")).map(lambda text: " ".join(text.split())).filter(bool),
    st.sampled_from(sorted(PLACES)),
)
def test_no_text_is_more_than_text(text: str, place: str) -> None:
    assert_text([text], place, OURS)


@settings(max_examples=300, deadline=None)
@given(
    st.lists(st.sampled_from("#*_-+=`~:[](){}<>!|\\&;/.$@^\"'1 a\t\x02\x03"), max_size=20),
    st.sampled_from(sorted(PLACES)),
)
def test_no_text_of_signs_is_more_than_text(signs: list[str], place: str) -> None:
    if text := " ".join("".join(signs).split()):
        assert_text([text], place, OURS)


@given(st.text(alphabet="a\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"))
def test_every_turn_of_direction_ends_with_the_text(text: str) -> None:
    made, depth = fit(text), 0
    for place, character in enumerate(made):
        depth += (character in "\u2066\u2067\u2068") - (character == END)
        assert depth > 0 or place == len(made) - 1 or made == text.strip("\u2066")
    assert depth == 0
    assert made == text or (made[0] == ISOLATE and seen(made) == seen(text))


def test_what_no_page_may_hold_is_replaced() -> None:
    assert escape("a\x00b\x07c\x7fd\x85e\ufffef\ng\th") == Markup("a�b�c�d�e�f g h")
