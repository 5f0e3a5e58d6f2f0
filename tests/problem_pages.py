"""The pages about problems: their sections and examples, and the codes that the source tells."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from generator.references import LINK_KINDS

ROOT = Path(__file__).parent.parent
PAGES = ROOT / "docs" / "problems"
TELLERS = frozenset({"Problem", "notice", "fault", "Fault", "PydanticCustomError", "tell", "_tell", "_long"})
"""What makes a problem of a code: the first of its arguments that is one word in kebab-case."""
CODE = re.compile(r"[a-z]+(-[a-z]+)*")
LEAD = re.compile(r"(Wrong|Right|And),? in `([^`]+)`:")
FENCE = re.compile(r"(?:^|\n)([^\n]+)\n\n```(?:yaml|text)\n(.*?\n)```\n", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Section:
    """What a page says about one code: its words, and a wrong and a right example as YAML texts by file name."""

    code: str
    page: str
    words: str
    wrong: Mapping[str, str]
    right: Mapping[str, str]


def sections() -> Iterator[Section]:
    for page in sorted(PAGES.glob("*.md")):
        for part in page.read_text(encoding="utf-8").split("\n## ")[1:]:
            yield _section(part, page.name)


def _section(part: str, page: str) -> Section:
    heading, _, rest = part.partition("\n")
    examples: dict[str, dict[str, str]] = {"Wrong": {}, "Right": {}}
    of = ""
    for lead, text in FENCE.findall(rest):
        found = LEAD.fullmatch(lead)
        assert found, f"{page}, {heading}: this line leads to no example: {lead}"
        of = of if found[1] == "And" else found[1]
        examples[of][found[2]] = text
    words = rest.partition("\n\nWrong, in ")[0].strip()
    return Section(heading.strip("`"), page, words, examples["Wrong"], examples["Right"])


@cache
def codes() -> dict[str, set[str]]:
    """Every code that the source tells, with the modules that tell it."""
    made: dict[str, set[str]] = {f"unknown-{kind}": {"generator.references"} for kind in LINK_KINDS}
    for file in sorted((ROOT / "generator").rglob("*.py")):
        module = ".".join(file.relative_to(ROOT).with_suffix("").parts)
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and (code := _code(node)):
                made.setdefault(code, set()).add(module)
    return made


def _code(call: ast.Call) -> str:
    name = getattr(call.func, "id", getattr(call.func, "attr", ""))
    if name not in TELLERS:
        return ""
    words = (one.value for one in call.args if isinstance(one, ast.Constant) and isinstance(one.value, str))
    return next((word for word in words if CODE.fullmatch(word)), "")
