"""The page of a series, and how its explainers and the lists show it."""

from __future__ import annotations

import re
from pathlib import Path

from generator.outputs.markdown import render
from generator.pages.frame import Framed
from generator.pages.overview import overview
from generator.pages.page import Page
from generator.pages.seat_key import seat_key
from generator.pages.series import SeriesView, series
from generator.pages.site import Site
from tests.small_site import small_site

FILES = {
    "series/peace.yaml": """
        title: Peace talks
        question: Has anybody moved?
        explainers: [riyadh, istanbul]
        answer: {text: They met., sources: [paper]}
    """,
    "actors/all.yaml": """
        rubio: {of: us, name: Marco Rubio}
        lavrov: {of: russia, name: Sergey Lavrov}
        ushakov: {of: russia, name: Yuri Ushakov}
    """,
    "explainers/riyadh/explainer.yaml": "title: Talks in Riyadh",
    "explainers/riyadh/table.yaml": """
        parties:
          ukraine: {excluded: {}}
          eu: {stake: Its borders, excluded: {status: sidelined, why: Not asked., reaction: [surprise]}}
        meetings:
          first:
            title: First meeting
            date: 2025-02-18
            place: Diriyah Palace, Riyadh, Saudi Arabia
            seats:
              - {actor: rubio, lead: true}
              - {actor: lavrov, lead: true}
              - {actor: ushakov, unsure: One paper doubts it.}
              - {actor: saudi-arabia, role: host}
            others: [us]
            outcomes: [{text: Teams meet., sources: [paper, gazette]}]
    """,
    "explainers/riyadh/quotes.yaml": "surprise: {speaker: eu, text: A surprise.}",
    "explainers/istanbul/explainer.yaml": "title: Talks in Istanbul",
    "explainers/istanbul/table.yaml": """
        parties: {us: {excluded: {status: declined, from: [second]}}, eu: {excluded: {from: [second]}}}
        meetings:
          second: {title: Second meeting, date: 2025-05-16, place: "Istanbul, Türkiye", seats: [{actor: russia}, {actor: ukraine}]}
          third: {title: Third meeting, date: 2025-06-02, seats: [{actor: russia}, {actor: ukraine}]}
    """,
}


def page_of(folder: Path, files: dict[str, str] = FILES) -> tuple[Site, Page, SeriesView]:
    site = Site.of(small_site(folder, files))
    (page,) = series(site)
    assert isinstance(page.view, SeriesView)
    return site, page, page.view


def test_the_page_has_its_address_its_question_and_its_file(tmp_path: Path) -> None:
    _, page, view = page_of(tmp_path)
    assert (page.path, page.title, page.description) == ("series/peace.md", "Peace talks", "Has anybody moved?")
    assert page.written_in == "series/peace.yaml"
    assert view.kicker == ("2 explainers", "18 February 2025 to 2 June 2025")


def test_the_grid_says_who_sat_at_which_table(tmp_path: Path) -> None:
    _, _, view = page_of(tmp_path)
    assert view.grid is not None
    grid = view.grid.picture
    assert [(one.title, one.column.when, one.column.year, one.column.group) for one in grid.meetings] == [
        ("Riyadh, 18 February 2025", "18 Feb", "2025", 0),
        ("Istanbul, 16 May 2025", "16 May", "", 1),
        ("Third meeting, 2 June 2025", "2 Jun", "", 1),
    ]
    assert {row.name: [cell.said for cell in row.cells] for row in grid.rows} == {
        "Ukraine": ["Not invited", "no person named in our sources", "no person named in our sources"],
        "Eu": ["Sidelined", "Not invited", "Absent"],
        "Us": ["1 person named, others not named, head of delegation Marco Rubio", "Declined to come", "Absent"],
        "Russia": [
            "2 people named, head of delegation Sergey Lavrov",
            "no person named in our sources",
            "no person named in our sources",
        ],
        "Saudi Arabia": ["host, no person named in our sources", "Absent", "Absent"],
    }
    us = grid.rows[2].cells[0]
    assert (us.label, us.people, us.lead, us.second_ring) == ("Marco Rubio", "1+", True, False)


def test_the_key_has_the_symbols_of_the_grid_and_no_others(tmp_path: Path) -> None:
    site, _, view = page_of(tmp_path)
    assert view.grid is not None
    assert [one.words for one in seat_key(site, view.grid.picture)] == [
        "delegation with its head",
        "delegation, no head named",
        "host, mediator or other role",
        "number: people named; +: others not named",
        "not invited",
        "declined to come",
        "sidelined",
        "absent: no source says that it was kept out",
    ]


def test_the_table_names_everybody_and_leads_to_why_somebody_was_kept_out(tmp_path: Path) -> None:
    site, page, _ = page_of(tmp_path)
    written = render(site, page)
    assert (
        '<th role="columnheader" class="grp" scope="colgroup" colspan="2" aria-colspan="2"><a href="../../explainers/istanbul/">2&#46; Talks in Istanbul</a></th>'
        in written
    )
    assert (
        '<th role="columnheader" scope="col"><a href="../../explainers/riyadh/table/#first">Riyadh, 18 February 2025</a></th>'
        in written
    )
    assert '<th role="rowheader" scope="row"><a href="../../actors/us/">Us</a></th>' in written
    assert (
        '<b><a href="../../actors/lavrov/">Sergey Lavrov</a></b> (head of delegation), '
        '<a href="../../actors/ushakov/">Yuri Ushakov</a> (presence unsure)' in written
    )
    assert '<a class="out" href="../../explainers/istanbul/table/#us">Declined to come</a>' in written
    assert '<span class="off">Absent</span>' in written


def test_who_was_never_in_the_room_is_told_with_how_and_why_in_each_of_the_talks(tmp_path: Path) -> None:
    _, _, view = page_of(tmp_path)
    (eu,) = view.never
    assert (eu.party, eu.counted) == ("eu", "Kept out of 2 of 3 meetings, absent from one")
    assert [(one.title, one.how, one.why) for one in eu.talks] == [
        ("Talks in Riyadh", "Sidelined", "Not asked."),
        ("Talks in Istanbul", "Not invited on 16 May 2025; Absent on 2 June 2025", ""),
    ]
    assert [said.quote.text for said in eu.talks[0].reactions] == ["A surprise."]


def test_what_each_meeting_decided_stands_in_order_and_nothing_is_said_too(tmp_path: Path) -> None:
    site, page, view = page_of(tmp_path)
    assert [(one.words, one.in_the_room, [claim.claim.text for claim in one.outcomes]) for one in view.decisions] == [
        ("Riyadh, 18 February 2025", "Us, Russia and Saudi Arabia", ["Teams meet."]),
        ("Istanbul, 16 May 2025", "Russia and Ukraine", []),
        ("Third meeting, 2 June 2025", "Russia and Ukraine", []),
    ]
    assert render(site, page).count("No decision is recorded.") == 2


def test_at_a_glance_counts_who_sat_how_often(tmp_path: Path) -> None:
    _, _, view = page_of(tmp_path)
    assert {line.label: [fact.words for fact in line.facts] for line in view.glance} == {
        "Talks": ["2 explainers"],
        "Meetings": ["3, from 18 February 2025 to 2 June 2025"],
        "In the room": ["Russia (3 of 3)", "Ukraine (2 of 3)", "Us (1 of 3)", "Saudi Arabia (1 of 3)"],
        "Never in the room": ["Eu"],
    }


def test_a_series_without_a_meeting_has_no_grid_and_nobody_was_never_there(tmp_path: Path) -> None:
    files = {"series/peace.yaml": "explainers: [talks]", "table.yaml": "parties: {us: {}}"}
    site, page, view = page_of(tmp_path, files)
    assert (view.grid, view.never, view.decisions, view.kicker) == (None, (), (), ("1 explainer",))
    assert "Who sat at which table" not in render(site, page)


def test_each_explainer_knows_its_place_in_the_series(tmp_path: Path) -> None:
    site = Site.of(small_site(tmp_path, FILES))
    written = {page.path: render(site, page) for page in overview(site)}
    riyadh, istanbul = written["explainers/riyadh/index.md"], written["explainers/istanbul/index.md"]
    assert '<span aria-hidden="true">/</span> <a href="../../series/peace/">Peace talks</a></nav>' in riyadh
    assert "<b>Explainer</b><span>1 of 2</span>" in riyadh
    assert '<small>After</small><a href="../istanbul/">Talks in Istanbul</a>' in riyadh
    assert "<small>Before</small>" not in riyadh
    assert '<small>Before</small><a href="../riyadh/">Talks in Riyadh</a>' in istanbul
    assert "<small>After</small>" not in istanbul


def test_an_explainer_of_no_series_says_nothing_of_one(tmp_path: Path) -> None:
    site = Site.of(small_site(tmp_path, {}))
    (page,) = overview(site)
    assert isinstance(page.view, Framed)
    assert page.view.frame.series is None
    assert 'class="turn"' not in render(site, page)


TRACKED = {
    **FILES,
    "series/peace.yaml": """
        title: Peace talks
        explainers: [riyadh, istanbul]
        issues: {truce: {title: Ceasefire first, proposal: The fighting stops.}, land: {title: Land, proposal: Land goes.}}
    """,
    "explainers/riyadh/positions.yaml": """
        issues: {truce: {same_as: truce}}
        positions:
          - {party: us, issue: truce, stance: opposes, red_line: true, sources: [paper, gazette]}
          - {party: eu, issue: truce, stance: supports}
    """,
    "explainers/istanbul/positions.yaml": """
        issues: {stop: {same_as: truce}}
        positions: [{party: us, issue: stop, stance: supports, since: 2025-05-16}]
    """,
    "explainers/riyadh/timeline.yaml": """
        - {title: They meet, date: 2025-02-18, meeting: first}
        - {title: Ankara, date: 2023-05}
        - {title: second Round, date: 2025-05-16}
    """,
    "explainers/istanbul/timeline.yaml": "- {title: Second round, date: 2025-05-16, meeting: second}",
}


def test_each_shared_issue_has_a_picture_and_a_table_of_where_everybody_stood(tmp_path: Path) -> None:
    site, page, view = page_of(tmp_path, TRACKED)
    (truce,) = view.tracks
    lanes = {
        lane.name: [[one.said for one in stop.points] or stop.said for stop in lane.stops]
        for lane in truce.picture.lanes
    }
    assert lanes == {
        "Us": [["Opposes, Red line, since 18 February 2025"], ["Supports, since 16 May 2025"]],
        "Eu": [["Supports, since 18 February 2025"], "Silent"],
    }
    assert [[stop.is_outside for stop in lane.stops] for lane in truce.picture.lanes] == [[False, True], [True, True]]
    assert [one.column.when for one in truce.picture.talks] == ["18 Feb", "16 May–2 Jun"]
    written = render(site, page)
    assert (
        '<a href="../../explainers/istanbul/positions/#stop--us--2025-05-16"><span class="stance s-supports">'
        in written
    )
    assert '<th role="rowheader" scope="row"><a href="../../actors/us/">Us</a></th>' in written
    assert "2 sources" in written


def test_who_moved_is_told_stance_after_stance(tmp_path: Path) -> None:
    _, _, view = page_of(tmp_path, TRACKED)
    (us,) = view.moved
    (move,) = us.moves
    assert (us.party, move.title) == ("us", "Ceasefire first")
    assert [(one.slug, str(one.position.stance)) for one in move.stances] == [
        ("riyadh", "opposes"),
        ("istanbul", "supports"),
    ]


def test_one_timeline_tells_each_event_once_and_as_the_meeting_that_it_is(tmp_path: Path) -> None:
    _, _, view = page_of(tmp_path, TRACKED)
    told = [
        (year.year, year.gap, [(one.slug, one.event.title, bool(one.meeting)) for one in year.events])
        for year in view.timeline
    ]
    assert told == [
        (2023, 0, [("riyadh", "Ankara", False)]),
        (2025, 1, [("riyadh", "They meet", True), ("istanbul", "Second round", True)]),
    ]


def test_the_data_of_the_series_is_linked_from_its_page(tmp_path: Path) -> None:
    site, page, _ = page_of(tmp_path)
    assert '<a href="../../series.json">JSON</a>' in render(site, page)


MEETINGS, PARTIES = 12, 14


def long_series() -> dict[str, str]:
    """A talk a month for a year. Party 13 is never there; of the others each third sits, and each third is kept out."""
    slugs = [f"talks-{month:02}" for month in range(1, MEETINGS + 1)]
    issues = "{peace: {title: Peace, proposal: They stop.}}"
    files = {"series/peace.yaml": f"{{title: Peace talks, explainers: [{', '.join(slugs)}], issues: {issues}}}"}
    for month, slug in enumerate(slugs, 1):
        sits = [party for party in range(PARTIES - 1) if (party + month) % 3 == 0]
        kept_out = [party for party in range(PARTIES) if (party + month) % 3 == 1 and party != PARTIES - 1]
        files[f"explainers/{slug}/table.yaml"] = f"""
            meetings: {{met: {{date: 2025-{month:02}, place: City {month}, seats: [{", ".join(f"{{actor: party-{n}}}" for n in sits)}]}}}}
            parties: {{party-13: {{}}, {", ".join(f"party-{n}: {{excluded: {{}}}}" for n in kept_out)}}}
        """
        stances = (
            f"{{party: party-{n}, issue: ends, stance: {('supports', 'opposes')[(n + month) % 2]}, since: 2025-{month:02}}}"
            for n in range(PARTIES)
            if (n + month) % 4
        )
        files[f"explainers/{slug}/positions.yaml"] = f"""
            issues: {{ends: {{same_as: peace}}}}
            positions: [{", ".join(stances)}]
        """
    return files


def test_twelve_meetings_and_fourteen_parties_stand_in_the_picture_and_in_the_table_with_the_same_words(
    tmp_path: Path,
) -> None:
    site, page, view = page_of(tmp_path, long_series())
    assert view.grid is not None
    grid, table = view.grid.picture, view.grid.table
    assert (len(grid.meetings), len(grid.rows), len(table.heads), len(table.rows)) == (12, 14, 12, 14)
    drawn = {row.name: row.cells for row in grid.rows}
    assert {site.name(row.party): tuple(cell.cell for cell in row.cells) for row in table.rows} == drawn
    assert {cell.kind for cells in drawn.values() for cell in cells} == {"seat", "not-invited", "absent"}
    assert [row.name for row in grid.never_sat] == ["Party 13"]
    text = render(site, page)
    wide, compact = re.findall(r'<svg class="tbl tbl-(?:wide|compact) seats".*?</svg>', text, re.DOTALL)
    assert [picture.count("<g>") for picture in (wide, compact)] == [12 * 14, 12 * 14]


def test_twelve_talks_stand_in_the_tracks_with_every_silence(tmp_path: Path) -> None:
    _, _, view = page_of(tmp_path, long_series())
    (issue,) = view.tracks
    assert len(issue.table.rows) == 14
    for row, lane in zip(issue.table.rows, issue.picture.lanes, strict=True):
        assert [bool(stop.taken) for stop in row.stops] == [not stop.is_gap for stop in lane.stops]
        assert (len(row.stops), sum(stop.is_gap for stop in lane.stops)) == (12, 3)
