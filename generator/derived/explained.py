"""All derived views of one explainer, computed once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from generator.derived.issue_history import IssueHistory, issue_histories
from generator.derived.meeting_ground import Ground, Verdict, meeting_ground
from generator.derived.parts_taken import PartTaken, parts_taken
from generator.derived.printed import PrintedFigure, PrintedQuote, printed_figures, printed_quotes
from generator.derived.seating import Seating, seating
from generator.derived.shifts import Shift, shifts
from generator.derived.source_load import Load, rests_on_tier_c, source_load
from generator.derived.stance_matrix import StanceMatrix, stance_matrix
from generator.derived.statements import Statement, statements
from generator.derived.voice import voices
from generator.derived.who_is_heard import Heard, who_is_heard
from generator.derived.without_them import WithoutThem, without_them
from generator.model import LinkedExplainer, Model

VERDICT_ORDER = list(Verdict)


@dataclass(frozen=True)
class Explained:
    """An explainer and everything that follows from it; each view is computed when first asked for."""

    model: Model
    explainer: LinkedExplainer

    @cached_property
    def seating(self) -> Seating:
        return seating(self.model, self.explainer)

    @cached_property
    def voices(self) -> Mapping[str, str]:
        return voices(self.model, self.explainer, self.seating)

    @cached_property
    def matrix(self) -> StanceMatrix:
        return stance_matrix(self.explainer)

    @cached_property
    def grounds(self) -> Mapping[str, Ground]:
        """By issue, in the order of pages: without them first, then by verdict, then as written."""
        found = {issue: meeting_ground(issue, self.matrix, self.seating) for issue in self.explainer.issues}
        over = {one.ground.issue for one in without_them(found.values(), self.matrix, self.seating)}
        order = sorted(found, key=lambda issue: (issue not in over, VERDICT_ORDER.index(found[issue].verdict)))
        return {issue: found[issue] for issue in order}

    @cached_property
    def without_them(self) -> Mapping[str, WithoutThem]:
        """By issue, in the order of pages."""
        return {one.ground.issue: one for one in without_them(self.grounds.values(), self.matrix, self.seating)}

    @cached_property
    def shifts(self) -> tuple[Shift, ...]:
        return shifts(self.explainer)

    @cached_property
    def histories(self) -> tuple[IssueHistory, ...]:
        """Of the issues on which something changed."""
        return tuple(issue_histories(self.explainer, self.matrix, self.seating.parties))

    @cached_property
    def heard(self) -> tuple[Heard, ...]:
        return who_is_heard(self.explainer, self.seating, self.voices)

    @cached_property
    def _parts(self) -> Mapping[str, PartTaken]:
        return parts_taken(self.explainer, self.seating, self.voices)

    def part_of(self, actor: str) -> PartTaken:
        """What the actor has to do with the talks; nothing, if it is only named."""
        return self._parts.get(actor) or PartTaken()

    @cached_property
    def printed_quotes(self) -> tuple[PrintedQuote, ...]:
        return printed_quotes(self.model, self.explainer)

    @cached_property
    def printed_figures(self) -> tuple[PrintedFigure, ...]:
        return printed_figures(self.model, self.explainer)

    @cached_property
    def statements(self) -> tuple[Statement, ...]:
        return statements(self.explainer)

    @cached_property
    def load(self) -> Load:
        return source_load(self.statements, self.explainer.cites)

    @cached_property
    def on_tier_c_alone(self) -> tuple[Statement, ...]:
        """The statements that nothing better carries than an aggregator, a mirror or party media."""
        return tuple(statement for statement in self.statements if rests_on_tier_c(self.model, statement))

    def columns(self) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """The parties that the matrix shows: at the table (a host or mediator only if it has spoken), and outside."""
        inside = (
            party for party in self.seating.at_table if party in self.seating.delegates or self.matrix.has_spoken(party)
        )
        return tuple(inside), tuple(outside.party for outside in self.seating.outside)
