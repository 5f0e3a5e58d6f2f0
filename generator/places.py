"""Where each value of a YAML text stands: kept in a few bytes a value, and told without reading the text again."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from typing import Any, NamedTuple


class Place(NamedTuple):
    """Counted from 1."""

    line: int
    column: int


class Places:
    """The places of a document's values, in the order in which they stand there; a mapping or list before what is in it."""

    __slots__ = ("aliases", "begins", "ends", "keys")

    def __init__(self) -> None:
        self.begins = array("Q")
        self.keys = array("Q")
        """Where the key of a value in a mapping begins."""
        self.ends = array("I")
        """The number of the first value that is no longer inside."""
        self.aliases: dict[int, int] = {}
        """The number of the value that an alias repeats, by the number of the alias."""

    def add(self, mark: Any, key: Any) -> int:
        """The next value; its number. What lies inside it is added next, and then `close` is called.

        `mark` and `key`, where the value and its key begin (itself, if it has none), have `line` and `column`, from 0.
        """
        number = len(self.ends)
        self.begins.append((mark.line << 32) + mark.column)
        self.keys.append((key.line << 32) + key.column)
        self.ends.append(number + 1)
        return number

    def close(self, number: int) -> None:
        """Everything added since lies inside the value `number`."""
        self.ends[number] = len(self.ends)

    def of(self, value: object, at: Sequence[str | int]) -> Place | None:
        """Where the value at `at` in `value` begins, or the nearest above it; None in an empty text."""
        number, _ = self._find(value, at)
        return _place(self.begins[number]) if self.begins else None

    def of_key(self, value: object, at: Sequence[str | int]) -> Place | None:
        """Where the key at the end of `at` begins; where the value above begins, if there is no such key."""
        number, found = self._find(value, at)
        if not self.begins:
            return None
        return _place(self.keys[number] if found == len(at) else self.begins[number])

    def _find(self, value: object, at: Sequence[str | int]) -> tuple[int, int]:
        """The number of the deepest value on the way, and how many steps lead to it."""
        number = 0
        for done, step in enumerate(at):
            place, below = _below(value, step)
            if place < 0:
                return number, done
            number = self.aliases.get(number, number) + 1
            for _ in range(place):
                number = self.ends[number]
            value = below
        return number, len(at)


def _below(value: object, step: str | int) -> tuple[int, object]:
    """Which value in `value` the step leads to, counted from 0, and that value; -1 if to none."""
    if isinstance(value, dict):
        key = str(step)
        return (list(value).index(key), value[key]) if key in value else (-1, None)
    if isinstance(value, list) and isinstance(step, int) and 0 <= step < len(value):
        return step, value[step]
    return -1, None


def _place(packed: int) -> Place:
    return Place((packed >> 32) + 1, (packed & 0xFFFFFFFF) + 1)
