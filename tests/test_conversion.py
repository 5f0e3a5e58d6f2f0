"""What we make of Markdown is what Python-Markdown makes of it, byte for byte, or nothing."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import Any

import markdown
import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from markdown.extensions.toc import nest_toc_tokens

from benchmarks.corpus import Corpus
from generator.build import build
from generator.conversion import converted
from generator.escaping import escape
from generator.mkdocs_pages import OURS
from generator.pages.site import SiteOptions

TODAY = datetime.date(2026, 12, 1)


def by_python_markdown(text: str) -> tuple[str, Any]:
    parser = markdown.Markdown(extensions=list(OURS))
    return parser.convert(text), parser.toc_tokens  # type: ignore[attr-defined]


def by_us(text: str) -> tuple[str, Any] | None:
    made = converted(text)
    return None if made is None else (made.html, nest_toc_tokens(made.headings))


@pytest.fixture(params=["the site's own content", "a corpus"])
def content(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    if request.param == "a corpus":
        Corpus(2, tmp_path / "content", 7).write()
        return tmp_path / "content"
    return Path(__file__).parents[1] / "content"


@pytest.mark.parametrize("directory_urls", [True, False])
def test_every_page_is_converted_and_comes_out_the_same(content: Path, directory_urls: bool) -> None:
    options = SiteOptions(
        site_name="Talks",
        site_url="https://example.org/",
        corrections="desk@example.org",
        directory_urls=directory_urls,
        reference=True,
    )
    pages = build(content, options, TODAY).pages
    assert len(pages) > 30
    for path, page in pages.items():
        text = page.split("---\n", 2)[2]
        assert by_us(text) == by_python_markdown(text), path


MARKUP = [
    "# One", "## Two {#two}", "### Three {: #three .sheet }", "## Two {#two}", "## A *b* {#x", "#None", "## Ends #", "###### Six",
    "####### Seven", "## <a href=\"x/\">Words</a><small>more</small> {#a}", "Words", "words.", "**Strong** words", "** not **", "*em*", "1. One",
    "1) One", "+ item", "* item", "- item", "- **a:** item<br>more", "  {: #item }", "{: .mut }", "{: #p .note }", "   {: .mut }", "{: .x", "> quote", "---",
    "===", "***", "| A | B |", "|---|---|", "| a | b |", "| a |", "|:--|---|", "    code", "```", "[x](y)", "![x](y)", "<https://x.org>", "a@b.org",
    "<a@b.org>", "https://x.org", "&amp; &#42; &", "a & b", "a < b", "a > b", "back\\slash", "under_score_d", "_em_", "`code`", "two  ", "  indented",
    '<div class="two" markdown="1"><div markdown="1">', '</div><div markdown="1">', "</div></div>", "</div>", '<div markdown="1">',
    '<details class="faq" markdown="1"><summary>All</summary>', '<details open class="faq" markdown="1"><summary>All</summary>', "</details>",
    "<div>a</div>", "<div>a</div><div>b</div>", "<div>a</div> tail", "<div>", "<div><p>a</p>", "<p>a</p>", "<p>a</p> ", '<p class="x">a <span>b</span></p>', "<p>",
    "<section><h2 id=\"s\">S</h2><p>a</p></section>", "<ul><li>a</li></ul>", "<ul><li>a", "<span>inline</span> words", "<span>open", "</span>",
    "<svg><path d=\"M1 1\"/></svg>", "<button type=\"button\">1</button>", "<br>", "<hr>", "<hr/>", "<!-- comment -->", "<table><tr><td>a</td></tr></table>",
    "<pre>x</pre>", "<nav><a href=\"#x\">x</a></nav>", "<p>a\nb</p>", "[TOC]", ":   definition", "!!! note", "<x-y>z</x-y>", "</p>", "<em>a</em>",
    '<li id="a">x</li>', "<div\nclass=\"x\">y</div>", "<DIV>up</DIV>", "<h2>Head</h2>", "<summary>s</summary>", "a<div>b</div>", "<a href='x'>y</a>",
]  # fmt: skip
LINES = st.sampled_from(MARKUP) | st.text(
    st.sampled_from("ab .*#-_|<>&{}[]()!`~1\\\u2019\u00e9\u00a0\u3000\"'"), max_size=8
)
TEXTS = st.lists(st.tuples(LINES, st.sampled_from(["\n", "\n\n", "\n\n\n"])), max_size=9).map(
    lambda parts: "".join(line + end for line, end in parts)
)


@given(text=TEXTS)
@example(text="- a\n\n- b\n")
@example(text="\u00a01\n")
@example(text="<div>a</div>\nwords\n")
@example(text="words\n<div>a</div>\n\n## X\n")
@example(text='<div markdown="1">\n\n## A\n\n- b\n\n</div>\n')
def test_no_text_is_converted_otherwise_than_python_markdown_does_it(text: str) -> None:
    made = by_us(text)
    assert made is None or made == by_python_markdown(text)


@given(words=st.lists(st.text(max_size=12), min_size=1, max_size=3))
@example(words=["\u00a0"])
def test_no_word_of_the_content_is_markup(words: list[str]) -> None:
    safe = [escape(word) for word in words]
    text = "\n\n".join(
        [f"## {one} {{#a}}" for one in safe]
        + [f"- **x** {one}" for one in safe[:1]]
        + [f"a {one}" for one in safe]
        + [f"| {one} |\n|---|\n| {one} |" for one in safe[:1]]
        + [f'<p class="x">{one}</p>' for one in safe]
    )
    made = by_us(text)
    assert made is None or made == by_python_markdown(text)
