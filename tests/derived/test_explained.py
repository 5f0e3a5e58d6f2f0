"""All derived views of one explainer: their order, and which columns the matrix has."""

from __future__ import annotations

from pathlib import Path

from generator.derived.meeting_ground import Verdict
from tests.small_site import small_talks

TABLE = """
    parties: {ukraine: {excluded: {}}, china: }
    meetings:
      m: {seats: [{actor: us}, {actor: russia}, {actor: saudi-arabia, role: host}, {actor: qatar, role: mediator}]}
    """


def test_what_is_shared_without_them_comes_first_then_the_verdicts_in_order_then_as_written(tmp_path: Path) -> None:
    said = {
        "silent": (),
        "contested": ("us supports", "russia opposes"),
        "refused": ("us opposes", "russia opposes"),
        "reach": ("us noncommittal", "russia supports"),
        "yes": ("us supports", "russia supports"),
        "reach-without": ("us conditional", "russia supports", "ukraine opposes"),
        "yes-too": ("us supports", "russia supports", "ukraine supports"),
    }
    positions = [(issue, *one.split()) for issue, all_said in said.items() for one in all_said]
    written = "".join(
        f"\n  - {{issue: {issue}, party: {party}, stance: {stance}}}" for issue, party, stance in positions
    )
    issues = "".join(f"\n  {issue}: " for issue in said)
    talks = small_talks(tmp_path, {"table.yaml": TABLE, "positions.yaml": f"issues: {issues}\npositions: {written}"})
    assert {issue: ground.verdict for issue, ground in talks.grounds.items()} == {
        "reach-without": Verdict.WITHIN_REACH,
        "yes": Verdict.YES,
        "yes-too": Verdict.YES,
        "reach": Verdict.WITHIN_REACH,
        "contested": Verdict.CONTESTED,
        "refused": Verdict.NO,
        "silent": Verdict.NOT_ENOUGH_SAID,
    }
    assert list(talks.grounds) == ["reach-without", "yes", "yes-too", "reach", "contested", "refused", "silent"]
    assert list(talks.without_them) == ["reach-without"]


def test_a_host_or_mediator_without_a_position_has_no_column_and_a_silent_delegation_has_one(tmp_path: Path) -> None:
    files = {"table.yaml": TABLE, "positions.yaml": "positions: [{issue: land, party: qatar, stance: supports}]"}
    assert small_talks(tmp_path, files).columns() == (("us", "russia", "qatar"), ("ukraine", "china"))


def test_an_explainer_of_its_front_page_alone_has_nothing_to_derive(tmp_path: Path) -> None:
    talks = small_talks(tmp_path, {})
    assert talks.columns() == ((), ())
    assert (talks.grounds, talks.without_them, talks.shifts, talks.heard, talks.voices) == ({}, {}, (), (), {})
    assert talks.load.rests_on_one
