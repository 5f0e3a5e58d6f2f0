import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.fingerprints.fingerprint import Fingerprint
from generator.fingerprints.fingerprint_file import Unreadable, make_fingerprint_file, read_fingerprint_file
from generator.fingerprints.hash_set import decode_strings, encode_strings

NEWS = (
    "Envoys of Northmark and the Sund Republic met in Quillhaven on Tuesday, their first talks since the ferry war. “We "
    "did not come here to sign anything,” Foreign Minister Ada Brant said. Northmark has seized over 21,000 nets since "
    "2019, a loss of $324 million, or nearly 20% of the catch. Her counterpart disputes the figure, and says that no "
    "more than 9,000 were taken. The talks go on in May; until then the straits stay shut to ferries at night. Fishing "
    "is allowed."
)
AGAIN = "Read the source's text in again: explainer source add FILE --id gazette"
CHANGED = Unreadable("This fingerprint was changed or cut short after it was written.", AGAIN)


def test_the_file_says_how_it_was_made_and_holds_no_word_of_the_text() -> None:
    file = make_fingerprint_file("gazette", NEWS)
    keys = [line for line in file.splitlines() if ": " in line]
    assert keys == [
        "explainer-fingerprint: 1",
        re.search(r"digest: [0-9a-f]{16}", file)[0],  # type: ignore[index]
        "source: gazette",
        "normalisation: 1",
        "run-length: 5",
        "runs: 82 of 16 bits",
        "short: 241 of 8 bits",
        "numbers: 29 of 10 bits",
    ]
    assert not [word for word in re.findall(r"[A-Za-z]{5,}", NEWS) if word in file]
    assert max(map(len, file.splitlines())) == 76


def test_the_same_text_gives_the_same_file() -> None:
    assert make_fingerprint_file("gazette", NEWS) == make_fingerprint_file("gazette", NEWS)


def test_the_same_text_gives_another_source_other_hashes() -> None:
    gazette, courier = (make_fingerprint_file(source, NEWS).splitlines() for source in ("gazette", "courier"))
    assert [line for line in gazette if line in courier] == [
        "explainer-fingerprint: 1",
        "normalisation: 1",
        "run-length: 5",
        "runs: 82 of 16 bits",
        "short: 241 of 8 bits",
        "numbers: 29 of 10 bits",
    ]


CHINESE = (
    "北马克外长布兰特星期二在奎尔港说，双方没有签署任何文件，海峡不出售。松德共和国总理万斯表示不同意，但愿意在五月继续谈判。"
    "自二零一九年以来，北马克已没收两万一千张渔网，损失约三亿二千四百万元，接近全部渔获的两成。渔民联合会对这一数字提出质疑，"
    "认为真正的损失要小得多。会谈将于下月在首都举行，届时还将讨论灯塔、航标和夜间渡轮的问题。"
)


@pytest.mark.parametrize("text", [NEWS, CHINESE], ids=["English", "Chinese"])
def test_a_fingerprint_of_a_text_of_500_bytes_is_no_larger_than_two_of_it(text: str) -> None:
    assert 450 <= len(text.encode()) <= 550
    assert len(make_fingerprint_file("gazette", text)) <= 2 * len(text.encode())


def test_line_ends_of_another_system_do_no_harm() -> None:
    file = make_fingerprint_file("gazette", NEWS)
    assert read_fingerprint_file("gazette", file.replace("\n", "\r\n")) == read_fingerprint_file("gazette", file)


def test_an_empty_text_has_a_fingerprint_that_prints_nothing() -> None:
    fingerprint = read_fingerprint_file("gazette", make_fingerprint_file("gazette", ""))
    assert isinstance(fingerprint, Fingerprint)
    assert [hashes.size for hashes in (fingerprint.runs, fingerprint.short, fingerprint.numbers)] == [0, 0, 0]


@pytest.mark.parametrize("content", ["", "Once upon a time", "<html>", "explainer-fingerprint: one"])
def test_a_foreign_file_is_told(content: str) -> None:
    assert read_fingerprint_file("gazette", content) == Unreadable("This file is not a fingerprint.", AGAIN)


@settings(derandomize=True)
@given(st.data())
def test_a_file_that_was_cut_short_or_changed_is_told(choices: st.DataObject) -> None:
    file = make_fingerprint_file("gazette", NEWS)
    place = choices.draw(st.integers(file.index("source:"), len(file) - 1))
    character = choices.draw(st.characters(exclude_characters=file[place] + "\r\n"))
    assert read_fingerprint_file("gazette", file[:place]) == CHANGED
    assert read_fingerprint_file("gazette", file[:place] + character + file[place + 1 :]) == CHANGED


def test_a_fingerprint_of_another_source_is_told() -> None:
    assert read_fingerprint_file("gazette", make_fingerprint_file("courier", NEWS)) == Unreadable(
        "This is the fingerprint of the source courier, not of gazette.", AGAIN
    )


def test_a_later_format_is_told() -> None:
    file = make_fingerprint_file("gazette", NEWS).replace("explainer-fingerprint: 1", "explainer-fingerprint: 2")
    assert read_fingerprint_file("gazette", file) == Unreadable(
        "This fingerprint has format 2; this version of Explainer reads 1.", AGAIN
    )


def test_a_fingerprint_by_other_rules_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    file = make_fingerprint_file("gazette", NEWS)
    monkeypatch.setattr("generator.fingerprints.fingerprint_file.NORMALISATION", 2)
    assert read_fingerprint_file("gazette", file) == Unreadable(
        "This fingerprint was made with normalisation 1; this version of Explainer compares by normalisation 2.", AGAIN
    )


STRINGS = st.frozensets(st.text(max_size=8), max_size=40)


@settings(derandomize=True)
@given(STRINGS, st.integers(1, 24), st.binary(max_size=16))
def test_a_set_of_hashes_holds_what_was_written_into_it(strings: frozenset[str], precision: int, salt: bytes) -> None:
    size, encoded = encode_strings(strings, precision, salt)
    hashes = decode_strings(encoded, size, precision, salt)
    assert hashes is not None
    assert all(string in hashes for string in strings)


def test_a_set_of_hashes_takes_one_string_in_256_for_one_of_its_own_at_8_bits() -> None:
    size, encoded = encode_strings((f"in {number}" for number in range(1000)), 8, b"salt")
    hashes = decode_strings(encoded, size, 8, b"salt")
    assert hashes is not None
    assert 200 <= sum(f"out {number}" in hashes for number in range(256 * 256)) <= 312


def test_a_set_of_hashes_that_is_too_short_is_none() -> None:
    size, encoded = encode_strings(["one", "two", "three"], 16, b"salt")
    assert decode_strings(encoded[:-1], size, 16, b"salt") is None
