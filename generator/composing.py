"""YAML text → nodes, by libyaml where PyYAML has it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Any

import yaml

try:
    from yaml.cyaml import CParser  # type: ignore[attr-defined]
except ImportError:  # a PyYAML that was built without libyaml
    _Loader: Any = yaml.SafeLoader
else:

    class _Loader(CParser):  # type: ignore[no-redef]
        """The C composer without tags, which nobody here asks for and which cost a third of its time."""

        def resolve(self, *_: object) -> str:
            return ""

        def descend_resolver(self, *_: object) -> None:
            pass

        def ascend_resolver(self) -> None:
            pass

        def dispose(self) -> None:
            pass


def compose(text: str) -> yaml.Node | None:
    """The nodes of the one document in `text`. Raises yaml.YAMLError."""
    return yaml.compose(text, Loader=_Loader)


compose_again = lru_cache(maxsize=8)(compose)
"""For edits of a text, which look at its nodes one by one."""


def parse(text: str) -> Iterator[yaml.Event]:
    """What the parser meets, one after the other. Raises yaml.YAMLError."""
    events: Iterator[yaml.Event] = yaml.parse(text, Loader=_Loader)
    return events


def below(node: yaml.Node | None, step: str | int) -> yaml.Node | None:
    """The value to which a key or a place leads in a node."""
    if isinstance(node, yaml.MappingNode):
        return next((value for key, value in node.value if key.value == str(step)), None)
    if isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value):
        found: yaml.Node = node.value[step]
        return found
    return None
