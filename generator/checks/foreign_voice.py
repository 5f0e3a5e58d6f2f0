"""A party's own words come from somebody who speaks for it."""

from __future__ import annotations

from collections.abc import Iterator

from generator.derived.explained import Explained
from generator.problems import Location, Problem, notice
from generator.records.files import POSITIONS, TABLE


def check(explained: Explained) -> Iterator[Problem]:
    explainer = explained.explainer
    for place, position in enumerate(explainer.positions):
        for number, quote in enumerate(position.quotes):
            if _is_foreign(explained, position.party, quote):
                here = explainer.origin(POSITIONS, "positions", place, "quotes").locate(number)
                yield _told(explained, here, position.party, quote)
    for actor, party in explainer.parties.items():
        for number, quote in enumerate(party.excluded.reaction if party.excluded else ()):
            if _is_foreign(explained, actor, quote):
                here = explainer.origin(TABLE, "parties", actor, "excluded", "reaction").locate(number)
                yield _told(explained, here, actor, quote)


def _is_foreign(explained: Explained, party: str, quote: str) -> bool:
    return explained.voices.get(explained.explainer.quotes[quote].speaker) != party


def _told(explained: Explained, place: Location, party: str, quote: str) -> Problem:
    speaker = explained.explainer.quotes[quote].speaker
    voice = explained.voices.get(speaker)
    whose = f"speaks for `{voice}`" if voice else "speaks for no party here"
    return notice(
        place,
        "foreign-voice",
        f"`{quote}` stands for `{party}`, and its speaker `{speaker}` {whose}",
        "the voice is a seat's `for`, else the nearest party up the speaker's `of`",
    )
