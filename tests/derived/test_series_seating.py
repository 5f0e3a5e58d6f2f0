"""Over a series: who sat at which table."""

from __future__ import annotations

from pathlib import Path

from generator.derived.explained import Explained
from generator.derived.series_seating import Place, series_seating
from tests.small_site import small_site

FILES = {
    "explainers/geneva/table.yaml": """
        parties: {ukraine: {excluded: {from: [second]}}}
        meetings:
          second: {date: 2025-02-20, seats: [{actor: us}], others: [russia]}
          first: {date: 2025-02-18, seats: [{actor: us}, {actor: qatar, role: host}]}
        """,
    "explainers/alps/table.yaml": """
        parties: {us: {excluded: {status: left}}}
        meetings: {last: {date: 2025-03, seats: [{actor: ukraine, unsure: One paper says so.}]}}
        """,
    "explainers/next/table.yaml": "parties: {china: }",
}


def _said(place: Place) -> str:
    if place.delegation:
        marks = " unnamed" * place.delegation.is_unnamed + " unsure" * place.delegation.is_unsure
        return f"{place.delegation.role}{marks}"
    return str(place.exclusion.status) if place.exclusion else "absent"


def test_each_party_has_a_seat_with_its_role_or_an_exclusion_with_its_status_or_was_absent(tmp_path: Path) -> None:
    model = small_site(tmp_path, FILES)
    talks = {slug: Explained(model, model.explainers[slug]).seating for slug in ("geneva", "alps", "next")}
    found = series_seating(talks)
    rows = {party: [_said(found.place(party, meeting)) for meeting in found.meetings] for party in found.parties}
    assert [(meeting.slug, meeting.seating.id) for meeting in found.meetings] == [
        ("geneva", "first"),
        ("geneva", "second"),
        ("alps", "last"),
    ]
    assert rows == {
        "ukraine": ["absent", "not-invited", "delegate unsure"],
        "us": ["delegate", "delegate", "left"],
        "russia": ["absent", "delegate unnamed", "absent"],
        "qatar": ["host", "absent", "absent"],
        "china": ["absent", "absent", "absent"],
    }


def test_absent_is_neither_seated_nor_excluded(tmp_path: Path) -> None:
    model = small_site(tmp_path, FILES)
    found = series_seating({"geneva": Explained(model, model.explainers["geneva"]).seating})
    absent = [party for party in found.parties if found.place(party, found.meetings[0]).is_absent]
    assert absent == ["ukraine", "russia"]
