"""Talks that belong together."""

from __future__ import annotations

from pathlib import Path

from generator.derived.explained import Explained
from generator.derived.explained_series import ExplainedSeries
from tests.small_site import small_site


def test_the_talks_are_those_that_the_series_lists_in_its_order(tmp_path: Path) -> None:
    files = {
        "series/peace.yaml": "explainers: [riyadh, istanbul]",
        "explainers/istanbul/table.yaml": "meetings: {m: {seats: [{actor: us}]}}",
        "explainers/riyadh/table.yaml": "meetings: {m: {seats: [{actor: russia}]}}",
        "explainers/elsewhere/table.yaml": "meetings: {m: {seats: [{actor: china}]}}",
    }
    model = small_site(tmp_path, files)
    views = {slug: Explained(model, explainer) for slug, explainer in model.explainers.items()}
    series = ExplainedSeries(model, "peace", views)
    assert list(series.talks.items()) == [("riyadh", views["riyadh"]), ("istanbul", views["istanbul"])]
    assert series.seating.parties == ("russia", "us")
    assert series.tracks == {}
    assert series.record.title == "Talks"
