"""Whatever an article prints, the files of its draft can be read."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from generator.content_files import validated
from generator.drafting.article import read_article
from generator.drafting.draft_files import DraftOf, draft_files
from generator.reading import read
from generator.records.actor import Actor, ActorKind
from generator.records.files import ACTORS, FILE_KINDS

KINDS = {kind.name: kind for kind in FILE_KINDS}
KNOWN = {"ada-brant": Actor(name="Ada Brant", kind=ActorKind.PERSON)}
PIECES = st.sampled_from(
    [
        *(
            "Ada Brant",
            "Brant",
            "Tor Ekdal",
            "Йосип Ґ",
            "李 明",
            "said",
            "he said",
            "told",
            ":",
            ",",
            ".",
            "?",
            "“",
            "”",
            '"',
        ),
        *("«", "»", "#", " #", "- ", "'", "’s", "{", "[[x]]", "%", "$3.5 billion", "2 to 5", "1.234", "5m", "3/5/2025"),
        *(
            "2 March 2025",
            "27–28 February 2025",
            "2017",
            "NO",
            "null",
            "\t",
            "\x85",
            "\u2028",
            "\ufeff",
            "🕊",
            "we will open the gate",
        ),
    ]
)
PARAGRAPHS = st.lists(st.lists(PIECES, min_size=1, max_size=12).map(" ".join), min_size=1, max_size=4)


@given(PARAGRAPHS)
def test_every_file_of_a_draft_is_valid(paragraphs: list[str]) -> None:
    of = DraftOf(Path("content"), "border", "herald", "2025-03-03", frozenset(KNOWN))
    for file, text in draft_files(read_article(paragraphs, KNOWN), of).items():
        kind = ACTORS if file.parent.name == "actors" else KINDS[file.stem]
        told = validated(read(text.encode(), file.name), kind).problems
        assert not told, f"{told[0]}\n{text}"


@given(PARAGRAPHS)
def test_every_quote_and_every_name_stands_in_the_article(paragraphs: list[str]) -> None:
    article = read_article(paragraphs, KNOWN)
    whole = "\n".join(paragraphs)
    assert all(quote.text in whole for quote in article.quotes)
    assert all(named.name in whole or named.actor for named in article.names)
