"""A spreadsheet of an explainer: rows and columns, as CSV and as Frictionless describes it."""

from __future__ import annotations

import csv
import hashlib
import io
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any, Generic

from generator.outputs.spreadsheets.column import Column, Row, Told, written

LINE_END = "\r\n"


@dataclass(frozen=True)
class Spreadsheet(Generic[Row]):
    """`key` are the columns that tell its rows apart."""

    name: str
    title: str
    description: str
    rows: Callable[[Told], Iterable[Row]]
    columns: tuple[Column[Row], ...]
    key: tuple[str, ...] = ()

    def csv(self, told: Told) -> bytes:
        """CSV as in RFC 4180, UTF-8 without a byte order mark, lines ended by CR LF; b"" without a row."""
        lines = [[written(column.value(told, row)) for column in self.columns] for row in self.rows(told)]
        if not lines:
            return b""
        text = io.StringIO()
        writer = csv.writer(text, lineterminator=LINE_END)
        writer.writerow([column.name for column in self.columns])
        writer.writerows(lines)
        return text.getvalue().encode("utf-8")

    def resource(self, content: bytes) -> dict[str, Any]:
        """The file as a resource of a data package."""
        return {
            "profile": "tabular-data-resource",
            "name": self.name,
            "title": self.title,
            "description": self.description,
            "path": f"{self.name}.csv",
            "format": "csv",
            "mediatype": "text/csv",
            "encoding": "utf-8",
            "dialect": {"delimiter": ",", "lineTerminator": LINE_END, "doubleQuote": True, "header": True},
            "bytes": len(content),
            "hash": f"sha256:{hashlib.sha256(content).hexdigest()}",
            "schema": {
                "fields": [_field(column) for column in self.columns],
                "missingValues": [""],
                **({"primaryKey": list(self.key)} if self.key else {}),
            },
        }


def _field(column: Column[Any]) -> dict[str, Any]:
    constraints: dict[str, Any] = {}
    if column.is_needed:
        constraints["required"] = True
    if column.choices:
        constraints["enum"] = list(column.choices)
    if column.pattern:
        constraints["pattern"] = column.pattern
    field = {"name": column.name, "type": column.kind, "description": f"{column.description}."}
    return {**field, "constraints": constraints} if constraints else field
