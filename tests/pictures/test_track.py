"""Where parties stood from talks to talks, as lines in steps."""

from dataclasses import replace
from xml.etree import ElementTree as ET

from generator.pictures.columns import Column
from generator.pictures.svg import number
from generator.pictures.track import TrackLane, TrackPicture, TrackStop, TrackTalks, draw_tracks
from generator.pictures.track.layout import lay_out
from generator.pictures.track.placed import Lane
from tests.pictures.tracks import ENGLISH, point

SUPPORTS, CONDITIONAL, NONCOMMITTAL, OPPOSES = range(4)
SILENT = TrackStop(is_gap=True, said="Silent", note="Silent")
NO_ISSUE = TrackStop(said="not an issue", note="not an issue")


def stop(*levels: int, outside: bool = False, red_line: bool = False) -> TrackStop:
    return TrackStop(tuple(point(level, red_line=red_line) for level in levels), is_outside=outside)


def picture(*stops: TrackStop) -> TrackPicture:
    talks = tuple(TrackTalks(f"Talks {n}", Column("Riyadh", "18 Feb", "2025", n)) for n in range(len(stops)))
    return TrackPicture("Ceasefire", talks, (TrackLane("United States", "US", stops),))


def lane_of(*stops: TrackStop) -> Lane:
    (lane,) = lay_out(picture(*stops), ENGLISH).lanes
    return lane


def test_a_stance_that_stays_is_a_level_line() -> None:
    lane = lane_of(stop(OPPOSES), stop(OPPOSES))
    assert ([run.y for run in lane.runs], lane.risers) == ([lane.runs[0].y] * 2, ())
    assert [run.joins for run in lane.runs] == [False, True]


def test_a_shift_is_an_arrow_between_two_heights() -> None:
    lane = lane_of(stop(OPPOSES), stop(SUPPORTS))
    low, high = (run.y for run in lane.runs)
    assert low > high
    assert [(riser.x, riser.start, riser.end) for riser in lane.risers] == [(lane.runs[1].left, low, high)]


def test_a_stance_that_is_kept_goes_on_without_being_told_again() -> None:
    kept = TrackStop((replace(point(OPPOSES), is_kept=True),))
    lane = lane_of(stop(OPPOSES), kept)
    assert [symbol.key for symbol in lane.symbols] == ["opposes"]
    assert [line.words for line in lane.words] == ["Opposes"]
    assert [(run.joins, run.right) for run in lane.runs][1] == (True, lane.runs[1].right)
    drawn = ET.fromstring(draw_tracks(picture(stop(OPPOSES), kept), ENGLISH, uid="x"))
    first, second = (path.attrib["d"] for path in drawn.iter("path") if path.get("class") == "run s-opposes")
    assert first.count("M") == 1
    assert second.startswith(f"M{number(lane.runs[1].left)} ")


def test_two_stances_within_the_same_talks_stand_side_by_side() -> None:
    lane = lane_of(stop(SUPPORTS, OPPOSES))
    assert next((run.stance, run.right) for run in lane.runs) == ("supports", lane.runs[1].left)
    assert [line.words for line in lane.words] == ["Supports", "Opposes"]


def test_silence_is_a_gap_and_is_said_and_talks_without_the_issue_are_said_too() -> None:
    lane = lane_of(stop(SUPPORTS), SILENT, NO_ISSUE, stop(SUPPORTS))
    assert [symbol.key for symbol in lane.symbols] == ["supports", "silent", "supports"]
    assert [line.words for line in lane.words] == ["Supports", "Silent", "not an issue", "Supports"]
    assert [run.joins for run in lane.runs] == [False, False]


def test_in_narrow_columns_talks_without_the_issue_are_said_in_two_lines_and_in_the_narrowest_not_at_all() -> None:
    def said(talks: int) -> list[str]:
        (lane,) = lay_out(picture(NO_ISSUE, *(stop(SUPPORTS),) * (talks - 1)), ENGLISH, "compact").lanes
        return [line.words for line in lane.words if line.words in "not an issue"]

    assert (said(4), said(6), said(12)) == (["not an issue"], ["not an", "issue"], [])


def test_a_shift_over_a_silence_is_marked_where_the_new_stance_begins() -> None:
    lane = lane_of(stop(SUPPORTS), SILENT, stop(OPPOSES))
    assert [riser.x for riser in lane.risers] == [lane.runs[1].left]
    assert lane.runs[1].joins


def test_who_was_not_in_the_room_has_a_dashed_line() -> None:
    svg = draw_tracks(picture(stop(SUPPORTS), stop(SUPPORTS, outside=True)), ENGLISH, uid="t")
    runs = ET.fromstring(svg).findall("path[@class='run s-supports']")
    assert [run.get("stroke-dasharray") for run in runs] == [None, "5 3.5"]


def test_a_red_line_stands_between_two_rules_below_its_stance() -> None:
    (mark,) = lane_of(stop(OPPOSES, red_line=True)).marks
    assert mark.words is not None
    assert mark.words.words == "RED LINE"
    assert mark.words.box.within(mark.box)


def test_where_there_is_no_room_only_the_symbol_and_the_two_rules_are_left() -> None:
    crowded = picture(*(stop(NONCOMMITTAL, red_line=True),) * 12)
    (lane,) = lay_out(crowded, ENGLISH, "compact").lanes
    assert lane.words == ()
    assert {mark.words for mark in lane.marks} == {None}
    assert len(lane.symbols) == 12


def test_the_picture_is_said_lane_by_lane() -> None:
    root = ET.fromstring(draw_tracks(picture(stop(SUPPORTS), SILENT), ENGLISH, uid="t"))
    assert root.findtext("title") == "From talks to talks: Ceasefire"
    assert root.findtext("desc") == "United States: Talks 0: Supports, since 2025; Talks 1: Silent"


def test_every_symbol_says_who_when_and_what() -> None:
    root = ET.fromstring(draw_tracks(picture(stop(SUPPORTS), SILENT), ENGLISH, uid="t"))
    assert [group.findtext("title") for group in root.findall("g")] == [
        "United States, Talks 0: Supports, since 2025",
        "United States, Talks 1: Silent",
    ]
