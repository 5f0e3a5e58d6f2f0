"""An actor's page over a series: at which tables it sat, and where it stood from talks to talks."""

from __future__ import annotations

from pathlib import Path

from generator.outputs.markdown import render
from generator.pages.actor import actor
from generator.pages.actor_series import ActorSeries, actor_series
from generator.pages.site import Site
from tests.pages.test_series import TRACKED
from tests.small_site import small_site


def of(folder: Path, key: str) -> tuple[ActorSeries, ...]:
    return tuple(actor_series(Site.of(small_site(folder, TRACKED)), key))


def test_a_party_has_its_row_of_the_grid_and_a_lane_for_each_issue(tmp_path: Path) -> None:
    (found,) = of(tmp_path, "us")
    assert [(one.words, one.cell.label) for one in found.meetings] == [
        ("Riyadh, 18 February 2025", "Marco Rubio"),
        ("Istanbul, 16 May 2025", "Declined to come"),
        ("Third meeting, 2 June 2025", "Absent"),
    ]
    assert found.tracks is not None
    assert [(lane.name, [stop.points[-1].word for stop in lane.stops]) for lane in found.tracks.lanes] == [
        ("Ceasefire first", ["Opposes", "Supports"])
    ]


def test_a_person_has_the_seats_that_it_took_itself(tmp_path: Path) -> None:
    (found,) = of(tmp_path, "rubio")
    assert [one.cell.said for one in found.meetings] == [
        "in the room for Us, head of delegation",
        "Not there",
        "Not there",
    ]
    assert [one.words for one in found.grid_key] == ["head of delegation", "Not there"]
    assert (found.tracks, found.table) == (None, None)


def test_who_is_no_party_and_had_no_seat_has_no_part_in_the_series(tmp_path: Path) -> None:
    files = {**TRACKED, "actors/more.yaml": "witkoff: {of: us, name: Steve Witkoff}"}
    assert tuple(actor_series(Site.of(small_site(tmp_path, files)), "witkoff")) == ()


def test_the_page_prints_both_pictures_and_both_in_words(tmp_path: Path) -> None:
    site = Site.of(small_site(tmp_path, TRACKED))
    written = next(render(site, page) for page in actor(site) if page.path == "actors/us.md")
    assert '## <a href="../../series/peace/">Peace talks</a> {#series--peace}' in written
    assert 'class="tbl tbl-wide seats"' in written
    assert 'class="tbl tbl-compact trk"' in written
    assert (
        '<li><a href="../../explainers/istanbul/table/#second">Istanbul, 16 May 2025</a>: <span class="off">Declined to come</span></li>'
        in written
    )
    assert '<th role="rowheader" scope="row"><a href="../../series/peace/#truce">Ceasefire first</a></th>' in written
