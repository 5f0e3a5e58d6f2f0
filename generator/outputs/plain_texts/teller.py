"""What the texts of an explainer have in common: shown words, source numbers, positions, quotes and figures as points of a list."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial

from generator.derived.explained import Explained
from generator.derived.link_words import shown_text
from generator.derived.post_held import posts_of_speaker
from generator.labels.numbers import number_words
from generator.outputs.plain_texts.document import Item
from generator.pages.site import Site
from generator.records.citation import CitationRecord
from generator.records.event import Event
from generator.records.key_figure import Amount, KeyFigure
from generator.records.position import Position
from generator.records.quote import Quote, Rendering


class Teller:
    """`number` gives a source the number under which the text lists it."""

    def __init__(self, site: Site, explained: Explained, number: Callable[[str], int]) -> None:
        self.site = site
        self.t = site.labels
        self.explained = explained
        self.explainer = explained.explainer
        self._number = number
        self._shown = partial(shown_text, model=site.model, labels=site.labels, slug=explained.explainer.slug)

    def cited(self, text: str, sources: Iterable[CitationRecord]) -> str:
        """An inline text as a reader sees it, and the numbers of its sources."""
        return self.with_sources(self._shown(text), sources)

    def with_sources(self, plain: str, sources: Iterable[CitationRecord]) -> str:
        """A text without markup, and the numbers of its sources: They met. (1, 4)"""
        return numbered(plain, sources, self._number)

    def detail(self, key: str, text: str | None, sources: Iterable[CitationRecord] = ()) -> tuple[Item, ...]:
        """A point under the label `key`, if there is a text."""
        return (Item(self.label(key), self.cited(text, sources)),) if text else ()

    def label(self, key: str) -> str:
        """A label that has a colon of its own on the pages."""
        return self.t(key).rstrip(":")

    def position(self, position: Position, label: str) -> Item:
        """One that was replaced, or that is from after the day for which the explainer stands, is marked as such."""
        t = self.t
        said = [t(f"stance.{position.stance}"), t("stance.red-line") if position.red_line else ""]
        said += [t("positions.since", date=t.date(position.since)), t(f"basis.{position.basis}")]
        details = (
            *self.detail("positions.wants", position.wants, position.sources),
            *self.detail("positions.if", position.condition),
            *self.detail("positions.because", position.interest),
            *self.detail("text.note", position.note),
        )
        return Item(label, self._when(position) + ", ".join(part for part in said if part), details)

    def _when(self, position: Position) -> str:
        cell = self.explained.matrix.cell(position.party, position.issue)
        if cell.position is position:
            return ""
        return f"{self.t('positions.since-then' if position in cell.later else 'positions.before')}: "

    def quote(self, quote: Quote) -> Item:
        t = self.t
        posts = posts_of_speaker(self.site.model, self.explained.seating, quote.speaker, quote.said_on)
        when = t.date(quote.said_on) if quote.said_on else t("quotes.no-date")
        occasion = t("quotes.occasion", date=when, where=quote.where) if quote.where else when
        details = (
            Item("", occasion),
            *self._translation(quote),
            *self.detail("text.note", quote.context),
            *(self._rendering(rendering) for rendering in quote.renderings),
        )
        speaker = ", ".join(part for part in (self.site.name(quote.speaker), t.listing(posts)) if part)
        return Item(speaker, self._printed(quote), details)

    def figure(self, figure: KeyFigure, amount: Amount, label: str) -> Item:
        """`amount` is the figure's own, or another count of it."""
        t = self.t
        facts = [
            t("figures.as-of", date=t.date(amount.as_of)) if amount.as_of else "",
            f"{t('figures.claimed-by')} {self.site.name(amount.claimed_by)}" if amount.claimed_by else "",
            f"{t('figures.printed-as')} “{amount.printed_as}”" if amount.printed_as else "",
        ]
        said = self.with_sources(label, amount.sources)
        about = ", ".join(fact for fact in facts if fact)
        details = (*((Item("", about),) if about else ()), *self.detail("text.note", amount.note))
        return Item(str(number_words(amount, figure.unit, t)), said, details)

    def event(self, event: Event) -> Item:
        details = (Item("", self.cited(event.text, ())),) if event.text else ()
        return Item(self.t.date(event.date), self.with_sources(event.title, event.sources), details)

    def _printed(self, words: Quote | Rendering) -> str:
        return self.with_sources(f"“{words.text}”", words.sources)

    def _translation(self, words: Quote | Rendering) -> tuple[Item, ...]:
        return (Item(self.label("quotes.our-translation"), f"“{words.translation}”"),) if words.translation else ()

    def _rendering(self, rendering: Rendering) -> Item:
        sources = (self.site.model.sources[citation.source] for citation in rendering.sources)
        names = self.t.listing(dict.fromkeys(source.publisher or source.title for source in sources))
        note = self.detail("text.note", rendering.note)
        return Item(names, self._printed(rendering), (*self._translation(rendering), *note))


def numbered(plain: str, sources: Iterable[CitationRecord], number: Callable[[str], int]) -> str:
    numbers = sorted({number(citation.source) for citation in sources})
    return f"{plain} ({', '.join(map(str, numbers))})" if numbers else plain
