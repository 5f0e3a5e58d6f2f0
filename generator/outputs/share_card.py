"""The card of an explainer, which networks show where it is shared: the drawing. Elsewhere it becomes a picture file."""

from __future__ import annotations

from collections.abc import Iterator

from generator.derived.explained import Explained
from generator.pages.site import Site
from generator.pages.table_picture import picture_words, table_picture
from generator.pictures.share_card import ShareCard, draw_share_card, letters


def card_path(slug: str) -> str:
    return f"explainers/{slug}/card.png"


def has_card(site: Site, explained: Explained) -> bool:
    """Whether cards are made, and their fonts have every letter of this one."""
    known = site.options.card_letters
    return bool(known) and letters(share_card(site, explained)) <= known


def card_drawings(site: Site) -> Iterator[tuple[str, str]]:
    """The cards as SVG, each with the path at which it is published as PNG."""
    for slug, explained in site.explained.items():
        if has_card(site, explained):
            words, rtl = picture_words(site), site.labels.language.rtl
            yield card_path(slug), str(draw_share_card(share_card(site, explained), words, rtl=rtl))


def share_card(site: Site, explained: Explained) -> ShareCard:
    t, seating, record = site.labels, explained.seating, explained.explainer.record
    shown = seating.shown
    picture = table_picture(site, explained.explainer, shown) if shown else None
    inside = [site.name(group.party) for group in shown.delegations] if shown else []
    outside = [site.name(one.party) for one in (shown.outside if shown else seating.outside)]
    if picture:
        facts = t("card.facts", place=picture.place, date=picture.date_words) if picture.place else picture.date_words
    else:
        facts = t.date(record.updated or record.published)
    return ShareCard(
        site=site.options.site_name,
        title=record.title,
        facts=facts,
        inside_heading=t("picture.in-the-room"),
        inside=t.listing(inside),
        outside_heading=t("picture.not-in-the-room"),
        outside=t.listing(outside),
        picture=picture,
    )
