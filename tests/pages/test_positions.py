"""The positions page: the stance matrix, and each issue with what every party asks for."""

from __future__ import annotations

from pathlib import Path

from generator.outputs.markdown import render
from generator.pages.frame import Framed
from generator.pages.page import Page
from generator.pages.positions import Positions, positions
from generator.pages.site import Site
from tests.small_site import small_site

TABLE = """
    parties: {ukraine: {excluded: {}}, eu: {}}
    meetings:
      riyadh:
        seats: [{actor: us}, {actor: russia}, {actor: saudi-arabia, role: host}]
"""


def page_of(folder: Path, positions_text: str, **files: str) -> tuple[Site, Page]:
    texts = {"table.yaml": TABLE, "positions.yaml": positions_text}
    site = Site.of(small_site(folder, texts | {f"{name}.yaml": text for name, text in files.items()}))
    (page,) = positions(site)
    return site, page


def view_of(folder: Path, positions_text: str, **files: str) -> Positions:
    _, page = page_of(folder, positions_text, **files)
    assert isinstance(page.view, Framed)
    assert isinstance(page.view.body, Positions)
    return page.view.body


def standfirst_of(folder: Path, positions_text: str, table: str = TABLE) -> str:
    _, page = page_of(folder, positions_text, table=table)
    return page.description


def test_without_issues_there_is_no_page(tmp_path: Path) -> None:
    assert list(positions(Site.of(small_site(tmp_path, {"table.yaml": TABLE})))) == []


def test_a_host_without_a_position_gets_no_column_and_is_named_in_the_standfirst(tmp_path: Path) -> None:
    text = "positions: [{party: us, issue: embassies, stance: supports}]"
    view = view_of(tmp_path, text)
    assert view.table.inside == ("Us", "Russia")
    assert view.table.outside == ("Ukraine", "Eu")
    assert standfirst_of(tmp_path, text) == (
        "1 issue, 4 parties. Saudi Arabia (host) has declared no position and is left out."
    )


def test_a_host_with_a_position_has_a_column(tmp_path: Path) -> None:
    text = "positions: [{party: saudi-arabia, issue: embassies, stance: supports}]"
    assert view_of(tmp_path, text).table.inside == ("Us", "Russia", "Saudi Arabia")
    assert standfirst_of(tmp_path, text) == "1 issue, 5 parties."


def test_a_cell_says_what_it_stands_on_and_whether_that_is_our_reading(tmp_path: Path) -> None:
    text = """
        positions:
          - {party: us, issue: embassies, stance: supports, quotes: [yes], sources: [paper, gazette]}
          - {party: russia, issue: embassies, stance: opposes, basis: inferred}
    """
    (row,) = view_of(tmp_path, text, quotes="yes: {speaker: us, sources: [herald]}").table.rows
    assert [cell.evidence for cell in row.inside] == ["1 quote, 3 sources", "1 source; our reading"]
    assert [(cell.stance, cell.evidence, cell.address) for cell in row.outside] == [("silent", "", None)] * 2


def test_a_stance_from_after_the_day_of_the_matrix_is_told_as_since_then(tmp_path: Path) -> None:
    text = """
        positions:
          - {party: us, issue: embassies, stance: opposes, since: 2022}
          - {party: us, issue: embassies, stance: noncommittal, since: 2025-01}
          - {party: us, issue: embassies, stance: supports, since: 2025-03}
          - {party: eu, issue: embassies, stance: supports, since: 2025-03}
    """
    view = view_of(tmp_path, text, explainer="as_of: 2025-02-18")
    (row,) = view.table.rows
    assert (row.inside[0].stance, row.inside[0].later) == ("noncommittal", "supports")
    assert (row.outside[1].stance, row.outside[1].later) == ("silent", "supports")
    assert row.outside[1].address is not None
    assert row.outside[1].address.anchor == "embassies--eu--2025-03"
    (issue,) = view.issues
    assert [(held.address.anchor, held.when) for held in issue.positions] == [
        ("embassies--us--2025-01", "now"),
        ("embassies--us--2025-03", "since-then"),
        ("embassies--us--2022", "before"),
        ("embassies--eu--2025-03", "since-then"),
    ]
    assert [held.before and str(held.before.since) for held in issue.positions] == ["2022", "2025-01", None, None]


def test_both_say_yes_without_the_party_outside_that_says_no(tmp_path: Path) -> None:
    text = """
        positions:
          - {party: us, issue: teams, stance: supports}
          - {party: russia, issue: teams, stance: supports}
          - {party: ukraine, issue: teams, stance: opposes, red_line: true}
    """
    verdict = view_of(tmp_path, text).issues[0].verdict
    assert (verdict.words, verdict.silence) == ("Both say yes", "")
    assert [(one.party, one.stance, one.red_line) for one in verdict.against] == [("ukraine", "opposes", True)]


def test_a_verdict_with_a_silent_delegation_names_it_and_never_says_all(tmp_path: Path) -> None:
    table = "meetings: {riyadh: {seats: [{actor: us}, {actor: russia}, {actor: turkiye}]}}"
    text = """
        positions:
          - {party: us, issue: teams, stance: supports}
          - {party: russia, issue: teams, stance: supports}
          - {party: us, issue: embassies, stance: supports}
    """
    yes, unclear = (one.verdict for one in view_of(tmp_path, text, table=table).issues)
    assert (yes.words, yes.silence) == ("All who spoke say yes", "Turkiye is silent")
    assert (unclear.words, unclear.silence) == ("Not enough said", "Russia and Turkiye are silent")


def test_three_who_all_say_yes_are_all(tmp_path: Path) -> None:
    table = "meetings: {riyadh: {seats: [{actor: us}, {actor: russia}, {actor: turkiye}]}}"
    held = ", ".join(f"{{party: {party}, issue: teams, stance: supports}}" for party in ("us", "russia", "turkiye"))
    assert view_of(tmp_path, f"positions: [{held}]", table=table).issues[0].verdict.words == "All say yes"


def test_the_strip_has_four_bins_and_the_silent_are_named_beside_it(tmp_path: Path) -> None:
    text = """
        positions:
          - {party: us, issue: teams, stance: supports}
          - {party: ukraine, issue: teams, stance: opposes}
    """
    (issue,) = view_of(tmp_path, text).issues
    assert [(one.stance, [(pill.name, pill.is_outside) for pill in one.parties]) for one in issue.bins] == [
        ("opposes", [("Ukraine", True)]),
        ("noncommittal", []),
        ("conditional", []),
        ("supports", [("Us", False)]),
    ]
    assert issue.silent == "Russia and Eu"


def test_the_page_prints_a_table_with_roles_and_every_position_under_its_anchor(tmp_path: Path) -> None:
    text = """
        issues: {teams: {title: Teams * for <peace>, proposal: They meet.}}
        positions:
          - {party: us, issue: teams, stance: conditional, condition: Russia comes., interest: Peace., note: A note.}
          - {party: ukraine, issue: teams, stance: opposes, red_line: true, quotes: ["no"]}
    """
    site, page = page_of(
        tmp_path, text, quotes="'no': {speaker: ukraine, text: Never., language: uk, translation: No.}"
    )
    written = render(site, page)
    assert "## Teams &#42; for &#60;peace&#62; {#teams}" in written
    assert (
        '<th role="columnheader" class="grp gone" colspan="2" aria-colspan="2" scope="colgroup">Not in the room</th>'
        in written
    )
    assert '<td role="cell"><a class="s-conditional" href="&#35;teams--us--2025-02-18">' in written
    assert '<div class="pos gone" id="teams--ukraine--2025-02-18">' in written
    assert '<p><q lang="uk" dir="auto">Never.</q> (No.) <a href="../quotes/#no">Ukraine</a></p>' in written
    assert "<p><b>If:</b> Russia comes.</p>" in written
