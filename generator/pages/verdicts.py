"""What a verdict says in words: "Both say yes", "All who spoke say yes; Türkiye is silent". Never "agreed"."""

from __future__ import annotations

from dataclasses import dataclass

from generator.derived.explained import Explained
from generator.derived.meeting_ground import Ground, Verdict
from generator.derived.stance_matrix import Cell
from generator.pages.site import Site

ONE_VOICE = (Verdict.YES, Verdict.NO)


@dataclass(frozen=True, slots=True)
class Against:
    """A party outside the room that says no, or draws a red line, where the table says yes or could."""

    party: str
    stance: str
    red_line: bool


@dataclass(frozen=True, slots=True)
class VerdictWords:
    """`words` is the label, `why` what it means where the label does not say it, `silence` who has not spoken, or ""."""

    words: str
    why: str
    silence: str
    against: tuple[Against, ...]


def verdict_words(site: Site, explained: Explained, ground: Ground) -> VerdictWords:
    t = site.labels
    silent = [site.name(party) for party in ground.silent]
    silence = t("verdict.silence", who=t.listing(silent), n=len(silent)) if silent else ""
    over = explained.without_them.get(ground.issue)
    against = tuple(_against(cell) for cell in over.against) if over else ()
    return VerdictWords(t(_label(ground)), t(f"verdict.{ground.verdict}.why"), silence, against)


def _label(ground: Ground) -> str:
    """Over fewer than all it never says "all"; over two it says "both"."""
    base = f"verdict.{ground.verdict}"
    if ground.verdict not in ONE_VOICE:
        return base
    if ground.silent:
        return f"{base}.some-silent"
    return f"{base}.two" if len(ground.spoken) == 2 else base


def _against(cell: Cell) -> Against:
    assert cell.position is not None
    return Against(cell.party, str(cell.position.stance), cell.position.red_line)
