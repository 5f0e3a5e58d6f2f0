"""What the search finds: records with their anchors, and the text in which Pagefind counts the words."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.outputs.markdown import render
from generator.outputs.search_pages import Searched, search_pages, searched
from generator.outputs.search_pages.indexed_html import CUT, FIELD, TIE, indexed_html, indexed_text
from generator.outputs.search_pages.search_page import Kind, SearchPage, SearchRecord, from_bytes
from generator.outputs.search_pages.theme_entries import entries_of, pages_of_entries
from generator.pages import all_pages
from generator.pages.site import Site
from tests.outputs.sites import OPTIONS, hazardous_site, real_site
from tests.small_site import small_site

SEARCHED = replace(OPTIONS, record_search=True)


def in_search(site: Site) -> Site:
    return Site.of(site.model, replace(site.options, record_search=True))


def found(site: Site) -> dict[str, SearchPage]:
    site = in_search(site)
    return search_pages(site, all_pages(site))


def small(folder: Path, files: dict[str, str]) -> dict[str, tuple[SearchRecord, ...]]:
    """The records of a small site by the address of their page."""
    pages = found(Site.of(small_site(folder, files), SEARCHED))
    return {page.url: page.records for page in pages.values()}


def test_a_quote_is_found_by_every_rendering_and_translation_for_the_party_it_speaks_for(tmp_path: Path) -> None:
    files = {
        "actors/all.yaml": "russia: {kind: state, name: Russia}\nlavrov: {kind: person, name: Sergey Lavrov, of: russia}",
        "table.yaml": "meetings: {hall: {seats: [{actor: lavrov}]}}",
        "quotes.yaml": """
        heard:
          speaker: lavrov
          text: We heard each other
          context: On the *talks*.
          where: Riyadh
          renderings: [{text: Услышали, translation: We have heard, sources: [paper]}]
        """,
    }
    texts = ("We heard each other", "Услышали", "We have heard", "On the talks.", "Riyadh")
    assert small(tmp_path, files)["explainers/talks/quotes/"] == (
        SearchRecord(Kind.QUOTE, "heard", "Sergey Lavrov", texts, ("russia",)),
    )


def test_a_position_is_found_by_what_the_party_wants_and_why(tmp_path: Path) -> None:
    files = {
        "actors/all.yaml": "kyiv: {kind: state, name: Ukraine}",
        "positions.yaml": """
        issues: {fire: {title: A ceasefire, proposal: All stop firing.}}
        positions:
          - {party: kyiv, issue: fire, stance: conditional, wants: Guarantees, condition: Troops come, interest: Safety,
             red_line: true, since: 2025-02}
        """,
    }
    said = ("Supports, if, Red line, since February 2025", "Guarantees", "Troops come", "Safety")
    assert small(tmp_path, files)["explainers/talks/positions/"] == (
        SearchRecord(Kind.ISSUE, "fire", "A ceasefire", ("All stop firing.",)),
        SearchRecord(Kind.POSITION, "fire--kyiv--2025-02", "Ukraine: A ceasefire", said, ("kyiv",)),
    )


def test_figures_events_and_sources_are_records_of_their_own(tmp_path: Path) -> None:
    files = {
        "sources/all.yaml": "daily: {title: Talks begin, publisher: The Daily, errors: [{text: Wrong day.}]}",
        "figures.yaml": "share: {value: 20, unit: '%', label: of the land, note: Or so., sources: [daily]}",
        "timeline.yaml": "[{date: 2025-02-18, title: They met, text: At noon., sources: [daily]}]",
        "explainer.yaml": "answer: {text: They met., sources: [daily]}",
    }
    pages = small(tmp_path, files)
    assert pages["explainers/talks/figures/"] == (SearchRecord(Kind.FIGURE, "share", "20%: of the land", ("Or so.",)),)
    assert pages["explainers/talks/timeline/"] == (
        SearchRecord(Kind.EVENT, "2025-02-18-they-met", "18 February 2025: They met", ("At noon.",)),
    )
    assert pages["explainers/talks/sources/"] == (
        SearchRecord(Kind.SOURCE, "daily", "Talks begin", ("The Daily", "Wrong day.")),
    )


def test_an_actor_is_found_on_its_own_page_by_every_name(tmp_path: Path) -> None:
    actor = "who: {kind: person, name: Sergey Lavrov, other_names: [Sergei Lavrov], posts: [{title: Minister}]}"
    assert small(tmp_path, {"actors/all.yaml": actor})["actors/who/"] == (
        SearchRecord(Kind.ACTOR, "", "Sergey Lavrov", ("Sergei Lavrov", "Minister")),
    )


def test_every_record_of_the_real_content_has_its_anchor_on_its_page() -> None:
    site = real_site()
    pages = {page.path: page for page in all_pages(site)}
    records = 0
    for path, page in found(site).items():
        anchors = set(re.findall(r'\bid="([^"]+)"|\{:? ?#([^ }]+)', render(site, pages[path])))
        known = {one or other for one, other in anchors} | {""}
        assert [record.anchor for record in page.records if record.anchor not in known] == [], path
        records += len(page.records)
    assert records > 1000


def test_every_page_but_those_to_print_and_the_reference_has_records_and_series_too() -> None:
    pages = found(real_site())
    assert [path for path, page in pages.items() if not page.records and not path.endswith("/changes.md")] == [
        path for path in pages if path.endswith("/print.md")
    ]
    assert any(path.startswith("series/") for path in pages)


def test_a_search_can_be_narrowed_by_the_parties_of_all_explainers() -> None:
    named = searched(in_search(real_site())).parties
    assert ("united-states", "United States") in named
    assert [name for _, name in named] == sorted((name for _, name in named), key=str.casefold)


def test_a_site_with_the_search_of_the_theme_has_no_records() -> None:
    site = real_site()
    assert (searched(site), search_pages(site, all_pages(site))) == (Searched(), {})


@pytest.mark.parametrize(
    ("text", "parted"),
    [
        ("peace — and war", f"peace{TIE}— and war"),
        ("peace—and war", f"peace—{CUT} and war"),
        ("wait… no", "wait… no"),
        ("and/or", f"and/{CUT} or"),
        ("2–5% of it", f"2–{CUT} 5% of it"),
        ("— Yes.", f"—{TIE}Yes."),
        ("a well-known  fact", "a well-known fact"),
        ("soft\u00adhyphen \ufb01nal", "softhyphen final"),
        (f"no{FIELD}t {TIE}our{CUT} marks", "not our marks"),
    ],
)
def test_words_are_parted_where_a_reader_parts_them(text: str, parted: str) -> None:
    assert indexed_text(text) == parted


@given(st.text("aé — … / ~_\u00a0«»“”.", max_size=30))
def test_every_word_of_the_index_has_a_letter_unless_the_text_has_none(text: str) -> None:
    words = indexed_text(text).split()
    assert len(words) <= 1 or all(re.search(r"[^\W_]", word) for word in words)


@given(st.text("aé — … / .", max_size=30))
def test_the_text_can_be_read_back(text: str) -> None:
    read = indexed_text(text).replace(f"{CUT} ", "").replace(TIE, " ")
    assert read == " ".join(text.split())


def test_kind_parties_and_anchor_of_each_record_stand_in_the_html() -> None:
    record = SearchRecord(Kind.QUOTE, "heard", "Sergey Lavrov", ("We <b> heard", "Riyadh"), ("russia", "united-states"))
    assert indexed_html(SearchPage("q/", "Quotes", (record,)), "en") == (
        f'<!doctype html><html lang="en"><body><h1>Quotes {FIELD}</h1>'
        f'<h3 id="quote;russia,united-states;heard">Sergey Lavrov {FIELD}</h3>'
        f"<p>We &lt;b&gt; heard {FIELD} Riyadh {FIELD}</p>"
        f'<h3 id=";;">{FIELD}</h3><p>\ua66equote \ua66erussia \ua66eunitedstates</p></body></html>'
    )


def test_no_text_becomes_an_element_of_the_html(tmp_path: Path) -> None:
    for page in found(hazardous_site(tmp_path)).values():
        assert set(re.findall(r"<(\w+)", indexed_html(page, "en"))) <= {"html", "body", "h1", "h3", "p"}


def test_the_search_of_the_theme_is_given_an_entry_for_the_page_and_for_each_place_with_a_record() -> None:
    records = (
        SearchRecord(Kind.TEXT, "", "Talks & more", ("Who <met>?",)),
        SearchRecord(Kind.QUOTE, "heard", "Sergey Lavrov", ("We heard", "each other")),
        SearchRecord(Kind.TEXT, "heard", "The same place", ("again",)),
    )
    assert entries_of(SearchPage("talks/", "Talks", records)) == [
        {"location": "talks/", "title": "Talks", "text": "<p>Who &lt;met&gt;?</p>"},
        {"location": "talks/#heard", "title": "Sergey Lavrov", "text": "<p>We heard</p><p>each other</p><p>again</p>"},
    ]
    assert entries_of(SearchPage("talks/print/", "Talks", ())) == []


@given(st.builds(SearchPage, st.text(), st.text(), st.tuples(st.from_type(SearchRecord))))
def test_what_is_found_on_a_page_is_read_back_as_it_was_kept(page: SearchPage) -> None:
    assert from_bytes(page.as_bytes()) == page


def test_documents_of_the_users_own_are_read_as_the_theme_reads_them() -> None:
    entries = [
        {"location": "method/", "title": "Method", "text": "<p>How we &amp; you work.</p> <p>Slowly.</p>"},
        {"location": "method/#rules", "title": "<code>Rules</code>", "text": "<ul><li>One</li><li>Two</li></ul>"},
        {"location": "actors/", "title": "Actors", "text": "ours"},
    ]
    assert pages_of_entries(entries, {"actors/"}) == [
        SearchPage(
            "method/",
            "Method",
            (
                SearchRecord(Kind.TEXT, "", "Method", ("How we & you work.", "Slowly.")),
                SearchRecord(Kind.TEXT, "rules", "Rules", ("One", "Two")),
            ),
        )
    ]
