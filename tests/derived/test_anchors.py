"""The anchor of every record on the page of its kind."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.derived.anchors import (
    claim_anchor,
    correction_anchors,
    date_anchor,
    event_anchor,
    position_anchor,
    slug_of,
)
from generator.records.date import parse_date
from generator.records.explainer import Correction
from tests.small_site import small_talks


def test_a_position_has_issue_party_and_date_in_its_anchor_even_if_it_is_the_only_one(tmp_path: Path) -> None:
    talks = small_talks(
        tmp_path, {"positions.yaml": "positions: [{party: us, issue: embassies, stance: supports, since: 2025-02}]"}
    )
    assert position_anchor(talks.explainer.positions[0]) == "embassies--us--2025-02"


def test_a_shift_re_points_no_old_link(tmp_path: Path) -> None:
    talks = small_talks(
        tmp_path,
        {
            "positions.yaml": """
                positions:
                  - {party: us, issue: embassies, stance: supports, since: 2025-02}
                  - {party: us, issue: embassies, stance: opposes, since: 2022}
                """
        },
    )
    anchors = [position_anchor(position) for position in talks.explainer.positions]
    assert anchors == ["embassies--us--2025-02", "embassies--us--2022"]


@pytest.mark.parametrize(
    ("written", "anchor"),
    [
        ("2025-02-18", "2025-02-18"),
        ("2025-02-18/2025-02-20", "2025-02-18-to-2025-02-20"),
        ("2025-02~", "2025-02-about"),
        ("2025-02?", "2025-02-perhaps"),
        ("2025-02%", "2025-02-about-perhaps"),
    ],
)
def test_a_date_is_written_in_an_anchor_without_signs(written: str, anchor: str) -> None:
    assert date_anchor(parse_date(written)) == anchor


POINTS = st.tuples(st.sampled_from(["2024", "2025-02", "2025-02-18"]), st.sampled_from(["", "~", "?", "%"])).map(
    "".join
)
DATES = st.one_of(POINTS, st.tuples(POINTS, st.sampled_from(["2026", "2026-01~"])).map("/".join))


@given(DATES, DATES)
def test_different_dates_have_different_anchors(one: str, other: str) -> None:
    same = date_anchor(parse_date(one)) == date_anchor(parse_date(other))
    assert same == (one == other)


def test_an_event_is_found_by_its_date_and_title_or_by_its_id(tmp_path: Path) -> None:
    talks = small_talks(
        tmp_path,
        {
            "timeline.yaml": """
                - {date: 2022-02-24, title: Russia invades Ukraine}
                - {date: 2025-02-12, title: Trump calls Putin, id: call}
                """
        },
    )
    assert [event_anchor(event) for event in talks.explainer.events] == ["2022-02-24-russia-invades-ukraine", "call"]


@pytest.mark.parametrize(
    ("title", "slug"),
    [
        ("Türkiye hosts: day 2!", "turkiye-hosts-day-2"),
        ("Мирные переговоры", "мирные-переговоры"),
        ("평화 회담", "평화-회담"),
        ("…", "event"),
    ],
)
def test_letters_of_every_script_stay_in_an_anchor(title: str, slug: str) -> None:
    assert slug_of(title) == slug


def test_a_claim_is_found_by_its_id_or_by_its_place() -> None:
    assert claim_anchor("teams", "key-points", 0) == "teams"
    assert claim_anchor(None, "key-points", 0) == "key-points-1"


def test_a_correction_is_found_by_its_day_and_a_later_one_of_that_day_by_its_count() -> None:
    days = [parse_date(day) for day in ("2025-03-01", "2025-03-01", "2025-02~")]
    corrections = [Correction(date=day, text="A name.") for day in days]
    assert correction_anchors(corrections) == (
        "correction-2025-03-01",
        "correction-2025-03-01-2",
        "correction-2025-02-about",
    )
