"""Over a series: each party's positions on each shared issue, from talks to talks."""

from __future__ import annotations

from pathlib import Path

from generator.derived.explained import Explained
from generator.derived.explained_series import ExplainedSeries
from generator.derived.series_tracks import Track
from tests.small_site import small_site

FILES = {
    "series/peace.yaml": """
        explainers: [riyadh, jeddah, istanbul]
        issues:
          ceasefire: {title: Ceasefire, proposal: The fighting stops at once.}
          land: {title: Land, proposal: The front becomes the border.}
        """,
    "explainers/riyadh/positions.yaml": """
        issues: {truce: {same_as: ceasefire}, aid: }
        positions:
          - {party: us, issue: truce, stance: supports, since: 2025-02}
          - {party: us, issue: truce, stance: noncommittal, since: 2025-01}
          - {party: russia, issue: truce, stance: opposes}
          - {party: qatar, issue: truce, stance: supports, since: 2025-03}
          - {party: china, issue: aid, stance: opposes}
        """,
    "explainers/riyadh/explainer.yaml": "as_of: 2025-02",
    "explainers/jeddah/positions.yaml": """
        issues: {ceasefire: }
        positions: [{party: us, issue: ceasefire, stance: opposes}]
        """,
    "explainers/istanbul/positions.yaml": """
        issues: {stop: {same_as: ceasefire}}
        positions:
          - {party: us, issue: stop, stance: supports}
          - {party: ukraine, issue: stop, stance: supports}
          - {party: russia, issue: stop, stance: conditional}
        """,
}


def _tracks(tmp_path: Path) -> dict[str, tuple[Track, ...]]:
    model = small_site(tmp_path, FILES)
    views = {slug: Explained(model, explainer) for slug, explainer in model.explainers.items()}
    return dict(ExplainedSeries(model, "peace", views).tracks)


def test_positions_are_compared_from_talks_to_talks_only_where_the_issue_is_the_same(tmp_path: Path) -> None:
    told = {
        issue: {
            track.party: [
                (step.slug, step.issue, str(step.cell.position.stance) if step.cell.position else "silent")
                for step in track.steps
            ]
            for track in tracks
        }
        for issue, tracks in _tracks(tmp_path).items()
    }
    assert told == {
        "ceasefire": {
            "us": [("riyadh", "truce", "supports"), ("istanbul", "stop", "supports")],
            "russia": [("riyadh", "truce", "opposes"), ("istanbul", "stop", "conditional")],
            "ukraine": [("riyadh", "truce", "silent"), ("istanbul", "stop", "supports")],
        },
        "land": {},
    }


def test_who_has_another_stance_in_other_talks_has_moved_and_silence_is_no_stance(tmp_path: Path) -> None:
    moved = {track.party: track.has_moved for track in _tracks(tmp_path)["ceasefire"]}
    assert moved == {"us": False, "russia": True, "ukraine": False}


def test_a_step_keeps_the_earlier_positions_of_its_talks(tmp_path: Path) -> None:
    us = _tracks(tmp_path)["ceasefire"][0]
    assert [str(position.stance) for position in us.steps[0].cell.earlier] == ["noncommittal"]
