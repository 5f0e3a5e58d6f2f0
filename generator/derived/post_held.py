"""The post that somebody held on a day."""

from __future__ import annotations

from collections.abc import Iterator

from generator.derived.seating import Seating
from generator.model import Model
from generator.records.actor import Post
from generator.records.date import Date
from generator.records.meeting import Meeting


def posts_on(model: Model, actor: str, date: Date | None) -> Iterator[Post]:
    """The posts that the actor may have held on `date`; those that last, if there is no date."""
    for post in model.actors[actor].posts:
        if date is None:
            if post.until is None:
                yield post
        elif (post.from_ is None or post.from_.first <= date.last) and (
            post.until is None or post.until.last >= date.first
        ):
            yield post


def posts_of_speaker(model: Model, seating: Seating, actor: str, date: Date | None) -> tuple[str, ...]:
    """What the actor was on `date`: as the meeting nearest to it says, else by the actor's own posts."""
    said = [
        (_days_between(one.meeting, date), seat.as_)
        for one in seating.meetings
        for seat in one.meeting.seats
        if seat.actor == actor and seat.as_
    ]
    if said:
        return (min(said, key=lambda pair: pair[0])[1],)
    return tuple(post.title for post in posts_on(model, actor, date))


def _days_between(meeting: Meeting, date: Date | None) -> int:
    return abs((meeting.date.first - date.first).days) if date else 0
