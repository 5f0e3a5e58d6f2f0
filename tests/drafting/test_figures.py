"""Numbers as figures: value, scale, unit, qualifier."""

from __future__ import annotations

import pytest

from generator.drafting.figures import figures_in


def found(text: str) -> list[tuple[str, list[str], str, str, str]]:
    return [
        (one.printed, [str(value) for value in one.values], str(one.scale or ""), one.unit, one.qualifier)
        for one in figures_in(text)
    ]


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("It lost nearly 20% of its land.", ("20%", ["20"], "", "%", "nearly")),
        ("They imposed over 21,000 sanctions.", ("21,000", ["21000"], "", "sanctions", "over")),
        ("a $324 billion loss", ("$324 billion", ["324"], "billion", "dollars", "")),
        ("It cost €4.2m at least.", ("€4.2m", ["4.2"], "million", "euros", "")),
        ("up to 1.5 million people", ("1.5 million", ["1.5"], "million", "people", "up-to")),
        ("at least 40 per cent said so", ("40", ["40"], "", "%", "at-least")),
        ("a 30-day truce", ("30", ["30"], "", "day", "")),
        ("between 300 and 350 billion euros", ("300 and 350 billion", ["300", "350"], "billion", "euros", "")),
        ("$300-350bn in aid", ("$300-350bn", ["300", "350"], "billion", "dollars", "")),
        ("some 2–5% of them", ("2–5%", ["2", "5"], "", "%", "about")),
        ("250,000 to 300,000 men", ("250,000 to 300,000", ["250000", "300000"], "", "men", "")),
    ],
)
def test_a_number_is_read_with_what_stands_around_it(text: str, figure: tuple[str, list[str], str, str, str]) -> None:
    assert found(text) == [figure]


def test_two_numbers_are_a_range_only_where_the_words_say_so() -> None:
    assert [one[1] for one in found("5% of 3 towns and 12 villages voted 93 to 18.")] == [
        ["5"],
        ["3"],
        ["12"],
        ["93"],
        ["18"],
    ]


def test_names_with_digits_orders_and_dates_are_no_figures() -> None:
    assert found("The G7 sent F-16s on the 2nd day, 18 February 2025, since 2022.") == []


def test_where_nothing_is_counted_the_unit_is_left_out() -> None:
    assert found("The vote was 93 to 18.") == [("93", ["93"], "", "", ""), ("18", ["18"], "", "", "")]
