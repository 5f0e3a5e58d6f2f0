"""YAML text → plain values, and where in the text a value stands.

Scalars stay text: what `NO` or `4:30` means is for the schema to say. The result holds dicts, lists, strings and None only.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, TypeAlias

import yaml

from generator.composing import below, compose, compose_again, parse
from generator.places import Place, Places
from generator.problems import Location, Problem, shortened

if TYPE_CHECKING:
    from collections.abc import Sequence

Value: TypeAlias = "dict[str, Value] | list[Value] | str | None"
Path: TypeAlias = "Sequence[str | int]"

MAX_DEPTH = 40
MAX_BYTES = 4_000_000
MAX_VALUES = 100_000  # after aliases are followed
DEEP_ENOUGH_TO_COUNT = (
    5_000  # opening brackets or characters in a line; the C composer overflows the stack at about 100,000 levels
)
SPLIT = "split it: actors and sources may lie in several files, an explainer may become two; long texts belong in the source"
NULLS = frozenset({"", "~", "null", "Null", "NULL"})

NOT_TEXT = re.compile("[^\\t\\n\\r\\x20-\\x7e\\x85\\xa0-\\ud7ff\\ue000-\\ufffd\\U00010000-\\U0010ffff]")
"""What YAML forbids in a text."""

PLAIN_WORDS = (
    ("mapping values are not allowed", "a colon followed by a space stands inside a text without quotation marks"),
    ("could not find expected ':'", "a key without its colon"),
    (
        "did not find expected key",
        "the indentation does not fit the lines above, or a quotation mark inside a text ends it early",
    ),
    (
        "did not find expected '-' indicator",
        "this line is neither a new list entry (`- `) nor indented under the one above",
    ),
    ("did not find expected ',' or ']'", "a list in [brackets] is not closed, or a comma is missing in it"),
    ("did not find expected ',' or '}'", "a mapping in {braces} is not closed, or a comma is missing in it"),
    (
        "found character that cannot start any token",
        "a tab, or a text that begins with @, ` or %, which needs quotation marks",
    ),
    ("found a tab character", "a tab; indent with spaces"),
    ("found unexpected end of stream", "a quotation mark or bracket that is never closed"),
    ("did not find expected node content", "a bracket that is never closed, or a comma too many"),
    ("found incompatible YAML document", "a line that begins with % needs quotation marks, or no such line"),
    ("found unknown directive name", "a line that begins with % needs quotation marks"),
    ("found undefined alias", "a text that begins with * needs quotation marks"),
    ("did not find expected alphabetic or numeric character", "a text that begins with * or & needs quotation marks"),
    ("found unknown escape character", "a backslash inside double quotation marks; use single ones"),
    (
        "did not find expected <document start>",
        "more text after the end of the content, or a line that is not indented as it should be",
    ),
    (
        "block sequence entries are not allowed",
        "a list entry (`- `) where no list can begin; put it on a line of its own",
    ),
    ("expected a single document", "`---` begins a second document; a file holds one"),
)
TOLD_TOO_LATE = frozenset(
    {
        "could not find expected ':'",
        "did not find expected ',' or ']'",
        "did not find expected ',' or '}'",
        "found unexpected end of stream",
    }
)
"""Faults that the parser notices only lines later: their place is where the key, bracket or quotation mark stands."""


@dataclass(frozen=True, slots=True)
class Document:
    """A file that was read: its path as the editor knows it, its text, its value, and where what stands.

    Value and places are `known`, or read again from the text when they are asked for.
    """

    path: str
    text: str
    known: tuple[Value, Places] | None = field(default=None, compare=False, repr=False)

    @property
    def value(self) -> Value:
        return self._read()[0]

    @property
    def places(self) -> Places:
        return self._read()[1]

    def forget(self) -> None:
        """Values and places take more room than the text."""
        object.__setattr__(self, "known", None)

    def _read(self) -> tuple[Value, Places]:
        if self.known is None:
            again = read(self.text.encode("utf-8"), self.path)
            assert isinstance(again, Document)  # as it was before
            object.__setattr__(self, "known", again.known)
        assert self.known is not None
        return self.known

    def locate(self, at: Path = ()) -> Location:
        """Where the value at `at` (keys and places) begins; the nearest value above it, if it is not in the text."""
        return _location(self.path, self.places.of(self.value, at))

    def locate_key(self, at: Path) -> Location:
        """Where the key at the end of `at` begins, for what is wrong with a key itself."""
        return _location(self.path, self.places.of_key(self.value, at))

    def node(self, at: Path = ()) -> yaml.Node | None:
        """The value at `at` as the parser sees it, with its marks: for edits of the text. None, if it is not in the text."""
        node = compose_again(self.text)
        for step in at:
            node = below(node, step)
        return node

    def key_node(self, at: Path) -> yaml.Node | None:
        """The same of the key at the end of `at`."""
        above = self.node(at[:-1])
        pairs: list[tuple[yaml.Node, yaml.Node]] = above.value if isinstance(above, yaml.MappingNode) else []
        return next((key for key, _ in pairs if key.value == at[-1]), None)


def read(content: bytes, path: str) -> Document | list[Problem]:
    """The document in `content`, or everything that keeps it from being one."""
    if len(content) > MAX_BYTES:
        return [_too_big(content, path)]
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        line = content.count(b"\n", 0, fault.start) + 1
        place = Location(path, line, fault.start - (content.rfind(b"\n", 0, fault.start) + 1) + 1)
        return [Problem(place, "not-text", "this file is not UTF-8 text", "save it as UTF-8 in your editor")]
    if too_deep := _too_deep(text, path):
        return [too_deep]
    try:
        node = compose(text)
    except yaml.reader.ReaderError:
        return [_unreadable_character(text, path)]
    except yaml.MarkedYAMLError as fault:
        return [_not_yaml(fault, text, path)]
    construct = _Construct(path)
    value = construct(node) if node is not None else None
    return construct.problems or Document(path, text, (value, construct.places))


class _Construct:
    """Nodes → plain values. Aliases share one value, so that a short text cannot grow without bound."""

    def __init__(self, path: str) -> None:
        self.path = path
        self.problems: list[Problem] = []
        self.places = Places()
        self.made: dict[int, tuple[Value, int, int]] = {}
        self.open: set[int] = set()
        self.size = 0

    def __call__(self, node: yaml.Node, key_mark: Any = None, depth: int = 0) -> Value:
        number = self.places.add(node.start_mark, key_mark or node.start_mark)
        if isinstance(node, yaml.ScalarNode):
            self.size += 1
            if self.size == MAX_VALUES + 1:
                self._tell(
                    node,
                    "too-big",
                    f"more than {MAX_VALUES:,} values in one file, which is more than a site can show",
                    SPLIT,
                )
            value = node.value
            return None if value in NULLS and not node.style else value
        if not self._may_enter(node, depth):
            return None
        known = self.made.get(id(node))
        if known is not None:
            value, size, self.places.aliases[number] = known
            self.size += size
            self._bound(node, self.size - size)
            return value
        before = self.size
        self.open.add(id(node))
        value = self._mapping(node, depth) if isinstance(node, yaml.MappingNode) else self._sequence(node, depth)
        self.open.discard(id(node))
        self.size += 1
        self.places.close(number)
        self.made[id(node)] = value, self.size - before, number
        return value

    def _sequence(self, node: yaml.Node, depth: int) -> Value:
        return [self(child, None, depth + 1) for child in node.value]

    def _mapping(self, node: yaml.MappingNode, depth: int) -> Value:
        mapping: dict[str, Value] = {}
        for key_node, value_node in node.value:
            key = key_node.value
            if not isinstance(key, str):
                self._tell(
                    key_node,
                    "not-a-key",
                    "a key must be one word or a short text",
                    "quote the text if it begins with [ or {",
                )
            elif key in mapping:
                first = next(other for other, _ in node.value if other.value == key)
                message = f"`{shortened(key)}` stands here a second time"
                hint = f"the first is in line {first.start_mark.line + 1}; keep one"
                self._tell(key_node, "duplicate-key", message, hint)
            else:
                mapping[key] = self(value_node, key_node.start_mark, depth + 1)
        return mapping

    def _may_enter(self, node: yaml.Node, depth: int) -> bool:
        if depth >= MAX_DEPTH:
            self._tell(
                node,
                "too-deep",
                f"nested more than {MAX_DEPTH} levels deep",
                "no record needs this; check the indentation",
            )
            return False
        if id(node) in self.open:
            self._tell(
                node,
                "alias-in-itself",
                "an alias (`*name`) stands inside the very value that it repeats",
                "write the value out",
            )
            return False
        return self.size <= MAX_VALUES

    def _bound(self, node: yaml.Node, before: int) -> None:
        if before <= MAX_VALUES < self.size:
            self._tell(
                node,
                "too-many-aliases",
                "the aliases (`*name`) repeat more than a site can hold",
                "write the values out",
            )

    def _tell(self, node: yaml.Node, code: str, message: str, hint: str) -> None:
        self.problems.append(Problem(_marked(self.path, node.start_mark), code, message, hint))


def _location(path: str, place: Place | None) -> Location:
    return Location(path) if place is None else Location(path, place.line, place.column)


def _marked(path: str, mark: Any) -> Location:
    """`mark` is the C parser's or the Python one's: both have `line` and `column`, from 0."""
    return Location(path, mark.line + 1, mark.column + 1)


def _too_deep(text: str, path: str) -> Problem | None:
    """The parser is asked for the depth only where the text could be dangerously deep: asking costs a second reading."""
    brackets = text.count("[") + text.count("{")
    if brackets < DEEP_ENOUGH_TO_COUNT and max(map(len, text.split("\n"))) < DEEP_ENOUGH_TO_COUNT:
        return None
    depth = 0
    try:
        for event in parse(text):
            if isinstance(event, yaml.CollectionStartEvent):
                depth += 1
            elif isinstance(event, yaml.CollectionEndEvent):
                depth -= 1
            if depth > MAX_DEPTH:
                message = f"nested more than {MAX_DEPTH} levels deep"
                return Problem(
                    _marked(path, event.start_mark),
                    "too-deep",
                    message,
                    "no record needs this; check the indentation",
                )
    except yaml.YAMLError:
        return None  # told by the composer, with its place
    return None


def _too_big(content: bytes, path: str) -> Problem:
    place = Location(path, content.count(b"\n", 0, MAX_BYTES) + 1, 1)
    message = f"more than {MAX_BYTES // 1_000_000} MB in one file, which is more than a site can show"
    return Problem(place, "too-big", message, SPLIT)


def _unreadable_character(text: str, path: str) -> Problem:
    """The parser counts bytes here, so the place is looked for anew."""
    found = NOT_TEXT.search(text)
    position = found.start() if found else 0
    line = text.count("\n", 0, position) + 1
    place = Location(path, line, position - text.rfind("\n", 0, position))
    message = "a character that no text has (a control character)"
    return Problem(place, "not-text", message, "delete it; it may be invisible")


def _not_yaml(fault: yaml.MarkedYAMLError, text: str, path: str) -> Problem:
    said = f"{fault.problem or ''} {fault.context or ''}"
    theirs, cause = next(((theirs, plain) for theirs, plain in PLAIN_WORDS if theirs in said), ("", ""))
    mark = (fault.context_mark if theirs in TOLD_TOO_LATE else fault.problem_mark) or fault.problem_mark
    lines = text.rstrip().count("\n") + 1
    place = _marked(path, mark) if mark and mark.line < lines else Location(path, lines, 1)
    return Problem(
        place,
        "not-yaml",
        "this line cannot be read" + (f": {cause}" if cause else ""),
        "texts with a colon, #, quotation marks or brackets are safe inside 'single quotes', or after `>-`",
    )
