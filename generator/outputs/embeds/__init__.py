"""Pages for other sites to embed: small, without JavaScript, each with the way to its source; and their oEmbed descriptions."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from generator.derived.explained import Explained
from generator.outputs.embeds.embed import Embed, all_embeds, snippet
from generator.outputs.embeds.stylesheet import STYLESHEET, stylesheet
from generator.outputs.embeds.views import VIEWS
from generator.outputs.page_context import PageContext
from generator.outputs.share_card import card_path, has_card
from generator.outputs.site_file import SiteFile, json_file, text_file
from generator.outputs.templates import environment
from generator.pages import addresses
from generator.pages.addresses import Address
from generator.pages.frame import absolute, absolute_file
from generator.pages.page import Page
from generator.pages.site import Site
from generator.pictures.share_card import HEIGHT, WIDTH

FRAME_WIDTH = 640


@dataclass(frozen=True, slots=True)
class EmbedFrame:
    """What stands around an embed. `canonical` is "" if the site does not know its address."""

    title: str
    source: Address
    explainer: str
    site: str
    dated: str
    canonical: str
    oembed: str


def embed_stylesheet(site: Site) -> Iterator[SiteFile]:
    if site.explained:
        yield text_file(STYLESHEET, stylesheet())


def embeds(site: Site) -> Iterator[SiteFile]:
    for explained in site.explained.values():
        card = _thumbnail(site, explained)
        for embed in all_embeds(site, explained):
            yield text_file(embed.path, _page(site, explained, embed))
            if site.options.site_url:
                yield json_file(embed.oembed_path, _oembed(site, embed, card))


def _page(site: Site, explained: Explained, embed: Embed) -> str:
    record, t = explained.explainer.record, site.labels
    context = PageContext(site, Page(embed.path, embed.title, "", None, slug=embed.slug))
    context.here = embed.path  # it is published as it is
    frame = EmbedFrame(
        title=embed.title,
        source=embed.source,
        explainer=record.title,
        site=site.options.site_name,
        dated=t("frame.updated", date=t.date(record.updated or record.published)),
        canonical=absolute(site, embed.source) if site.options.site_url else "",
        oembed=absolute_file(site, embed.oembed_path),
    )
    template = environment().get_template(f"embeds/{embed.kind}.html.jinja")
    return context.filled(template.render(p=context, t=t, e=frame, v=VIEWS[embed.kind](site, explained, embed))) + "\n"


def _oembed(site: Site, embed: Embed, thumbnail: dict[str, Any]) -> dict[str, Any]:
    """As oembed.com describes it, for a `rich` resource."""
    return {
        "version": "1.0",
        "type": "rich",
        "provider_name": site.options.site_name,
        "provider_url": absolute(site, Address(addresses.HOME)),
        "title": embed.title,
        "html": snippet(site, embed),
        "width": FRAME_WIDTH,
        "height": embed.height,
        **thumbnail,
    }


def _thumbnail(site: Site, explained: Explained) -> dict[str, Any]:
    """The share card; all three properties, or none."""
    if not has_card(site, explained):
        return {}
    address = absolute_file(site, card_path(explained.explainer.slug))
    return {"thumbnail_url": address, "thumbnail_width": WIDTH, "thumbnail_height": HEIGHT}
