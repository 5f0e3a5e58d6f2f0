"""How fast, against what: every contestant in turn, round after round, on the same content.

python -m benchmarks.run [S|M|L …] [--rounds 3] [--only NAME …] [--work DIR]

Prints one table a size, in Markdown: medians with the least and the most of all rounds, and the ratios that docs/speed.md
speaks of, each taken within its round. Needs what the extra `bench` installs.
"""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path

from benchmarks.contestants import CONTESTANTS, RATIOS, Place
from benchmarks.edit_latency import seen_after_an_edit
from benchmarks.measuring import Cost, Summary, cost_of

ENVIRONMENT = {"NO_MKDOCS_2_WARNING": "1", "PYTHONHASHSEED": "0"}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sizes", nargs="*", default=["M"], metavar="S|M|L")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--only", nargs="*", choices=[one.name for one in CONTESTANTS], default=None)
    parser.add_argument("--work", type=Path, default=Path(".cache/bench"))
    wanted = parser.parse_args()
    for size in wanted.sizes:
        place = Place(wanted.work.resolve() / size, size)
        place.make()
        print(table(size, measured(place, wanted.rounds, wanted.only)), flush=True)


def measured(place: Place, rounds: int, only: list[str] | None) -> dict[str, list[Cost]]:
    """What each contestant cost, round by round."""
    costs: dict[str, list[Cost]] = {}
    for number in range(rounds):
        for one in CONTESTANTS:
            if only is not None and one.name not in only:
                continue
            print(f"{place.size}, round {number + 1}: {one.name}", file=sys.stderr, flush=True)
            one.prepare(place)
            if one.serves:
                waited = seen_after_an_edit(one.command(place), place.edited(one.name), one.serves)
                cost = Cost(0, waited, 0)
            else:
                cost = cost_of(one.command(place), place.folder, ENVIRONMENT)
            costs.setdefault(one.name, []).append(cost)
    return costs


def table(size: str, costs: dict[str, list[Cost]]) -> str:
    lines = [
        f"### {size}, {len(next(iter(costs.values())))} rounds, {os.cpu_count()} cores",
        "",
        "| what | work, s | passes, s | largest process, MB |",
        "|---|---|---|---|",
    ]
    for name, listed in costs.items():
        one = Summary.of(listed)
        cpu = f"{shown(one.cpu)}" if one.memory else "–"
        lines.append(f"| {name} | {cpu} | {shown(one.wall)} | {one.memory:.0f} |".replace("| 0 |", "| – |"))
    lines += ["", "| ratio | wanted | work | passes |", "|---|---|---|---|"]
    for ratio in RATIOS:
        if ratio.of in costs and ratio.to in costs:
            pairs = list(zip(costs[ratio.of], costs[ratio.to], strict=True))
            wall = shown_ratio([one.wall / other.wall for one, other in pairs])
            cpu = shown_ratio([one.cpu / other.cpu for one, other in pairs]) if pairs[0][1].cpu else "–"
            wish = f"≤ {ratio.at_most}" if ratio.at_most else ""
            lines.append(f"| {ratio.of} / {ratio.to} | {wish} | {cpu} | {wall} |")
    return "\n".join([*lines, ""])


def shown(spread: tuple[float, float, float]) -> str:
    least, middle, most = spread
    return f"{middle:.2f} ({least:.2f}–{most:.2f})"


def shown_ratio(values: list[float]) -> str:
    ordered = sorted(values)
    return f"{ordered[len(ordered) // 2]:.2f} ({ordered[0]:.2f}–{ordered[-1]:.2f})"


if __name__ == "__main__":
    main()
