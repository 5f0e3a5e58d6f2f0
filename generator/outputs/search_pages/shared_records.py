"""The records of pages that belong to no explainer: an actor's, and those of a series."""

from __future__ import annotations

from collections.abc import Iterator

from generator.outputs.search_pages.search_page import Kind, SearchRecord
from generator.outputs.search_pages.teller import Teller
from generator.pages.actor import ActorView
from generator.pages.series import SeriesView


def actor_records(teller: Teller, view: ActorView) -> Iterator[SearchRecord]:
    """One, of the actor itself: its quotes and positions are found where they stand."""
    record = view.actor
    names = (record.short, *record.other_names, *(post.title for post in record.posts))
    texts = (*(name for name in names if name), *teller.texts(record.about))
    yield SearchRecord(Kind.ACTOR, "", record.name, texts, teller.sides(view.key))


def series_records(teller: Teller, view: SeriesView) -> Iterator[SearchRecord]:
    """Its question and answer, what its meetings decided, and the issues that run through it."""
    series, t = view.series, teller.t
    yield SearchRecord(Kind.TEXT, "", series.title, (series.question,))
    yield from teller.claims((view.answer,), t("overview.answer"))
    for one in view.decisions:
        outcomes = (Teller(teller.site, one.slug, (), {}).texts(outcome.claim.text) for outcome in one.outcomes)
        yield SearchRecord(Kind.MEETING, one.anchor, one.title, tuple(text for texts in outcomes for text in texts))
    for track in view.tracks:
        yield SearchRecord(
            Kind.ISSUE, track.key, track.issue.title, (track.issue.proposal, *teller.texts(track.issue.about))
        )
