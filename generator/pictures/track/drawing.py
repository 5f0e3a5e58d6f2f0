"""The layout as SVG. The page's stylesheet colours the classes."""

from collections.abc import Iterator

from markupsafe import Markup

from generator.pictures.column_heads import draw_heads
from generator.pictures.icons import ICONS
from generator.pictures.svg import element, number, text_node, together
from generator.pictures.table.drawing import draw_line
from generator.pictures.track.measures import MARGIN, SYMBOL
from generator.pictures.track.placed import Lane, PlacedSymbol, RedLineMark, Riser, Run, TrackLayout

ICON_SIZE = 20
HEAD = 4  # of the arrow of a shift
CLEAR = 1.5  # between a symbol and its line
DASHES = "5 3.5"


def draw(layout: TrackLayout) -> Markup:
    """Everything inside the <svg>."""
    lanes = (part for lane in layout.lanes for part in _lane(lane))
    return together((*_separators(layout), *draw_heads(layout.columns), *lanes))


def _separators(layout: TrackLayout) -> Iterator[Markup]:
    left, right = number(MARGIN), number(layout.width - MARGIN)
    if path := "".join(f"M{left} {number(lane.bottom)}H{right}" for lane in layout.lanes[:-1]):
        yield element("path", class_="hair", d=path)


def _lane(lane: Lane) -> Iterator[Markup]:
    yield from (draw_line(line) for line in lane.name)
    yield from (_run(run, lane) for run in lane.runs)
    yield from (_riser(riser) for riser in lane.risers)
    yield from (draw_line(line) for line in lane.words)
    yield from (part for mark in lane.marks for part in _mark(mark))
    yield from (_symbol(symbol) for symbol in lane.symbols)


def _run(run: Run, lane: Lane) -> Markup:
    """The line lets its symbol stand free; what begins after a gap begins with the symbol."""
    symbols = (one.box for one in lane.symbols if run.left <= one.x <= run.right and one.y == run.y)
    start, end = next(((box.left - CLEAR, box.right + CLEAR) for box in symbols), (run.left, run.left))
    before, after = (run.left, start), (end, run.right)
    if run.from_right:
        before, after = after, before
    parts = [part for part in ((before, after) if run.joins else (after,)) if part[1] > part[0]]
    path = "".join(f"M{number(left)} {number(run.y)}H{number(right)}" for left, right in parts)
    return element("path", class_=f"run s-{run.stance}", d=path, stroke_dasharray=DASHES if run.is_outside else None)


def _riser(riser: Riser) -> Markup:
    """An arrow from the old stance to the new one."""
    back = -HEAD if riser.end > riser.start else HEAD
    x, end = number(riser.x), number(riser.end)
    head = f"M{number(riser.x - HEAD)} {number(riser.end + back)}L{x} {end}L{number(riser.x + HEAD)} {number(riser.end + back)}"
    return element("path", class_="riser", d=f"M{x} {number(riser.start)}V{end}{head}")


def _mark(mark: RedLineMark) -> Iterator[Markup]:
    box = mark.box
    left, right = number(box.left), number(box.right)
    yield element("path", class_="redline", d=f"M{left} {number(box.top)}H{right}M{left} {number(box.bottom)}H{right}")
    if mark.words:
        yield draw_line(mark.words)


def _symbol(symbol: PlacedSymbol) -> Markup:
    move = f"translate({number(symbol.box.left)} {number(symbol.box.top)}) scale({SYMBOL / ICON_SIZE:.2f})"
    title = element("title", text_node(symbol.title))
    return element("g", title, *ICONS[symbol.key], class_=f"sym s-{symbol.key}", transform=move)
