"""The lists of sources: an explainer's, with what rests on each, and that of the site."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from generator.outputs.markdown import render
from generator.pages.addresses import Address
from generator.pages.all_sources import AllSources, all_sources
from generator.pages.frame import Framed
from generator.pages.page import Page
from generator.pages.site import Site
from generator.pages.sources import Compared, NumberedSource, Resting, Sources, sources
from tests.small_site import small_site

TALKS = "explainers/talks"


def _page(folder: Path, files: Mapping[str, str]) -> tuple[Site, Page]:
    site = Site.of(small_site(folder, files))
    return site, next(iter(sources(site)))


def _view(folder: Path, files: Mapping[str, str]) -> Sources:
    framed = _page(folder, files)[1].view
    assert isinstance(framed, Framed)
    assert isinstance(framed.body, Sources)
    return framed.body


def _numbered(view: Sources, number: int) -> NumberedSource:
    return next(one for one in view.sources if one.number == number)


def _all(folder: Path, files: Mapping[str, str]) -> AllSources:
    view = next(iter(all_sources(Site.of(small_site(folder, files))))).view
    assert isinstance(view, AllSources)
    return view


def test_what_rests_on_one_source_is_counted_by_kind_and_linked_to_its_page(tmp_path: Path) -> None:
    view = _view(
        tmp_path,
        {
            "quotes.yaml": "{a: {speaker: rubio, sources: [tass]}, b: {speaker: rubio, sources: [tass, paper]}}",
            "positions.yaml": "positions: [{party: us, issue: nato, stance: supports, sources: [tass]}]",
        },
    )
    tass = _numbered(view, 2)
    assert tass.only == (
        Resting("1 position", Address(f"{TALKS}/positions.md", "nato--us--2025-02-18")),
        Resting("1 quote", Address(f"{TALKS}/quotes.md", "a")),
    )
    assert tass.also == (Resting("1 quote", Address(f"{TALKS}/quotes.md", "b")),)


def test_several_of_a_kind_are_linked_to_their_page(tmp_path: Path) -> None:
    view = _view(tmp_path, {"figures.yaml": "{men: {}, guns: {}}", "table.yaml": "parties: {us: {}, russia: {}}"})
    assert _numbered(view, 1).only == (
        Resting("1 statement", Address(f"{TALKS}/index.md", "answer-1")),
        Resting("2 statements about the table", Address(f"{TALKS}/table.md", "")),
        Resting("2 figures", Address(f"{TALKS}/figures.md", "")),
    )


def test_the_page_says_when_everything_rests_on_one_source(tmp_path: Path) -> None:
    site, page = _page(tmp_path, {})
    assert "comes from source 1. Nothing is confirmed by a second one." in render(site, page)
    assert page.description == "One source, and what rests on it."


def test_the_standfirst_counts_what_rests_on_one_source_alone(tmp_path: Path) -> None:
    _, page = _page(tmp_path, {"quotes.yaml": "{a: {speaker: rubio, sources: [tass]}}"})
    assert page.description == "2 sources, and what rests on each. 2 statements rest on one alone."


def test_a_source_says_where_it_comes_from_and_what_is_not_known_of_it(tmp_path: Path) -> None:
    files = {"sources/all.yaml": "paper: {language: ru, published: 2025-02-18, author: Anna, tier: B}"}
    assert _numbered(_view(tmp_path, files), 1).entry.facts == (
        "publisher not stated",
        "Anna",
        "18 February 2025",
        "in Russian",
        "news report",
        "relays another’s reporting",
        "no address recorded",
    )


def test_quotes_are_not_compared_without_fingerprints(tmp_path: Path) -> None:
    view = _view(tmp_path, {"quotes.yaml": "{a: {speaker: rubio, sources: [tass]}}"})
    assert [one.compared for one in view.sources] == [None, Compared(has_fingerprint=False, found=0, quotes=1)]
    assert not view.is_compared


def test_an_error_names_its_sources_by_number_if_the_explainer_cites_them_and_by_publisher_if_not(
    tmp_path: Path,
) -> None:
    files = {
        "sources/all.yaml": "paper: {errors: [{text: 'It errs.', sources: [paper, tass]}]}\ntass: {publisher: TASS}"
    }
    (error,) = _numbered(_view(tmp_path, files), 1).entry.errors
    assert [citation.source for citation in error.cited] == ["paper"]
    assert error.elsewhere == (("TASS", ("sources/index.md", "tass")),)


def test_an_entry_has_its_source_as_anchor(tmp_path: Path) -> None:
    site, page = _page(tmp_path, {"sources/all.yaml": "paper: {title: '[Untitled]', url: 'https://example.org/'}"})
    assert (
        '<li id="paper"><b>1</b><div><b><a href="https://example.org/">&#91;Untitled&#93;</a></b>'
        '<a class="at" href="&#35;paper" aria-label="Link to this entry">#</a>'
    ) in render(site, page)


def test_all_sources_are_listed_by_publisher_with_the_explainers_that_cite_them(tmp_path: Path) -> None:
    files = {"sources/all.yaml": "{paper: {title: '“Aa” paper'}, unread: {publisher: TASS}, blog: {publisher: AFP}}"}
    said = [(one.entry.address.anchor, one.cited_in) for one in _all(tmp_path, files).sources]
    assert said == [
        ("paper", (("Talks", (f"{TALKS}/sources.md", "paper")),)),
        ("blog", ()),
        ("unread", ()),
    ]


def test_the_list_of_all_sources_is_one_page_at_its_address(tmp_path: Path) -> None:
    site = Site.of(small_site(tmp_path, {}))
    (page,) = all_sources(site)
    assert page.path == "sources/index.md"
    assert 'Cited in <a href="../explainers/talks/sources/#paper">Talks</a>' in render(site, page)


def test_quotes_and_figures_found_by_a_fingerprint_are_counted_for_their_source(tmp_path: Path) -> None:
    files = {
        "quotes.yaml": "one: {speaker: us, text: We were not asked, sources: [gazette]}",
        "figures.yaml": "ships: {value: 21000, unit: ships, sources: [gazette]}",
        "sources/texts/gazette.txt": "“We were not asked,” she said of the 21,000 ships in the strait.",
    }
    compared = {one.entry.address.anchor: one.compared for one in _view(tmp_path, files).sources}
    assert compared["gazette"] == Compared(has_fingerprint=True, found=1, quotes=1, found_figures=1, figures=1)
