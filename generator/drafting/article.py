"""An article as what an explainer could use of it, and what could not be placed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.drafting.attribution import Paragraph, attributed
from generator.drafting.figures import DraftFigure, figures_in
from generator.drafting.names import Named, names_in
from generator.drafting.sentences import sentence_at
from generator.fingerprints.mentions import Mention, mentions_in
from generator.fingerprints.normalisation import words_of
from generator.fingerprints.printed_dates import PrintedDate
from generator.records.actor import Actor

FEWEST_WORDS = 4
"""Fewer words in quotation marks are a name, or a word held at a distance."""
HEADING_WORDS = 15
ENDS_A_SENTENCE = re.compile(r"[.!?…:;][\"'”’»)\]]*\Z")
MARKS = '“”„"«»「」 '


@dataclass(frozen=True, slots=True)
class Place:
    """A paragraph, counted from 1, and the sentence in it."""

    paragraph: int
    sentence: str


@dataclass(frozen=True, slots=True)
class DraftQuote:
    """`why` says how the speaker was found."""

    text: str
    speaker: Named
    why: str
    at: Place


@dataclass(frozen=True, slots=True)
class DraftDate:
    """A date as EDTF, and every sentence that prints it."""

    date: str
    at: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class NotPlaced:
    """What the article prints, and why no record was made of it."""

    paragraph: int
    what: str
    why: str


@dataclass(frozen=True, slots=True)
class Article:
    quotes: tuple[DraftQuote, ...]
    figures: tuple[tuple[DraftFigure, Place], ...]
    dates: tuple[DraftDate, ...]
    names: Mapping[Named, Sequence[int]]
    not_placed: tuple[NotPlaced, ...]


def read_article(texts: Sequence[str], actors: Mapping[str, Actor]) -> Article:
    """What is found in the paragraphs of an article; `actors` are those that the content knows."""
    names = names_in(texts, actors)
    paragraphs = [Paragraph.of(text, places) for text, places in zip(texts, names.places, strict=True)]
    reader = _Reader(paragraphs)
    quotes = tuple(reader.quotes())
    figures = tuple(reader.figures())
    dates = tuple(reader.dates())
    ordered = sorted(reader.not_placed, key=lambda one: one.paragraph)
    return Article(quotes, figures, dates, names.met(), tuple(ordered))


class _Reader:
    def __init__(self, paragraphs: Sequence[Paragraph]) -> None:
        self.paragraphs = paragraphs
        self.not_placed: list[NotPlaced] = []

    def quotes(self) -> Iterator[DraftQuote]:
        for number, paragraph in enumerate(self.paragraphs, 1):
            above = self.paragraphs[number - 2] if number > 1 else None
            before = None if above is None or _is_heading(above.text) else above
            for quotation in paragraph.quotations:
                text = quotation.text.strip(MARKS).rstrip(",")
                if len(words_of(text)) < FEWEST_WORDS or _is_heading(paragraph.text):
                    self._leave(
                        number, quotation.text, "few words in quotation marks, or in a heading; perhaps nobody’s"
                    )
                    continue
                found = attributed(paragraph, quotation, before)
                if found.named is None:
                    self._leave(number, quotation.text, found.why)
                elif not (found.named.actor or " " in found.named.name):
                    why = f"said by “{found.named.name}”, of whom the article gives no whole name and you have no actor"
                    self._leave(number, quotation.text, why)
                else:
                    yield DraftQuote(text, found.named, found.why, self._place(number, quotation.start))

    def figures(self) -> Iterator[tuple[DraftFigure, Place]]:
        for number, paragraph in enumerate(self.paragraphs, 1):
            for figure in figures_in(paragraph.text):
                if figure.unit:
                    yield figure, self._place(number, figure.start)
                else:
                    self._leave(number, figure.printed, "what is counted does not stand beside the number")

    def dates(self) -> Iterator[DraftDate]:
        found: dict[str, list[Place]] = {}
        for number, paragraph in enumerate(self.paragraphs, 1):
            for mention in mentions_in(paragraph.text):
                if mention.kind == "date":
                    self._date(number, mention, found)
        for date in sorted(found):
            yield DraftDate(date, tuple(dict.fromkeys(found[date])))

    def _date(self, number: int, mention: Mention, found: dict[str, list[Place]]) -> None:
        if any(date.year is None for date in mention.dates):
            self._leave(number, mention.text, "a date without its year")
        elif len({date.month for date in mention.dates}) > 1:
            self._leave(number, mention.text, "a date that has the day first, or the month")
        else:
            found.setdefault(_edtf(mention.dates), []).append(self._place(number, mention.start))

    def _place(self, number: int, start: int) -> Place:
        paragraph = self.paragraphs[number - 1]
        sentence = paragraph.sentences[sentence_at(paragraph.sentences, start)]
        return Place(number, " ".join(paragraph.text[sentence.start : sentence.end].split()))

    def _leave(self, number: int, what: str, why: str) -> None:
        self.not_placed.append(NotPlaced(number, " ".join(what.split()), why))


def _is_heading(text: str) -> bool:
    return not ENDS_A_SENTENCE.search(text) and len(text.split()) <= HEADING_WORDS


def _edtf(dates: Sequence[PrintedDate]) -> str:
    """One date, or the span from the first to the last."""
    written = sorted(
        "-".join([f"{date.year:04}", *(f"{part:02}" for part in (date.month, date.day) if part)]) for date in dates
    )
    return written[0] if written[0] == written[-1] else f"{written[0]}/{written[-1]}"
