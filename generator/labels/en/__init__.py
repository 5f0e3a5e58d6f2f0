"""English: a file for each part of the site."""

from __future__ import annotations

from generator.labels import Language, Word
from generator.labels.en import explainer_pages, frame, language_names, other_pages, outputs

PARTS = (frame, explainer_pages, other_pages, outputs, language_names)
WORDS: dict[str, Word] = {key: word for part in PARTS for key, word in part.WORDS.items()}
MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)

LANGUAGE = Language(
    code="en",
    words=WORDS,
    months=MONTHS,
    short_months=tuple(month[:3] for month in MONTHS),
    day="{day} {month} {year}",
    day_in_year="{day} {month}",
    month="{month} {year}",
    span="{start}–{end}",
    about="{date}, about",
    perhaps="{date}, perhaps",
    between=", ",
    last_between=" and ",
    thousands=",",
    decimal_point=".",
    currencies={"US dollars": "$", "dollars": "$", "USD": "$", "euros": "€", "EUR": "€", "pounds": "£", "GBP": "£"},
)
