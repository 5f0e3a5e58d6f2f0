"""A claim as pages print it: with its anchor, and a flag where it rests on little."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from generator.derived.anchors import claim_anchor
from generator.derived.explained import Explained
from generator.pages.site import Site
from generator.records.citation import CitationRecord
from generator.records.claim import Claim
from generator.records.source import Tier


@dataclass(frozen=True, slots=True)
class CitedClaim:
    """`flags` are keys of labels."""

    anchor: str
    claim: Claim
    flags: tuple[str, ...]


def cited_claims(
    site: Site, explained: Explained | None, claims: Iterable[Claim], block: str
) -> tuple[CitedClaim, ...]:
    """The claims of one block, in order; `block` starts the anchors of those without an id. `explained` is their explainer, if any."""
    return tuple(
        CitedClaim(claim_anchor(claim.id, block, place), claim, flags(site, explained, claim.sources))
        for place, claim in enumerate(claims)
    )


def flags(site: Site, explained: Explained | None, sources: Iterable[CitationRecord]) -> tuple[str, ...]:
    """One source, unless everything rests on one and the kicker says so; weak sources, where there is no better one."""
    ids = {citation.source for citation in sources}
    found = []
    if len(ids) == 1 and not (explained and explained.load.rests_on_one):
        found.append("frame.one-source")
    if ids and all(site.model.sources[source].tier is Tier.C for source in ids):
        found.append("frame.weak-source")
    return tuple(found)
