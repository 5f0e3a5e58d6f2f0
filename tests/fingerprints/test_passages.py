import pytest

from generator.fingerprints.normalisation import words_of
from generator.fingerprints.passages import Passage, are_in_order, find_words, nearest_passage

NEWS = (
    "Islands open talks",
    "Envoys of Northmark met on Tuesday. “We did not come here to sign any-\nthing. We came to listen,” Ada Brant said, and "
    "called for patience from all who fish in the cold waters of the strait.",
    "“The straits are not for sale,” she added; her counterpart did not answer.",
)


@pytest.mark.parametrize(
    ("quote", "expected"),
    [
        ("We did not come here … We came to listen", True),
        ("We came to listen … We did not come here", False),
        ("We did not come here to sign anything … not for sale", True),
        ("not … not", True),
        ("not … not … not … not", False),
        ("sale … not", True),
        ("she [Brant] added", True),
        ("sale,” […]not", True),
        ("sale,” […]wrong", False),
        ("Ada Brant did", False),
    ],
)
def test_the_parts_of_a_quote_are_in_order_or_not(quote: str, expected: bool) -> None:
    assert are_in_order(quote, NEWS) is expected


def test_words_are_found_where_they_stand() -> None:
    words = words_of("We came to listen. We came.")
    assert find_words(words_of("we came"), words) == (0, 2)
    assert find_words(words_of("we came"), words, 1) == (4, 6)
    assert find_words(words_of("listen we"), words) is None


def test_the_nearest_passage_to_words_that_do_not_stand() -> None:
    assert nearest_passage("The straits are never for sale to anyone", NEWS) == Passage(
        3, "The straits are not for sale,” she added; her counterpart"
    )


def test_a_passage_stays_in_its_paragraph_if_the_words_do() -> None:
    assert nearest_passage("Islands open no talks", NEWS) == Passage(1, "Islands open talks")


def test_rare_words_weigh_more_than_common_ones() -> None:
    text = ("We are not here and we are not there and we are not late.", "A quiet harbour we saw.")
    assert nearest_passage("we are a quiet", text) == Passage(2, "A quiet harbour we saw")


def test_no_passage_is_near_words_that_the_text_has_none_of() -> None:
    assert nearest_passage("zebra crossing", NEWS) is None
    assert nearest_passage("zebra crossing", ()) is None
