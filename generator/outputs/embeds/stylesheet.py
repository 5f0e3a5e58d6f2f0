"""The stylesheet of embeds: their own, with the rules for the picture of the table as the pages have them."""

from __future__ import annotations

from pathlib import Path

from generator.outputs.embeds.embed import FOLDER

STYLESHEET = f"{FOLDER}/embed.css"
OWN = Path(__file__).parent / "embed.css"
PAGES_OWN = Path(__file__).parents[2] / "theme/assets/explainer.css"
BEGIN, END = "/* The picture of the table, in embeds too */\n", "/* The pictures of a series */\n"
"""What stands around these rules in the pages' stylesheet."""
HERE = "/* The picture of the table */\n"
"""Where they stand in that of embeds."""


def stylesheet() -> str:
    _, rules = PAGES_OWN.read_text("utf-8").split(BEGIN)
    rules, _ = rules.split(END)
    before, behind = OWN.read_text("utf-8").split(HERE)
    return before + rules + behind
