"""Edits of a YAML file's text at the places of its values: comments, order, layout and line ends stay as they are."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import yaml

from generator.reading import Document
from generator.reading import Path as At

BLOCK_TEXT = ("|", ">")


@dataclass(frozen=True, slots=True, order=True)
class Edit:
    """`text[start:end]` becomes `text`. Places count characters."""

    start: int
    end: int
    text: str


def edited(text: str, edits: Iterable[Edit]) -> str:
    """The text with all edits, which do not overlap. One that is given twice (by an alias) is made once."""
    made, done = [], 0
    for edit in sorted(set(edits)):
        made += [text[done : edit.start], edit.text]
        done = edit.end
    return "".join(made) + text[done:]


def written(document: Document, at: At, *, is_key: bool = False) -> tuple[int, int] | None:
    """From where to where the text stands that holds the value (or the key) at the end of `at`; with its quotation marks."""
    node = document.key_node(at) if is_key else document.node(at)
    return None if node is None else (node.start_mark.index, node.end_mark.index)


def set_list(document: Document, at: At, key: str, values: Sequence[str]) -> Edit:
    """Gives the record at `at` the key with a list of ids: in place of the one it has, or at the record's end."""
    record = document.node(at)
    assert isinstance(record, yaml.MappingNode)
    line = f"{key}: [{', '.join(values)}]"
    for one, value in record.value:
        if one.value == key:
            return Edit(one.start_mark.index, _end(value, document.text), line)
    last = max(_end(node, document.text) for pair in record.value for node in pair)
    if record.flow_style:
        return Edit(last, last, f", {line}")
    return _new_line(document.text, last, record.value[0][0].start_mark.column, line)


def _new_line(text: str, after: int, indent: int, line: str) -> Edit:
    """Under the line in which `after` stands, whose comment stays there."""
    newline = "\r\n" if "\r\n" in text else "\n"
    end = text.find("\n", after)
    end = len(text) if end < 0 else end - (text[end - 1] == "\r")
    return Edit(end, end, f"{newline}{' ' * indent}{line}")


def _end(node: yaml.Node, text: str) -> int:
    """Where the last character of a value stands: the parser's own mark lies behind the empty lines and comments after it."""
    if isinstance(node, yaml.ScalarNode) and node.style in BLOCK_TEXT:
        return int(node.start_mark.index) + len(text[node.start_mark.index : node.end_mark.index].rstrip())
    if isinstance(node, yaml.CollectionNode) and not node.flow_style:
        return max((_end(below, text) for below in _below(node)), default=int(node.end_mark.index))
    return int(node.end_mark.index)


def _below(node: yaml.CollectionNode) -> Iterator[yaml.Node]:
    for entry in node.value:
        yield from entry if isinstance(entry, tuple) else (entry,)
