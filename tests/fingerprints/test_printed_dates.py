import pytest

from generator.fingerprints.printed_dates import printed_dates


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("on 18 February 2025,", [(2025, 2, 18)]),
        ("on the 3rd of May", [(None, 5, 3)]),
        ("Feb. 18, 2025", [(2025, 2, 18)]),
        ("February\u00a018", [(None, 2, 18)]),
        ("SEPT 1 2024", [(2024, 9, 1)]),
        ("18–20 February 2025", [(2025, 2, 18), (2025, 2, 20)]),
        ("March 3 to 5", [(None, 3, 3), (None, 3, 5)]),
        ("12 or 21 March", [(None, 3, 12), (None, 3, 21)]),
        ("in February 2025.", [(2025, 2, None)]),
        ("since 2022", [(2022, None, None)]),
        ("2025-02-18", [(2025, 2, 18)]),
        ("18.02.2025", [(2025, 2, 18)]),
        ("3/5/2025", [(2025, 5, 3), (2025, 3, 5)]),
        ("2/18/2025", [(2025, 2, 18)]),
        ("21 Feb: talks", [(None, 2, 21)]),
        ("2,022 nets, 20225 boats, 1.2022 and G2022", []),
        ("they may go; 32 March; Marching 3 miles", []),
    ],
)
def test_dates_are_read_as_precisely_as_they_are_printed(
    text: str, expected: list[tuple[int | None, int | None, int | None]]
) -> None:
    assert [(date.year, date.month, date.day) for date in printed_dates(text)] == expected


@pytest.mark.parametrize(
    ("text", "edtf", "expected"),
    [
        ("18 February", "2025-02-18", True),
        ("18 February 2025", "2025-02-18?", True),
        ("18 February 2024", "2025-02-18", False),
        ("20 February", "2025-02-18/2025-02-20", True),
        ("February 2025", "2025-02", True),
        ("February 2025", "2025-02-18", True),
        ("18 February 2025", "2025-02", False),
        ("2025", "2025~", True),
        ("2025", "2025-02", False),
    ],
)
def test_a_date_of_the_content_is_one_of_the_text_or_not(text: str, edtf: str, expected: bool) -> None:
    assert [date.is_meant_by(edtf) for date in printed_dates(text)] == [expected]
