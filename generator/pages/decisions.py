"""What each meeting of a series decided, in order."""

from __future__ import annotations

from dataclasses import dataclass

from generator.derived.explained_series import ExplainedSeries
from generator.pages import addresses
from generator.pages.addresses import Address
from generator.pages.cited_claim import CitedClaim, cited_claims
from generator.pages.seat_grid import meeting_words
from generator.pages.site import Site


@dataclass(frozen=True, slots=True)
class Decided:
    """One meeting; `slug` is the explainer in which its outcomes are written."""

    anchor: str
    slug: str
    title: str
    words: str
    in_the_room: str
    address: Address
    outcomes: tuple[CitedClaim, ...]


def decisions(site: Site, series: ExplainedSeries) -> tuple[Decided, ...]:
    made = []
    for one in series.seating.meetings:
        seating, explained = one.seating, series.talks[one.slug]
        made.append(
            Decided(
                anchor=f"decided--{one.slug}--{seating.id}",
                slug=one.slug,
                title=seating.meeting.title,
                words=meeting_words(site, seating.meeting),
                in_the_room=site.labels.listing(site.name(group.party) for group in seating.delegations),
                address=addresses.explainer(one.slug, "table", seating.id),
                outcomes=cited_claims(site, explained, seating.meeting.outcomes, f"{seating.id}-outcome"),
            )
        )
    return tuple(made)
