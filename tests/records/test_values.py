"""Numbers, addresses and words from closed lists."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from generator.records.base import Link, Number, Plain, Url
from generator.records.key_figure import KeyFigure, Scale
from generator.records.meeting import Role


@given(st.decimals(allow_nan=False, allow_infinity=False, places=3).map(lambda number: f"{number:f}"))
def test_a_number_is_as_exact_as_it_is_written(text: str) -> None:
    assert TypeAdapter(Number).validate_python(text) == Decimal(text)


@pytest.mark.parametrize("text", ["1e5", "1,000", "5%", "NaN", "Infinity", "٥", "1_000", "", ".5", "5."])
def test_what_is_not_bare_digits_is_no_number(text: str) -> None:
    with pytest.raises(ValidationError):
        TypeAdapter(Number).validate_python(text)


@pytest.mark.parametrize("url", ["https://x.org", "http://x.org/a?b=c#d", "mailto:desk@x.org", "https://x.org/ü_(a)"])
def test_an_address_is_http_https_or_mailto(url: str) -> None:
    assert TypeAdapter(Url).validate_python(url) == url


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        "JavaScript:alert(1)",
        "data:text/html,x",
        "//x.org",
        "/a",
        "ftp://x.org",
        "https://",
        "https:///a",
        'https://x.org/"onclick=',
        "https://x.org/<script>",
        "https://x.org/a b",
        "https://x.org\njavascript:a",
        "mailto:nobody",
        "",
    ],
)
def test_everything_else_is_no_address(url: str) -> None:
    with pytest.raises(ValidationError):
        TypeAdapter(Url).validate_python(url)


def test_a_wikidata_id_is_an_address() -> None:
    assert TypeAdapter(Link).validate_python("Q42") == "https://www.wikidata.org/wiki/Q42"


def test_a_plain_text_is_one_line() -> None:
    assert TypeAdapter(Plain).validate_python("one\n  two\tthree") == "one two three"


def test_a_scale_is_a_power_of_a_thousand() -> None:
    assert [scale.factor for scale in Scale] == [10**3, 10**6, 10**9, 10**12]


def test_a_word_says_what_it_means() -> None:
    assert (str(Role.HOST), Role.HOST.meaning) == ("host", "gives the room; hosting is not mediating")


def test_a_record_is_frozen() -> None:
    figure: Any = KeyFigure.model_validate({"value": "5", "unit": "men", "label": "Men", "sources": ["ap"]})
    with pytest.raises(ValidationError):
        figure.unit = "women"
