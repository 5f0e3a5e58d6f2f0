"""The page of an explainer's key figures."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from generator.labels.numbers import NumberWords
from generator.outputs.markdown import render
from generator.pages.checked import Check, CheckLine
from generator.pages.figures import Figures, figures
from generator.pages.frame import Framed
from generator.pages.page import Page
from generator.pages.site import Site
from generator.pictures.bars import Bar
from tests.small_site import small_site

ROOM = """
meetings: {riyadh: {seats: [{actor: rubio, for: us}]}}
parties: {ukraine: {excluded: {}}}
"""


def _page(folder: Path, figures_yaml: str, files: Mapping[str, str] | None = None) -> tuple[Site, Page]:
    site = Site.of(small_site(folder, {"figures.yaml": figures_yaml, "table.yaml": ROOM, **(files or {})}))
    return site, next(iter(figures(site)))


def _view(folder: Path, figures_yaml: str, files: Mapping[str, str] | None = None) -> Figures:
    framed = _page(folder, figures_yaml, files)[1].view
    assert isinstance(framed, Framed)
    assert isinstance(framed.body, Figures)
    return framed.body


def test_an_explainer_without_figures_has_no_such_page(tmp_path: Path) -> None:
    assert list(figures(Site.of(small_site(tmp_path, {})))) == []


def test_a_card_has_its_number_in_parts_and_its_place_as_address(tmp_path: Path) -> None:
    (card,) = _view(tmp_path, "lost: {value: 324, scale: billion, unit: US dollars, qualifier: over}").cards
    assert card.number == NumberWords("over", "$324", "billion")
    assert card.address == ("explainers/talks/figures.md", "lost")


@pytest.mark.parametrize(
    ("scale", "number"),
    [("", NumberWords("", "5%", "of GDP")), ("scale: thousand, ", NumberWords("", "5", "thousand % of GDP"))],
)
def test_a_percent_sign_stands_at_the_number_where_no_scale_comes_between(
    tmp_path: Path, scale: str, number: NumberWords
) -> None:
    (card,) = _view(tmp_path, f"spent: {{value: 5, {scale}unit: '% of GDP'}}").cards
    assert card.number == number


def test_a_figure_of_one_source_is_flagged_where_the_explainer_has_others(tmp_path: Path) -> None:
    cards = _view(tmp_path, "{men: {sources: [tass]}, guns: {sources: [tass, paper]}}").cards
    assert [card.flags for card in cards] == [("frame.one-source",), ()]


def test_a_card_says_which_sources_were_seen_to_print_its_number_and_a_computed_one_says_nothing(
    tmp_path: Path,
) -> None:
    files = {"sources/texts/gazette.txt": "It counted 21,000 ships in the strait."}
    cards = _view(
        tmp_path,
        "{ships: {value: 21000, unit: ships, sources: [gazette, paper]}, half: {computed: By halving., sources: [paper]}}",
        files,
    ).cards
    assert [card.checks for card in cards] == [
        (CheckLine(Check.FOUND, ("gazette",)), CheckLine(Check.NOT_CHECKED, ("paper",))),
        (),
    ]


def test_other_counts_are_told_in_the_unit_of_their_figure(tmp_path: Path) -> None:
    others = "[{value: 19535, claimed_by: castellum, sources: [paper]}, {range: [17, 18], qualifier: about, sources: [paper]}]"
    (card,) = _view(tmp_path, f"imposed: {{unit: sanctions, others: {others}}}").cards
    assert [str(one.number) for one in card.others] == ["19,535 sanctions", "about 17–18 sanctions"]


def test_a_card_links_the_issues_that_it_bears_on(tmp_path: Path) -> None:
    files = {"positions.yaml": "issues: {nato: {title: NATO membership}}"}
    (card,) = _view(tmp_path, "men: {about: [nato]}", files).cards
    assert card.about == (("NATO membership", ("explainers/talks/positions.md", "nato")),)


def test_figures_that_a_comparison_joins_stand_together_and_others_in_rows_between(tmp_path: Path) -> None:
    view = _view(tmp_path, "{a: {}, b: {}, c: {compare: [e]}, d: {}, e: {}, f: {compare: [e]}}")
    assert [[card.id for card in group.cards] for group in view.groups] == [["a", "b"], ["c", "e", "f"], ["d"]]
    assert [len(group.bars) for group in view.groups] == [0, 2, 0]


def test_bars_have_a_common_zero_and_say_how_sure_they_are(tmp_path: Path) -> None:
    view = _view(
        tmp_path,
        """
        measured: {value: 5, unit: '%', label: asked, claimed_by: us, compare: [pledge, kyiv, poll]}
        pledge: {range: [1, 2], unit: '%', label: pledged}
        kyiv: {value: 10, unit: '%', label: spent, claimed_by: institute}
        poll: {value: 0, unit: '%', label: wanted, claimed_by: pollster}
        """,
        {"actors/all.yaml": "{institute: {of: ukraine, kind: organisation}, pollster: {}}"},
    )
    assert view.groups[0].bars == (
        (
            Bar("asked (claimed by Us)", "5%", 0.5, "hatched"),
            Bar("pledged", "1–2%", 0.2, "solid"),
            Bar("spent (claimed by Institute)", "10%", 1.0, "dashed"),
            Bar("wanted (claimed by Pollster)", "0%", 0.0, "hatched"),
        ),
    )


def test_bars_of_nothing_have_no_length(tmp_path: Path) -> None:
    view = _view(tmp_path, "{a: {value: 0, compare: [b]}, b: {value: -3}}")
    assert [bar.share for bar in view.groups[0].bars[0]] == [0, 0]


def test_a_series_becomes_a_line_with_full_and_short_dates(tmp_path: Path) -> None:
    series = "[{date: 2024-02-12, value: 16587}, {date: 2025, value: 19535}]"
    (card,) = _view(tmp_path, f"imposed: {{series: {series}}}").cards
    first, last = card.spark
    assert (first.date_words, first.value_words, first.short_date, first.value) == (
        "12 February 2024",
        "16,587",
        "2024-02",
        16587.0,
    )
    assert (last.date_words, last.short_date) == ("2025", "2025")
    assert last.at - first.at == pytest.approx(324 / 365.25)


def test_a_series_of_one_point_is_no_line(tmp_path: Path) -> None:
    (card,) = _view(tmp_path, "imposed: {series: [{date: 2024, value: 1}]}").cards
    assert card.spark == ()


def test_the_page_prints_cards_bars_and_all_figures_as_a_table(tmp_path: Path) -> None:
    site, page = _page(
        tmp_path,
        """
        asked: {value: 5, unit: '% of GDP', label: 'asked | of all', claimed_by: us, as_of: 2025-01, compare: [pledged]}
        pledged: {value: 2, unit: '% of GDP', label: pledged, printed_as: two per cent}
        """,
    )
    text = render(site, page)
    assert (
        '<div class="fig" id="asked"><p class="n"><span class="q"></span><span class="nw">5%</span><small> of GDP'
        in text
    )
    assert "<span>printed as <q>two per cent</q></span>" in text
    assert '\n<dl class="bars"><dt>asked &#124; of all (claimed by Us)</dt>' in text
    assert "<summary>All 2 figures as a table</summary>\n\n| Figure | Value |" in text
    assert (
        '\n| <a href="&#35;asked">asked &#124; of all</a> | 5% of GDP | January 2025 | <a href="../../../actors/us/">Us</a> |'
    ) in text
