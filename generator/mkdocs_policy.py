"""The Content-Security-Policy while MkDocs builds: which scripts are the theme's own, and what the policy would block."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from contextlib import suppress
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from jinja2 import TemplateError
from mkdocs.config.base import LegacyConfig
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.utils import get_relative_url, is_error_template

from generator.content_policy import blocked, headers_file, inline_scripts, nginx_file, policy, with_policy
from generator.kept_pages import PolicyFacts
from generator.options import Policy
from generator.problems import Location, Problem, notice

if TYPE_CHECKING:
    from jinja2 import Environment
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files
    from mkdocs.structure.pages import Page

HEADERS, NGINX = "_headers", "nginx-headers.conf"
IN_TEMPLATE = re.compile(r"<script>.*?</script>", re.DOTALL)
HINT = "put it into a file of docs/ (a script under `extra_javascript`, a style under `extra_css`), or set `csp: off`"


class KeptPolicy(BasePlugin[LegacyConfig]):  # type: ignore[no-untyped-call]
    """A plugin beside ours that sees every page last. `in_pages`: the policy stands in each page, not in files for servers."""

    def __init__(self, *, in_pages: bool, wasm: bool = False) -> None:
        self.in_pages = in_pages
        self.wasm = wasm
        self.problems: list[Problem] = []
        self.facts: dict[str, PolicyFacts] = {}
        """Of each page and template, by its place."""
        self._allowed: dict[str, frozenset[str]] = {}

    @event_priority(-100)
    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> None:
        self._theme = _ThemeScripts(env, config)
        self._allowed.clear()

    @event_priority(-100)
    def on_post_page(self, output: str, *, page: Page, config: MkDocsConfig) -> str:
        return self._kept(output, get_relative_url(".", page.url), page.file.src_uri)

    @event_priority(-100)
    def on_post_template(self, output_content: str, *, template_name: str, config: MkDocsConfig) -> str:
        if not template_name.endswith(".html"):
            return output_content
        is_error = is_error_template(template_name)
        base = urlsplit(config.site_url or "/").path if is_error else get_relative_url(".", template_name)
        return self._kept(output_content, base, template_name)

    @event_priority(-100)
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        places: dict[str, list[str]] = {}
        for place, facts in self.facts.items():
            for what in facts.blocked:
                places.setdefault(what, []).append(place)
        self.problems = sorted(_told(what, where) for what, where in places.items())
        if self.in_pages:
            return
        used = {script for facts in self.facts.values() for script in facts.scripts}
        told, site = policy(used, wasm=self.wasm), Path(config.site_dir)
        own = (site / HEADERS).read_text("utf-8", "replace") if (site / HEADERS).is_file() else ""
        (site / HEADERS).write_text(headers_file(told, own), "utf-8")
        (site / NGINX).write_text(nginx_file(told), "utf-8")

    def _kept(self, html: str, base: str, place: str) -> str:
        if base not in self._allowed:
            self._allowed[base] = frozenset(self._theme.at(base))
        allowed = self._allowed[base]
        used = allowed.intersection(inline_scripts(html))
        self.facts[place] = PolicyFacts(tuple(sorted(used)), tuple(blocked(html, allowed)))
        return with_policy(html, policy(used, wasm=self.wasm)) if self.in_pages else html


def keep_policy(config: MkDocsConfig, told: Policy, *, wasm: bool = False) -> KeptPolicy | None:
    """Has the pages of the next build kept to the policy. `wasm`: whether the site's scripts compile WebAssembly."""
    if told is Policy.OFF:
        return None
    made = KeptPolicy(in_pages=told is Policy.META, wasm=wasm)
    config.plugins["explainer/policy"] = made
    return made


class _ThemeScripts:
    """The scripts that the templates of the theme, and of the user's own theme folder, have in themselves."""

    def __init__(self, env: Environment, config: MkDocsConfig) -> None:
        self.env = env
        self.config = config

    def at(self, base: str) -> Iterator[str]:
        """As they stand in a page from which `base` leads to the top; nothing that a page says goes into them."""
        for written in self._written:
            with suppress(
                TemplateError, TypeError
            ):  # cut through by a condition, or made of what a page says: not to be trusted
                yield from inline_scripts(self.env.from_string(written).render(config=self.config, base_url=base))

    @cached_property
    def _written(self) -> list[str]:
        texts = (file.read_text("utf-8", "replace") for file in _templates(self.config.theme.dirs))
        return list(dict.fromkeys(script for text in texts for script in IN_TEMPLATE.findall(text)))


def _templates(folders: list[str]) -> Iterator[Path]:
    for top in folders:
        for folder, below, files in os.walk(top):
            below[:] = [name for name in below if not name.startswith(".") and name != "assets"]
            yield from (Path(folder, name) for name in sorted(files) if name.endswith(".html"))


def _told(what: str, places: list[str]) -> Problem:
    more = f", and on {len(places) - 1} more" if len(places) > 1 else ""
    message = f"the site’s Content-Security-Policy keeps {what} from working here{more}"
    return notice(Location(min(places)), "blocked-by-policy", message, HINT)
