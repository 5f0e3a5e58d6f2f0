"""For which party somebody speaks in an explainer."""

from __future__ import annotations

from collections.abc import Mapping

from generator.derived.seating import Seating
from generator.model import LinkedExplainer, Model


def voices(model: Model, explainer: LinkedExplainer, seating: Seating) -> Mapping[str, str]:
    """The party of every speaker, by the speaker's id. Who speaks for nobody is not in it.

    A seat's `for` says it for the whole explainer (the newest meeting's, if they differ); otherwise a person speaks for
    the nearest actor up its `of`, itself included, that is a party of the explainer.
    """
    said = {seat.actor: seat.for_ for one in reversed(seating.meetings) for seat in one.meeting.seats if seat.for_}
    made: dict[str, str] = {}
    for speaker in dict.fromkeys(quote.speaker for quote in explainer.quotes.values()):
        nearest = (actor for actor in model.above(speaker) if actor in seating.parties)
        party = said.get(speaker) or next(nearest, None)
        if party:
            made[speaker] = party
    return made
