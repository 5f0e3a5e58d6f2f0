"""The home page, and the list of all explainers."""

from __future__ import annotations

from pathlib import Path

from generator.outputs.markdown import render
from generator.pages.explainers import Explainers, explainers
from generator.pages.home import Home, home
from generator.pages.page import Page
from generator.pages.site import Site, SiteOptions
from tests.small_site import small_site

TABLE = """
    parties: {ukraine: {excluded: {}}, eu: {}}
    meetings: {riyadh: {seats: [{actor: us}, {actor: russia}, {actor: saudi-arabia, role: host}]}}
"""
TEAMS = """
    positions:
      - {party: us, issue: teams, stance: supports}
      - {party: russia, issue: teams, stance: supports}
      - {party: ukraine, issue: teams, stance: opposes}
"""


def explainer(slug: str, text: str) -> dict[str, str]:
    return {f"explainers/{slug}/explainer.yaml": text}


def home_of(folder: Path, files: dict[str, str], text: str = "") -> tuple[Site, Page, Home]:
    site = Site.of(small_site(folder, files), SiteOptions(home_text=text))
    (page,) = home(site)
    assert isinstance(page.view, Home)
    return site, page, page.view


def years(*published: int) -> dict[str, str]:
    files: dict[str, str] = {}
    for year in published:
        files |= explainer(f"of-{year}", f"{{title: Of {year}, published: {year}, status: concluded}}")
    return files


def test_the_newest_explainer_stands_large_and_the_others_after_it(tmp_path: Path) -> None:
    _, _, view = home_of(tmp_path, years(2023, 2025, 2024))
    assert view.newest is not None
    assert view.newest.explainer.title == "Of 2025"
    assert [(group.status, [card.explainer.title for card in group.cards]) for group in view.groups] == [
        (None, ["Of 2024", "Of 2023"])
    ]


def test_more_than_twelve_stand_by_status(tmp_path: Path) -> None:
    files = years(*range(2010, 2022)) | explainer("ongoing", "{title: Ongoing, published: 2009, status: ongoing}")
    _, _, view = home_of(tmp_path, files)
    assert [(str(group.status), len(group.cards)) for group in view.groups] == [("ongoing", 1), ("concluded", 11)]


def test_a_card_says_who_is_in_the_room_and_what_is_decided_without_them(tmp_path: Path) -> None:
    _, _, view = home_of(tmp_path, {"table.yaml": TABLE, "positions.yaml": TEAMS})
    card = view.newest
    assert card is not None
    assert card.counts == ("3 at the table", "2 not in the room")
    assert card.room == ("At the table: Us and Russia", "Host: Saudi Arabia", "Not in the room: Ukraine and Eu")
    assert card.without_them == "1 issue without them"


def test_a_card_of_an_explainer_without_a_table_has_neither_picture_nor_counts(tmp_path: Path) -> None:
    _, _, view = home_of(tmp_path, {})
    card = view.newest
    assert card is not None
    assert (card.picture, card.counts, card.room, card.without_them) == (None, (), (), "")


def test_the_owners_text_comes_first_and_its_title_replaces_the_pages(tmp_path: Path) -> None:
    site, page, _ = home_of(tmp_path / "titled", {}, "# Our site\n\nWritten by *us*.")
    assert "---\n\n# Our site\n\nWritten by *us*.\n\n<div" in render(site, page)
    site, page, _ = home_of(tmp_path / "untitled", {}, "Written by *us*.")
    assert "---\n\n# Who is at the table?\n\nWritten by *us*.\n\n<div" in render(site, page)


def test_a_site_without_explainers_says_so(tmp_path: Path) -> None:
    site, page, view = home_of(tmp_path, explainer("talks", "draft: true"))
    assert (view.newest, view.groups, view.explainers) == (None, (), None)
    assert "Nothing is published here yet." in render(site, page)
    assert list(explainers(site)) == []


def test_the_home_page_prints_cards_with_small_tables(tmp_path: Path) -> None:
    files = {"table.yaml": TABLE} | explainer("other", "{title: Other *talks*, question: Why?, published: 2020}")
    site, page, _ = home_of(tmp_path, files)
    written = render(site, page)
    assert '<article class="card big"><svg class="glyph"' in written
    assert '<h3><a href="explainers/other/">Other &#42;talks&#42;</a></h3><p>Why?</p>' in written
    assert page.hide == ("navigation", "toc", "footer")


def test_the_list_has_every_explainer_under_its_status_the_newest_first(tmp_path: Path) -> None:
    files = years(2023, 2025) | explainer("ongoing", "{title: Ongoing, tags: [war, peace]}")
    site = Site.of(small_site(tmp_path, files))
    (page,) = explainers(site)
    assert isinstance(page.view, Explainers)
    listed = {str(status): [card.explainer.title for card in cards] for status, cards in page.view.by_status.items()}
    assert listed == {"ongoing": ["Ongoing"], "concluded": ["Of 2025", "Of 2023"]}
    written = render(site, page)
    assert "\n## Ongoing {#section--ongoing}\n" in written
    assert '- **<a href="ongoing/">Ongoing</a>**<br>Who decides?<br>' in written
    assert "About: war, peace" in written


SERIES = {
    "series/peace.yaml": "{title: Peace talks, question: Who moved?, explainers: [first, second]}",
    "explainers/first/explainer.yaml": "{title: First, published: 2024}",
    "explainers/second/explainer.yaml": "{title: Second, published: 2025}",
    "explainers/first/table.yaml": "parties: {eu: {excluded: {}}}\nmeetings: {m: {date: 2024, seats: [{actor: us}]}}",
}


def test_a_series_stands_large_with_its_explainers_in_its_order(tmp_path: Path) -> None:
    site, page, view = home_of(tmp_path, SERIES)
    (series,) = view.series
    assert (view.newest, view.groups) == (None, ())
    assert series.kicker == ("2 explainers", "2024")
    assert series.room == ("In the room: Us (1 of 1)", "Never in the room: Eu")
    assert [card.explainer.title for card in series.cards] == ["First", "Second"]
    written = render(site, page)
    assert '<article class="card big"><svg class="glyph"' in written
    assert '<h2><a href="series/peace/">Peace talks</a></h2><p>Who moved?</p>' in written
    assert "<span>1 of 2</span><b>Ongoing</b>" in written
    assert "Nothing is published" not in written


def test_an_explainer_of_no_series_stands_before_the_series_if_it_is_newer(tmp_path: Path) -> None:
    for year, last in ((2023, False), (2026, True)):
        alone = explainer("alone", f"{{title: Alone, published: {year}}}")
        site, page, view = home_of(tmp_path / str(year), SERIES | alone)
        assert view.newest is not None
        assert (view.newest.explainer.title, view.series_last) == ("Alone", last)
        written = render(site, page)
        assert (written.index("Alone") < written.index("Peace talks")) is last


def test_the_list_has_the_explainers_of_a_series_together(tmp_path: Path) -> None:
    site = Site.of(small_site(tmp_path, SERIES | explainer("alone", "title: Alone")))
    (page,) = explainers(site)
    assert isinstance(page.view, Explainers)
    assert [card.explainer.title for cards in page.view.by_status.values() for card in cards] == ["Alone"]
    written = render(site, page)
    assert '## <a href="../series/peace/">Peace talks</a> {#series--peace}' in written
    assert '- 1 of 2 **<a href="first/">First</a>**' in written
