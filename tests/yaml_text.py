"""Plain values as YAML text, for properties."""

from __future__ import annotations

from generator.reading import Value


def quoted(value: Value) -> str:
    """`value` as YAML on one line, every text in quotation marks."""
    if value is None:
        return "~"
    if isinstance(value, str):
        return "'" + value.replace("'", "''") + "'"
    if isinstance(value, list):
        return "[" + ", ".join(map(quoted, value)) + "]"
    return "{" + ", ".join(f"{quoted(key)}: {quoted(inner)}" for key, inner in value.items()) + "}"
