"""Every statement of an explainer with the sources that it rests on, in the order in which pages show them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain

from generator.derived.anchors import claim_anchor, event_anchor, position_anchor
from generator.model import LinkedExplainer
from generator.records.citation import CitationRecord
from generator.records.claim import Claim
from generator.records.files import EXPLAINER, FIGURES, POSITIONS, QUOTES, TABLE, TIMELINE, FileKind
from generator.records.meeting import Meeting
from generator.records.party import Party


@dataclass(frozen=True, slots=True)
class Statement:
    """What rests on sources: which kind of thing it is, where a reader finds it, where an editor wrote it.

    `kind` is statement, position, quote, rendering, figure, count, event, seat or dispute; `page` is "" for the overview.
    """

    kind: str
    page: str
    anchor: str
    sources: tuple[CitationRecord, ...]
    file: FileKind
    at: tuple[str | int, ...]

    @property
    def source_ids(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(citation.source for citation in self.sources))


def statements(explainer: LinkedExplainer) -> tuple[Statement, ...]:
    """Overview, table, positions, quotes, figures, timeline."""
    return tuple(
        chain(
            _overview(explainer),
            _table(explainer),
            _positions(explainer),
            _quotes(explainer),
            _figures(explainer),
            _timeline(explainer),
        )
    )


def _overview(explainer: LinkedExplainer) -> Iterator[Statement]:
    front = explainer.record
    yield from _claims((front.answer,), "answer", "", EXPLAINER, ("answer",), single=True)
    yield from _claims(front.why_it_matters, "why-it-matters", "", EXPLAINER, ("why_it_matters",))
    yield from _claims(front.key_points, "key-points", "", EXPLAINER, ("key_points",))
    for place, step in enumerate(front.next):
        yield Statement("statement", "", f"next-{place + 1}", step.sources, EXPLAINER, ("next", place))
    for place, question in enumerate(front.questions):
        yield Statement("statement", "", f"question-{place + 1}", question.sources, EXPLAINER, ("questions", place))
    for place, unknown in enumerate(front.not_known):
        if unknown.sources:
            yield Statement("statement", "", f"not-known-{place + 1}", unknown.sources, EXPLAINER, ("not_known", place))


def _claims(
    claims: Iterable[Claim], block: str, page: str, file: FileKind, at: tuple[str | int, ...], *, single: bool = False
) -> Iterator[Statement]:
    for place, claim in enumerate(claims):
        here = at if single else (*at, place)
        anchor = claim_anchor(claim.id, block, place)
        yield Statement("statement", page, anchor, claim.sources, file, here)
        for number, dispute in enumerate(claim.disputed):
            yield Statement("dispute", page, anchor, dispute.sources, file, (*here, "disputed", number))


def _table(explainer: LinkedExplainer) -> Iterator[Statement]:
    for key, meeting in explainer.meetings.items():
        yield from _meeting(key, meeting)
    for actor, party in explainer.parties.items():
        yield from _party(actor, party)


def _meeting(key: str, meeting: Meeting) -> Iterator[Statement]:
    at = ("meetings", key)
    yield Statement("seat", "table", key, meeting.sources, TABLE, at)
    for place, seat in enumerate(meeting.seats):
        if seat.sources:
            yield Statement("seat", "table", key, seat.sources, TABLE, (*at, "seats", place))
    yield from _claims(meeting.outcomes, f"{key}-outcome", "table", TABLE, (*at, "outcomes"))


def _party(actor: str, party: Party) -> Iterator[Statement]:
    at = ("parties", actor)
    if party.sources:
        yield Statement("statement", "table", actor, party.sources, TABLE, at)
    if party.excluded:
        yield Statement("statement", "table", actor, party.excluded.sources, TABLE, (*at, "excluded"))


def _positions(explainer: LinkedExplainer) -> Iterator[Statement]:
    held: dict[str, list[Statement]] = {key: [] for key in explainer.issues}
    for place, position in enumerate(explainer.positions):
        anchor, at = position_anchor(position), ("positions", place)
        held[position.issue].append(Statement("position", "positions", anchor, position.sources, POSITIONS, at))
    for key, issue in explainer.issues.items():
        if issue.sources:
            yield Statement("statement", "positions", key, issue.sources, POSITIONS, ("issues", key))
        yield from held[key]


def _quotes(explainer: LinkedExplainer) -> Iterator[Statement]:
    for key, quote in explainer.quotes.items():
        yield Statement("quote", "quotes", key, quote.sources, QUOTES, (key,))
        for place, rendering in enumerate(quote.renderings):
            yield Statement("rendering", "quotes", key, rendering.sources, QUOTES, (key, "renderings", place))


def _figures(explainer: LinkedExplainer) -> Iterator[Statement]:
    for key, figure in explainer.figures.items():
        yield Statement("figure", "figures", key, figure.sources, FIGURES, (key,))
        for place, count in enumerate(figure.others):
            yield Statement("count", "figures", key, count.sources, FIGURES, (key, "others", place))


def _timeline(explainer: LinkedExplainer) -> Iterator[Statement]:
    for place, event in enumerate(explainer.events):
        yield Statement("event", "timeline", event_anchor(event), event.sources, TIMELINE, (place,))
