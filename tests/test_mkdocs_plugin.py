"""What the plugin gives MkDocs, seen from the site that MkDocs builds."""

from __future__ import annotations

import json
import logging
import re
from collections.abc import Mapping
from pathlib import Path

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort

from generator.mkdocs_plugin import without_steps_up
from tests.small_project import SETTINGS, TIMELINE, small_project, texts_below, write

PAGE = "explainers/talks/timeline/index.html"


def built(settings: Path, *, strict: bool = False) -> Mapping[str, str]:
    """The files of the site."""
    config = load_config(str(settings), strict=strict)
    config.plugins.on_startup(command="build", dirty=False)
    build(config)
    return texts_below(settings.parent / "site")


def test_pages_are_made_in_memory_and_built_like_any_other(tmp_path: Path) -> None:
    settings = small_project(tmp_path, TIMELINE)
    before = texts_below(tmp_path)
    site = built(settings, strict=True)
    assert "They met in " in site[PAGE]
    assert "about/index.html" in site
    after = texts_below(tmp_path)
    assert {path: text for path, text in after.items() if not path.startswith(("site/", ".cache/"))} == before


def test_stylesheet_and_script_come_with_the_plugin_before_the_users_own(tmp_path: Path) -> None:
    settings = small_project(
        tmp_path,
        TIMELINE,
        settings=SETTINGS + "extra_css: [own.css]\nextra_javascript: [own.js]\n",
        docs={"own.css": "", "own.js": ""},
    )
    write(
        tmp_path / "theme/main.html",
        "{{ config.extra_css }} {% for script in config.extra_javascript %}{{ script | script_tag }}{% endfor %}",
    )
    site = built(settings)
    page = site["about/index.html"]
    assert page.index("assets/explainer.css") < page.index("own.css")
    assert page.index('<script src="../assets/explainer.js" defer></script>') < page.index("own.js")
    assert {"assets/explainer.css", "assets/explainer.js"} <= set(site)


def test_a_page_of_material_waits_for_no_script_and_they_keep_their_order(tmp_path: Path) -> None:
    settings = small_project(
        tmp_path,
        TIMELINE,
        settings=SETTINGS.replace("{name: null, custom_dir: theme}", "{name: material, font: false}")
        + "extra_javascript: [own.js]\n",
        docs={"own.js": ""},
    )
    page = built(settings)["about/index.html"]
    scripts = [one for one in re.findall("<script[^>]* src=[^>]*>", page) if "search" not in one]
    assert [one.count("defer") for one in scripts] == [1, 1, 1]
    assert [re.sub(r"\W.*", "", one.rpartition("/")[2]) for one in scripts] == ["bundle", "explainer", "own"]


def test_a_file_of_the_users_theme_folder_wins_over_ours(tmp_path: Path) -> None:
    settings = small_project(tmp_path, TIMELINE)
    write(tmp_path / "theme/assets/explainer.css", "/* own */")
    assert built(settings)["assets/explainer.css"] == "/* own */"


def test_edit_this_page_leads_to_the_yaml_file(tmp_path: Path) -> None:
    edit = "edit_uri: https://example.org/repository/edit/main/docs/\n"
    site = built(small_project(tmp_path, TIMELINE, settings=SETTINGS + edit))
    wanted = "https://example.org/repository/edit/main/content/explainers/talks/timeline.yaml"
    assert f'<a href="{wanted}">' in site[PAGE]
    assert '<a href="https://example.org/repository/edit/main/docs/about.md">' in site["about/index.html"]


@pytest.mark.parametrize(
    ("url", "shorter"),
    [
        ("https://x.org/edit/main/docs/../content/a.yaml", "https://x.org/edit/main/content/a.yaml"),
        ("https://x.org/edit/main/a/b/../../content/a.yaml", "https://x.org/edit/main/content/a.yaml"),
        ("https://x.org/?file=docs/../content/a.yaml", "https://x.org/?file=content/a.yaml"),
        ("https://x.org/edit/main/content/a.yaml", "https://x.org/edit/main/content/a.yaml"),
    ],
)
def test_steps_up_are_taken_out_of_an_edit_link(url: str, shorter: str) -> None:
    assert without_steps_up(url) == shorter


def test_a_base_path_stands_before_every_page(tmp_path: Path) -> None:
    settings = SETTINGS.replace("- explainer", "- explainer: {base_path: news/talks}")
    site = built(small_project(tmp_path, TIMELINE, settings=settings))
    assert "news/talks/explainers/talks/timeline/index.html" in site
    assert not [path for path in site if path.startswith("explainers/")]


HAS_ADDRESS = SETTINGS + "site_url: https://example.org/\n"
SEARCHED = """
site_name: Talks
site_url: https://example.org/
theme: {name: material, font: false}
plugins: [search, explainer: {record_search: false}]
"""


def test_every_page_tells_machines_what_it_is_whatever_the_theme(tmp_path: Path) -> None:
    site = built(small_project(tmp_path, TIMELINE, settings=HAS_ADDRESS))
    head, _, body = site[PAGE].partition("</head>")
    assert '<script type="application/ld+json">{"@context":"https://schema.org"' in head
    assert '<meta property="og:url" content="https://example.org/explainers/talks/timeline/">' in head
    assert '<link rel="alternate" type="application/json" href="../data.json" title="Talks">' in head
    assert "ld+json" not in body
    feed = '<link rel="alternate" type="application/atom+xml" href="https://example.org/feed.xml" title="Talks">'
    assert feed in site["about/index.html"]
    assert "ld+json" not in site["about/index.html"]


def test_the_sitemap_says_when_the_content_changed_not_when_the_site_was_built(tmp_path: Path) -> None:
    dated = TIMELINE | {"explainer.yaml": "published: 2025-02-21\nupdated: 2025-12-15"}
    site = built(small_project(tmp_path, dated, settings=HAS_ADDRESS))
    said = dict(
        re.findall(r"<loc>https://example.org/(.*?)</loc>\s*(?:<lastmod>(.*?)</lastmod>)?", site["sitemap.xml"])
    )
    assert said["explainers/talks/timeline/"] == said["explainers/"] == said[""] == "2025-12-15"
    assert said["about/"] == ""


def test_the_page_to_print_is_in_no_sitemap_and_in_no_search_and_says_where_the_explainer_is(tmp_path: Path) -> None:
    site = built(small_project(tmp_path, TIMELINE, settings=SEARCHED))
    head = site["explainers/talks/print/index.html"].partition("</head>")[0]
    assert re.findall('<link rel="canonical" href="(.*?)">', head) == ["https://example.org/explainers/talks/"]
    assert '<meta name="robots" content="noindex, follow">' in head
    assert "explainers/talks/print/" not in site["sitemap.xml"]
    assert "explainers/talks/print/" not in site["search/search_index.json"]


def test_a_search_finds_no_citations_and_no_code_to_embed(tmp_path: Path) -> None:
    quote = {"quotes.yaml": "yes: {speaker: us, text: Yes indeed}"}
    site = built(small_project(tmp_path, quote, settings=SEARCHED))
    entries = json.loads(site["search/search_index.json"])["docs"]
    told = " ".join(entry["text"] for entry in entries if entry["location"].startswith("explainers/talks/quotes/"))
    assert (told.count("Yes indeed"), "iframe" in told, "@online" in told) == (1, False, False)


def test_each_explainer_has_a_card_for_where_it_is_shared(tmp_path: Path) -> None:
    settings = small_project(tmp_path, TIMELINE, settings=HAS_ADDRESS)
    card = "https://example.org/explainers/talks/card.png"
    head = built(settings)[PAGE].partition("</head>")[0]
    assert f'<meta property="og:image" content="{card}">' in head
    assert '<meta name="twitter:card" content="summary_large_image">' in head
    assert (tmp_path / "site/explainers/talks/card.png").read_bytes().startswith(b"\x89PNG")
    assert len([*(tmp_path / ".cache/explainer/cards").iterdir()]) == 1


def test_a_site_without_an_address_has_no_cards(tmp_path: Path) -> None:
    site = built(small_project(tmp_path, TIMELINE))
    assert not [path for path in site if path.endswith("card.png")]
    assert not (tmp_path / ".cache/explainer/cards").exists()


def test_a_page_of_the_users_own_wins_at_its_address(tmp_path: Path) -> None:
    own = {"explainers/talks/timeline/index.md": "# My own timeline\n"}
    site = built(small_project(tmp_path, TIMELINE, docs=own), strict=True)
    assert "My own timeline" in site[PAGE]
    assert "They met in " not in site[PAGE]


def test_leaf_pages_stay_out_of_the_navigation_and_are_not_missed_there(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    write_nav = "{{ nav }}"
    for number, nav in enumerate(("", "nav: [about.md]\n")):
        folder = tmp_path / str(number)
        settings = small_project(folder, TIMELINE, settings=SETTINGS + nav + "validation: {omitted_files: warn}\n")
        write(folder / "theme/main.html", write_nav)
        site = built(settings, strict=True)
        assert "timeline" not in site["about/index.html"]
    assert [record.message for record in caplog.records if record.levelno >= logging.WARNING] == []


def test_errors_end_the_build_and_are_told_all_at_once_without_a_traceback(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    settings = small_project(tmp_path, {"timeline.yaml": "- {date: soon}\n", "quotes.yaml": "a: [\n"})
    with pytest.raises(Abort):
        built(settings)
    told = [record.getMessage() for record in caplog.records if record.levelno >= logging.ERROR]
    assert len(told) == 1
    assert "timeline.yaml:" in told[0]
    assert "quotes.yaml:" in told[0]
    assert "Traceback" not in caplog.text
    assert not (tmp_path / "site/index.html").exists()


def test_a_slip_in_the_options_is_told_with_those_of_the_content(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    settings = small_project(
        tmp_path, {"quotes.yaml": "a: [\n"}, settings=SETTINGS.replace("- explainer", "- explainer: {notice: warn}")
    )
    with pytest.raises(Abort):
        built(settings)
    assert "mkdocs.yml:4:17: error: the plugin has no option `notice`" in caplog.text
    assert "quotes.yaml:1:1: error:" in caplog.text


NOTICE = {
    "timeline.yaml": "- {date: 2025, title: They met, sources: [tabloid]}\n",
    "sources/a.yaml": "tabloid: {tier: C}\n",
}


def test_notices_are_information_and_a_strict_build_passes(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO)
    built(small_project(tmp_path, NOTICE), strict=True)
    assert "[tier-c-alone]" in caplog.text


def test_notices_count_when_the_options_say_so(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    settings = small_project(tmp_path, NOTICE, settings=SETTINGS.replace("- explainer", "- explainer: {notices: warn}"))
    with pytest.raises(Abort, match="strict mode"):
        built(settings, strict=True)
    assert "[tier-c-alone]" in caplog.text


def test_drafts_are_not_built(tmp_path: Path) -> None:
    content = {**TIMELINE, "explainers/talks/explainer.yaml": "draft: true\n"}
    assert PAGE not in built(small_project(tmp_path, content))


def test_files_that_are_no_pages_are_published_beside_them(tmp_path: Path) -> None:
    site = built(small_project(tmp_path, TIMELINE), strict=True)
    assert '"title":"They met in Riyadh"' in site["explainers/talks/data.json"]
    assert '"title": "The data of an explainer"' in site["schema/explainer-1.json"]


def test_a_file_of_the_users_own_wins_over_a_published_one(tmp_path: Path) -> None:
    site = built(small_project(tmp_path, TIMELINE, docs={"sources.json": "own"}), strict=True)
    assert site["sources.json"] == "own"


def test_without_an_address_of_the_site_one_notice_says_that_there_are_no_feeds(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    # MkDocs tells a message once a process, and other tests have no address either.
    settings = small_project(tmp_path / "without", TIMELINE).rename(tmp_path / "without/of-this-test.yml")
    assert "feed.xml" not in built(settings, strict=True)
    assert [record.getMessage() for record in caplog.records if "no-site-url" in record.getMessage()] == [
        "explainer: of-this-test.yml: notice: the site does not know its own address: it has no feeds, and no link to "
        "share a page [no-site-url]\n    set `site_url` to the address at which it is published"
    ]


def test_with_an_address_of_the_site_there_are_feeds_and_no_notice(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    address = "site_url: https://example.org/talks/\n"
    site = built(small_project(tmp_path, TIMELINE, settings=SETTINGS + address), strict=True)
    assert "<id>https://example.org/talks/feed.xml</id>" in site["feed.xml"]
    assert "no-site-url" not in caplog.text


def test_a_text_stands_beside_its_page_and_is_none(tmp_path: Path) -> None:
    site = built(small_project(tmp_path, TIMELINE), strict=True)
    assert site["explainers/talks/index.md"].startswith("# Talks\n\nWho decides?\n")
    assert site["explainers/talks/index.html"].startswith("<!doctype html>")
    assert "[Talks](explainers/talks/index.md)" in site["llms.txt"]


def test_of_many_notices_the_first_are_told_and_the_others_counted(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    events = "".join(f"- {{date: 2025-01-{day:02}, title: Day {day}, sources: [tabloid]}}\n" for day in range(1, 31))
    built(small_project(tmp_path, {**NOTICE, "timeline.yaml": events}))
    assert caplog.text.count(": notice: ") == 20
    assert re.search(r"And \d+ more notices; `explainer check` tells them all", caplog.text)
