"""Every value is found where PyYAML's own composer sees it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from generator.problems import Location
from generator.reading import Document, read

WORDS = st.text(st.sampled_from("ab c\n'é"), max_size=6)
KEYS = st.text("abc", min_size=1, max_size=2)
VALUES = st.recursive(
    st.none() | WORDS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=3),
    max_leaves=12,
)
Way = tuple[str | int, ...]


def marks(node: yaml.Node, key: yaml.Node, way: Way = ()) -> Iterator[tuple[Way, Location, Location]]:
    yield way, at(node), at(key)
    if isinstance(node, yaml.MappingNode):
        for below, value in node.value:
            yield from marks(value, below, (*way, below.value))
    elif isinstance(node, yaml.SequenceNode):
        for place, value in enumerate(node.value):
            yield from marks(value, value, (*way, place))


def at(node: yaml.Node) -> Location:
    return Location("x.yaml", node.start_mark.line + 1, node.start_mark.column + 1)


def read_places(text: str) -> tuple[list[tuple[Way, Location, Location]], list[tuple[Way, Location, Location]]]:
    """What the composer says, and what the document says."""
    document, node = read(text.encode(), "x.yaml"), yaml.compose(text, Loader=yaml.SafeLoader)
    assert isinstance(document, Document)
    assert node is not None
    seen = list(marks(node, node))
    return seen, [(way, document.locate(way), document.locate_key(way)) for way, _, _ in seen]


@given(value=VALUES, flow=st.booleans())
def test_every_value_and_key_of_any_document_is_where_the_composer_sees_it(value: object, flow: bool) -> None:
    seen, told = read_places(yaml.dump(value, default_flow_style=flow, allow_unicode=True, sort_keys=False))
    assert told == seen


@pytest.mark.parametrize(
    "text",
    [
        "a: &both [x, {y: z}]\nb: *both\nc: {d: *both, e: f}\n",
        "- &one {a: b, c: [d]}\n- *one\n- [*one, *one]\n- end\n",
        "a: &word text\nb: *word\n",
    ],
)
def test_what_an_alias_repeats_is_where_it_was_written(text: str) -> None:
    seen, told = read_places(text)
    assert told == seen
