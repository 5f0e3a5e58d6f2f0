"""A column of a spreadsheet: its name, what it holds, what it means, and how a cell of it is written."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from functools import cached_property, partial
from typing import Generic, Literal, TypeAlias, TypeVar
from urllib.parse import quote

from generator.derived.explained import Explained
from generator.derived.link_words import shown_text
from generator.escaping import REPLACEMENT
from generator.pages.addresses import ANCHOR_SAFE
from generator.pages.frame import absolute, page_address
from generator.pages.site import Site
from generator.records.citation import CitationRecord
from generator.records.date import DATE_PATTERN, Date

Row = TypeVar("Row")
Cell: TypeAlias = "str | bool | int | Decimal | datetime.date | None"
Kind = Literal["string", "boolean", "integer", "number", "date"]

BETWEEN_IDS = ";"
FORMULA = re.compile(r"['=+\-@\t\r＝＋－＠]")
"""What a spreadsheet could take for the start of a formula; and the sign that says that it is none."""
CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")


@dataclass(frozen=True)
class Told:
    """What the columns of an explainer's spreadsheets ask for."""

    site: Site
    explained: Explained

    @cached_property
    def shown(self) -> Callable[[str], str]:
        """Inline text → the characters that a reader sees."""
        return partial(shown_text, model=self.site.model, labels=self.site.labels, slug=self.explained.explainer.slug)

    @cached_property
    def _pages(self) -> dict[str, str]:
        return {}

    def address(self, page: str, anchor: str) -> str:
        if page not in self._pages:
            self._pages[page] = absolute(self.site, page_address(self.explained.explainer.slug, page))
        return f"{self._pages[page]}#{quote(anchor, safe=ANCHOR_SAFE)}"

    def text(self, text: str | None) -> str | None:
        return self.shown(text) if text else None

    def name(self, actor: str | None) -> str | None:
        return self.site.name(actor) if actor else None


@dataclass(frozen=True, slots=True)
class Column(Generic[Row]):
    """`choices` are the words of a closed list; a cell that `is_needed` is never empty."""

    name: str
    kind: Kind
    description: str
    value: Callable[[Told, Row], Cell]
    choices: tuple[str, ...] = ()
    is_needed: bool = False
    pattern: str = ""


def date_columns(
    name: str, description: str, value: Callable[[Row], Date | None], *, is_needed: bool = False
) -> tuple[Column[Row], ...]:
    """A date as it was written, and the first and the last day that it can mean."""

    def written(_: Told, row: Row) -> Cell:
        date = value(row)
        return date.text if date else None

    def first(_: Told, row: Row) -> Cell:
        date = value(row)
        return date.first if date else None

    def last(_: Told, row: Row) -> Cell:
        date = value(row)
        return date.last if date else None

    edtf = f"{description}, as EDTF writes it: 2025-02-18, 2025-02, 2025-02-18/2025-02-20, 2025-02~ (about)"
    return (
        Column(name, "string", edtf, written, is_needed=is_needed, pattern=DATE_PATTERN),
        Column(f"{name}_first", "date", "The first day that it can mean", first, is_needed=is_needed),
        Column(f"{name}_last", "date", "The last day that it can mean", last, is_needed=is_needed),
    )


def words(choices: type[StrEnum]) -> tuple[str, ...]:
    return tuple(word.value for word in choices)


def ids(listed: Iterable[str]) -> str:
    """Several ids in one cell."""
    return BETWEEN_IDS.join(listed)


def cited(sources: Iterable[CitationRecord]) -> str:
    """The ids of the sources, each once."""
    return ids(dict.fromkeys(citation.source for citation in sources))


def written(cell: Cell) -> str:
    """As it stands in a CSV file. A text that could be a formula gets an apostrophe before it; a number is a number."""
    if cell is None:
        return ""
    if isinstance(cell, str):
        text = CONTROL.sub(REPLACEMENT, cell)
        return f"'{text}" if FORMULA.match(text) else text
    if isinstance(cell, bool):
        return "true" if cell else "false"
    return f"{cell:f}" if isinstance(cell, Decimal) else str(cell)
