"""Which quotes, figures and events changed, and which sources are cited."""

from __future__ import annotations

from collections.abc import Iterator

from generator.changes.change import Change, Kind, Part
from generator.changes.pair import Pair, Told
from generator.changes.saying import Saying, quoted, shortened
from generator.derived.explained import Explained
from generator.records.event import Event
from generator.records.key_figure import KeyFigure

NUMBER = ("value", "range", "scale", "qualifier", "unit")
QUOTES = Told(
    Part.QUOTES,
    "quote",
    lambda say, _, one: f"Quote by {say.name('actor', one.speaker)}, {quoted(shortened(one.text))}",
    lambda say, _, one: f"{say.name('actor', one.speaker)}, {quoted(one.text)}",
)
FIGURES = Told(
    Part.FIGURES,
    "figure",
    lambda _, __, one: f"Figure {quoted(one.label)}",
    lambda say, _, one: f"{say.number(one, one.unit)}, {quoted(one.label)}",
    NUMBER,
)
EVENTS = Told(
    Part.TIMELINE,
    "event",
    lambda say, _, one: f"Event of {say.date(one.date)}, {quoted(one.title)}",
    lambda say, _, one: f"{say.date(one.date)}, {quoted(one.title)}",
)


def statement_changes(pair: Pair) -> Iterator[Change]:
    yield from pair.keyed(QUOTES, pair.old.quotes, pair.new.quotes)
    yield from _numbers(pair)
    yield from pair.keyed(FIGURES, pair.old.figures, pair.new.figures)
    yield from pair.keyed(EVENTS, _by_name(pair.old.events), _by_name(pair.new.events))


def cited_sources(pair: Pair, old: Explained, new: Explained) -> Iterator[Change]:
    before = {pair.renames.now("source", key): key for key in old.load.sources}
    for key in new.load.sources:
        if key not in before:
            name = pair.sides.new.name("source", key)
            yield pair.change(Part.SOURCES, Kind.NEW, key, f"New source: {name}", "", name)
    for key, was in before.items():
        if key not in new.load.sources:
            name = pair.sides.old.name("source", was)
            yield pair.change(Part.SOURCES, Kind.DROPPED, key, f"Source dropped: {name}", name)


def _numbers(pair: Pair) -> Iterator[Change]:
    """The number of a figure is told as a whole: over 21,000 sanctions."""
    for key, figure in pair.new.figures.items():
        if key in pair.old.figures:
            before, after = _number(pair.sides.old, pair.old.figures[key]), _number(pair.sides.new, figure)
            if before != after:
                says = f"Figure {quoted(figure.label)}: changed from {before} to {after}"
                yield pair.change(Part.FIGURES, Kind.CHANGED, key, says, before, after)


def _number(say: Saying, figure: KeyFigure) -> str:
    return say.number(figure.model_copy(update={"claimed_by": None}), figure.unit)


def _by_name(events: tuple[Event, ...]) -> dict[str, Event]:
    """By id, else by title, which stays when a date is mended; of two with one title, the later has its date too."""
    named: dict[str, Event] = {}
    for event in events:
        name = event.id or event.title
        named[name if name not in named else f"{name}, {event.date}"] = event
    return named
