"""Citations on a page: the numbered marks, and the panels that they open."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from markupsafe import Markup

from generator.derived.source_load import SourceLoad
from generator.escaping import escape, escape_behind, markup
from generator.pages import addresses
from generator.pages.addresses import Address
from generator.pages.site import Site
from generator.records.source import Source

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
        self.used: dict[tuple[str, str], _Used] = {}
        self.numbers: dict[str, int] = {}
        self.panels_of: dict[str, int] = {}

    def number(self, source: str) -> int:
        if self.load:
            return self.load.number(source)
        return self.numbers.setdefault(source, len(self.numbers) + 1)

    def mark(self, source: str, at: str) -> Markup:
        """The source's number, as a button that opens the panel of this place in it."""
        used = self.used.get((source, at))
        if used is None:
            used = self.used[source, at] = self._used(source)
        return used.mark

    def panels(self, href: Callable[[Address], Markup], text: Callable[[str], Markup]) -> Markup:
        """What the marks open; printed, they are the page's list of sources."""
        if not self.used:
            return markup("")
        made = sorted(self.used.items(), key=lambda one: one[1].number)
        panels = "".join([self._panel(*key, used, href, text) for key, used in made])
        head = escape(self.site.labels("page.sources"))
        return markup(f'<div class="cited" data-search-exclude><p class="cited-head">{head}</p>{panels}</div>\n')

    def _used(self, source: str) -> _Used:
        number, same = self.number(source), self.panels_of.get(source, 0)
        self.panels_of[source] = same + 1
        panel = f"c{number}-{same}" if same else f"c{number}"
        label = escape(self.site.labels("frame.source", n=number))
        return _Used(
            number,
            panel,
            label,
            markup(f'<button class="c" type="button" popovertarget="{panel}" aria-label="{label}">{number}</button>'),
        )

    def _panel(
        self, key: str, at: str, used: _Used, href: Callable[[Address], Markup], text: Callable[[str], Markup]
    ) -> str:
        """On every page of an explainer with the same body."""
        body: str | None = self.site.kept.get(("panel", self.slug, key, at)) if self.slug else None
        if body is None:
            body = self.site.kept["panel", self.slug, key, at] = self._body(key, at, used, href, text)
        return f'<div class="pop" popover id="{used.panel}" role="note" aria-label="{used.label}">{body}</div>\n'

    def _body(
        self, key: str, at: str, used: _Used, href: Callable[[Address], Markup], text: Callable[[str], Markup]
    ) -> str:
        t, source = self.site.labels, self.site.model.sources[key]
        facts, title = self._facts(key)
        place = escape_behind(f" · {at}") if at else ""
        parts = [f"<b>{used.label}</b>{facts}{place}", title]
        parts += [f'<b class="flag d">{escape(t("source.error"))}</b> {text(error.text)}' for error in source.errors]
        more = [rests] if self.load and (rests := _rests(self.load.sources[key], self.site)) else []
        where = addresses.source_in(self.slug, key) if self.slug else addresses.source(key)
        more.append(f'<a href="{href(where)}">{escape(t("frame.source-in-list", n=used.number))}</a>')
        return "".join([f"<p>{part}</p>" for part in parts]) + "".join([f'<p class="more">{part}</p>' for part in more])

    def _facts(self, key: str) -> tuple[str, str]:
        """Kind and date; title and publisher: the same on every page."""
        made = self.site.kept.get(("source", key))
        if made is None:
            made = self.site.kept["source", key] = _facts(self.site.model.sources[key], self.site)
        return made


class _Used(NamedTuple):
    """A place in a source that the page cites."""

    number: int
    panel: str
    label: Markup
    mark: Markup


def _facts(source: Source, site: Site) -> tuple[str, str]:
    t = site.labels
    facts = (t(f"source-kind.{source.kind}"), t.date(source.published) if source.published else "")
    title = f'<a href="{escape(source.url)}">{escape(source.title)}</a>' if source.url else escape(source.title)
    publisher = escape_behind(f", {source.publisher}") if source.publisher else ""
    return escape_behind("".join(f" · {fact}" for fact in facts if fact)), f"{title}{publisher}"


def _rests(load: SourceLoad, site: Site) -> str:
    t = site.labels
    counted: dict[str, int] = {}
    for statement in (*load.only, *load.also):
        kind = KINDS.get(statement.kind, "statements")
        counted[kind] = counted.get(kind, 0) + 1
    if not counted:
        return ""
    said = t.listing(t(f"count.{kind}", n=number) for kind, number in counted.items())
    return escape(t("source.alone" if not load.also else "source.rests", what=said, n=sum(counted.values())))
