"""Builds like `generator.build`, and makes only what reads something that has changed since the last time."""

from __future__ import annotations

import datetime
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any, Generic, TypeAlias, TypeVar

from generator import checks
from generator.build import Built
from generator.derived.explained import Explained
from generator.linking import Links, link
from generator.loading import Content
from generator.outputs import ACTOR_OUTPUTS, EXPLAINER_OUTPUTS, OUTPUTS
from generator.outputs.heads import Head, Heads
from generator.outputs.markdown import PRINTED, explainer_by_explainer, front_matter, render
from generator.outputs.search_pages import Searched, is_searched, search_page, searched
from generator.outputs.search_pages.search_page import from_bytes
from generator.outputs.share_card import card_drawings
from generator.pages import ACTOR_PAGES, EXPLAINER_PAGES, PAGES
from generator.pages.page import Page
from generator.pages.print import print_pages
from generator.pages.site import Site, SiteOptions
from generator.problems import Problem, errors
from generator.recorded import OF_MODEL, OF_SITE, Current, Reads, changes, recorded_model, recorded_site, share
from generator.stored import Made, Shelf, Stored, files, texts

T = TypeVar("T")
K = TypeVar("K")


@dataclass
class _Made(Generic[T]):
    """Something that was made, and what was read for it."""

    value: T
    reads: Reads


@dataclass
class _Explainer:
    """The derived views of an explainer, all that was read for them so far, and what its checks found."""

    explained: Explained
    reads: Reads
    problems: list[Problem]


Kind: TypeAlias = Callable[[Site], Iterator[T]]
Store: TypeAlias = "dict[tuple[Kind[Any], str], _Made[tuple[T, ...]]]"
"""What each kind made of an explainer or actor, by its id; or, where it looks at all of them, by ""."""
OfPages: TypeAlias = "dict[str, tuple[Page, _Made[T]]]"
"""What was made of each page, with the page as it was then."""
EACH: dict[str, tuple[Any, ...]] = {
    "explained": (*EXPLAINER_PAGES, *EXPLAINER_OUTPUTS, card_drawings),
    "actors": (*ACTOR_PAGES, *ACTOR_OUTPUTS),
}
"""The kinds that take the entries of a mapping of the site one by one."""


@dataclass
class Remembered:
    """Between two builds: the model, and what was made from it."""

    current: Current = field(default_factory=Current)
    links: Links = field(default_factory=Links)
    settings: tuple[Any, ...] = ()
    explainers: dict[str, _Explainer] = field(default_factory=dict)
    pages: Store[Page] = field(default_factory=dict)
    files: Store[tuple[str, Stored]] = field(default_factory=dict)
    drawn: Store[tuple[str, str]] = field(default_factory=dict)
    texts: OfPages[Stored] = field(default_factory=dict)
    heads: OfPages[Head] = field(default_factory=dict)
    found: OfPages[Stored] = field(default_factory=dict)
    searched: Searched = field(default_factory=Searched)
    seconds: float = 0
    """Of work that went into making; what is remembered costs none."""

    def check(
        self, records: Content, options: SiteOptions, today: datetime.date, *, drafts: bool = False
    ) -> tuple[Site | None, list[Problem]]:
        """Like `generator.build.check`."""
        model, problems = link(records, drafts=drafts, links=self.links)
        if errors(problems):
            return None, problems
        site = Site.of(model, options)
        self._advance(site, today)
        problems += checks.of_model(model, today)
        problems += [problem for one in self.explainers.values() for problem in one.problems]
        return (None if errors(problems) else site), problems

    def stored(self) -> Iterator[Stored]:
        """Where all texts and files stand."""
        yield from (made.value for _, made in (*self.texts.values(), *self.found.values()))
        yield from (stored for made in self.files.values() for _, stored in made.value)

    def rendered(self, site: Site, problems: Iterable[Problem], shelf: Shelf, again: Callable[[], Built]) -> Built:
        """Like `generator.build.rendered`, of the site that `check` gave last, but for the files that are no pages.

        `again` builds the same from nothing, for the case that the shelf loses something.
        """
        pages = list(self._made(PAGES, self.pages, _as_it_is))
        pages += print_pages(site, pages)
        made = {path: one for of_one in explainer_by_explainer(pages) for path, one in self._texts(of_one, shelf)}
        self.texts = {page.path: made[page.path] for page in pages}
        self.heads = {page.path: (page, self._of_page(page, self.heads, _head)) for page in pages}
        self._find(site, pages, shelf)
        return Built(
            texts({path: one.value for path, (_, one) in self.texts.items()}, lambda: again().pages),
            tuple(problems),
            {page.path: page.written_in for page in pages if page.written_in},
            heads={**{path: one.value for path, (_, one) in self.heads.items()}, "": Heads(site).elsewhere()},
            searched=self.searched,
            front_matter={page.path: front_matter(page) for page in pages},
            found=Made(
                {path: one.value for path, (_, one) in self.found.items()},
                from_bytes,
                lambda: again().found,
            ),
        )

    def cards(self) -> dict[str, str]:
        """The drawings of share cards, by path."""
        return dict(self._made((card_drawings,), self.drawn, _as_it_is))

    def rendered_files(self, shelf: Shelf, again: Callable[[], Built]) -> Made[bytes]:
        """The files that are no pages, by path: apart, since whoever waits for a page does not wait for them."""
        made = self._made(OUTPUTS, self.files, lambda file: (file.path, shelf.put(file.content)))
        return files(dict(made), lambda: again().files)

    def forget(self) -> None:
        """Opens the circle in which the site is held by what it has recorded: without a collector it would stay."""
        self.current.site = Current().site

    def _find(self, site: Site, pages: Iterable[Page], shelf: Shelf) -> None:
        """What the search finds on each page. It depends on the parties of all explainers."""
        before, self.searched = self.searched, searched(site)
        if before != self.searched:
            self.found = {}
        parties = self.searched.parties

        def put(site: Site, page: Page) -> Stored:
            return shelf.put(search_page(site, page, parties).as_bytes())

        self.found = {
            page.path: (page, self._of_page(page, self.found, put)) for page in pages if is_searched(site, page)
        }

    def _advance(self, site: Site, today: datetime.date) -> None:
        """Forgets what was made from anything that reads otherwise now."""
        if (site.options, today) != self.settings:
            self.settings, self.explainers, self.pages = (site.options, today), {}, {}
            self.files, self.drawn, self.texts, self.heads, self.found = {}, {}, {}, {}, {}
        before = {name: self.current.mapping(name) for name in (*OF_MODEL, *OF_SITE)}
        self.current.site = site
        changed = changes(before, {name: self.current.mapping(name) for name in OF_MODEL})
        kept = {slug: one for slug, one in self.explainers.items() if one.reads.isdisjoint(changed)}
        self.explainers = {slug: kept.get(slug) or self._explain(slug) for slug in site.model.explainers}
        vars(site)["explained"] = {slug: one.explained for slug, one in self.explainers.items()}
        changed |= changes(before, {name: self.current.mapping(name) for name in OF_SITE})
        self.pages = {key: made for key, made in self.pages.items() if made.reads.isdisjoint(changed)}
        self.files = {key: made for key, made in self.files.items() if made.reads.isdisjoint(changed)}
        self.drawn = {key: made for key, made in self.drawn.items() if made.reads.isdisjoint(changed)}
        self.texts = {path: made for path, made in self.texts.items() if made[1].reads.isdisjoint(changed)}
        self.heads = {path: made for path, made in self.heads.items() if made[1].reads.isdisjoint(changed)}
        self.found = {path: made for path, made in self.found.items() if made[1].reads.isdisjoint(changed)}

    def _explain(self, slug: str) -> _Explainer:
        """What the derived views read, whenever they are asked for, is put into the same `reads`."""
        reads: Reads = {("explainers", slug)}
        explained = Explained(recorded_model(self.current, reads), self.current.site.model.explainers[slug])
        return _Explainer(explained, reads, checks.of_explainer(explained))

    def _made(self, kinds: Iterable[Kind[K]], store: Store[T], kept: Callable[[K], T]) -> Iterator[T]:
        for kind in kinds:
            mapping = next((name for name, of_one in EACH.items() if kind in of_one), "")
            for key in self.current.mapping(mapping) if mapping else ("",):
                if (kind, key) not in store:
                    reads: Reads = set()
                    with self._timed():
                        made = tuple(map(kept, kind(recorded_site(self.current, reads, (mapping, key)))))
                    share(reads)
                    store[kind, key] = _Made(made, reads)
                yield from store[kind, key].value

    def _texts(self, of_one: Iterable[Page], shelf: Shelf) -> Iterator[tuple[str, tuple[Page, _Made[Stored]]]]:
        """The pages of an explainer. The last, to print, takes what the others have printed, and has read what they read."""
        printed: dict[tuple[str, ...], Any] = {}
        read: Reads = set()

        def rendered(site: Site, page: Page) -> Stored:
            site.kept.update(printed if page.found_as else {})
            text = render(site, page)
            printed.update((key, kept) for key, kept in site.kept.items() if key[0] == PRINTED)
            return shelf.put(text.encode("utf-8"))

        for page in of_one:
            made = self._of_page(page, self.texts, rendered)
            made.reads.update(read if page.found_as else ())
            read |= made.reads
            yield page.path, (page, made)

    def _of_page(self, page: Page, store: OfPages[T], make: Callable[[Site, Page], T]) -> _Made[T]:
        known = store.get(page.path)
        if known is not None and known[0] == page:
            return known[1]
        reads: Reads = set()
        with self._timed():
            made = make(recorded_site(self.current, reads), page)
        share(reads)
        return _Made(made, reads)

    @contextmanager
    def _timed(self) -> Iterator[None]:
        began = time.process_time()
        yield
        self.seconds += time.process_time() - began


def _as_it_is(made: T) -> T:
    return made


def _head(site: Site, page: Page) -> Head:
    return Heads(site)(page)
