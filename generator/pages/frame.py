"""The frame of an explainer's pages: kicker, title, standfirst, page navigation, foot."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from urllib.parse import quote

from generator.derived.explained import Explained
from generator.model import LinkedExplainer
from generator.pages import addresses
from generator.pages.addresses import Address
from generator.pages.page import Page
from generator.pages.series_place import SeriesPlace, series_place
from generator.pages.site import Site
from generator.records.files import FIGURES, POSITIONS, QUOTES, TABLE, TIMELINE, FileKind

HAS: dict[str, Callable[[Explained], bool]] = {
    "overview": lambda explained: True,
    "table": lambda explained: bool(explained.explainer.meetings or explained.explainer.parties),
    "positions": lambda explained: bool(explained.explainer.issues),
    "quotes": lambda explained: bool(explained.explainer.quotes),
    "figures": lambda explained: bool(explained.explainer.figures),
    "timeline": lambda explained: bool(explained.explainer.events),
    "sources": lambda explained: bool(explained.load.sources),
    "changes": lambda explained: bool(explained.shifts or explained.explainer.record.corrections),
}
"""Which pages an explainer has: one without data is not made, nor linked. In the order of the page navigation."""
EMBEDS = {"overview": "table", "table": "table", "positions": "positions"}
"""What of a page other sites may embed as a whole."""
NOT_IN_NAVIGATION = frozenset({"changes"})
WRITTEN_IN: dict[str, FileKind] = {
    "table": TABLE,
    "positions": POSITIONS,
    "quotes": QUOTES,
    "figures": FIGURES,
    "timeline": TIMELINE,
}


@dataclass(frozen=True, slots=True)
class NavigationEntry:
    key: str
    address: Address
    is_current: bool


@dataclass(frozen=True, slots=True)
class Frame:
    """What stands above and below the content of an explainer's page."""

    explainer: LinkedExplainer
    kicker: tuple[str, ...]
    flags: tuple[str, ...]
    title: str
    standfirst: str
    navigation: tuple[NavigationEntry, ...]
    overview: Address
    share: str
    here: Address
    whole: Address
    """All pages of the explainer on one."""
    embeds: str
    """What other sites may embed of the page: table, positions, or ""."""
    changes: Address | None
    sources: Address | None
    report: str
    home: Address
    explainers: Address
    series: SeriesPlace | None


@dataclass(frozen=True, slots=True)
class Framed:
    """The view of an explainer's page: its frame, and its own content as `body`."""

    frame: Frame
    body: object


def explainer_page(site: Site, explained: Explained, key: str, title: str, standfirst: str, body: object) -> Page:
    """The page `key` of an explainer in its frame; its template is named after it."""
    explainer = explained.explainer
    frame = _frame(site, explained, key, title, standfirst)
    file = WRITTEN_IN.get(key)
    written = f"explainers/{explainer.slug}/{file.name if file else 'explainer'}.yaml"
    in_title = title if key == "overview" else f"{title} – {explainer.record.title}"
    return Page(frame.here.path, in_title, f"{key}.md.jinja", Framed(frame, body), written, standfirst, explainer.slug)


def has_page(explained: Explained, key: str) -> bool:
    return HAS[key](explained)


def page_address(slug: str, key: str, anchor: str = "") -> Address:
    return addresses.explainer(slug, "" if key == "overview" else key, anchor)


def _frame(site: Site, explained: Explained, key: str, title: str, standfirst: str) -> Frame:
    explainer, t = explained.explainer, site.labels
    record, slug = explainer.record, explainer.slug
    dated = (
        t("frame.updated", date=t.date(record.updated))
        if record.updated
        else t("frame.published", date=t.date(record.published))
    )
    flags = [t("frame.draft")] if record.draft else []
    if explained.load.rests_on_one:
        flags.append(t("frame.rests-on-one"))
    here = page_address(slug, key)
    return Frame(
        explainer=explainer,
        kicker=(t(f"status.{record.status}"), dated),
        flags=tuple(flags),
        title=title,
        standfirst=standfirst,
        navigation=tuple(_navigation(explained, key)),
        overview=page_address(slug, "overview"),
        share=share(site, record.title, page_address(slug, "overview")),
        here=here,
        whole=page_address(slug, "print"),
        embeds=EMBEDS.get(key, ""),
        changes=page_address(slug, "changes") if has_page(explained, "changes") else None,
        sources=page_address(slug, "sources") if has_page(explained, "sources") else None,
        report=report(site, record.title, here),
        home=Address(addresses.HOME),
        explainers=Address(addresses.EXPLAINERS),
        series=series_place(site, explainer),
    )


def _navigation(explained: Explained, current: str) -> Iterator[NavigationEntry]:
    for key in HAS:
        if key not in NOT_IN_NAVIGATION and has_page(explained, key):
            yield NavigationEntry(key, page_address(explained.explainer.slug, key), key == current)


def share(site: Site, title: str, address: Address) -> str:
    """A mailto link; without the site's address there is nothing to share, and it is ""."""
    if not site.options.site_url:
        return ""
    return f"mailto:?subject={quote(title, safe='')}&body={quote(absolute(site, address), safe='')}"


def report(site: Site, title: str, here: Address) -> str:
    """Where an error is reported: the link of the options, or a mail that names the page."""
    wanted = site.options.corrections
    if not wanted or "://" in wanted:
        return wanted
    return f"mailto:{wanted.removeprefix('mailto:')}?subject={quote(f'{title}: {here.path}', safe='')}"


def absolute(site: Site, address: Address) -> str:
    """The full address of a page; seen from the site's root, where the site's address is not known."""
    anchor = f"#{quote(address.anchor, safe=addresses.ANCHOR_SAFE)}" if address.anchor else ""
    return absolute_file(site, addresses.page_url(address.path, site.options.directory_urls)) + anchor


def absolute_file(site: Site, path: str) -> str:
    """The full address of a file that is published as it is; `path` lies below the base path."""
    return site.options.site_url + quote(f"{site.options.base_path}/{path}".lstrip("/"))
