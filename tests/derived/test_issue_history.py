"""What each party held on an issue, at each date on which somebody took a position."""

from __future__ import annotations

from pathlib import Path

from generator.derived.issue_history import MOST_DATES, HeldThen, IssueHistory
from tests.small_site import small_talks


def histories(folder: Path, positions: str, front: str = "") -> tuple[IssueHistory, ...]:
    files = {"positions.yaml": f"positions:\n{positions}"}
    return small_talks(folder, files | ({"explainer.yaml": front} if front else {})).histories


def said(held: HeldThen) -> str:
    taken = "+".join(str(position.stance) for position in held.taken)
    return taken or (f"({held.kept.stance})" if held.kept else "-")


def told(history: IssueHistory) -> dict[str, list[str]]:
    return {one.party: [said(held) for held in one.held] for one in history.parties}


MOVED = """
- {party: us, issue: nato, stance: supports, since: 2008}
- {party: us, issue: nato, stance: opposes, since: 2025-02-12}
- {party: ukraine, issue: nato, stance: supports, since: 2019-02}
- {party: russia, issue: troops, stance: opposes, since: 2025-02}
"""


def test_a_party_keeps_its_stance_until_it_takes_another_and_is_silent_before_its_first(tmp_path: Path) -> None:
    (history,) = histories(tmp_path, MOVED)
    assert [moment.first.text for moment in history.moments] == ["2008", "2019-02", "2025-02-12"]
    assert told(history) == {
        "us": ["supports", "(supports)", "opposes"],
        "ukraine": ["-", "supports", "(supports)"],
    }


def test_an_issue_on_which_nobody_moved_has_none(tmp_path: Path) -> None:
    assert histories(tmp_path, "- {party: us, issue: nato, stance: supports}") == ()


def test_a_first_word_after_the_day_of_the_explainer_counts_and_stands_apart(tmp_path: Path) -> None:
    both = """
    - {party: us, issue: nato, stance: supports, since: 2025-02}
    - {party: russia, issue: nato, stance: opposes, since: 2025-06}
    """
    (history,) = histories(tmp_path, both, "as_of: 2025-02-28")
    assert [moment.is_later for moment in history.moments] == [False, True]
    assert told(history) == {"us": ["supports", "(supports)"], "russia": ["-", "opposes"]}


def test_where_there_are_too_many_dates_those_of_a_month_are_taken_together(tmp_path: Path) -> None:
    days = [f"- {{party: p{day}, issue: nato, stance: supports, since: 2025-02-{day:02}}}" for day in range(1, 10)]
    moved = "- {party: p1, issue: nato, stance: opposes, since: 2025-02-20}\n- {party: p2, issue: nato, stance: opposes, since: 2025-03}"
    (history,) = histories(tmp_path, "\n".join([*days, moved]))
    assert [(moment.first.text, moment.last.text) for moment in history.moments] == [
        ("2025-02-01", "2025-02-20"),
        ("2025-03", "2025-03"),
    ]
    assert told(history)["p1"] == ["supports+opposes", "(opposes)"]


def test_there_are_never_more_moments_than_have_room_within_a_few_years(tmp_path: Path) -> None:
    months = [
        f"- {{party: us, issue: nato, stance: {stance}, since: {year}-{month:02}}}"
        for year in (2023, 2024)
        for month, stance in zip(range(1, 9), ("supports", "opposes") * 4, strict=True)
    ]
    (history,) = histories(tmp_path, "\n".join(months))
    assert len(history.moments) == 2 <= MOST_DATES
