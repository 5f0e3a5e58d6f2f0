"""Over a series: how a party came from stance to stance on a shared issue."""

from __future__ import annotations

from pathlib import Path

from generator.derived.explained import Explained
from generator.derived.explained_series import ExplainedSeries
from generator.derived.series_course import Course, Held
from tests.small_site import small_site

SERIES = """
    explainers: [riyadh, jeddah, anchorage]
    issues: {truce: {title: Truce, proposal: The fighting stops.}}
"""
TABLE = "meetings: {m: {date: 2025-02-18, seats: [{actor: us}]}}"


def course_of(folder: Path, riyadh: str, jeddah: str = "", anchorage: str = "") -> Course:
    """Of the United States; positions are written as `stance date`, a line each."""
    files = {"series/peace.yaml": SERIES, "explainers/riyadh/table.yaml": TABLE}
    for slug, text in (("riyadh", riyadh), ("jeddah", jeddah), ("anchorage", anchorage)):
        held = [line.split() for line in text.splitlines() if line.strip()]
        lines = [f"  - {{party: us, issue: truce, stance: {stance}, since: {since}}}" for stance, since in held]
        known = "  - {party: russia, issue: truce, stance: opposes}"
        written = "\n".join(["issues: {truce: {same_as: truce}}", "positions:", *lines, known])
        files[f"explainers/{slug}/positions.yaml"] = written
    model = small_site(folder, files)
    views = {slug: Explained(model, explainer) for slug, explainer in model.explainers.items()}
    courses = ExplainedSeries(model, "peace", views).courses["truce"]
    return next(one for one in courses if one.party == "us")


def said(held: tuple[Held, ...]) -> list[str]:
    return [f"{one.slug}: {one.position.stance} {one.position.since}" for one in held]


def test_the_stances_are_those_of_the_talks_one_after_another(tmp_path: Path) -> None:
    found = course_of(tmp_path, "opposes 2025-02-18", "supports 2025-03-11", "supports 2025-08-15")
    assert [said(stop.held) for stop in found.stops] == [
        ["riyadh: opposes 2025-02-18"],
        ["jeddah: supports 2025-03-11"],
        ["anchorage: supports 2025-08-15"],
    ]
    assert said(found.stances) == ["riyadh: opposes 2025-02-18", "jeddah: supports 2025-03-11"]
    assert found.has_moved


def test_silence_is_no_stance(tmp_path: Path) -> None:
    found = course_of(tmp_path, "opposes 2025-02-18", "", "opposes 2025-08-15")
    assert [said(stop.held) for stop in found.stops][1] == []
    assert not found.has_moved


def test_what_was_taken_between_two_talks_is_a_step_and_what_the_talks_before_tell_already_is_none(
    tmp_path: Path,
) -> None:
    found = course_of(
        tmp_path,
        "opposes 2025-02-18",
        "opposes 2025-02-18\nnoncommittal 2025-03-01\nsupports 2025-03-11",
    )
    assert said(found.stops[1].held) == ["jeddah: noncommittal 2025-03-01", "jeddah: supports 2025-03-11"]
    assert [str(one.position.stance) for one in found.stances] == ["opposes", "noncommittal", "supports"]


def test_what_was_given_up_before_the_first_meeting_is_history(tmp_path: Path) -> None:
    found = course_of(tmp_path, "supports 2008\nopposes 2025-02-12")
    assert said(found.stances) == ["riyadh: opposes 2025-02-12"]


def test_what_is_given_up_after_the_first_meeting_is_a_step_of_the_first_talks(tmp_path: Path) -> None:
    found = course_of(tmp_path, "supports 2025-02-12\nopposes 2025-02-27")
    assert said(found.stances) == ["riyadh: supports 2025-02-12", "riyadh: opposes 2025-02-27"]


def later(folder: Path, stance: str, since: str) -> Course:
    files = {
        "series/peace.yaml": "{explainers: [talks], issues: {truce: {title: Truce, proposal: Stop.}}}",
        "explainer.yaml": "as_of: 2025-03-01",
        "positions.yaml": f"""
            issues: {{truce: {{same_as: truce}}}}
            positions:
              - {{party: us, issue: truce, stance: opposes, since: 2025-02}}
              - {{party: us, issue: truce, stance: {stance}, since: {since}}}
            """,
    }
    model = small_site(folder, files)
    views = {slug: Explained(model, explainer) for slug, explainer in model.explainers.items()}
    (course,) = ExplainedSeries(model, "peace", views).courses["truce"]
    return course


def test_a_later_stance_is_told_as_since_then_if_it_is_another(tmp_path: Path) -> None:
    moved = later(tmp_path / "moved", "supports", "2025-12-14")
    assert said(moved.stances) == ["talks: opposes 2025-02", "talks: supports 2025-12-14"]
    assert later(tmp_path / "same", "opposes", "2025-12-14").since_then is None
