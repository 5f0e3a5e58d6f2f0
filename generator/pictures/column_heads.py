"""The heads of columns as SVG."""

from collections.abc import Iterator

from markupsafe import Markup

from generator.pictures.columns import HeadLine, PlacedColumns, TurnedLine
from generator.pictures.svg import element, number, text_node
from generator.pictures.table.drawing import draw_line, isolated


def draw_heads(columns: PlacedColumns) -> Iterator[Markup]:
    """The words, lying or turned, and a rule under those of the same talks."""
    yield from (_line(line) for line in columns.lines)
    height = number(columns.height)
    path = "".join(f"M{number(rule.left)} {height}H{number(rule.right)}" for rule in columns.rules)
    yield element("path", class_="talks", d=path)


def _line(line: HeadLine) -> Markup:
    if not isinstance(line, TurnedLine):
        return draw_line(line)
    move = f"translate({number(line.x)} {number(line.y)}) rotate(-90)"
    return element("text", text_node(isolated(line.words)), transform=move, class_=line.style.css)
