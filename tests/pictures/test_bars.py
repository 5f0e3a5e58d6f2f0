"""Compare bars: one scale, one kind of stroke for each kind of figure."""

import re
from xml.etree import ElementTree as ET

import pytest

from generator.pictures.bars import Bar, Kind, draw_bars

PLEDGED = Bar("Pledged by NATO members, 2014", "2%", 0.4)
DEMANDED = Bar("Demanded by Donald Trump, 2025", "5%", 1, "hatched")
OFFERED = Bar("Offered by Ukraine", "3%", 0.6, "dashed")


def widths(*bars: Bar) -> list[str]:
    return re.findall(r'<svg class="bar" width="([^"]*)"', draw_bars(bars))


def test_each_bar_stands_beside_its_label_and_before_its_value() -> None:
    rows = ET.fromstring(draw_bars((PLEDGED, DEMANDED)))
    assert [(row.tag, "".join(row.itertext())) for row in rows] == [
        ("dt", "Pledged by NATO members, 2014"),
        ("dd", "2%"),
        ("dt", "Demanded by Donald Trump, 2025"),
        ("dd", "5%"),
    ]


def test_all_bars_share_one_scale_that_starts_at_zero() -> None:
    assert widths(PLEDGED, DEMANDED, OFFERED, Bar("None", "0", 0)) == ["28.0%", "70.0%", "42.0%", "0.0%"]


def test_a_share_outside_the_scale_is_drawn_at_its_end() -> None:
    assert widths(Bar("Less", "-1", -0.5), Bar("More", "9", 1.8)) == ["0.0%", "70.0%"]


@pytest.mark.parametrize(
    ("kind", "css", "strokes"),
    [("solid", None, ["rect"]), ("hatched", "said", ["line", "rect"]), ("dashed", "gone", ["rect"])],
)
def test_a_kind_of_figure_is_told_by_its_stroke(kind: Kind, css: str | None, strokes: list[str]) -> None:
    (_, value) = ET.fromstring(draw_bars((Bar("Label", "1", 1, kind),)))
    assert value.get("class") == css
    assert [stroke.tag for stroke in value[0]] == strokes


def test_a_bar_needs_no_inline_style_and_no_id() -> None:
    assert not re.search(r"\b(style|id)=", draw_bars((PLEDGED, DEMANDED, OFFERED)))


def test_labels_and_values_are_written_as_characters() -> None:
    html = draw_bars((Bar("<i>a</i>", "*1*", 1),))
    assert "<dt>&lt;i&gt;a&lt;/i&gt;</dt>" in html
    assert "<span>&#42;1&#42;</span>" in html


def test_no_bars_make_nothing() -> None:
    assert draw_bars(()) == ""
