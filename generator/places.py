"""Where each value of a YAML text stands: kept in a few bytes a value, and told without reading the text again."""

from __future__ import annotations

from array import array
from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import Any, NamedTuple

WORTH_KEEPING = 50


class Place(NamedTuple):
    """Counted from 1."""

    line: int
    column: int


class Places:
    """The places of a document's values, in the order in which they stand there; a mapping or list before what is in it."""

    __slots__ = ("aliases", "begins", "ends", "found", "keys")

    def __init__(self) -> None:
        self.begins = array("Q")
        self.keys = array("Q")
        """Where the key of a value in a mapping begins."""
        self.ends = array("I")
        """The number of the first value that is no longer inside."""
        self.aliases: dict[int, int] = {}
        """The number of the value that an alias repeats, by the number of the alias."""
        self.found: dict[int, dict[str | int, int]] = {}
        """What stands in large mappings and lists that were asked about, so that many faults in one do not cost their square."""

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

    def _find(self, value: Any, at: Sequence[str | int]) -> tuple[int, int]:
        """The number of the deepest value on the way, and how many steps lead to it."""
        number = 0
        for done, step in enumerate(at):
            key = str(step) if isinstance(value, dict) else step
            below = self._below(self.aliases.get(number, number), value, key)
            if below is None:
                return number, done
            number, value = below, value[key]
        return number, len(at)

    def _below(self, number: int, value: object, step: str | int) -> int | None:
        """The number of the value to which a step leads in the mapping or list `value`, which has the number `number`."""
        steps: Collection[str | int] = value if isinstance(value, dict) else _places(value)
        if number in self.found or len(steps) > WORTH_KEEPING:
            return self._kept(number, steps).get(step)
        return next((below for key, below in self._walk(number, steps) if key == step), None)

    def _kept(self, number: int, steps: Iterable[str | int]) -> dict[str | int, int]:
        if number not in self.found:
            self.found[number] = dict(self._walk(number, steps))
        return self.found[number]

    def _walk(self, number: int, steps: Iterable[str | int]) -> Iterator[tuple[str | int, int]]:
        below = number + 1
        for step in steps:
            yield step, below
            below = self.ends[below]


def _places(value: object) -> range:
    return range(len(value)) if isinstance(value, list) else range(0)


def _place(packed: int) -> Place:
    return Place((packed >> 32) + 1, (packed & 0xFFFFFFFF) + 1)
