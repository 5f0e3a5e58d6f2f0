"""The page of an explainer's quotes."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from generator.outputs.markdown import render
from generator.pages.checked import Check, CheckLine, is_found, quote_checks
from generator.pages.frame import Framed
from generator.pages.page import Page
from generator.pages.quote_card import QuoteCard
from generator.pages.quotes import Quotes, quotes
from generator.pages.site import Site
from tests.small_site import small_site

ROOM = """
meetings: {riyadh: {seats: [{actor: rubio, as: Secretary of State}, {actor: lavrov}]}}
parties: {ukraine: {excluded: {}}, saudi-arabia: {}}
"""
PEOPLE = "{rubio: {of: us}, lavrov: {of: russia}, zelenskyy: {of: ukraine}, pope: {kind: person}}"


def _page(folder: Path, quotes_yaml: str, files: Mapping[str, str] | None = None) -> tuple[Site, Page]:
    given = {"actors/all.yaml": PEOPLE, "table.yaml": ROOM, "quotes.yaml": quotes_yaml, **(files or {})}
    site = Site.of(small_site(folder, given))
    return site, next(iter(quotes(site)))


def _view(folder: Path, quotes_yaml: str, files: Mapping[str, str] | None = None) -> Quotes:
    framed = _page(folder, quotes_yaml, files)[1].view
    assert isinstance(framed, Framed)
    assert isinstance(framed.body, Quotes)
    return framed.body


def _card(folder: Path, quote: str, files: Mapping[str, str] | None = None) -> QuoteCard:
    view = _view(folder, f"one: {quote}", files)
    return next(card for voice in view.voices for card in voice.cards)


def test_an_explainer_without_quotes_has_no_such_page(tmp_path: Path) -> None:
    assert list(quotes(Site.of(small_site(tmp_path, {"table.yaml": ROOM})))) == []


def test_who_says_the_most_stands_first_and_who_says_nothing_last(tmp_path: Path) -> None:
    view = _view(
        tmp_path, "{a: {speaker: rubio, text: Yes we can}, b: {speaker: zelenskyy, text: No one asked us here}}"
    )
    said = [(voice.heard.actor, voice.heard.words, voice.share, voice.is_outside) for voice in view.heard]
    assert said == [
        ("ukraine", 5, 1.0, True),
        ("us", 3, 0.6, False),
        ("saudi-arabia", 0, 0.0, True),
        ("russia", 0, 0.0, False),
    ]


def test_rows_stand_as_at_the_table_then_outside_then_those_who_speak_for_no_party(tmp_path: Path) -> None:
    view = _view(tmp_path, "{a: {speaker: pope}, b: {speaker: zelenskyy}, c: {speaker: rubio}}")
    rows = [(voice.heard.actor, voice.place, [card.id for card in voice.cards]) for voice in view.voices]
    assert rows == [
        ("us", "at-the-table", ["c"]),
        ("russia", "at-the-table", []),
        ("ukraine", "not-in-the-room", ["b"]),
        ("saudi-arabia", "not-in-the-room", []),
        ("pope", "for-no-party", ["a"]),
    ]


def test_the_standfirst_counts_quotes_and_voices_and_says_that_nothing_was_checked(tmp_path: Path) -> None:
    _, page = _page(tmp_path, "{a: {speaker: rubio}, b: {speaker: pope}}")
    assert page.description == (
        "2 quotes from 1 party and 1 who speaks for no party. None was compared with its source: there are no fingerprints."
    )


def test_a_seat_says_what_the_speaker_was_that_day(tmp_path: Path) -> None:
    people = PEOPLE.replace("rubio: {of: us}", "rubio: {of: us, posts: [{title: Senator}]}")
    assert _card(tmp_path, "{speaker: rubio}", {"actors/all.yaml": people}).post == "Secretary of State"


@pytest.mark.parametrize(
    ("said_on", "post"),
    [("2025-01-19", "Senator"), ("2025-01", "Senator and Secretary"), ("2025-02-18", "Secretary"), ("", "Secretary")],
)
def test_without_a_seat_the_posts_that_held_on_the_day_are_named(tmp_path: Path, said_on: str, post: str) -> None:
    posts = "[{title: Senator, until: 2025-01-20}, {title: Secretary, from: 2025-01-21}]"
    said = f", said_on: {said_on}" if said_on else ""
    card = _card(tmp_path, f"{{speaker: lavrov{said}}}", {"actors/lavrov.yaml": f"lavrov: {{of: russia, posts: {posts}}}",
                                                         "actors/all.yaml": "{rubio: {of: us}}"})  # fmt: skip
    assert card.post == post


@pytest.mark.parametrize(
    ("quote", "occasion"),
    [
        ("{speaker: rubio}", "date not stated"),
        ("{speaker: rubio, said_on: 2025-02-18}", "18 February 2025"),
        ("{speaker: rubio, where: Riyadh}", "date not stated · Riyadh"),
        ("{speaker: rubio, said_on: 2025-02, where: Riyadh}", "February 2025 · Riyadh"),
    ],
)
def test_a_card_says_when_and_where_or_that_the_date_is_not_stated(tmp_path: Path, quote: str, occasion: str) -> None:
    assert _card(tmp_path, quote).occasion == occasion


def test_a_card_links_the_issues_that_it_is_about(tmp_path: Path) -> None:
    card = _card(
        tmp_path, "{speaker: rubio, about: [nato]}", {"positions.yaml": "issues: {nato: {title: NATO membership}}"}
    )
    assert card.about == (("NATO membership", ("explainers/talks/positions.md", "nato")),)


def test_languages_are_named_unless_they_are_the_sites_own(tmp_path: Path) -> None:
    rendering = "{text: Да, language: ru, translation: 'Yes', sources: [tass]}"
    card = _card(
        tmp_path,
        f"{{speaker: rubio, language: en, translated_from: tlh, renderings: [{rendering}]}}",
        {"sources/all.yaml": "tass: {publisher: TASS}"},
    )
    said = [(one.printed_by, one.language) for one in card.renderings]
    assert (card.language, card.translated_from, said) == ("", "tlh", [("TASS", "Russian")])


def test_without_fingerprints_every_source_of_a_quote_and_of_its_renderings_is_not_checked(tmp_path: Path) -> None:
    site, _ = _page(tmp_path, "one: {speaker: rubio, renderings: [{text: 'No', sources: [tass, paper]}]}")
    checks = quote_checks(site, "talks")
    assert checks == {("one", "paper"): Check.NOT_CHECKED, ("one", "tass"): Check.NOT_CHECKED}
    assert _card(tmp_path / "again", "{speaker: rubio}").checks == (CheckLine(Check.NOT_CHECKED, ("paper",)),)


def test_the_standfirst_says_how_many_quotes_their_sources_were_seen_to_print(tmp_path: Path) -> None:
    files = {"sources/texts/gazette.txt": "“We were not asked,” he said of the talks in the strait."}
    quote = "{speaker: rubio, text: We were not asked, sources: [gazette]}"
    told = [
        _page(tmp_path / "one", f"one: {quote}", files),
        _page(tmp_path / "two", f"{{a: {quote}, b: {{speaker: us}}}}", files),
    ]
    assert [page.description.partition(". ")[2] for _, page in told] == [
        "Each was found in the source that it cites, word for word.",
        "One of them was found in the source that it cites, word for word.",
    ]
    assert "As printed in source 2</span>" in render(*told[0])


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ([Check.FOUND, Check.NOT_CHECKED], True),
        ([Check.FOUND, Check.MISSING], False),
        ([Check.NOT_CHECKED], False),
    ],
)
def test_a_quote_is_found_if_a_source_prints_it_and_none_lacks_it(said: list[Check], found: bool) -> None:
    checks = {("one", str(place)): check for place, check in enumerate(said)}
    assert is_found(checks, "one", [source for _, source in checks]) is found


def test_the_page_prints_the_card_with_its_anchor_and_marks(tmp_path: Path) -> None:
    quote = "{speaker: zelenskyy, text: 'A *surprise* <b>', said_on: 2025-02-18, where: Ankara}"
    site, page = _page(tmp_path, f"surprise: {quote}")
    text = render(site, page)
    assert '<figure class="qc gone" id="surprise"><blockquote><p>A &#42;surprise&#42; &#60;b&#62;</p>' in text
    assert '<a class="at" href="&#35;surprise" aria-label="Link to this entry">' in text
    assert '18 February 2025 · <span class="nw">Ankara<button class="c"' in text
    assert "Not checked: no fingerprint of source 1</span>" in text
    assert "<summary>Cite this</summary><p>Zelenskyy: “A &#42;surprise&#42; &#60;b&#62;”, in “Talks”," in text
    silent = '<h2 id="party--us">Us<small>at the table</small></h2><p class="note">No quote recorded.</p>'
    assert f'<section class="prow">{silent}</section>' in text
