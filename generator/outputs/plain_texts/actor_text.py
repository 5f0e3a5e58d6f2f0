"""An actor as a text: its part in the talks, where it stands, its words, the figures that it claims, what it took part in."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from generator.derived.explained import Explained
from generator.derived.link_words import shown_text
from generator.outputs.plain_texts.document import Document, Item, Section
from generator.outputs.plain_texts.source_list import source_list
from generator.outputs.plain_texts.teller import Teller, numbered
from generator.pages import addresses
from generator.pages.actor_facts import actor_facts
from generator.pages.actor_series import actor_series
from generator.pages.frame import absolute
from generator.pages.in_these_talks import in_these_talks
from generator.pages.site import Site


def actor_text(site: Site, key: str, source: Callable[[str], Item]) -> Document:
    """`source` gives a source as a point of the list at the end."""
    t, record = site.labels, site.model.actors[key]
    met = [site.explained[slug] for slug in site.met.get(key, ())]
    numbers: dict[str, int] = {}

    def number(cited: str) -> int:
        return numbers.setdefault(cited, len(numbers) + 1)

    about = numbered(shown_text(record.about, site.model, t), record.sources, number) if record.about else ""
    tellers = [Teller(site, explained, number) for explained in met]
    facts = (Item(line.label, "; ".join(fact.words for fact in line.facts)) for line in actor_facts(site, key, met))
    links = (Item(name, url) for name, url in record.links.items())
    address = Item(t("text.address"), absolute(site, addresses.actor(key)))
    talks = tuple(
        Item(explained.explainer.record.title, "; ".join(in_these_talks(site, explained, key))) for explained in met
    )
    sections = [section for teller in tellers for section in _in_talks(teller, key)]
    return Document(
        title=record.name,
        standfirst=about,
        facts=(*facts, *links, address),
        sections=(
            Section(t("actor.in-these-talks"), items=talks),
            *_at_tables(site, key),
            *sections,
            source_list(site, map(source, numbers)),
        ),
    )


def _at_tables(site: Site, key: str) -> Iterator[Section]:
    """At which tables of each series it sat; where it stood stands with the talks."""
    for one in actor_series(site, key):
        meetings = tuple(Item(meeting.words, meeting.cell.said) for meeting in one.meetings)
        yield Section(one.title, sections=(Section(site.labels("series.at-tables"), items=meetings),))


def _in_talks(teller: Teller, key: str) -> Iterator[Section]:
    explained, part = teller.explained, teller.explained.part_of(key)
    inner = (
        Section(teller.t("positions.title"), items=tuple(_positions(teller, key))),
        Section(
            teller.t("quotes.title"), items=tuple(teller.quote(explained.explainer.quotes[one]) for one in part.quotes)
        ),
        Section(teller.t("figures.title"), items=tuple(_figures(teller, explained, key))),
        Section(teller.t("actor.events"), items=tuple(teller.event(event) for event in part.events)),
    )
    yield Section(explained.explainer.record.title, sections=inner)


def _positions(teller: Teller, key: str) -> Iterator[Item]:
    for issue in teller.explained.grounds:
        cell, title = teller.explained.matrix.cell(key, issue), teller.explainer.issues[issue].title
        for position in (*cell.later[::-1], *((cell.position,) if cell.position else ()), *cell.earlier):
            yield teller.position(position, title)


def _figures(teller: Teller, explained: Explained, key: str) -> Iterator[Item]:
    for name, amount in explained.part_of(key).figures:
        figure = explained.explainer.figures[name]
        yield teller.figure(figure, amount, figure.label)
