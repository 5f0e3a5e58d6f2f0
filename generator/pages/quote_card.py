"""A quote as cards show it: the words, who said them as what, on which occasion, who prints them, who prints others."""

from __future__ import annotations

from dataclasses import dataclass

from generator.derived.explained import Explained
from generator.derived.post_held import posts_of_speaker
from generator.pages import addresses
from generator.pages.addresses import Address
from generator.pages.checked import CheckLine, QuoteChecks, check_lines
from generator.pages.site import Site
from generator.records.quote import Quote, Rendering


@dataclass(frozen=True, slots=True)
class RenderingLine:
    """The same utterance as `printed_by` prints it. `language` is a name, or "" for the site's own."""

    rendering: Rendering
    printed_by: str
    language: str


@dataclass(frozen=True, slots=True)
class QuoteCard:
    """`occasion` says when and where; `language` and `translated_from` are names, or "" for the site's own."""

    id: str
    slug: str
    quote: Quote
    address: Address
    is_outside: bool
    post: str
    occasion: str
    about: tuple[tuple[str, Address], ...]
    language: str
    translated_from: str
    checks: tuple[CheckLine, ...]
    renderings: tuple[RenderingLine, ...]


def quote_card(site: Site, explained: Explained, key: str, checks: QuoteChecks) -> QuoteCard:
    t, explainer, quote = site.labels, explained.explainer, explained.explainer.quotes[key]
    party = explained.voices.get(quote.speaker, quote.speaker)
    posts = posts_of_speaker(site.model, explained.seating, quote.speaker, quote.said_on)
    issues = ((issue, addresses.explainer(explainer.slug, "positions", issue)) for issue in quote.about)
    return QuoteCard(
        id=key,
        slug=explainer.slug,
        quote=quote,
        address=addresses.explainer(explainer.slug, "quotes", key),
        is_outside=explained.seating.is_outside(party),
        post=t.listing(posts),
        occasion=_occasion(site, quote),
        about=tuple((explainer.issues[issue].title, address) for issue, address in issues),
        language=_language(site, quote.language),
        translated_from=_language(site, quote.translated_from),
        checks=check_lines(checks, key, quote.sources),
        renderings=tuple(_rendering(site, rendering) for rendering in quote.renderings),
    )


def _occasion(site: Site, quote: Quote) -> str:
    t = site.labels
    date = t.date(quote.said_on) if quote.said_on else t("quotes.no-date")
    return t("quotes.occasion", date=date, where=quote.where) if quote.where else date


def _rendering(site: Site, rendering: Rendering) -> RenderingLine:
    sources = (site.model.sources[citation.source] for citation in rendering.sources)
    names = dict.fromkeys(source.publisher or source.title for source in sources)
    return RenderingLine(rendering, site.labels.listing(names), _language(site, rendering.language))


def _language(site: Site, code: str | None) -> str:
    return site.labels.language_name(code) if code and code != site.options.language else ""
