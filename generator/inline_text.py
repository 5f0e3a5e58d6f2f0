"""Inline Markdown, and no more: emphasis, strong, links and `[[…]]`. Everything else is the characters that it is."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from generator.function_caches import cached
from generator.records.base import URL

if TYPE_CHECKING:
    from collections.abc import Iterator

MAX_NESTING = 4
TOKEN = re.compile(
    r"\\(?P<escaped>[\\*_\[\]|`])"
    r"|\[\[(?P<target>[^\[\]|]+)(?:\|(?P<words>[^\[\]]+))?\]\]"
    r"|\[(?P<label>[^\[\]]+)\]\((?P<url>[^\s()]+(?:\([^\s()]*\)[^\s()]*)*)\)"
    r"|\*\*\*(?P<both>(?=[^\s*])(?:[^*\\]|\\.)+?(?<=\S))\*\*\*(?!\*)"
    r"|\*\*(?P<strong>(?=\S)(?:[^*\\]|\\.|\*(?!\*))+?(?<=\S))\*\*"
    r"|\*(?P<em>(?=[^\s*])(?:[^*\\]|\\.|\*\*(?:[^*\\]|\\.)+\*\*)+?(?<=\S))\*"
    r"|(?<!\w)__(?P<double>(?=[^\s_])(?:[^_\\]|\\.|_(?!_))+?(?<=\S))__(?!\w)"
    r"|(?<!\w)_(?P<under>(?=[^\s_])[^_\\]+(?<=\S))_(?!\w)"
)
SPECIAL = re.compile(r"[\\*_\[]")


@dataclass(frozen=True, slots=True)
class Emphasis:
    inner: Inline


@dataclass(frozen=True, slots=True)
class Strong:
    inner: Inline


@dataclass(frozen=True, slots=True)
class Hyperlink:
    """A link to an address; `url` is http, https or mailto."""

    url: str
    inner: Inline


@dataclass(frozen=True, slots=True)
class RecordLink:
    """`[[kind:owner/id|words]]`: `kind` is "actor" where none is written, `owner` another explainer's slug or "", `words` "" if none are given."""

    kind: str
    owner: str
    id: str
    words: str

    @property
    def target(self) -> str:
        """As an editor writes it."""
        return ("" if self.kind == "actor" else f"{self.kind}:") + (f"{self.owner}/" if self.owner else "") + self.id


@dataclass(frozen=True, slots=True)
class BadLink:
    """A link to an address that no page may have; it shows as its words."""

    url: str
    inner: Inline


Node: TypeAlias = "str | Emphasis | Strong | Hyperlink | RecordLink | BadLink"
Inline: TypeAlias = "tuple[Node, ...]"


@cached(65536)
def parse(text: str, depth: int = 0) -> Inline:
    """The inline structure of `text`. Total: what is not one of the four forms is text."""
    if depth >= MAX_NESTING or not SPECIAL.search(text):
        return (text,) if text else ()
    nodes: list[Node] = []
    done = 0
    for found in TOKEN.finditer(text):
        _add(nodes, text[done : found.start()])
        _add(nodes, _node(found, depth))
        done = found.end()
    _add(nodes, text[done:])
    return tuple(nodes)


def plain(text: Inline) -> Iterator[str | RecordLink]:
    """The words that are shown, in order; a record link without words of its own is left for the caller to name."""
    for node in text:
        if isinstance(node, str):
            yield node
        elif isinstance(node, RecordLink):
            yield node.words or node
        else:
            yield from plain(node.inner)


def record_links(text: Inline) -> Iterator[RecordLink]:
    """Every `[[…]]` in the text."""
    for node in text:
        if isinstance(node, RecordLink):
            yield node
        elif not isinstance(node, str):
            yield from record_links(node.inner)


def bad_links(text: Inline) -> Iterator[BadLink]:
    """Every link whose address no page may have."""
    for node in text:
        if isinstance(node, BadLink):
            yield node
        elif not isinstance(node, str | RecordLink):
            yield from bad_links(node.inner)


def _add(nodes: list[Node], node: Node) -> None:
    if isinstance(node, str) and nodes and isinstance(nodes[-1], str):
        nodes[-1] += node
    elif node != "":
        nodes.append(node)


def _node(found: re.Match[str], depth: int) -> Node:
    part = found.groupdict()
    if part["escaped"]:
        return part["escaped"]
    if part["target"]:
        return _record_link(part["target"].strip(), (part["words"] or "").strip())
    if part["label"]:
        inner = parse(part["label"], depth + 1)
        return Hyperlink(part["url"], inner) if URL.fullmatch(part["url"]) else BadLink(part["url"], inner)
    if part["both"]:
        return Emphasis((Strong(parse(part["both"], depth + 2)),))
    if strong := part["strong"] or part["double"]:
        return Strong(parse(strong, depth + 1))
    return Emphasis(parse(part["em"] or part["under"], depth + 1))


def _record_link(target: str, words: str) -> RecordLink:
    kind, colon, path = target.partition(":")
    if not colon:
        kind, path = "actor", target
    owner, slash, name = path.rpartition("/")
    return RecordLink(kind.strip(), owner if slash else "", name.strip(), words)
