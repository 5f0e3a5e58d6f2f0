"""An actor's own page, and the list of all actors."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from generator.outputs.markdown import render
from generator.pages.actor import ActorView, actor
from generator.pages.actors import Actors, actors
from generator.pages.page import Page
from generator.pages.site import Site
from tests.small_site import small_site

PEOPLE = {
    "actors/all.yaml": """
        us: {name: United States, kind: state, of: nato}
        nato: {kind: bloc, short: NATO}
        rubio: {of: us, name: Marco Rubio, other_names: [Rubio], posts: [{title: Senator, from: 2011, until: 2025-01-20}]}
        witkoff: {of: us, name: Steve Witkoff}
        qatar: {kind: state}
        """,
    "table.yaml": """
        meetings:
          riyadh: {title: Riyadh, seats: [{actor: rubio, lead: true}, {actor: qatar, role: host}]}
          jeddah: {title: Jeddah, date: 2025-03-11, seats: [{actor: witkoff, unsure: One paper leaves him out.}, {actor: ukraine}]}
        parties: {europe: {excluded: {}}, norway: {}}
        """,
    "positions.yaml": """
        issues: {nato: {title: NATO}, troops: {}, land: {}}
        positions:
        - {party: us, issue: nato, stance: supports, since: 2008}
        - {party: us, issue: nato, stance: opposes, red_line: true}
        - {party: us, issue: troops, stance: supports}
        - {party: ukraine, issue: troops, stance: supports}
        - {party: europe, issue: troops, stance: opposes}
        """,
    "quotes.yaml": "{yes: {speaker: rubio, text: Yes we can}, no: {speaker: us, text: No}}",
    "figures.yaml": "{men: {value: 5, claimed_by: us}}",
    "timeline.yaml": "- {id: talks, meeting: riyadh, title: They meet}\n- {id: call, date: 2025-01, actors: [us], title: A call}",
}


def _page(folder: Path, key: str, files: Mapping[str, str] = PEOPLE) -> tuple[Site, Page]:
    site = Site.of(small_site(folder, files))
    return site, next(page for page in actor(site) if page.path == f"actors/{key}.md")


def _view(folder: Path, key: str, files: Mapping[str, str] = PEOPLE) -> ActorView:
    view = _page(folder, key, files)[1].view
    assert isinstance(view, ActorView)
    return view


def _facts(view: ActorView) -> dict[str, list[str]]:
    return {line.label: [fact.words for fact in line.facts] for line in view.facts}


@pytest.mark.parametrize(
    ("key", "sentence"),
    [
        ("us", "at the table; supports one issue, opposes one and is silent on one; draws one red line"),
        ("qatar", "at the table as host in 1 of 2 meetings"),
        ("ukraine", "at the table in 1 of 2 meetings; supports one issue and is silent on 2"),
        (
            "europe",
            "not in the room, not invited; opposes one and is silent on 2; is against one to which the table says yes, or could",
        ),
        ("norway", "not in the room"),
        (
            "rubio",
            "in the room for United States in 1 of 2 meetings; head of the delegation; quoted once; took part in one event",
        ),
        ("witkoff", "in the room for United States in 1 of 2 meetings; presence in doubt"),
    ],
)
def test_the_part_in_the_talks_is_a_sentence(tmp_path: Path, key: str, sentence: str) -> None:
    (talks,) = _view(tmp_path, key).talks
    assert "; ".join(talks.said) == sentence
    assert talks.is_outside is (key in ("europe", "norway"))


def test_who_is_met_in_no_explainer_has_a_page_that_says_so(tmp_path: Path) -> None:
    site, page = _page(tmp_path, "nato")
    assert isinstance(page.view, ActorView)
    assert page.view.talks == ()
    assert "Met in none of our explainers." in render(site, page)


def test_the_newest_explainer_stands_first(tmp_path: Path) -> None:
    table = "parties: {us: {}}"
    view = _view(
        tmp_path,
        "us",
        {
            "explainers/a/explainer.yaml": "{title: Old, published: 2024-02-18}",
            "explainers/a/table.yaml": table,
            "explainers/b/explainer.yaml": "{title: New, published: 2025-02-18}",
            "explainers/b/table.yaml": table,
        },
    )
    assert [one.title for one in view.talks] == ["New", "Old"]


def test_at_a_glance_tells_only_what_is_known(tmp_path: Path) -> None:
    assert _facts(_view(tmp_path, "us")) == {
        "Kind": ["State"],
        "Belongs to": ["Nato"],
        "People": ["Marco Rubio", "Steve Witkoff"],
        "At tables": ["Jeddah, 11 March 2025", "Riyadh, 18 February 2025"],
        "Quoted": ["4 words in 2 quotes"],
        "Claims": ["1 figure"],
    }
    assert _facts(_view(tmp_path / "person", "rubio")) == {
        "Kind": ["Person"],
        "Belongs to": ["United States"],
        "Posts": ["Senator, 2011 to 20 January 2025"],
        "At tables": ["Riyadh, 18 February 2025"],
        "Quoted": ["3 words in 1 quote"],
        "Other names": ["Rubio"],
    }
    assert _facts(_view(tmp_path / "bloc", "nato")) == {
        "Kind": ["Bloc"],
        "Members": ["United States"],
        "Other names": ["NATO"],
    }


def test_a_role_stands_behind_its_meeting_and_meetings_without_a_party_are_listed(tmp_path: Path) -> None:
    facts = _facts(_view(tmp_path, "qatar"))
    assert facts["At tables"] == ["Riyadh, 18 February 2025 (host)"]
    assert facts["Not in the room"] == ["Jeddah, 11 March 2025"]


def test_where_it_stands_is_its_newest_position_on_each_issue_and_a_count_of_the_others(tmp_path: Path) -> None:
    (standing,) = _view(tmp_path, "us").standing
    said = [(one.issue, str(one.position.stance) if one.position else "", one.later) for one in standing.stands]
    assert said == [("Troops", "supports", None), ("NATO", "opposes", None)]
    assert standing.silent == 1


def test_what_came_after_the_day_of_the_explainer_is_told_as_later(tmp_path: Path) -> None:
    (standing,) = _view(tmp_path, "us", {**PEOPLE, "explainer.yaml": "as_of: 2024"}).standing
    said = [
        (one.issue, one.position and str(one.position.stance), one.later and str(one.later.stance))
        for one in standing.stands
    ]
    assert sorted(said) == [("NATO", "supports", "opposes"), ("Troops", None, "supports")]


def test_a_party_has_the_words_said_for_it_its_figures_and_events_by_date(tmp_path: Path) -> None:
    view = _view(tmp_path, "us")
    assert [card.id for said in view.words for card in said.cards] == ["yes", "no"]
    assert [(str(one.number), one.address) for one in view.figures] == [
        ("5 men", ("explainers/talks/figures.md", "men")),
    ]
    assert [(one.event.title, one.address.anchor) for one in view.events] == [
        ("A call", "call"),
        ("They meet", "talks"),
    ]


def test_only_the_first_quotes_of_an_explainer_are_shown(tmp_path: Path) -> None:
    quotes = "\n".join(f"q{number}: {{speaker: rubio}}" for number in range(8))
    (said,) = _view(tmp_path, "rubio", {"quotes.yaml": quotes}).words
    assert (len(said.cards), said.n) == (6, 8)


def test_texts_of_an_explainer_link_its_records_from_the_page_of_an_actor(tmp_path: Path) -> None:
    files = {
        "quotes.yaml": "yes: {speaker: us, context: 'On [[figure:men]].'}",
        "positions.yaml": "positions: [{party: us, issue: nato, stance: supports, wants: 'See [[issue:nato]]'}]",
        "figures.yaml": "men: {value: 5}",
    }
    text = render(*_page(tmp_path, "us", files))
    assert 'On <a href="../../explainers/talks/figures/#men">5 men</a>.' in text
    assert '<a href="../../explainers/talks/positions/#nato">Nato</a><button' in text


def test_the_page_comes_from_the_file_in_which_the_actor_is_written(tmp_path: Path) -> None:
    _, page = _page(tmp_path, "rubio")
    assert (page.written_in, page.title, page.hide) == (
        "actors/all.yaml",
        "Marco Rubio",
        ("navigation", "toc", "footer"),
    )


def test_about_is_cited_and_links_are_listed(tmp_path: Path) -> None:
    files = {"actors/all.yaml": "us: {about: 'A *state*.', sources: [paper], links: {website: 'https://example.org/'}}"}
    text = render(*_page(tmp_path, "us", files))
    assert '<p class="ask">A <em>state</em><span class="nw">.<button class="c"' in text
    assert '<dt>Links</dt><dd><a href="https://example.org/">website</a></dd>' in text


def test_all_actors_are_listed_by_kind_and_name(tmp_path: Path) -> None:
    (page,) = actors(Site.of(small_site(tmp_path, PEOPLE)))
    assert isinstance(page.view, Actors)
    said = {str(group.kind): [(one.name, one.facts) for one in group.actors] for group in page.view.kinds}
    assert said["person"] == [
        ("Marco Rubio", ("United States", "1 explainer")),
        ("Steve Witkoff", ("United States", "1 explainer")),
    ]
    assert said["bloc"] == [("Nato", ())]
    assert list(said) == ["state", "person", "bloc"]


def test_the_list_of_actors_is_one_page_at_its_address(tmp_path: Path) -> None:
    site = Site.of(small_site(tmp_path, PEOPLE))
    (page,) = actors(site)
    assert page.path == "actors/index.md"
    assert '- <a href="nato/">Nato</a>\n' in render(site, page)
