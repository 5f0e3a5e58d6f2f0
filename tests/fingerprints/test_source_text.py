import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.fingerprints.source_text import NoText, paragraphs_of_file, paragraphs_of_text, text_of

PAGE = """\
<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Islands open talks – Gazette</title></head><body>
<nav><ul><li><a href="/">Home</a></li><li><a href="/news">News</a></li></ul></nav>
<article><h1>Islands open talks</h1>
<p>Envoys of Northmark met on Tuesday for the first time since the ferry war, a spokesman for the harbour said.</p>
<p>She called it a <q>slow, cold war</q> and <em>left</em> the room.<sup class="ref"><a href="#n2">[2]</a></sup>
Nobody followed her, and the talks went on without a word about nets.</p>
<ul><li>Lights and buoys are agreed upon by both delegations</li></ul>
<h2>What comes next</h2><p>The nego&shy;tiations go on in May, and 21&nbsp;000 nets will be counted by then.</p></article>
<footer>Copyright Gazette. All rights reserved.</footer></body></html>
"""


def test_a_saved_page_gives_its_main_text() -> None:
    assert paragraphs_of_file("page.html", PAGE.encode()) == (
        "Islands open talks",
        "Envoys of Northmark met on Tuesday for the first time since the ferry war, a spokesman for the harbour said.",
        'She called it a "slow, cold war" and left the room. Nobody followed her, and the talks went on without a word '
        "about nets.",
        "Lights and buoys are agreed upon by both delegations",
        "What comes next",
        "The negotiations go on in May, and 21 000 nets will be counted by then.",
    )


MARKDOWN = """\
---
title: not part of the text
---
# Islands *open* talks

Envoys of [Northmark](https://example.org/n "a state") met on
Tuesday; the *first* nego-
tiations &amp; **talks**.

- Lights and buoys
- Nets

> We came to listen.

| Year | Nets |
|------|------|
| 2019 | 21,000 |
"""


def test_markdown_gives_the_words_without_the_markup() -> None:
    assert paragraphs_of_file("talks.md", MARKDOWN.encode()) == (
        "Islands open talks",
        "Envoys of Northmark met on\nTuesday; the first nego-\ntiations & talks.",
        "Lights and buoys",
        "Nets",
        "We came to listen.",
        "Year",
        "Nets",
        "2019",
        "21,000",
    )


def test_plain_text_has_a_paragraph_a_line() -> None:
    text = "Islands open talks\r\nEnvoys met. " + "They said nothing. " * 8 + "\r\n \r\nWhat comes next\r\n"
    assert paragraphs_of_file("talks.txt", text.encode()) == (
        "Islands open talks",
        "Envoys met. " + ("They said nothing. " * 8).strip(),
        "What comes next",
    )


def test_plain_text_broken_to_a_width_has_a_paragraph_a_block() -> None:
    assert paragraphs_of_text("Islands open talks\n\nEnvoys met in the\nharbour on Tuesday.\n\n\nThey left.\n") == (
        "Islands open talks",
        "Envoys met in the\nharbour on Tuesday.",
        "They left.",
    )


@settings(derandomize=True)
@given(st.text())
def test_a_text_laid_by_has_the_same_paragraphs_when_it_is_read_again(text: str) -> None:
    paragraphs = paragraphs_of_text(text)
    assert paragraphs_of_text(text_of(paragraphs)) == paragraphs


def test_text_with_a_byte_order_mark_is_read() -> None:
    assert paragraphs_of_file("a.txt", "Zoë".encode("utf-8-sig")) == ("Zoë",)
    assert paragraphs_of_file("a.txt", "Zoë".encode("utf-16")) == ("Zoë",)


def pdf(*lines: str) -> bytes:
    stream = f"BT /F 12 Tf 14 TL 72 720 Td {' T* '.join(f'({line}) Tj' for line in lines)} ET"
    objects = (
        "<</Type/Catalog/Pages 2 0 R>>",
        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>",
        f"<</Length {len(stream)}>>stream\n{stream}\nendstream",
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    )
    written = "%PDF-1.4\n"
    table = "xref\n0 6\n0000000000 65535 f \n"
    for number, content in enumerate(objects, start=1):
        table += f"{len(written):010} 00000 n \n"
        written += f"{number} 0 obj{content}endobj\n"
    return f"{written}{table}trailer<</Root 1 0 R/Size 6>>\nstartxref\n{len(written)}\n%%EOF\n".encode()


def test_a_pdf_gives_its_paragraphs() -> None:
    lines = (
        "Envoys of Northmark met on Tuesday for nego-",
        "tiations. They left.",
        "Nobody knows when they will meet again, or if.",
    )
    assert paragraphs_of_file("talks.pdf", pdf(*lines)) == (
        "Envoys of Northmark met on Tuesday for nego-\ntiations. They left.",
        "Nobody knows when they will meet again, or if.",
    )


COPY = "Copy the words into a .txt file."


@pytest.mark.parametrize(
    ("name", "content", "expected"),
    [
        (
            "a.docx",
            b"PK",
            NoText("a.docx is of a kind that cannot be read.", "These can: .txt, .md, .markdown, .html, .htm, .pdf."),
        ),
        ("a.txt", b"\xff", NoText("a.txt is not UTF-8 text.", "Save it again with the encoding UTF-8.")),
        ("a.md", b"\xe9", NoText("a.md is not UTF-8 text.", "Save it again with the encoding UTF-8.")),
        ("a.txt", b" \n", NoText("a.txt has no text that could be found.", COPY)),
        ("a.html", b"<p>", NoText("a.html has no text that could be found.", COPY)),
        ("a.pdf", b"<p>", NoText("a.pdf cannot be read as a PDF.", COPY)),
    ],
)
def test_a_file_without_text_is_told(name: str, content: bytes, expected: NoText) -> None:
    assert paragraphs_of_file(name, content) == expected


@pytest.mark.parametrize(
    ("name", "library", "kind"), [("a.html", "trafilatura", "a web page"), ("a.pdf", "pypdf", "a PDF")]
)
def test_a_missing_library_is_told(name: str, library: str, kind: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, library, None)
    assert paragraphs_of_file(name, b"%PDF") == NoText(
        f"{name} is {kind}, and the library that reads one is not installed.",
        "Run: pip install 'mkdocs-explainer[sources]'. Or copy the article's words into a .txt file.",
    )
