"""The policy of a site that MkDocs built: it lets the theme's own scripts run, and nothing that came from a text."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

from click.testing import CliRunner

from generator.cli import main
from generator.content_policy import policy
from generator.options import Policy
from tests.small_project import SETTINGS, TIMELINE, small_project, texts_below, write

THEME = """<!doctype html><html><head><meta charset="utf-8"><script>top("{{ base_url }}")</script></head>
<body>{% if page.meta.loud %}<script>loud()</script>{% endif %}{{ page.content }}</body></html>
"""
PAGE = "explainers/talks/timeline/index.html"
IN_PAGE = re.compile(r'<meta http-equiv="Content-Security-Policy" content="([^"]*)">')


def site(
    folder: Path, option: Policy | None = None, *, docs: Mapping[str, str] | None = None, theme: str = THEME
) -> tuple[Mapping[str, str], str]:
    """The site that `explainer build` makes, and what it tells."""
    settings = SETTINGS.replace("- explainer", f"- explainer: {{csp: {option}}}") if option else SETTINGS
    small_project(folder, TIMELINE, settings=settings, docs=docs)
    write(folder / "theme/main.html", theme)
    done = CliRunner().invoke(main, ["build", str(folder)])
    assert done.exit_code == 0, done.output
    return texts_below(folder / "site"), done.output


def test_files_for_servers_name_the_scripts_of_the_theme_for_every_depth(tmp_path: Path) -> None:
    made, told = site(tmp_path)
    tops = ("..", "../..", "../../..", ".")
    wanted = policy([f'top("{base}")' for base in tops])
    assert made["_headers"] == f"/*\n  Content-Security-Policy: {wanted}\n  X-Content-Type-Options: nosniff\n"
    assert f'add_header Content-Security-Policy "{wanted}" always;' in made["nginx-headers.conf"]
    assert not IN_PAGE.search(made[PAGE])
    assert "blocked-by-policy" not in told


def test_each_page_can_tell_the_policy_with_its_own_scripts_only(tmp_path: Path) -> None:
    made, _ = site(tmp_path, Policy.META)
    assert IN_PAGE.findall(made[PAGE]) == [policy(['top("../../..")'])]
    assert IN_PAGE.findall(made["about/index.html"]) == [policy(['top("..")'])]
    assert "_headers" not in made


def test_a_site_can_have_no_policy(tmp_path: Path) -> None:
    made, _ = site(tmp_path, Policy.OFF)
    assert not {"_headers", "nginx-headers.conf"} & set(made)
    assert not IN_PAGE.search(made[PAGE])


def test_a_script_that_a_page_brings_is_not_named_and_is_told_with_the_way_out(tmp_path: Path) -> None:
    docs = {"loud.md": "# Loud\n\n<script>theirs()</script>\n", "more.md": "<script>others()</script>\n"}
    made, told = site(tmp_path, docs=docs)
    assert "theirs()" in made["loud/index.html"]
    assert made["_headers"] == site(tmp_path / "quiet")[0]["_headers"]
    assert (
        "loud.md: notice: the site’s Content-Security-Policy keeps a script that stands in the page from working here, "
        "and on 1 more [blocked-by-policy]\n"
        "    put it into a file of docs/ (a script under `extra_javascript`, a style under `extra_css`), or set `csp: off`\n"
    ) in told


def test_a_script_into_which_a_template_puts_words_of_a_page_is_not_named(tmp_path: Path) -> None:
    theme = THEME.replace("{{ page.content }}", "<script>show('{{ page.title }}')</script>{{ page.content }}")
    made, told = site(tmp_path, theme=theme)
    assert made["_headers"] == site(tmp_path / "quiet")[0]["_headers"]
    assert "blocked-by-policy" in told


def test_the_users_own_headers_file_is_kept(tmp_path: Path) -> None:
    made, _ = site(tmp_path, docs={"_headers": "/data/*\n  Access-Control-Allow-Origin: *\n"})
    assert made["_headers"].startswith("/data/*\n  Access-Control-Allow-Origin: *\n\n/*\n  Content-Security-Policy: ")
