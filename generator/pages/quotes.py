"""The quotes of an explainer: how much each party speaks, and its words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.derived.explained import Explained
from generator.derived.who_is_heard import Heard
from generator.pages.checked import QuoteChecks, is_found, quote_checks
from generator.pages.frame import explainer_page, has_page
from generator.pages.page import Page
from generator.pages.quote_card import QuoteCard, quote_card
from generator.pages.site import Site


@dataclass(frozen=True, slots=True)
class Voice:
    """A party, or a speaker who speaks for none. `place` is at-the-table, not-in-the-room or for-no-party."""

    heard: Heard
    anchor: str
    place: str
    is_outside: bool
    share: float
    """Its words, as a share of those of the party that has the most."""
    cards: tuple[QuoteCard, ...]


@dataclass(frozen=True, slots=True)
class Quotes:
    """`heard` has the most words first; `voices` are in the order of the table, those outside it last."""

    heard: tuple[Voice, ...]
    voices: tuple[Voice, ...]


def quotes(site: Site) -> Iterator[Page]:
    for explained in site.explained.values():
        if has_page(explained, "quotes"):
            yield _page(site, explained)


def _page(site: Site, explained: Explained) -> Page:
    t, checks = site.labels, quote_checks(site, explained.explainer.slug)
    most = max(one.words for one in explained.heard)
    heard = tuple(_voice(site, explained, one, one.words / most, checks) for one in explained.heard)
    order = ["at-the-table", "not-in-the-room", "for-no-party"]
    parties = explained.seating.parties
    voices = sorted(heard, key=lambda voice: (order.index(voice.place), _place(parties, voice.heard.actor)))
    standfirst = f"{_counted(site, explained)} {_checked(site, explained, checks)}"
    return explainer_page(site, explained, "quotes", t("quotes.title"), standfirst, Quotes(heard, tuple(voices)))


def _voice(site: Site, explained: Explained, heard: Heard, share: float, checks: QuoteChecks) -> Voice:
    is_outside = explained.seating.is_outside(heard.actor)
    place = "not-in-the-room" if is_outside else "at-the-table"
    return Voice(
        heard=heard,
        anchor=f"party--{heard.actor}",
        place=place if heard.is_party else "for-no-party",
        is_outside=is_outside,
        share=share,
        cards=tuple(quote_card(site, explained, key, checks) for key in heard.quotes),
    )


def _place(parties: tuple[str, ...], actor: str) -> int:
    return parties.index(actor) if actor in parties else len(parties)


def _counted(site: Site, explained: Explained) -> str:
    t, speaking = site.labels, [one for one in explained.heard if one.quotes]
    parties = sum(one.is_party for one in speaking)
    counts = (("count.parties", parties), ("count.speakers-for-none", len(speaking) - parties))
    voices = t.listing(t(key, n=number) for key, number in counts if number)
    return t("quotes.standfirst", n=len(explained.explainer.quotes), voices=voices)


def _checked(site: Site, explained: Explained, checks: QuoteChecks) -> str:
    quotes = explained.explainer.quotes
    found = sum(is_found(checks, key, _sources(explained, key)) for key in quotes)
    if found == len(quotes):
        return site.labels("quotes.all-checked")
    return site.labels("quotes.some-checked", n=found) if found else site.labels("quotes.none-checked")


def _sources(explained: Explained, key: str) -> Iterable[str]:
    return (citation.source for citation in explained.explainer.quotes[key].sources)
