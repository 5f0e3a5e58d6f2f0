"""The things that one page tells of: what several refer to stands once, and is referred to by its `@id`."""

from __future__ import annotations

from collections.abc import Iterable

from generator.outputs.heads.entities import Entities, Node
from generator.records.citation import CitationRecord


class Graph:
    """Nodes in the order in which they come up."""

    def __init__(self, entities: Entities) -> None:
        self.entities = entities
        self.site = entities.site
        self._nodes: dict[str, Node] = {}

    @property
    def nodes(self) -> list[Node]:
        return list(self._nodes.values())

    def add(self, node: Node) -> Node:
        """Puts a thing in, and gives what refers to it."""
        self._nodes.setdefault(node["@id"], node)
        return {"@id": node["@id"]}

    def actor(self, key: str) -> Node:
        return self.add(self.entities.actor(key))

    def actors(self, keys: Iterable[str]) -> list[Node]:
        return [self.actor(key) for key in dict.fromkeys(keys)]

    def sources(self, citations: Iterable[CitationRecord]) -> list[Node]:
        """In short, each where it is cited."""
        return [self.entities.source(key) for key in dict.fromkeys(one.source for one in citations)]

    def publisher(self) -> Node:
        return self.add(self.entities.publisher())
