"""What the schema cannot see: one rule a file, each a pure function of the model, none knowing of another."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator, Mapping

from generator.checks import (
    claim_id_twice,
    figure_not_printed,
    figure_told_otherwise,
    foreign_voice,
    former_id_taken,
    invisible_characters,
    left_without_seat,
    lengths,
    listed_twice,
    look_alike_ids,
    names_itself,
    one_source,
    overdue_review,
    post_not_held,
    printed_before_said,
    quote_not_printed,
    quote_told_otherwise,
    same_actor_twice,
    same_anchor,
    same_as_twice,
    seat_taken_twice,
    seated_though_excluded,
    silent_at_table,
    since_after_update,
    tier_c_alone,
    two_leads,
    two_positions_at_once,
    unlisted_party,
    unused_records,
)
from generator.derived.explained import Explained
from generator.model import Model
from generator.problems import Problem

EXPLAINER_CHECKS: tuple[Callable[[Explained], Iterator[Problem]], ...] = (
    claim_id_twice.check,
    figure_not_printed.check,
    foreign_voice.check,
    left_without_seat.check,
    names_itself.check,
    one_source.check,
    post_not_held.check,
    printed_before_said.check,
    quote_not_printed.check,
    same_anchor.check,
    same_as_twice.check,
    seat_taken_twice.check,
    seated_though_excluded.check,
    silent_at_table.check,
    since_after_update.check,
    tier_c_alone.check,
    two_leads.check,
    two_positions_at_once.check,
    unlisted_party.check,
)
"""Each looks at one explainer."""

MODEL_CHECKS: tuple[Callable[[Model], Iterator[Problem]], ...] = (
    figure_told_otherwise.check,
    former_id_taken.check,
    invisible_characters.check,
    lengths.check,
    listed_twice.check,
    look_alike_ids.check,
    quote_told_otherwise.check,
    same_actor_twice.check,
    unused_records.check,
)
"""Each looks at everything."""


def run(model: Model, today: datetime.date, explained: Mapping[str, Explained] | None = None) -> list[Problem]:
    """Everything that the checks find. `explained` has the derived views by slug, where the caller has them already."""
    views = explained or {slug: Explained(model, explainer) for slug, explainer in model.explainers.items()}
    return of_model(model, today) + [problem for view in views.values() for problem in of_explainer(view)]


def of_model(model: Model, today: datetime.date) -> list[Problem]:
    """What the checks find that look at everything."""
    return [problem for check in MODEL_CHECKS for problem in check(model)] + list(overdue_review.check(model, today))


def of_explainer(explained: Explained) -> list[Problem]:
    """What the checks find that look at one explainer."""
    return [problem for check in EXPLAINER_CHECKS for problem in check(explained)]
