"""The stance matrix as a table: a row an issue, a column a party, those outside the room apart."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from generator.derived.explained import Explained
from generator.derived.stance_matrix import Cell
from generator.pages import addresses
from generator.pages.addresses import Address
from generator.pages.site import Site
from generator.pages.verdicts import VerdictWords, verdict_words
from generator.records.position import Basis

WIDE_BEYOND = 4


@dataclass(frozen=True, slots=True)
class StanceCell:
    """`stance` is a stance's key or "silent"; `evidence` what it stands on, in words; `later` the stance taken since then, or ""."""

    party: str
    stance: str
    red_line: bool
    evidence: str
    later: str
    address: Address | None


@dataclass(frozen=True, slots=True)
class StanceRow:
    issue: str
    title: str
    verdict: VerdictWords
    inside: tuple[StanceCell, ...]
    outside: tuple[StanceCell, ...]


@dataclass(frozen=True, slots=True)
class StanceTable:
    """`inside` and `outside` are the short names over the columns; a table that `is_wide` may scroll."""

    inside: tuple[str, ...]
    outside: tuple[str, ...]
    rows: tuple[StanceRow, ...]

    @property
    def columns(self) -> int:
        return len(self.inside) + len(self.outside)

    @property
    def is_wide(self) -> bool:
        return self.columns > WIDE_BEYOND


def stance_table(site: Site, explained: Explained) -> StanceTable:
    """Rows in the order of pages: without them first, then by verdict, then as written."""
    inside, outside = explained.columns()
    rows = []
    for issue, ground in explained.grounds.items():
        title = explained.explainer.issues[issue].title
        verdict = verdict_words(site, explained, ground)
        cells = (_cells(site, explained, issue, parties) for parties in (inside, outside))
        rows.append(StanceRow(issue, title, verdict, *cells))
    return StanceTable(tuple(map(site.short, inside)), tuple(map(site.short, outside)), tuple(rows))


def _cells(site: Site, explained: Explained, issue: str, parties: Iterable[str]) -> tuple[StanceCell, ...]:
    slug = explained.explainer.slug
    return tuple(_cell(site, slug, explained.matrix.cell(party, issue)) for party in parties)


def _cell(site: Site, slug: str, cell: Cell) -> StanceCell:
    """A cell leads to the position it shows, or, where there is only silence so far, to the first that came since then."""
    later = str(cell.later[-1].stance) if cell.later else ""
    shown = cell.position or (cell.later[0] if cell.later else None)
    return StanceCell(
        party=cell.party,
        stance=str(cell.position.stance) if cell.position else "silent",
        red_line=bool(cell.position and cell.position.red_line),
        evidence=evidence(site, cell),
        later=later,
        address=addresses.position(slug, shown) if shown else None,
    )


def evidence(site: Site, cell: Cell) -> str:
    """2 quotes, 3 sources; our reading"""
    if cell.position is None:
        return ""
    t = site.labels
    counted = [t("count.quotes", n=cell.quotes)] if cell.quotes else []
    said = t("positions.evidence-between").join([*counted, t("count.sources", n=cell.sources)])
    return t("positions.evidence-inferred", evidence=said) if cell.position.basis is Basis.INFERRED else said
