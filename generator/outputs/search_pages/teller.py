"""What the records of an explainer have in common: shown words, and the party that somebody belongs to."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import partial

from generator.derived.explained import Explained
from generator.derived.link_words import shown_text
from generator.outputs.search_pages.search_page import Kind, SearchRecord
from generator.pages.cited_claim import CitedClaim
from generator.pages.site import Site


class Teller:
    """`slug` is the explainer in which texts are written, or ""."""

    def __init__(self, site: Site, slug: str, parties: Iterable[str], voices: Mapping[str, str]) -> None:
        self.site = site
        self.t = site.labels
        self.parties = frozenset(parties)
        self._voices = voices
        self._shown = partial(shown_text, model=site.model, labels=site.labels, slug=slug)

    @classmethod
    def of(cls, site: Site, explained: Explained) -> Teller:
        return cls(site, explained.explainer.slug, explained.seating.parties, explained.voices)

    def texts(self, *texts: str | None) -> tuple[str, ...]:
        """Inline texts as a reader sees them, without the empty ones."""
        return tuple(self._shown(text) for text in texts if text)

    def sides(self, *actors: str | None) -> tuple[str, ...]:
        """The parties for which these actors stand."""
        found = (self._side(actor) for actor in actors if actor)
        return tuple(dict.fromkeys(party for party in found if party))

    def claims(self, claims: Iterable[CitedClaim], title: str) -> Iterable[SearchRecord]:
        for one in claims:
            disputed = (dispute.text for dispute in one.claim.disputed)
            yield SearchRecord(Kind.TEXT, one.anchor, title, self.texts(one.claim.text, *disputed))

    def _side(self, actor: str) -> str:
        nearest = (one for one in self.site.model.above(actor) if one in self.parties)
        return self._voices.get(actor) or next(nearest, "")
