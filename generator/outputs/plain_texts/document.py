"""A text for readers of text: headings, paragraphs and lists, as Markdown without HTML."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from generator.escaping import REPLACEMENT
from generator.function_caches import cached

MARKUP = re.compile(r"[\\`*_\[\]<>#|~]|&(?=#?\w+;)")
LINE_START = re.compile(r"(?:[-+=]|\d+(?=[.)](?:\s|$)))")
CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f]")


@dataclass(frozen=True, slots=True)
class Item:
    """A point of a list: `label: text`, either of which may be empty, with points of its own."""

    label: str
    text: str
    details: tuple[Item, ...] = ()


@dataclass(frozen=True, slots=True)
class Section:
    """Without a paragraph, an item and a section of its own it is not printed."""

    title: str
    paragraphs: tuple[str, ...] = ()
    items: tuple[Item, ...] = ()
    sections: tuple[Section, ...] = ()
    is_numbered: bool = False

    @property
    def is_empty(self) -> bool:
        return not self.paragraphs and not self.items and all(section.is_empty for section in self.sections)


@dataclass(frozen=True, slots=True)
class Document:
    """`standfirst` is the sentence under the title; `facts` stand in a list below it."""

    title: str
    standfirst: str
    facts: tuple[Item, ...]
    sections: tuple[Section, ...] = field(default=())


def as_markdown(document: Document) -> str:
    blocks = [f"# {escaped(document.title)}", escaped(document.standfirst), _list(document.facts, numbered=False)]
    for section in document.sections:
        blocks += _section(section, 2)
    return "\n\n".join(block for block in blocks if block) + "\n"


@cached(16384)
def escaped(text: str) -> str:
    """The text in one line, with a backslash before whatever CommonMark could take for markup."""
    line = CONTROL.sub(lambda found: " " if found[0].isspace() else REPLACEMENT, text)
    line = MARKUP.sub(r"\\\g<0>", line)
    start = LINE_START.match(line)
    if not start:
        return line
    digits = start[0] if start[0].isdigit() else ""
    return f"{digits}\\{line[len(digits) :]}"


def link(words: str, address: str) -> str:
    return f"[{escaped(words)}]({address.replace('(', '%28').replace(')', '%29')})"


def _section(section: Section, level: int) -> Iterator[str]:
    if section.is_empty:
        return
    yield f"{'#' * level} {escaped(section.title)}"
    yield from (escaped(paragraph) for paragraph in section.paragraphs)
    yield _list(section.items, numbered=section.is_numbered)
    for inner in section.sections:
        yield from _section(inner, level + 1)


def _list(items: Iterable[Item], *, numbered: bool) -> str:
    return "\n".join(
        line for number, item in enumerate(items, 1) for line in _item(item, f"{number}." if numbered else "-", "")
    )


def _item(item: Item, mark: str, indent: str) -> Iterator[str]:
    label = f"**{escaped(item.label)}**" if item.label else ""
    yield f"{indent}{mark} " + ": ".join(part for part in (label, escaped(item.text) if item.text else "") if part)
    for detail in item.details:
        yield from _item(detail, "-", indent + " " * (len(mark) + 1))
