"""The page that tells what changed in an explainer."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from generator.outputs.markdown import render
from generator.pages.changes import Change, Changes, changes
from generator.pages.frame import Framed
from generator.pages.page import Page
from generator.pages.site import Site
from tests.small_site import small_site

POSITIONS = """
issues: {nato: {title: NATO membership}, troops: {title: Troops}}
positions:
- {party: us, issue: nato, stance: supports, since: 2008}
- {party: us, issue: nato, stance: opposes, since: 2025-02-12, note: Hegseth said so.}
- {party: us, issue: nato, stance: noncommittal, since: 2025-12-14}
- {party: russia, issue: troops, stance: opposes, since: 2025-08}
- {party: ukraine, issue: nato, stance: supports, since: 2019-02}
"""


def _page(folder: Path, files: Mapping[str, str]) -> tuple[Site, Page]:
    site = Site.of(small_site(folder, files))
    return site, next(iter(changes(site)))


def _view(folder: Path, files: Mapping[str, str]) -> Changes:
    framed = _page(folder, files)[1].view
    assert isinstance(framed, Framed)
    assert isinstance(framed.body, Changes)
    return framed.body


def _said(told: tuple[Change, ...]) -> list[tuple[str, str, str, str]]:
    return [(one.party, one.issue, str(one.old.stance) if one.old else "", str(one.new.stance)) for one in told]


def test_an_explainer_in_which_nothing_changed_has_no_such_page(tmp_path: Path) -> None:
    files = {"positions.yaml": "positions: [{party: us, issue: nato, stance: supports}]"}
    assert list(changes(Site.of(small_site(tmp_path, files)))) == []


def test_shifts_are_told_from_old_to_new_the_newest_first(tmp_path: Path) -> None:
    view = _view(tmp_path, {"positions.yaml": POSITIONS})
    assert _said(view.changes) == [
        ("us", "NATO membership", "opposes", "noncommittal"),
        ("us", "NATO membership", "supports", "opposes"),
    ]
    assert [one.address for one in view.changes] == [
        ("explainers/talks/positions.md", "nato--us--2025-12-14"),
        ("explainers/talks/positions.md", "nato--us--2025-02-12"),
    ]
    assert view.since_then == ()


def test_what_came_after_the_day_of_the_explainer_is_told_apart_and_a_first_word_counts(tmp_path: Path) -> None:
    view = _view(tmp_path, {"positions.yaml": POSITIONS, "explainer.yaml": "as_of: 2025-02-28"})
    assert _said(view.changes) == [("us", "NATO membership", "supports", "opposes")]
    assert _said(view.since_then) == [
        ("us", "NATO membership", "opposes", "noncommittal"),
        ("russia", "Troops", "", "opposes"),
    ]


def test_corrections_are_told_the_newest_first(tmp_path: Path) -> None:
    corrections = "corrections: [{date: 2025-03-01, text: A date.}, {date: 2025-03-02, text: A name.}]"
    files = {"explainer.yaml": f"{corrections}\nupdated: 2025-03-02"}
    assert [(anchor, one.text) for anchor, one in _view(tmp_path, files).corrections] == [
        ("correction-2025-03-02", "A name."),
        ("correction-2025-03-01", "A date."),
    ]


def test_the_standfirst_counts_what_changed(tmp_path: Path) -> None:
    files = {"positions.yaml": POSITIONS, "explainer.yaml": "corrections: [{date: 2025-03-01, text: A date.}]"}
    assert _page(tmp_path, files)[1].description == "2 changes of position and 1 correction, the newest first."


def test_the_page_prints_both_sides_of_a_shift_with_dates_and_the_reason(tmp_path: Path) -> None:
    site, page = _page(tmp_path, {"positions.yaml": POSITIONS, "explainer.yaml": "as_of: 2025-02-28"})
    text = render(site, page)
    assert '<div class="shift" id="nato--us--2025-02-12"><b><a href="../../../actors/us/">Us</a>: ' in text
    assert "<p><b>Before:</b> " in text
    assert '<p class="mut">Hegseth said so.</p>' in text
    assert "This explainer stands for 28 February 2025; what follows came later.\n{: .mut }" in text


def test_months_tell_what_changed_in_them_the_newest_first(tmp_path: Path) -> None:
    files = {
        "positions.yaml": POSITIONS,
        "explainer.yaml": "published: 2025-02-18\ncorrections: [{date: 2025-02-20, text: A date.}]\nas_of: 2025-02-28",
    }
    assert [
        (one.date.text, _said(one.changes), [anchor for anchor, _ in one.corrections], one.published)
        for one in _view(tmp_path, files).months
    ] == [
        ("2025-12", [("us", "NATO membership", "opposes", "noncommittal")], [], False),
        ("2025-08", [("russia", "Troops", "", "opposes")], [], False),
        ("2025-02", [("us", "NATO membership", "supports", "opposes")], ["correction-2025-02-20"], True),
    ]


def test_an_issue_on_which_somebody_moved_has_a_picture_and_the_others_are_named(tmp_path: Path) -> None:
    view = _view(tmp_path, {"positions.yaml": POSITIONS})
    (one,) = view.histories
    assert one.moments == ("2008", "February 2019", "12 February 2025", "14 December 2025")
    assert [lane.name for lane in one.picture.lanes] == ["Us", "Ukraine"]
    assert [point.said for stop in one.picture.lanes[0].stops for point in stop.points] == [
        "Supports, since 2008",
        "still Supports",
        "Opposes, since 12 February 2025",
        "Noncommittal, since 14 December 2025",
    ]
    assert view.unmoved == "Troops"


def test_the_column_of_dates_that_are_taken_together_says_their_span(tmp_path: Path) -> None:
    days = [f"- {{party: us, issue: nato, stance: supports, since: 2025-02-{day:02}}}" for day in range(1, 10)]
    positions = ["issues: {nato: {title: NATO membership}}", "positions:", *days]
    (one,) = _view(tmp_path, {"positions.yaml": "\n".join(positions)}).histories
    assert [(talks.column.place, talks.column.year) for talks in one.picture.talks] == [("1–9 Feb", "2025")]


def test_the_table_says_the_same_with_its_sources(tmp_path: Path) -> None:
    site, page = _page(tmp_path, {"positions.yaml": POSITIONS})
    text = render(site, page)
    assert '<th role="columnheader" scope="col">12 February 2025</th>' in text
    assert '<small class="ev">as before</small>' in text
    assert "Over time: NATO membership" in text
    assert "Nobody has changed their position on: Troops." in text
