"""What a page's head holds for machines: what stands beside the page, how it is shared, and what it is in schema.org's words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.outputs.downloads import ATOM_TYPE, JSON_FEED_TYPE, alternates
from generator.outputs.embeds.embed import OEMBED_TYPE, embed_of
from generator.outputs.feeds import ATOM, JSON, has_feeds
from generator.outputs.heads.changed import last_changed
from generator.outputs.heads.entities import Entities, iso
from generator.outputs.heads.structured import structured
from generator.outputs.heads.tags import attribute, json_ld, link, names, properties
from generator.pages.addresses import Address
from generator.pages.frame import Framed, absolute, absolute_file
from generator.pages.page import Page
from generator.pages.site import Site
from generator.pictures.share_card import HEIGHT, WIDTH


@dataclass(frozen=True, slots=True)
class Head:
    """`tags` are lines of HTML; `shared` are those for networks on which it is shared, which other plugins may bring too.

    `changed` is the day of the last change as ISO 8601 writes it, or "". A page that is not `listed` says itself which page is
    to be found in its stead, and is in no sitemap.
    """

    tags: str = ""
    shared: str = ""
    changed: str = ""
    listed: bool = True


class Heads:
    """Makes the heads of one site's pages."""

    def __init__(self, site: Site) -> None:
        self.site = site
        self.entities = Entities(site)

    def __call__(self, page: Page) -> Head:
        """Without the site's address only what stands beside the page: all else needs full addresses."""
        tags = [link("alternate", href, kind, title) for kind, href, title in alternates(self.site, page)]
        changed = last_changed(self.site, page)
        day = changed.isoformat() if changed else ""
        tags += self._in_its_stead(page)
        if not self.site.options.site_url:
            return Head("\n".join(tags), "", day, not page.found_as)
        tags += self._embeds(page)
        tags.append(json_ld(structured(self.entities, page)))
        return Head("\n".join(tags), "\n".join(self._shared(page)), day, not page.found_as)

    def elsewhere(self) -> Head:
        """Of pages of the user's own: the feeds of the site."""
        if not has_feeds(self.site):
            return Head()
        title = self.site.options.site_name or self.site.labels("frame.explainers")
        feeds = ((ATOM_TYPE, ATOM), (JSON_FEED_TYPE, JSON))
        return Head("\n".join(link("alternate", absolute_file(self.site, path), kind, title) for kind, path in feeds))

    def _in_its_stead(self, page: Page) -> Iterator[str]:
        """For machines that search: what to show instead of the page."""
        if page.found_as:
            if self.site.options.site_url:
                yield f'<link rel="canonical" href="{attribute(absolute(self.site, Address(page.found_as)))}">'
            yield from names({"robots": "noindex, follow"})

    def _embeds(self, page: Page) -> Iterator[str]:
        """How oEmbed finds what of the page may be embedded."""
        if not isinstance(page.view, Framed) or not page.view.frame.embeds:
            return
        if embed := embed_of(self.site, self.site.explained[page.slug], page.view.frame.embeds):
            yield link("alternate", absolute_file(self.site, embed.oembed_path), OEMBED_TYPE, embed.title)

    def _shared(self, page: Page) -> Iterator[str]:
        site = self.site
        told = {"title": page.title, "description": page.description}
        open_graph = {
            "og:site_name": site.options.site_name,
            "og:type": "article" if page.slug else "website",
            "og:title": page.title,
            "og:description": page.description,
            "og:url": absolute(site, Address(page.found_as or page.path)),
        }
        if page.slug:
            record = site.model.explainers[page.slug].record
            open_graph["article:published_time"] = iso(record.published)
            open_graph["article:modified_time"] = iso(record.updated or record.published)
        if image := self.entities.card(page.slug):
            open_graph |= {
                "og:image": image,
                "og:image:type": "image/png",
                "og:image:width": str(WIDTH),
                "og:image:height": str(HEIGHT),
                "og:image:alt": site.labels("card.alt", title=site.model.explainers[page.slug].record.title),
            }
            told["image"] = image
        yield from properties({name: value for name, value in open_graph.items() if value})
        yield from names({"twitter:card": "summary_large_image" if image else "summary"})
        yield from names({f"twitter:{name}": value for name, value in told.items() if value})
