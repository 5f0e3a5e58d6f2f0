"""An actor's own page: its part in the talks, where it stands, its words, the figures that it claims, what it took part in."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.derived.anchors import event_anchor
from generator.derived.explained import Explained
from generator.derived.link_words import shown_text
from generator.labels.numbers import NumberWords, number_words
from generator.pages import addresses
from generator.pages.actor_facts import FactLine, actor_facts
from generator.pages.actor_series import ActorSeries, actor_series
from generator.pages.addresses import Address
from generator.pages.checked import QuoteChecks, quote_checks
from generator.pages.in_these_talks import in_these_talks
from generator.pages.page import Page
from generator.pages.quote_card import QuoteCard, quote_card
from generator.pages.site import Site
from generator.records.actor import Actor
from generator.records.event import Event
from generator.records.key_figure import Amount
from generator.records.position import Position

MOST_QUOTES = 6
MOST_TALKS = 2


@dataclass(frozen=True, slots=True)
class InTalks:
    """One explainer in which the actor is met, and what it is there: the parts of a sentence, its place first."""

    title: str
    address: Address
    said: tuple[str, ...]
    is_outside: bool


@dataclass(frozen=True, slots=True)
class Stand:
    """Its position on an issue on the day for which the explainer stands; `later` is its newest from after that day."""

    issue: str
    address: Address
    position: Position | None
    later: Position | None


@dataclass(frozen=True, slots=True)
class Standing:
    """Where it stands in one explainer. `slug` is the explainer in which the texts were written."""

    slug: str
    title: str
    address: Address
    stands: tuple[Stand, ...]
    silent: int


@dataclass(frozen=True, slots=True)
class Words:
    """What it says in one explainer: the first of `n` quotes. `address` is that of all."""

    slug: str
    title: str
    address: Address
    cards: tuple[QuoteCard, ...]
    n: int


@dataclass(frozen=True, slots=True)
class ClaimedFigure:
    number: NumberWords
    label: str
    address: Address
    amount: Amount


@dataclass(frozen=True, slots=True)
class TookPart:
    slug: str
    event: Event
    address: Address


@dataclass(frozen=True, slots=True)
class ActorView:
    """`talks` and what follows are of the newest explainer first; events are the oldest first."""

    key: str
    actor: Actor
    talks: tuple[InTalks, ...]
    facts: tuple[FactLine, ...]
    series: tuple[ActorSeries, ...]
    standing: tuple[Standing, ...]
    words: tuple[Words, ...]
    figures: tuple[ClaimedFigure, ...]
    events: tuple[TookPart, ...]
    actors: Address
    home: Address


def actor(site: Site) -> Iterator[Page]:
    """Every actor has a page, so that a link to one always leads somewhere."""
    for key, record in site.model.actors.items():
        view = _view(site, key, record)
        yield Page(
            path=addresses.actor(key).path,
            title=record.name,
            template="actor.md.jinja",
            view=view,
            written_in=_written_in(site, key),
            description=_description(site, view),
            hide=("navigation", "toc", "footer"),
        )


def _description(site: Site, view: ActorView) -> str:
    """What the actor is, for lists of results and wherever the page is shared."""
    if view.actor.about:
        return shown_text(view.actor.about, site.model, site.labels, "")
    told = [f"{one.title}: {site.labels.listing(one.said)}." for one in view.talks[:MOST_TALKS]]
    return " ".join(told) or f"{site.labels(f'kind.{view.actor.kind}')}."


def _view(site: Site, key: str, record: Actor) -> ActorView:
    met = [site.explained[slug] for slug in site.met.get(key, ())]
    checks = {explained.explainer.slug: quote_checks(site, explained.explainer.slug) for explained in met}
    events = (taken for explained in met for taken in _took_part(explained, key))
    return ActorView(
        key=key,
        actor=record,
        talks=tuple(_in_talks(site, explained, key) for explained in met),
        facts=actor_facts(site, key, met),
        series=tuple(actor_series(site, key)),
        standing=tuple(_standing(explained, key) for explained in met if _has_spoken(explained, key)),
        words=tuple(_words(site, explained, key, checks) for explained in met if explained.part_of(key).quotes),
        figures=tuple(figure for explained in met for figure in _figures(site, explained, key)),
        events=tuple(sorted(events, key=lambda taken: taken.event.date.order)),
        actors=Address(addresses.ACTORS),
        home=Address(addresses.HOME),
    )


def _in_talks(site: Site, explained: Explained, key: str) -> InTalks:
    explainer, seating = explained.explainer, explained.seating
    return InTalks(
        title=explainer.record.title,
        address=addresses.explainer(explainer.slug),
        said=in_these_talks(site, explained, key),
        is_outside=key in seating.parties and seating.is_outside(key),
    )


def _has_spoken(explained: Explained, key: str) -> bool:
    return key in explained.seating.parties and any(party == key for party, _ in explained.matrix.cells)


def _standing(explained: Explained, key: str) -> Standing:
    explainer, matrix = explained.explainer, explained.matrix
    cells = [matrix.cell(key, issue) for issue in explained.grounds]
    stands = tuple(
        Stand(
            explainer.issues[cell.issue].title,
            addresses.position(explainer.slug, held),
            cell.position,
            cell.later[-1] if cell.later else None,
        )
        for cell in cells
        if (held := cell.position or (cell.later[-1] if cell.later else None))
    )
    address = addresses.explainer(explainer.slug, "positions")
    return Standing(explainer.slug, explainer.record.title, address, stands, len(cells) - len(stands))


def _words(site: Site, explained: Explained, key: str, checks: Mapping[str, QuoteChecks]) -> Words:
    explainer, keys = explained.explainer, explained.part_of(key).quotes
    cards = tuple(quote_card(site, explained, quote, checks[explainer.slug]) for quote in keys[:MOST_QUOTES])
    return Words(
        explainer.slug, explainer.record.title, addresses.explainer(explainer.slug, "quotes"), cards, len(keys)
    )


def _figures(site: Site, explained: Explained, key: str) -> Iterator[ClaimedFigure]:
    explainer = explained.explainer
    for name, amount in explained.part_of(key).figures:
        figure = explainer.figures[name]
        words = number_words(amount, figure.unit, site.labels)
        yield ClaimedFigure(words, figure.label, addresses.explainer(explainer.slug, "figures", name), amount)


def _took_part(explained: Explained, key: str) -> Iterator[TookPart]:
    slug = explained.explainer.slug
    for event in explained.part_of(key).events:
        yield TookPart(slug, event, addresses.explainer(slug, "timeline", event_anchor(event)))


def _written_in(site: Site, key: str) -> str:
    path = site.model.origins["actor", key].document.path
    return f"actors/{path.rpartition('actors/')[2]}"
