"""The symbols: stances, marks, and the pages of an explainer. Each has a silhouette of its own, in one colour.

What is cut out of a filled symbol is cut out of its path, so that it shows on every ground and in forced colours.
"""

from collections.abc import Iterable
from functools import cache

from markupsafe import Markup

from generator.pictures.svg import element

FILLED = "currentColor"
DISC = "M10 1.8a8.2 8.2 0 0 1 0 16.4a8.2 8.2 0 0 1 0-16.4z"
OCTAGON = "M6.4 1.6h7.2l4.8 4.8v7.2l-4.8 4.8H6.4l-4.8-4.8V6.4z"
CHECK_CUT_OUT = "M5.2 11.2l1.6-1.6l2 2l4.6-5l1.6 1.5l-6.2 6.6z"
CROSS_CUT_OUT = "M5.8 7.4l1.6-1.6L10 8.4l2.6-2.6l1.6 1.6L11.6 10l2.6 2.6l-1.6 1.6L10 11.6l-2.6 2.6l-1.6-1.6L8.4 10z"


def _line(path: str, **attributes: str | float) -> Markup:
    return element("path", d=path, **attributes)


def _filled(path: str) -> Markup:
    return element("path", d=path, fill=FILLED, fill_rule="evenodd", stroke="none")


def _ring(x: float, y: float, radius: float, **attributes: str | float) -> Markup:
    return element("circle", cx=x, cy=y, r=radius, **attributes)


SEATS = ((10, 3), (10, 17), (2.6, 10), (17.4, 10))
ICONS: dict[str, tuple[Markup, ...]] = {
    "supports": (_filled(DISC + CHECK_CUT_OUT),),
    "conditional": (_ring(10, 10, 8), _filled("M10 2a8 8 0 0 0 0 16z")),
    "noncommittal": (_ring(10, 10, 8),),
    "opposes": (_filled(OCTAGON + CROSS_CUT_OUT),),
    "silent": (_line("M3.5 10h13", stroke_dasharray="3 2"),),
    "check": (_line("M3 10.5l4.5 4.5L17 5", stroke_width=2.4),),
    "unchecked": (_ring(10, 10, 7, stroke_dasharray="2 2"),),
    "overview": (_line("M3 4h14M3 8.5h14M3 13h9M3 17h6"),),
    "table": (element("ellipse", cx=10, cy=10, rx=5, ry=3.6), *(_ring(x, y, 1.7) for x, y in SEATS)),
    "positions": (_line("M2.5 2.5H8V8H2.5zM12 12h5.5v5.5H12zM12 2.5h5.5V8H12zM2.5 12H8v5.5H2.5z"),),
    "quotes": (_line("M3.5 15c3-1.5 4-4 4-6.5h-4V4h5v4.5M11.5 15c3-1.5 4-4 4-6.5h-4V4h5v4.5"),),
    "figures": (_line("M4 17V9M10 17V3M16 17v-5M2 17h16"),),
    "timeline": (_line("M5 2v16M9 5h8M9 10h6M9 15h8"), _ring(5, 10, 2, fill=FILLED)),
    "sources": (_line("M5 2.5h7L15.5 6v11.5H5zM8 10h5M8 13.5h5"),),
    "changes": (_line("M2.5 7h13M12 3.5L15.5 7L12 10.5M17.5 14h-13M8 10.5L4.5 14L8 17.5"),),
    "arrow": (_line("M2 10h15M12 5l5 5-5 5"),),
}


@cache
def icon(name: str) -> Markup:
    """The symbol where the text stands, drawn from the page's `sprite`, which must hold it."""
    return element("svg", element("use", href=f"#i-{_known(name)}"), class_="ic", aria_hidden="true")


@cache
def inline_icon(name: str) -> Markup:
    """The symbol with its drawing: needs no sprite."""
    return element("svg", *ICONS[_known(name)], class_="ic", viewBox="0 0 20 20", aria_hidden="true")


def sprite(names: Iterable[str]) -> Markup:
    """The drawings of `names`, each once, for a page that shows them by `icon`; nothing if there are none."""
    wanted = {_known(name) for name in names}
    used = [name for name in ICONS if name in wanted]
    symbols = (element("symbol", *ICONS[name], id=f"i-{name}", viewBox="0 0 20 20") for name in used)
    drawings = element("svg", *symbols, width=0, height=0)
    return element("div", drawings, class_="sprite", aria_hidden="true") if used else Markup("")


def _known(name: str) -> str:
    if name not in ICONS:
        raise KeyError(f"no symbol is called {name!r}; there are {', '.join(ICONS)}")
    return name
