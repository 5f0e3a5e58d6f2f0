"""The thin way into MkDocs: options, theme, pages in memory, problems. Nothing is written under docs/."""

from __future__ import annotations

import gc
import posixpath
import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mkdocs.config.base import LegacyConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin, event_priority, get_plugin_logger
from mkdocs.utils import get_build_datetime
from mkdocs.utils.meta import get_data

from generator.build import Built
from generator.card_images import MISSING, CardImages, card_images
from generator.exported_hook import keep_dates, keep_facts, newest_day, with_head
from generator.kept_build import kept_build
from generator.mkdocs_files import AddedFiles
from generator.mkdocs_finishing import finishing, is_alone
from generator.mkdocs_live import LivePreview
from generator.mkdocs_pages import make_ours
from generator.mkdocs_policy import KeptPolicy, keep_policy
from generator.mkdocs_publishing import Publication
from generator.mkdocs_search import OwnSearch, ThemeSearch, has_theme_search, own_search, theme_search
from generator.mkdocs_settings import end_strictness, give_extensions, give_theme
from generator.options import PLUGIN, Notices, Options, options_from, spoken
from generator.outputs.heads import Head
from generator.own_pages import told_pages, without_pipes
from generator.pages.site import SiteOptions
from generator.problems import Location, Problem, Severity, errors, notice
from generator.project import Project
from generator.reports import as_text, counted
from generator.search_index import MISSING as NO_INDEX
from generator.stored import Made, stored

if TYPE_CHECKING:
    import datetime

    from jinja2 import Environment
    from mkdocs.config.base import ConfigErrors, ConfigWarnings
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files
    from mkdocs.structure.nav import Navigation
    from mkdocs.structure.pages import Page
    from mkdocs.utils.templates import TemplateContext

log = get_plugin_logger(PLUGIN)

HOME_TEXT = "home.md"
MOST_NOTICES = 20
CACHE = ".cache/explainer"
NO_HEAD = Head()


class ProblemsError(PluginError):
    """Ends a build of MkDocs; the message tells every problem."""

    def __init__(self, problems: list[Problem]) -> None:
        self.problems = problems
        super().__init__(as_text(problems))


class ExplainerPlugin(BasePlugin[LegacyConfig]):  # type: ignore[no-untyped-call]
    """`plugins: [explainer: {…}]` in mkdocs.yml; the options are those of `generator.options.Options`."""

    live: LivePreview | None = None
    """What is remembered between builds, under `mkdocs serve`."""
    given: dict[str, Any]
    options: Options
    project: Project
    problems: list[Problem]
    last: Built
    """What the last build made."""
    newest_day: datetime.datetime
    """On which a page of it was changed."""
    publishes: bool = False
    """Whether the site is made beside its folder and takes its place: whoever builds can do that better itself."""
    replaces: Path | None = None
    """The folder of the site that is replaced by the one that is made."""
    told: frozenset[Problem] = frozenset()
    policy: KeptPolicy | None = None
    """Not under `mkdocs serve`, which puts a script of its own into the pages."""
    card_images: CardImages | None = None
    """What share cards are made with, if it is installed and the site knows its address; not under `mkdocs serve`."""
    search: OwnSearch | None = None
    """Where Pagefind is installed and the theme's search is on; not under `mkdocs serve`."""
    theme_search: ThemeSearch | None = None
    """Where the theme's search is on, and Pagefind makes no index for it."""
    home_text: str
    added: Mapping[str, str]
    """The pages that were added, seen from docs/, by their own path; a page of the user's own with the same address wins."""
    published: Mapping[str, str]
    """The same of the files that are no pages."""

    def load_config(
        self, options: dict[str, Any], config_file_path: str | None = None
    ) -> tuple[ConfigErrors, ConfigWarnings]:
        """Takes the options as they are; they are validated when the build begins."""
        self.given = options
        return [], []

    def on_startup(self, *, command: str, dirty: bool) -> None:
        """With this event MkDocs keeps the plugin from build to build."""
        gc.unfreeze()  # what an earlier build in this process has set aside
        self.live = LivePreview(self) if command == "serve" else None
        self.publishes = command != "serve" and not dirty
        self.told = frozenset()

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        if self.live:
            config.site_dir = self.live.folders.next(config.site_dir)
            config.plugins["explainer/live"] = self.live
            end_strictness()
        elif self.publishes:
            publication = Publication(config)
            config.plugins["explainer/publication"] = publication
            self.replaces = publication.place if publication.is_beside else None
        settings = Path(config.config_file_path)
        self.options, self.problems = options_from(self.given, settings)
        self.project = Project(settings.parent / self.options.content, settings)
        self._cache = settings.parent / CACHE
        if self.live:
            self.live.preview.folder = self._cache
        is_searched = self.options.record_search and has_theme_search(config)
        self.search = own_search(self, config, self._cache / "search") if is_searched and not self.live else None
        self.theme_search = theme_search(self, config) if is_searched and not self.search else None
        if self.theme_search and not self.live:
            log.info(NO_INDEX)
        self.policy = None if self.live else keep_policy(config, self.options.csp, wasm=self.search is not None)
        has_cards = bool(config.site_url) and not self.live
        self.card_images = card_images(self._cache / "cards") if has_cards else None
        if has_cards and self.card_images is None:
            log.info(MISSING)
        finishing(self, config, self._cache / ("served" if self.live else "pages"))
        give_theme(config)
        give_extensions(config)
        config.watch.append(str(self.project.content))
        return config

    @event_priority(50)
    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Adds the pages, early, so that other plugins see them like any other."""
        unreadable = [*without_pipes(files), *told_pages(files)]
        taken = {file.dest_uri for file in files}
        self.home_text = self._home_text(files, taken)
        built = self.built(self.home_text, config)
        if self.live:
            built = replace(built, files=self.live.preview.files())
        before = self.replaces if is_alone(config) else None
        added = AddedFiles(config, self.project.content, self.options.base_path, before)
        made = [added.page(path, built) for path in built.pages]
        published = [added.published(path, built.files) for path in built.files]
        drawn = self._cards(built.cards)
        cards = [added.published(path, drawn) for path in drawn]
        for file in (*made, *published, *cards):
            if file.dest_uri not in taken:
                files.append(file)
        self.newest_day = newest_day(head.changed for head in built.heads.values())
        self.added = {
            path: one.src_uri for path, one in zip(built.pages, made, strict=True) if one.dest_uri not in taken
        }
        self.published = {
            path: one.src_uri for path, one in zip(built.files, published, strict=True) if one.dest_uri not in taken
        }
        if unreadable and not self.live:
            raise ProblemsError(unreadable)
        self.last = replace(built, problems=(*built.problems, *unreadable))
        return files

    @event_priority(-110)
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Behind the policy, which knows only now what it blocks."""
        if self.card_images:
            self.card_images.forget_unused()
        if self.policy and self.policy.problems:
            self.last = replace(self.last, problems=(*self.last.problems, *self.policy.problems))
            self._tell_what_is_new([*self.told, *self.policy.problems])

    def on_serve(self, server: LiveReloadServer, *, config: MkDocsConfig, builder: Any) -> LiveReloadServer:
        return self.live.serve(server, config) if self.live else server

    @event_priority(50)
    def on_pre_page(self, page: Page, *, config: MkDocsConfig, files: Files) -> Page:
        """Early, so that a plugin that knows better when a page was changed has the last word."""
        if page.file.generated_by == PLUGIN:
            make_ours(page)
            if page.edit_url:
                page.edit_url = without_steps_up(page.edit_url)
        head = self.head_of(page)
        keep_facts(page, head.changed, listed=head.listed)
        return page

    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
        keep_dates(file.page for file in files.documentation_pages() if file.page)
        return env

    def on_template_context(
        self, context: TemplateContext, *, template_name: str, config: MkDocsConfig
    ) -> TemplateContext:
        context["build_date_utc"] = self.newest_day
        return context

    def on_page_context(
        self, context: TemplateContext, *, page: Page, config: MkDocsConfig, nav: Navigation
    ) -> TemplateContext:
        context["build_date_utc"] = self.newest_day
        return context

    def on_post_page(self, output: str, *, page: Page, config: MkDocsConfig) -> str:
        head = self.head_of(page)
        return with_head(output, head.tags, head.shared)

    def heads(self) -> dict[str, Head]:
        """The heads of the last build by the path of a page's file in docs/; under "" that of pages of the user's own."""
        added = set(self.added.values())
        found = {posixpath.join(self.options.base_path, path): head for path, head in self.last.heads.items() if path}
        return {path: head for path, head in found.items() if path in added} | {"": self.last.heads.get("", NO_HEAD)}

    def head_of(self, page: Page) -> Head:
        if page.file.generated_by != PLUGIN:
            return self.last.heads.get("", NO_HEAD)
        path = posixpath.relpath(page.file.src_uri, self.options.base_path or ".")
        return self.last.heads.get(path, NO_HEAD)

    def built(self, home_text: str, config: MkDocsConfig) -> Built:
        """The pages. Notices are told; errors end the build."""
        today = get_build_datetime().date()
        options = self.site_options(home_text, config)
        if self.live:
            built = self.live.preview.built(self.project, options, today, self.problems)
            self._tell_what_is_new(built.problems)
            return built
        begin_cards = self.card_images.begin if self.card_images else lambda _: None
        built = kept_build(self.project, options, today, self._cache, begin_cards)
        gc.freeze()  # all of it is wanted until the end: the collector looks only at what MkDocs makes
        problems = [*self.problems, *built.problems]
        if errors(problems):
            raise ProblemsError(problems)
        if not options.site_url:
            problems.append(_no_address(config))
        self._tell_what_is_new(problems)
        return built

    def _tell_what_is_new(self, problems: Iterable[Problem]) -> None:
        """Under `mkdocs serve` only what was not told at the build before."""
        tell = log.warning if self.options.notices is Notices.WARN else log.info
        told = frozenset(problems)
        new = sorted(told - self.told)
        for wrong in errors(new):
            log.error("%s", wrong)
        notices = [problem for problem in new if problem.severity is Severity.NOTICE]
        for problem in notices[:MOST_NOTICES]:
            tell("%s", problem)
        if len(notices) > MOST_NOTICES:
            tell("And %s; `explainer check` tells them all", counted(len(notices) - MOST_NOTICES, "more notice"))
        self.told = told

    def site_options(self, home_text: str, config: MkDocsConfig) -> SiteOptions:
        wanted = self.options.language or config.theme.get("language") or config.theme.locale.language
        return SiteOptions(
            language=spoken(str(wanted)) or "en",
            site_name=config.site_name,
            site_url=config.site_url or "",
            base_path=self.options.base_path,
            corrections=self.options.corrections,
            licence=self.options.licence,
            directory_urls=config.use_directory_urls,
            home_text=home_text,
            reference=self.options.reference,
            card_letters=self.card_images.letters if self.card_images else frozenset(),
            record_search=bool(self.search or self.theme_search),
        )

    def _cards(self, drawings: Mapping[str, str]) -> Made[bytes]:
        images = self.card_images  # without which nothing is drawn
        return stored({path: images.png(drawing) for path, drawing in drawings.items()} if images else {})

    def _home_text(self, files: Files, taken: set[str]) -> str:
        """The text of the user's docs/home.md, which is then no page of its own; unless the home page is the user's own."""
        file = files.get_file_from_path(HOME_TEXT)
        if file is None or posixpath.join(self.options.base_path, "index.html") in taken:
            return ""
        files.remove(file)
        text, _ = get_data(file.content_string)
        return text.strip()


def _no_address(config: MkDocsConfig) -> Problem:
    message = "the site does not know its own address: it has no feeds, and no link to share a page"
    hint = "set `site_url` to the address at which it is published"
    return notice(Location(posixpath.basename(config.config_file_path)), "no-site-url", message, hint)


def without_steps_up(url: str) -> str:
    """docs/../content/x → content/x: the address that a repository knows."""
    while (shorter := re.sub(r"[^/:=?#]+/\.\./", "", url, count=1)) != url:
        url = shorter
    return url
