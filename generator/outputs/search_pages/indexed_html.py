"""A page of the search as the HTML that Pagefind reads; the worker in search_theme/assets/search/ reads back what is marked here.

Pagefind counts words by white space, strips their punctuation, and keeps of an element with an `id` where it begins. So

- each record is a heading whose `id` holds kind, parties and anchor, in that order, between semicolons;
- FIELD, a word that has no letters, ends each text, so that no phrase runs from one text into the next;
- a dash that stands alone is no word: it is tied to the word before it by TIE, which the worker shows as a space;
- the kinds and parties of its records stand below them as words that nobody types, so that a query can ask for them:
  Pagefind's own filters are written in another order each time;
- words that a dash, a stroke or an ellipsis joins are two: a CUT and a space part them, which the worker takes out again.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from html import escape

from generator.outputs.search_pages.search_page import SearchPage, SearchRecord

FIELD, TIE, CUT, NARROWING = "\u2063", "\u2062", "\u2064", "\ua66e"
UNSEEN = re.compile("[\u00ad\u200b\u2060\u2062\u2063\u2064\ufeff\x00-\x08\x0e-\x1f\x7f-\x9f\ufffe\uffff]")
LIGATURE = re.compile("[\ufb00-\ufb06]")
LIGATURES = dict(
    zip("\ufb00\ufb01\ufb02\ufb03\ufb04\ufb05\ufb06", ("ff", "fi", "fl", "ffi", "ffl", "st", "st"), strict=True)
)
JOINT = re.compile(r"([^\W_]\S*?(?:[\u2012-\u2015/\u2026]|\.\.\.)+)(?=[^\w\s]*[^\W_])")
"""A word and what parts it from the next one, though there is no space."""
PARTED = re.compile(f"{UNSEEN.pattern}|{LIGATURE.pattern}|[\u2012-\u2015/\u2026]|\\.\\.\\.")
"""Without any of these, and with a letter at its beginning, a text has its words parted."""
NO_WORD = re.compile(r" (?=(?:[^\w ]|_)+(?: |$))")
LEADING = re.compile(r"^[\W_]* ")


def indexed_html(page: SearchPage, language: str) -> str:
    kinds = dict.fromkeys(str(record.kind) for record in page.records)
    parties = dict.fromkeys(party for record in page.records for party in record.parties)
    return (
        f'<!doctype html><html lang="{language}"><body><h1>{_fields([page.title])}</h1>'
        f"{''.join(map(_record, page.records))}"
        f'<h3 id=";;">{FIELD}</h3><p>{" ".join(map(_narrowing, (*kinds, *parties)))}</p></body></html>'
    )


def _narrowing(name: str) -> str:
    return NARROWING + name.replace("-", "")


def indexed_text(text: str) -> str:
    """The text with its words parted as the worker parts those of a query."""
    if text[:1].isalnum() and not PARTED.search(text):
        return NO_WORD.sub(TIE, " ".join(text.split()))
    words = " ".join(LIGATURE.sub(lambda found: LIGATURES[found[0]], UNSEEN.sub("", text)).split())
    words = LEADING.sub(lambda found: found[0].replace(" ", TIE), JOINT.sub(rf"\g<1>{CUT} ", words))
    return NO_WORD.sub(TIE, words)


def _record(record: SearchRecord) -> str:
    place = escape(f"{record.kind};{','.join(record.parties)};{record.anchor}")
    title = _fields([record.title]) if record.title else FIELD
    return f'<h3 id="{place}">{title}</h3><p>{_fields(record.texts)}</p>'


def _fields(texts: Iterable[str]) -> str:
    return " ".join(f"{escape(indexed_text(text), quote=False)} {FIELD}" for text in texts)
