"""Pairs of boxes that overlap, found without comparing each with each."""

from collections.abc import Iterable, Iterator

from generator.pictures.table.placed import Box

Named = tuple[str, Box]


def overlapping(boxes: Iterable[Named]) -> list[tuple[str, str]]:
    """The names of those that overlap."""
    return [(one, other) for (one, box), (other, near) in _near(boxes) if box.overlaps(near)]


def meeting(boxes: Iterable[Named], others: Iterable[Named]) -> list[tuple[str, str]]:
    """The names of those of the first that overlap one of the second."""
    first, second = list(boxes), list(others)
    of = {id(box): True for _, box in first}
    pairs = _near([*first, *second])
    return [
        (one, other)
        for (one, box), (other, near) in pairs
        if of.get(id(box), False) != of.get(id(near), False) and box.overlaps(near)
    ]


def _near(boxes: Iterable[Named]) -> Iterator[tuple[Named, Named]]:
    """Pairs that share some height, from the top down."""
    ordered = sorted(boxes, key=lambda named: named[1].top)
    for place, (name, box) in enumerate(ordered):
        for other in ordered[place + 1 :]:
            if other[1].top >= box.bottom:
                break
            yield (name, box), other
