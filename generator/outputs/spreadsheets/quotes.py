"""`quotes.csv`: what was said, as its sources print it, and as others do."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.derived.post_held import posts_of_speaker
from generator.outputs.spreadsheets.column import Column, Told, cited, date_columns, ids
from generator.outputs.spreadsheets.spreadsheet import Spreadsheet
from generator.records.quote import Quote, Rendering


@dataclass(frozen=True, slots=True)
class QuoteRow:
    """A quote as some sources print it; `number` 0 are the quote's own."""

    key: str
    quote: Quote
    number: int
    printed: Quote | Rendering


def _rows(told: Told) -> Iterator[QuoteRow]:
    for key, one in told.explained.explainer.quotes.items():
        printed: tuple[Quote | Rendering, ...] = (one, *one.renderings)
        yield from (QuoteRow(key, one, number, words) for number, words in enumerate(printed))


def _post(told: Told, row: QuoteRow) -> str:
    quote = row.quote
    posts = posts_of_speaker(told.site.model, told.explained.seating, quote.speaker, quote.said_on)
    return told.site.labels.listing(posts)


def _note(told: Told, row: QuoteRow) -> str | None:
    return told.text(row.printed.note if isinstance(row.printed, Rendering) else row.printed.context)


COLUMNS: tuple[Column[QuoteRow], ...] = (
    Column("id", "string", "The quote’s id", lambda told, one: one.key, is_needed=True),
    Column(
        "rendering",
        "integer",
        "0: as the quote’s own sources print it; from 1: the same utterance as other sources print it",
        lambda told, one: one.number,
        is_needed=True,
    ),
    Column("address", "string", "Where it stands", lambda told, one: told.address("quotes", one.key)),
    Column("speaker", "string", "The speaker’s id", lambda told, one: one.quote.speaker, is_needed=True),
    Column("speaker_name", "string", "The speaker", lambda told, one: told.name(one.quote.speaker)),
    Column("post", "string", "What the speaker was that day", _post),
    Column(
        "party",
        "string",
        "The id of the party for which the speaker speaks; empty for none",
        lambda told, one: told.explained.voices.get(one.quote.speaker),
    ),
    Column("text", "string", "The words as printed", lambda told, one: one.printed.text, is_needed=True),
    Column(
        "language",
        "string",
        "The language of the words as printed (BCP 47); empty for the site’s",
        lambda told, one: one.printed.language,
    ),
    Column(
        "translated_from",
        "string",
        "The language that was spoken, if a translation is printed (BCP 47)",
        lambda told, one: one.quote.translated_from,
    ),
    Column("translation", "string", "Our translation", lambda told, one: one.printed.translation),
    *date_columns("said_on", "When it was said", lambda one: one.quote.said_on),
    Column("where", "string", "The occasion", lambda told, one: one.quote.where),
    Column("note", "string", "What else a reader must know", _note),
    Column("about", "string", "Ids of issues, with ; between them", lambda told, one: ids(one.quote.about)),
    Column("sources", "string", "Ids of sources, with ; between them", lambda told, one: cited(one.printed.sources)),
)

QUOTES = Spreadsheet(
    name="quotes",
    title="Quotes",
    description="One row for each quote, and one for each other rendering of it. The words belong to their speakers.",
    rows=_rows,
    columns=COLUMNS,
    key=("id", "rendering"),
)
