"""The records of each page of an explainer, in the order of the page where it has one."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from generator.derived.anchors import correction_anchors, event_anchor, position_anchor
from generator.derived.explained import Explained
from generator.labels.numbers import number_words
from generator.outputs.search_pages.search_page import Kind, SearchRecord
from generator.outputs.search_pages.teller import Teller
from generator.pages.changes import Changes
from generator.pages.cited_claim import cited_claims
from generator.pages.figures import Figures
from generator.pages.overview import Overview
from generator.pages.positions import Positions
from generator.pages.quotes import Quotes
from generator.pages.sources import Sources
from generator.pages.table import Table, meeting_facts
from generator.pages.timeline import Timeline
from generator.records.position import Position
from generator.records.quote import Quote, Rendering


def _overview(teller: Teller, explained: Explained) -> Iterator[SearchRecord]:
    front, t = explained.explainer.record, teller.t
    blocks = {"answer": (front.answer,), "key-points": front.key_points, "why-it-matters": front.why_it_matters}
    yield SearchRecord(Kind.TEXT, "", front.title, (front.question, *front.tags))
    for block, claims in blocks.items():
        yield from teller.claims(cited_claims(teller.site, explained, claims, block), t(f"overview.{block}"))
    for place, step in enumerate(front.next, 1):
        yield SearchRecord(Kind.TEXT, f"next-{place}", t("overview.next"), teller.texts(step.text))
    for place, unknown in enumerate(front.not_known, 1):
        yield SearchRecord(Kind.TEXT, f"not-known-{place}", t("overview.not-known"), teller.texts(unknown.text))
    for place, asked in enumerate(front.questions, 1):
        yield SearchRecord(Kind.TEXT, f"question-{place}", asked.question, teller.texts(asked.answer))


def _table(teller: Teller, explained: Explained) -> Iterator[SearchRecord]:
    site, explainer = teller.site, explained.explainer
    for one in explained.seating.meetings:
        seated = [
            f"{site.name(seat.actor)}, {seat.as_}" if seat.as_ else site.name(seat.actor) for seat in one.meeting.seats
        ]
        sides = tuple(group.party for group in one.delegations)
        texts = (", ".join(meeting_facts(site, one.meeting)), "; ".join(seated))
        yield SearchRecord(Kind.MEETING, one.id, one.meeting.title, texts, sides)
        outcomes = cited_claims(site, explained, one.meeting.outcomes, f"{one.id}-outcome")
        yield from teller.claims(outcomes, teller.t("table.decided"))
    for actor, party in explainer.parties.items():
        why = party.excluded.why if party.excluded else None
        yield SearchRecord(Kind.TEXT, actor, site.name(actor), teller.texts(party.stake, why), (actor,))


def _positions(teller: Teller, explained: Explained) -> Iterator[SearchRecord]:
    held: dict[str, list[Position]] = {key: [] for key in explained.explainer.issues}
    for position in explained.explainer.positions:
        held[position.issue].append(position)
    for key, issue in explained.explainer.issues.items():
        yield SearchRecord(Kind.ISSUE, key, issue.title, (issue.proposal, *teller.texts(issue.about)))
        for position in held[key]:
            title = f"{teller.site.name(position.party)}: {issue.title}"
            yield SearchRecord(
                Kind.POSITION, position_anchor(position), title, _position(teller, position), (position.party,)
            )


def _position(teller: Teller, position: Position) -> tuple[str, ...]:
    t = teller.t
    stance = [t(f"stance.{position.stance}"), *([t("stance.red-line")] if position.red_line else [])]
    said = ", ".join([*stance, t("positions.since", date=t.date(position.since))])
    return said, *teller.texts(position.wants, position.condition, position.interest, position.note)


def _quotes(teller: Teller, explained: Explained) -> Iterator[SearchRecord]:
    for key, quote in explained.explainer.quotes.items():
        sides = teller.sides(quote.speaker)
        yield SearchRecord(Kind.QUOTE, key, teller.site.name(quote.speaker), tuple(_quote(teller, quote)), sides)


def _quote(teller: Teller, quote: Quote) -> Iterator[str]:
    printed: tuple[Quote | Rendering, ...] = (quote, *quote.renderings)
    for words in printed:
        yield words.text
        if words.translation:
            yield words.translation
    yield from teller.texts(quote.context, *(rendering.note for rendering in quote.renderings))
    if quote.where:
        yield quote.where


def _figures(teller: Teller, explained: Explained) -> Iterator[SearchRecord]:
    for key, figure in explained.explainer.figures.items():
        title = f"{number_words(figure, figure.unit, teller.t)}: {figure.label}"
        amounts = (figure, *figure.others)
        others = (str(number_words(other, figure.unit, teller.t)) for other in figure.others)
        printed = (amount.printed_as for amount in amounts if amount.printed_as)
        notes = teller.texts(*(amount.note for amount in amounts))
        sides = teller.sides(*(amount.claimed_by for amount in amounts))
        yield SearchRecord(Kind.FIGURE, key, title, (*others, *printed, *notes), sides)


def _timeline(teller: Teller, explained: Explained) -> Iterator[SearchRecord]:
    for event in sorted(explained.explainer.events, key=lambda event: event.date.order):
        title, sides = f"{teller.t.date(event.date)}: {event.title}", teller.sides(*event.actors)
        yield SearchRecord(Kind.EVENT, event_anchor(event), title, teller.texts(event.text), sides)


def _sources(teller: Teller, explained: Explained) -> Iterator[SearchRecord]:
    for key in explained.load.sources:
        source = teller.site.model.sources[key]
        named = tuple(name for name in (source.publisher, source.author) if name)
        told = teller.texts(source.note, *(error.text for error in source.errors))
        yield SearchRecord(Kind.SOURCE, key, source.title, (*named, *told))


def _changes(teller: Teller, explained: Explained) -> Iterator[SearchRecord]:
    """What changed stands among the positions; here are only the corrections."""
    corrections = explained.explainer.record.corrections
    for anchor, correction in zip(correction_anchors(corrections), corrections, strict=True):
        title = f"{teller.t('overview.corrections')}, {teller.t.date(correction.date)}"
        yield SearchRecord(Kind.TEXT, anchor, title, teller.texts(correction.text))


RECORDS: Mapping[type, Callable[[Teller, Explained], Iterator[SearchRecord]]] = {
    Overview: _overview,
    Table: _table,
    Positions: _positions,
    Quotes: _quotes,
    Figures: _figures,
    Timeline: _timeline,
    Sources: _sources,
    Changes: _changes,
}
"""By what the page shows."""
