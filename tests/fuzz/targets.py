"""What is given any bytes at all, and must neither fail nor contradict itself."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping

from pydantic_core import PydanticCustomError

from generator.content_files import validated
from generator.fingerprints.fingerprint import Fingerprint
from generator.fingerprints.fingerprint_file import Unreadable, make_fingerprint_file, read_fingerprint_file
from generator.fingerprints.matching import check_quote
from generator.fingerprints.mentions import mentions_in
from generator.fingerprints.numbers import numbers_of
from generator.fingerprints.printed_dates import printed_dates
from generator.fingerprints.source_text import paragraphs_of_file, paragraphs_of_text, text_of
from generator.inline_text import Hyperlink, Inline, RecordLink, bad_links, parse, plain, record_links
from generator.problems import Problem
from generator.reading import Document, read
from generator.records.base import URL
from generator.records.date import parse_date
from generator.records.files import FILE_KINDS

Target = Callable[[bytes], None]
INTERNAL = re.compile(r"\b(pydantic|Traceback|dict|NoneType|str_type|value_error|Errno)\b")
"""Words of the programme, which no message has."""


def yaml(content: bytes) -> None:
    """A content file of each kind: records, or problems within the file and in an editor's words."""
    result = read(content, "x.yaml")
    again = read(content, "x.yaml")
    assert result == again
    for kind in FILE_KINDS:
        loaded = validated(result, kind)
        assert (loaded.records is None) == bool(loaded.problems), kind.name
        assert_told(loaded.problems, content)
    if isinstance(result, Document):
        assert all(value is None or isinstance(value, str) for value in scalars(result.value))


def assert_told(problems: tuple[Problem, ...], content: bytes) -> None:
    lines = len(content.decode("utf-8", "replace").splitlines()) + 1
    for problem in problems:
        assert 0 <= problem.location.line <= lines, problem
        assert problem.message, problem
        assert not INTERNAL.search(re.sub("`.*`", "", f"{problem.message} {problem.hint}")), problem


def scalars(value: object) -> Iterator[object]:
    if isinstance(value, dict):
        for key, inner in value.items():
            assert isinstance(key, str)
            yield from scalars(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from scalars(inner)
    else:
        yield value


def inline(content: bytes) -> None:
    """An inline text: its links lead to the web or to a record, and nothing in it is lost that is no markup."""
    text = content.decode("utf-8", "replace")
    parsed = parse(text)
    assert all(URL.fullmatch(url) for url in urls(parsed))
    for link in record_links(parsed):
        assert link.target in text.replace("\\", "") or "\\" in text
    shown = "".join(one.words or one.target if isinstance(one, RecordLink) else one for one in plain(parsed))
    if not any(bad_links(parsed)) and "](" not in text and "[[" not in text:
        assert letters(shown) == letters(text)


def urls(nodes: Inline) -> Iterator[str]:
    for node in nodes:
        if isinstance(node, Hyperlink):
            yield node.url
        if not isinstance(node, str | RecordLink) and hasattr(node, "inner"):
            yield from urls(node.inner)


def letters(text: str) -> str:
    return "".join(character for character in text if character.isalnum())


def date(content: bytes) -> None:
    """A date is read as it was written, and ends on no day before it begins."""
    try:
        read_date = parse_date(content.decode("utf-8", "replace"))
    except PydanticCustomError:
        return
    assert read_date.first <= read_date.last
    assert parse_date(str(read_date)) == read_date


def fingerprint(content: bytes) -> None:
    """A source's text, or what should be its fingerprint: it stands in itself, and what is no fingerprint is told."""
    text = content.decode("utf-8", "replace")
    assert isinstance(read_fingerprint_file("a", text), Fingerprint | Unreadable)
    paragraphs = paragraphs_of_text(text)
    whole = text_of(paragraphs)
    made = read_fingerprint_file("a", make_fingerprint_file("a", whole))
    assert isinstance(made, Fingerprint)
    assert all(part.stands for part in check_quote(whole, made).parts)
    for paragraph in paragraphs:
        mentions_in(paragraph)
    numbers_of(whole)
    printed_dates(whole)
    for name in ("a.txt", "a.md", "a.html"):
        paragraphs_of_file(name, content)


TARGETS: Mapping[str, Target] = {one.__name__: one for one in (yaml, inline, date, fingerprint)}
