"""Citations on a page: the numbered marks, and the panels that they open."""

from __future__ import annotations

from collections.abc import Callable

from markupsafe import Markup

from generator.escaping import escape
from generator.pages import addresses
from generator.pages.addresses import Address
from generator.pages.site import Site
from generator.records.citation import CitationRecord
from generator.records.source import Source

MARK = Markup('<button class="c" type="button" popovertarget="{}" aria-label="{}">{}</button>')
PANEL = Markup('<div class="pop" popover id="{}" role="note" aria-label="{}">{}</div>\n')
KINDS = {
    "position": "positions",
    "quote": "quotes",
    "rendering": "quotes",
    "figure": "figures",
    "count": "figures",
    "event": "events",
}


class SourcePanels:
    """Gives each cited source its number: the explainer's own on its pages, elsewhere by first use on the page."""

    def __init__(self, site: Site, slug: str) -> None:
        self.site = site
        self.slug = slug
        self.load = site.explained[slug].load if slug else None
        self.used: dict[CitationRecord, str] = {}
        self.numbers: dict[str, int] = {}

    def number(self, source: str) -> int:
        if self.load:
            return self.load.number(source)
        return self.numbers.setdefault(source, len(self.numbers) + 1)

    def mark(self, citation: CitationRecord) -> Markup:
        number = self.number(citation.source)
        panel = self.used.get(citation)
        if panel is None:
            same = sum(one.source == citation.source for one in self.used)
            panel = self.used[citation] = f"c{number}-{same}" if same else f"c{number}"
        return MARK.format(panel, self.site.labels("frame.source", n=number), number)

    def panels(self, href: Callable[[Address], Markup], text: Callable[[str], Markup]) -> Markup:
        return Markup("").join(self._panel(citation, key, href, text) for citation, key in self.used.items())

    def _panel(
        self, citation: CitationRecord, key: str, href: Callable[[Address], Markup], text: Callable[[str], Markup]
    ) -> Markup:
        t, number = self.site.labels, self.number(citation.source)
        source = self.site.model.sources[citation.source]
        head = Markup("<b>{}</b>").format(t("frame.source", n=number)) + escape(_facts(source, citation, self.site))
        parts = [head, escape(_title(source))]
        parts += [
            Markup('<b class="flag d">{}</b> {}').format(t("source.error"), text(error.text)) for error in source.errors
        ]
        if rests := self._rests(citation.source):
            parts.append(escape(rests))
        where = addresses.source_in(self.slug, citation.source) if self.slug else addresses.source(citation.source)
        parts.append(Markup('<a href="{}">{}</a>').format(href(where), t("frame.source-in-list", n=number)))
        body = Markup("").join(Markup("<p>{}</p>").format(part) for part in parts)
        return PANEL.format(key, t("frame.source", n=number), body)

    def _rests(self, source: str) -> str:
        if self.load is None:
            return ""
        t, load = self.site.labels, self.load.sources[source]
        counted: dict[str, int] = {}
        for statement in (*load.only, *load.also):
            kind = KINDS.get(statement.kind, "statements")
            counted[kind] = counted.get(kind, 0) + 1
        if not counted:
            return ""
        said = t.listing(t(f"count.{kind}", n=number) for kind, number in counted.items())
        return t("source.alone" if not load.also else "source.rests", what=said, n=sum(counted.values()))


def _facts(source: Source, citation: CitationRecord, site: Site) -> str:
    t = site.labels
    facts = [t(f"source-kind.{source.kind}"), t.date(source.published) if source.published else "", citation.at or ""]
    return "".join(f" · {fact}" for fact in facts if fact)


def _title(source: Source) -> str:
    return source.title + (f", {source.publisher}" if source.publisher else "")
