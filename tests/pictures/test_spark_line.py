"""The spark line and the sentence that says it."""

from collections.abc import Sequence
from xml.etree import ElementTree as ET

import pytest

from generator.pictures.spark_line import Point, SparkWords, draw_spark_line

WORDS = SparkWords(
    down="From {first} in {first_date} down to {last} in {last_date}",
    up="From {first} in {first_date} up to {last} in {last_date}",
    level="{first} in {first_date} and again in {last_date}",
    lowest="; lowest {value} in {date}",
    highest="; highest {value} in {date}",
)


def points(values: Sequence[float], start: int = 2026) -> list[Point]:
    return [Point(start + n, value, str(start + n), f"{value:g}") for n, value in enumerate(values)]


@pytest.mark.parametrize(
    ("values", "sentence"),
    [
        ((6.3, 5.9, 6, 4.4, 3.8, 4.1), "From 6.3 in 2026 down to 4.1 in 2031; lowest 3.8 in 2030"),
        ((1, 2, 3), "From 1 in 2026 up to 3 in 2028"),
        ((1, 4, 3), "From 1 in 2026 up to 3 in 2028; highest 4 in 2027"),
        ((2, 0, 5, 2), "2 in 2026 and again in 2029; lowest 0 in 2027; highest 5 in 2028"),
        ((2, 2), "2 in 2026 and again in 2027"),
    ],
)
def test_the_line_is_said_in_a_sentence(values: Sequence[float], sentence: str) -> None:
    picture = ET.fromstring(draw_spark_line(points(values), WORDS))
    assert (picture.get("role"), picture.get("aria-label")) == ("img", sentence)


def test_the_first_and_the_last_point_are_labelled() -> None:
    picture = ET.fromstring(draw_spark_line(points((6.3, 5, 4.1)), WORDS))
    assert [text.text for text in picture.iterfind("text")] == ["2026: 6.3", "2028: 4.1"]


def test_the_line_runs_over_the_time_and_not_over_the_count_of_points() -> None:
    uneven = [Point(at, value, str(at), str(value)) for at, value in ((2000, 0.0), (2001, 1.0), (2010, 0.0))]
    assert 'd="M7 42L29.6 8L233 42"' in draw_spark_line(uneven, WORDS)


def test_the_order_is_that_of_time() -> None:
    assert draw_spark_line(points((1, 2, 3))[::-1], WORDS) == draw_spark_line(points((1, 2, 3)), WORDS)


def test_a_level_line_runs_through_the_middle() -> None:
    assert 'd="M7 25L233 25"' in draw_spark_line(points((2, 2)), WORDS)


def test_two_points_of_one_day_stand_above_each_other() -> None:
    same_day = [Point(2026, value, "2026", f"{value:g}") for value in (1.0, 2.0)]
    assert 'd="M120 42L120 8"' in draw_spark_line(same_day, WORDS)


@pytest.mark.parametrize("values", [(), (4.1,)])
def test_fewer_than_two_points_make_no_line(values: Sequence[float]) -> None:
    assert draw_spark_line(points(values), WORDS) == ""
