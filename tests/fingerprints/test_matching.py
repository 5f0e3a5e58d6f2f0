from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.fingerprints.matching import (
    FigureVerdict,
    PartVerdict,
    QuoteVerdict,
    check_figure,
    check_quote,
    sources_that_print,
)
from tests.fingerprints.written_and_read import fingerprint_of

NEWS = (
    "Northmark seized over 21,000 nets in 2019, a loss of $324 million for the fleet. “We came to listen, and we will "
    "not sign,” Foreign Minister Ada Brant said in Quillhaven. “The straits are not for sale.”"
)


def test_a_quote_that_stands_has_its_parts_and_nothing_missing() -> None:
    assert check_quote("We came to listen … not for sale", fingerprint_of(NEWS)) == QuoteVerdict(
        (PartVerdict("We came to listen"), PartVerdict("not for sale"))
    )


def test_a_word_that_the_source_does_not_have_is_named_alone() -> None:
    verdict = check_quote("We came to surrender, and we will not sign", fingerprint_of(NEWS))
    assert verdict.missing == ("surrender",)


def test_neighbours_that_the_source_does_not_have_beside_each_other_are_named_together() -> None:
    assert check_quote("We came to listen, and we will sign", fingerprint_of(NEWS)).missing == ("will sign",)


def test_every_place_where_a_quote_and_its_source_part_is_named() -> None:
    verdict = check_quote(
        "We swam to listen, and we will not sign, [she] said … are never for sale", fingerprint_of(NEWS)
    )
    assert verdict.missing == ("swam", "never")


def test_other_marks_between_the_words_are_told_from_other_words() -> None:
    assert check_quote("We came to listen. And we will not sign", fingerprint_of(NEWS)) == QuoteVerdict(
        (
            PartVerdict(
                "We came to listen. And we will not sign",
                missing=("listen. And",),
                printed="We came to listen, And we will not sign",
            ),
        )
    )


def test_a_quote_of_nothing_but_insertions_does_not_stand() -> None:
    assert check_quote("[laughter]", fingerprint_of(NEWS)) == QuoteVerdict(())
    assert not check_quote("[laughter]", fingerprint_of(NEWS)).stands


def test_the_other_sources_that_print_a_quote_are_named() -> None:
    fingerprints = [
        fingerprint_of(NEWS, "gazette"),
        fingerprint_of("Nothing was said.", "courier"),
        fingerprint_of("“The straits are not for sale,” she said.", "herald"),
    ]
    assert sources_that_print("The straits are not for sale", fingerprints) == ("gazette", "herald")


STANDS = FigureVerdict((), ())

FIGURES_THAT_STAND = [
    ("21000", None, "nets", "Northmark seized over 21,000 nets"),
    ("21000", None, "nets", "Northmark seized over 21 000 nets"),
    ("21000", None, "nets", "Northmark seized over 21.000 nets"),
    ("21000", None, "nets", "Northmark seized over 21 thousand nets"),
    ("21", "thousand", "nets", "Northmark seized over 21,000 nets"),
    ("21", "thousand", "nets", "Northmark seized over 21k nets"),
    ("21000", None, "net", "Northmark seized 21,000 new nets"),
    ("1234567", None, "nets", "all of 1,234,567 nets"),
    ("324", "billion", "$", "a loss of $324 billion"),
    ("324", "billion", "US dollars", "a loss of $324bn"),
    ("324", "billion", "US dollars", "a loss of US$324 billion"),
    ("324", "billion", "dollars", "a loss of 324 billion dollars"),
    ("324", "billion", "USD", "a loss of 324-billion-dollar proportions"),
    ("324", None, "billion dollars", "a loss of $324 billion"),
    ("0.324", "trillion", "$", "a loss of $324 billion"),
    ("324", "billion", "$", "a loss of $324,000,000,000"),
    ("1.5", "million", "euros", "a fine of €1.5m"),
    ("1.5", "million", "euros", "a fine of 1,5 Millionen Euro"),
    ("1.5", "million", "euros", "a fine of 1,500,000 euros"),
    ("1.234", None, "tonnes", "a catch of 1.234 tonnes"),
    ("324", "billion", "roubles", "потери в 324 млрд рублей"),
    ("20", None, "%", "nearly 20% of the catch"),
    ("20", None, "%", "nearly 20 per cent of the catch"),
    ("20", None, "percent", "nearly 20 % of the catch"),
    ("20", None, "%", "between 20 and 25 per cent"),
    ("2", None, "% of GDP", "the 2% commitment made in 2014"),
    ("4.5", None, "hours", "after 4½ hours of talks"),
    ("90", None, "minutes", "a 90-minute call"),
    ("60", None, "dollars", "a cap of $60 a barrel"),
    ("5", None, "countries", "only 5 small countries"),
    ("5", None, "km", "some 5km off the coast"),
    ("-3", None, "%", "growth of −3% in a year"),
    ("28595", None, "", "28 595 санкций"),
    ("345", None, "boats", "Northmark 12 345 boats"),
    ("12345", None, "boats", "Northmark 12 345 boats"),
    ("18", None, "", "on 18.2.2025"),
    ("3", None, "buoys", "lights 1,2,3 and some buoys"),
    ("2025", None, "", "on 18.2.2025"),
    ("21000", None, "nets", "٢١٬٠٠٠ nets"),
    ("300", None, "人", "有300人参加了会议"),
]


@pytest.mark.parametrize(("value", "scale", "unit", "text"), FIGURES_THAT_STAND)
def test_a_figure_that_its_source_prints_stands(value: str, scale: str | None, unit: str, text: str) -> None:
    assert check_figure([Decimal(value)], scale, unit, fingerprint_of(text)) == STANDS


FIGURES_THAT_FAIL = [
    ("22000", None, "nets", "Northmark seized over 21,000 nets", FigureVerdict(("22000",), ())),
    ("21", None, "nets", "Northmark seized over 21,000 nets", FigureVerdict(("21",), ())),
    ("21", None, "nets", "Northmark seized over 21 000 nets", FigureVerdict(("21",), ())),
    ("21", None, "nets", "Northmark seized over 21.000 nets", FigureVerdict(("21",), ())),
    ("500", None, "nets", "Northmark seized over 21\u202f500 nets", FigureVerdict(("500",), ())),
    ("2.2025", None, "", "on 18.2.2025", FigureVerdict(("2.2025",), ())),
    ("21000", None, "boats", "Northmark seized over 21,000 nets", FigureVerdict((), ("21000",))),
    ("324", "million", "$", "a loss of $324 billion", FigureVerdict(("324 million",), ())),
    ("324", None, "$", "a loss of $324 billion", FigureVerdict(("324",), ())),
    ("324", "billion", "€", "a loss of $324 billion", FigureVerdict((), ("324 billion",))),
    ("20", None, "%", "20 boats came. Some 30 per cent left", FigureVerdict((), ("20",))),
    ("50", None, "%", "it costs 50 cents", FigureVerdict((), ("50",))),
    ("5", None, "%", "a tax of 2.5%", FigureVerdict(("5",), ())),
    ("7", None, "states", "the G7 states", FigureVerdict(("7",), ())),
    ("20", None, "%", "a fifth of the catch", FigureVerdict(("20",), ())),
]


@pytest.mark.parametrize(("value", "scale", "unit", "text", "verdict"), FIGURES_THAT_FAIL)
def test_a_figure_that_its_source_does_not_print_fails(
    value: str, scale: str | None, unit: str, text: str, verdict: FigureVerdict
) -> None:
    assert check_figure([Decimal(value)], scale, unit, fingerprint_of(text)) == verdict


@pytest.mark.parametrize(
    "text",
    ["between $300 billion and $350 billion", "$300–350 billion", "300 to 350 billion dollars", "$300bn-$350bn"],
)
def test_both_ends_of_a_range_stand(text: str) -> None:
    assert check_figure([Decimal(300), Decimal(350)], "billion", "$", fingerprint_of(text)) == STANDS


def test_an_end_of_a_range_that_the_source_does_not_print_is_named() -> None:
    verdict = check_figure([Decimal(300), Decimal(400)], "billion", "$", fingerprint_of("from $300–350 billion"))
    assert verdict == FigureVerdict(("400 billion",), ())


def test_the_words_that_a_source_has_for_a_figure_are_checked_like_a_quote() -> None:
    text = fingerprint_of("They took a fifth of the catch.")
    assert check_quote("a fifth", text).stands
    assert not check_quote("a third", text).stands


WORDS = st.sampled_from(
    [
        "we",
        "came",
        "to",
        "listen",
        "and",
        "not",
        "sign",
        "the",
        "straits",
        "are",
        "for",
        "sale",
        "harbour’s",
        "high-level",
        "21,000",
        "$5",
        "20%",
        "said.",
        "he,",
        "“no”",
    ]
)
TEXTS = st.lists(WORDS, min_size=12, max_size=80)


@settings(derandomize=True)
@given(TEXTS, st.data())
def test_any_run_of_a_text_stands_in_it(text: list[str], choices: st.DataObject) -> None:
    start = choices.draw(st.integers(0, len(text) - 1))
    run = text[start : choices.draw(st.integers(start + 1, len(text)))]
    assert check_quote(" ".join(run), fingerprint_of(" ".join(text))).stands


@settings(derandomize=True)
@given(st.text(max_size=300))
def test_any_text_at_all_stands_in_itself(text: str) -> None:
    fingerprint = fingerprint_of(text)
    assert all(part.stands for part in check_quote(text, fingerprint).parts)


DISTINCT = st.lists(
    st.text("abcdefgабвгд", min_size=1, max_size=5),
    min_size=20,
    max_size=40,
    unique=True,
)


@settings(derandomize=True)
@given(DISTINCT, st.data())
def test_a_run_with_one_word_exchanged_fails(words: list[str], choices: st.DataObject) -> None:
    *text, stranger = words
    start = choices.draw(st.integers(0, len(text) - 5))
    end = choices.draw(st.integers(start + 5, len(text)))
    place = choices.draw(st.integers(start, end - 1))
    other = choices.draw(st.sampled_from([word for word in (*text, stranger) if word != text[place]]))
    run = " ".join([*text[start:place], other, *text[place + 1 : end]])
    assert not check_quote(run, fingerprint_of(" ".join(text))).stands


@settings(derandomize=True)
@given(st.lists(st.sampled_from("abcd"), min_size=12, max_size=60), st.data())
def test_a_run_with_one_word_exchanged_stands_only_if_each_of_its_runs_of_five_does(
    text: list[str], choices: st.DataObject
) -> None:
    start = choices.draw(st.integers(0, len(text) - 5))
    run = text[start : choices.draw(st.integers(start + 5, len(text)))]
    place = choices.draw(st.integers(0, len(run) - 1))
    changed = [*run[:place], choices.draw(st.sampled_from("abcd")), *run[place + 1 :]]
    printed = {tuple(text[i : i + 5]) for i in range(len(text) - 4)}
    expected = all(tuple(changed[i : i + 5]) in printed for i in range(len(changed) - 4))
    assert check_quote(" ".join(changed), fingerprint_of(" ".join(text))).stands == expected
