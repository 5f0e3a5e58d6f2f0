"""Our pages are made one at a time, when they are written, or taken as they were written before.

Only where nobody else looks at them on their way: with plugins of the user's own, hooks, a theme folder or another theme,
MkDocs does everything as it always does.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from mkdocs.config.base import LegacyConfig
from mkdocs.plugins import BasePlugin, event_priority

from generator.kept_pages import FinishedPage, KeptPages, PolicyFacts
from generator.mkdocs_files import MadeFile
from generator.mkdocs_pages import ExplainerPage, is_plain
from generator.mkdocs_policy import KeptPolicy
from generator.mkdocs_search import OwnSearch, ThemeSearch
from generator.site_key import NotKnownError, key_of, made_by

if TYPE_CHECKING:
    from jinja2 import Environment, Template
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import File, Files
    from mkdocs.structure.nav import Navigation
    from mkdocs.structure.pages import Page

    from generator.outputs.heads import Head

FINISHING = "explainer/finishing"
THEME = "material"
THEME_SEARCH = "material.plugins.search.plugin"
MARK = re.compile(r'data-search-\w+="[^"]+"')
NO_FACTS = PolicyFacts()


class HeadSource(Protocol):
    """Our plugin."""

    live: Any
    """There while MkDocs serves."""
    search: OwnSearch | None
    theme_search: ThemeSearch | None
    policy: KeptPolicy | None
    newest_day: Any

    def head_of(self, page: Page) -> Head: ...


class Finishing(BasePlugin[LegacyConfig]):  # type: ignore[no-untyped-call]
    """A plugin beside ours, behind all that change a page."""

    def __init__(self, source: HeadSource, folder: Path) -> None:
        self.source = source
        self.kept = KeptPages(folder)
        self.is_on = False
        self.search: OwnSearch | ThemeSearch | None = None
        self.key = ""
        self.taken: dict[str, FinishedPage] = {}
        """By the address of a page that is about to be written."""
        self.to_keep: dict[str, str] = {}
        """The key, by the same."""

    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> None:
        """The last event before pages are read."""
        self.has_search = any(_is_search(one) and one.config.get("enabled") for one in config.plugins.values())
        self.search = self.source.search or self.source.theme_search
        self.is_on = is_alone(config) and is_plain(config) and (self.search is not None or not self.has_search)
        self.nav = nav
        self.files = files

    @event_priority(40)
    def on_pre_page(self, page: Page, *, config: MkDocsConfig, files: Files) -> None:
        """A page that the theme's search reads is made when all are read."""
        if self.is_on and isinstance(page, ExplainerPage):
            page.waits = self.search is None or self.search.knows(page)

    @event_priority(-190)
    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Any:
        if not self.is_on:
            return env
        self.settings = config
        try:
            self.key = key_of([made_by(), settings_of(config), *_in_nav(self.nav.items), self._seen_by_all(env)])
        except NotKnownError:
            self.key = ""
        return _Templates(env, self)

    def before(self, page: ExplainerPage) -> bool:
        """Whether the page is there already. Otherwise it is made now."""
        key = key_of([self.key, self._shown_of(page), _digest(page.file)]) if self.key else ""
        kept = self.kept.get(key) if key else None
        if kept:
            self.taken[page.url] = kept
            return True
        if page.make(self.settings, self.files) and key:
            self.to_keep[page.url] = key
        if self.has_search:
            page.content = without_marks(page.content or "")
        return False

    @event_priority(-190)
    def on_post_page(self, output: str, *, page: Page, config: MkDocsConfig) -> str:
        """All others have seen it."""
        kept, key, policy = self.taken.pop(page.url, None), self.to_keep.pop(page.url, ""), self.source.policy
        if kept:
            if policy:
                policy.facts[page.file.src_uri] = kept.facts
            return kept.html
        if key:
            self.kept.put(key, FinishedPage(output, policy.facts[page.file.src_uri] if policy else NO_FACTS))
        if self.is_on and isinstance(page, ExplainerPage):
            page.forget()
        return output

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        if self.is_on:
            self.kept.forget_unused()
        if self.source.live:
            self.key = ""  # what an edit makes is not looked for again

    def _seen_by_all(self, env: Environment) -> list[Any]:
        policy, search = self.source.policy, self.source.search
        return [
            str(self.source.newest_day),
            None if policy is None else [policy.in_pages, policy.wasm],
            None if search is None else env.globals["explainer_search"],
        ]

    def _shown_of(self, page: Page) -> list[Any]:
        """What the theme shows of a page besides its text and what is the same on all."""
        beside = [(one.title, one.url) if one else None for one in (page.previous_page, page.next_page)]
        head = self.source.head_of(page)
        return [
            *(page.file.src_uri, page.url, page.canonical_url, page.abs_url, page.edit_url, str(page.update_date)),
            *(page.is_homepage, [above.title for above in page.ancestors], beside, page.file.inclusion.name),
            *(head.tags, head.shared),
        ]


def _digest(file: File) -> str:
    return file.digest.hex() if isinstance(file, MadeFile) else file.content_string


class _Templates:
    """The environment of the theme, whose templates are asked to render a page only if it is not there already."""

    def __init__(self, env: Environment, finishing: Finishing) -> None:
        self._env = env
        self._finishing = finishing

    def __getattr__(self, name: str) -> Any:
        return getattr(self._env, name)

    def get_template(self, *args: Any, **named: Any) -> _Template:
        return _Template(self._env.get_template(*args, **named), self._finishing)


class _Template:
    def __init__(self, template: Template, finishing: Finishing) -> None:
        self._template = template
        self._finishing = finishing

    def __getattr__(self, name: str) -> Any:
        return getattr(self._template, name)

    def render(self, context: Mapping[str, Any]) -> str:
        page = context["page"]
        if isinstance(page, ExplainerPage) and page.waits and self._finishing.before(page):
            return ""
        return self._template.render(context)


def finishing(source: HeadSource, config: MkDocsConfig, folder: Path) -> Finishing:
    """Gives the next build a way to take finished pages from `folder`, which is a cache, safe to delete."""
    made = Finishing(source, folder)
    config.plugins[FINISHING] = made
    return made


def without_marks(html: str) -> str:
    """The page without the attributes for the theme's search, which that takes out of each page when it has read it."""
    parts, at = [], 0
    for mark in MARK.finditer(html):
        start = mark.start() - (mark.start() > at and html[mark.start() - 1].isspace())
        parts.append(html[at:start])
        at = mark.end()
    return "".join([*parts, html[at:]])


def is_alone(config: MkDocsConfig) -> bool:
    """Whether all that has a part in a page is ours, or the theme as it comes."""
    owners = {
        type(getattr(method, "__self__", None)) for methods in config.plugins.events.values() for method in methods
    }
    known = all(owner.__module__.startswith("generator.") or owner.__module__ == THEME_SEARCH for owner in owners)
    return known and config.theme.name == THEME and not config.theme.custom_dir and not config.extra_templates


def _is_search(plugin: object) -> bool:
    return type(plugin).__module__ == THEME_SEARCH


def settings_of(config: MkDocsConfig) -> list[Any]:
    """All of mkdocs.yml that a template can show. `site_dir` is another one in each build."""
    said = [[name, value] for name, value in sorted(config.items()) if name not in NOT_SHOWN]
    plugins = [[name, dict(plugin.config)] for name, plugin in config.plugins.items() if _is_search(plugin)]
    theme = {name: config.theme[name] for name in config.theme if name != "locale"}
    return [said, plugins, theme, config.theme.name, str(config.theme.locale), config.theme.dirs]


NOT_SHOWN = (
    *("site_dir", "docs_dir", "config_file_path", "plugins", "hooks", "theme", "watch", "nav"),
    *("exclude_docs", "draft_docs", "not_in_nav", "validation", "strict", "remote_branch", "remote_name"),
)


def _in_nav(entries: Iterable[Any]) -> Iterator[Any]:
    """What a navigation shows: of a page, also what its front matter says of it, such as its icon."""
    for one in entries:
        yield [type(one).__name__, one.title, getattr(one, "url", None), repr(getattr(one, "meta", None))]
        yield list(_in_nav(one.children or ()))
