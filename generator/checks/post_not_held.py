"""What somebody was at a table agrees with the posts that are recorded for it."""

from __future__ import annotations

from collections.abc import Iterator

from generator.derived.explained import Explained
from generator.derived.post_held import posts_on
from generator.problems import Problem, notice
from generator.records.files import TABLE


def check(explained: Explained) -> Iterator[Problem]:
    """Whoever has no posts recorded is what the seat says."""
    explainer, model = explained.explainer, explained.model
    for key, meeting in explainer.meetings.items():
        for place, seat in enumerate(meeting.seats):
            if not seat.as_ or not model.actors[seat.actor].posts:
                continue
            held = [post.title for post in posts_on(model, seat.actor, meeting.date)]
            if not any(title.casefold() in seat.as_.casefold() for title in held):
                known = " and ".join(f"“{title}”" for title in held) or "no post"
                yield notice(
                    explainer.origin(TABLE, "meetings", key, "seats", place).locate("as"),
                    "post-not-held",
                    f"`{seat.actor}` sits here as “{seat.as_}”, and its record has {known} on {meeting.date}",
                    "make the seat's `as` and the actor's `posts`, with their dates, say the same",
                )
