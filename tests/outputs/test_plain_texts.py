"""The texts for readers of text, read back as CommonMark by another library."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from generator.outputs.plain_texts import actor_texts, explainer_texts, list_of_texts, series_texts
from generator.outputs.plain_texts.document import Document, Item, Section, as_markdown, escaped
from generator.pages.site import Site
from tests.outputs.sites import ADDRESS, HAZARDS, OPTIONS, RIYADH, hazardous_site, real_site
from tests.small_site import small_site

COMMON_MARK = MarkdownIt("commonmark")


def texts(site: Site) -> dict[str, str]:
    made = (explainer_texts, series_texts, actor_texts, list_of_texts)
    return {file.path: file.content.decode("utf-8") for output in made for file in output(site)}


def small(folder: Path, files: dict[str, str]) -> dict[str, str]:
    return texts(Site.of(small_site(folder, files), OPTIONS))


def kinds(markdown: str) -> set[str]:
    """The kinds of tokens that a reader of CommonMark finds."""
    tokens = COMMON_MARK.parse(markdown)
    return {token.type for token in tokens} | {inner.type for token in tokens for inner in token.children or ()}


def words(markdown: str) -> str:
    """What a reader of CommonMark shows, a line for each heading, paragraph and point."""
    return "\n".join(
        "".join(inner.content for inner in token.children or ())
        for token in COMMON_MARK.parse(markdown)
        if token.type == "inline"
    )


ALLOWED = {
    *("heading_open", "heading_close", "paragraph_open", "paragraph_close", "inline", "text"),
    *("bullet_list_open", "bullet_list_close", "ordered_list_open", "ordered_list_close"),
    *("list_item_open", "list_item_close", "strong_open", "strong_close", "text_special"),
}


def test_there_is_a_text_for_every_explainer_series_and_actor_and_a_list_of_them() -> None:
    site = real_site()
    assert set(texts(site)) == {
        *(f"explainers/{slug}/index.md" for slug in site.explained),
        *(f"series/{key}/index.md" for key in site.model.series),
        *(f"actors/{key}/index.md" for key in site.model.actors),
        "llms.txt",
    }


def test_texts_are_headings_paragraphs_and_lists_and_nothing_else() -> None:
    for path, text in texts(real_site()).items():
        extra = {"link_open", "link_close", "blockquote_open", "blockquote_close"} if path == "llms.txt" else set()
        assert kinds(text) - ALLOWED - extra == set(), path


def test_the_text_of_an_explainer_has_every_record(tmp_path: Path) -> None:
    text = words(texts(real_site())[f"explainers/{RIYADH}/index.md"])
    explainer = real_site().explained[RIYADH].explainer
    said = [
        *(quote.text for quote in explainer.quotes.values()),
        *(figure.label for figure in explainer.figures.values()),
        *(event.title for event in explainer.events),
        *(issue.proposal for issue in explainer.issues.values()),
        *(real_site().model.sources[key].title for key in real_site().explained[RIYADH].load.sources),
    ]
    assert [one for one in said if one not in text] == []


def test_a_whole_text(tmp_path: Path) -> None:
    files = {
        "explainer.yaml": """
        title: Talks
        question: Who decides?
        answer: {text: 'They *met*.', sources: [paper], disputed: [{by: us, text: They did not., sources: [tass]}]}
        as_of: 2025-02-28
        next: [{date: 2025-04, text: More talks., sources: [paper]}]
        corrections: [{date: 2025-03-01, text: A name.}]
        """,
        "sources/all.yaml": "paper: {publisher: The Paper, url: 'https://paper.example/a'}\ntass: {tier: C}",
        "actors/all.yaml": "us: {name: United States}\nrubio: {name: Marco Rubio, of: us}\nukraine: {name: Ukraine}",
        "table.yaml": """
        meetings: {riyadh: {title: In Riyadh, place: Diriyah, seats: [{actor: rubio, as: Secretary, lead: true}]}}
        parties: {ukraine: {stake: Land., excluded: {why: Nobody asked it.}}}
        """,
        "positions.yaml": """
        issues: {nato: {title: NATO, proposal: Ukraine joins.}}
        positions:
          - {party: us, issue: nato, stance: supports, since: 2024, wants: Yes.}
          - {party: us, issue: nato, stance: opposes, red_line: true, since: 2025-02, wants: No., quotes: [no]}
        """,
        "quotes.yaml": "no: {speaker: rubio, text: Not now, said_on: 2025-02-18, where: Riyadh}",
        "figures.yaml": "lost: {value: 20, unit: '%', label: of its land, qualifier: about, claimed_by: ukraine}",
        "timeline.yaml": "[{date: 2025-02-18, title: They met, text: For hours.}]",
    }
    assert small(tmp_path, files)["explainers/talks/index.md"] == (
        """# Talks

Who decides?

- Ongoing
- Published 18 February 2025
- **Page**: https://talks.example.org/explainers/talks/
- **Sources**: the numbers in brackets are those of the list at the end

## The answer in 30 seconds

- They met. (1)
  - **Disputed, United States**: They did not. (2)

## Who is at the table

### In Riyadh

18 February 2025, Diriyah, in person (1)

- **United States (delegate)**: Marco Rubio, Secretary, head of delegation
- **Ukraine (not in the room)**: Not invited
  - **Why it is not there**: Nobody asked it. (1)

## What is at stake

- **Ukraine**: Land. (1)

## What each side wants

### NATO

Ukraine joins.

Where those at the table meet: Not enough said.

- **United States**: Before: Supports, since 2024, as others report it
  - **Wants**: Yes. (1)
- **United States**: Opposes, Red line, since February 2025, as others report it
  - **Wants**: No. (1)

## In their words

- **Marco Rubio, Secretary**: “Not now” (1)
  - 18 February 2025 · Riyadh

## Key figures

- **about 20%**: of its land (1)
  - claimed by Ukraine

## How it came to this

- **18 February 2025**: They met (1)
  - For hours.

## What comes next

- **April 2025**: More talks. (1)

## Corrections

- **1 March 2025**: A name.

## Sources

1. **Paper**: The Paper, date not stated, news report, own reporting or official text, https://paper.example/a
2. **Tass**: publisher not stated, date not stated, news report, aggregator, mirror, state-linked or party media, or of unknown origin, no address recorded
"""
    )


def test_a_position_from_after_the_day_of_the_explainer_is_marked(tmp_path: Path) -> None:
    positions = "positions: [{party: us, issue: nato, stance: opposes, since: 2025-06}]"
    text = small(tmp_path, {"positions.yaml": positions, "explainer.yaml": "as_of: 2025-02-28"})
    assert "- **Us (not in the room)**: Since then: Opposes, since June 2025" in text["explainers/talks/index.md"]


def test_the_text_of_an_actor_tells_its_part_in_the_talks(tmp_path: Path) -> None:
    files = {
        "actors/all.yaml": """
        us: {name: United States, about: 'A *state*.', sources: [tass], links: {website: 'https://us.example/'}}
        rubio: {name: Marco Rubio, of: us}
        """,
        "positions.yaml": "positions: [{party: us, issue: nato, stance: opposes}]",
        "quotes.yaml": "no: {speaker: rubio, text: Not now}",
    }
    text = small(tmp_path, files)["actors/us/index.md"]
    assert text.startswith("# United States\n\nA state. (1)\n\n- **Kind**: State\n")
    assert "- **website**: https://us.example/\n- **Page**: https://talks.example.org/actors/us/\n" in text
    assert "### In their words\n\n- **Marco Rubio**: “Not now” (2)\n" in text
    assert text.index("1. **Tass**") < text.index("2. **Paper**")


def test_the_text_of_a_series(tmp_path: Path) -> None:
    files = {
        "series/all.yaml": """
        {title: All talks, question: Who met?, answer: {text: They *met* twice., sources: [paper]}, explainers: [one, two],
         issues: {nato: {title: NATO, proposal: Ukraine joins}}}
        """,
        "explainers/one/explainer.yaml": "{title: One, question: Why?}",
        "explainers/one/table.yaml": """
        meetings:
          first: {title: In Riyadh, place: Riyadh, date: 2025-02-18, seats: [{actor: us}], outcomes: [{text: Peace., sources: [tass]}]}
        parties: {ukraine: {stake: Land., excluded: {status: declined, why: It had no time., reaction: [no]}}}
        """,
        "explainers/one/quotes.yaml": "no: {speaker: ukraine, text: Not now}",
        "explainers/one/positions.yaml": """
        issues: {nato: {same_as: nato}}
        positions: [{party: us, issue: nato, stance: opposes, red_line: true, wants: No.}]
        """,
        "explainers/one/timeline.yaml": "[{date: 2025-02-18, title: They met}]",
        "explainers/two/explainer.yaml": "{title: Two, question: How?}",
        "explainers/two/table.yaml": "meetings: {second: {title: In Jeddah, place: Jeddah, date: 2025-03-11, seats: [{actor: us}]}}",
    }
    assert small(tmp_path, files)["series/all/index.md"] == (
        """# All talks

Who met?

- 2 explainers
- 18 February 2025 to 11 March 2025
- **Page**: https://talks.example.org/series/all/
- **Sources**: the numbers in brackets are those of the list at the end

## The answer in 30 seconds

- They met twice. (1)

## The talks, in order

1. **One**: Why?
   - **Page**: https://talks.example.org/explainers/one/
2. **Two**: How?
   - **Page**: https://talks.example.org/explainers/two/

## Who sat at which table

### Us

- **Riyadh, 18 February 2025**: no person named in our sources
- **Jeddah, 11 March 2025**: no person named in our sources

### Ukraine

- **Riyadh, 18 February 2025**: Declined to come
- **Jeddah, 11 March 2025**: Absent

## Who was never in the room

### Ukraine

Kept out of 1 of 2 meetings, absent from one

- **At stake**: Land. (1)
- **One**: Declined to come
  - It had no time. (1)
  - **Ukraine**: “Not now” (1)
- **Two**: Absent

## What each meeting decided

### In Riyadh

Riyadh, 18 February 2025 · in the room: Us

- Peace. (2)

### In Jeddah

Jeddah, 11 March 2025 · in the room: Us

No decision is recorded.

## Where each side stood, from talks to talks

### NATO

Ukraine joins

- **Us**
  - **One**: Opposes, since 18 February 2025, Red line. No. (1)
  - **Two**: not an issue

## One timeline over all

- **18 February 2025**: They met (1)

## Sources

1. **Paper**: publisher not stated, date not stated, news report, own reporting or official text, no address recorded
2. **Tass**: publisher not stated, date not stated, news report, own reporting or official text, no address recorded
"""
    )


def test_a_text_says_where_it_stands_in_a_series(tmp_path: Path) -> None:
    files = {
        "series/all.yaml": "{title: All talks, explainers: [talks]}",
        "table.yaml": "meetings: {first: {place: Riyadh, seats: [{actor: us}]}}",
        "actors/all.yaml": "us: {name: United States}",
    }
    made = small(tmp_path, files)
    assert "- **Series**: All talks, 1 of 1\n" in made["explainers/talks/index.md"]
    assert (
        "## All talks\n\n### At which tables\n\n- **Riyadh, 18 February 2025**: no person named in our sources\n"
        in made["actors/us/index.md"]
    )
    assert (
        "## Series\n\n- [All talks](https://talks.example.org/series/all/index.md): Who decides?\n" in made["llms.txt"]
    )


def test_llms_txt_lists_the_texts_and_the_data(tmp_path: Path) -> None:
    files = {"explainer.yaml": "title: Talks [a]", "actors/us.yaml": "us: {name: United States}"}
    assert small(tmp_path / "1", files)["llms.txt"] == (
        "# Who’s at the Table\n\n"
        "> Explainers of negotiations: who is at the table, who is excluded, and what each side wants. Every statement "
        "carries its source.\n\n"
        "## Explainers\n\n"
        f"- [Talks \\[a\\]]({ADDRESS}explainers/talks/index.md): Who decides?\n\n"
        "## Actors\n\n"
        f"- [United States]({ADDRESS}actors/us/index.md): State\n\n"
        "## Data\n\n"
        f"- [actors.json]({ADDRESS}actors.json): all actors, with the explainers that refer to them\n"
        f"- [sources.json]({ADDRESS}sources.json): all sources, with the explainers that cite them\n"
    )
    placeless = texts(Site.of(small_site(tmp_path / "2", files)))["llms.txt"]
    assert "](explainers/talks/index.md)" in placeless


def test_every_text_arrives_whole_and_is_no_markup(tmp_path: Path) -> None:
    made = texts(hazardous_site(tmp_path))
    expected = HAZARDS | {"controls": "bell� nul� next  tab here return here not\uffff end"}
    text = made["explainers/talks/index.md"]
    assert kinds(text) <= ALLOWED
    shown = words(text)
    assert [name for name, one in expected.items() if shown.count(one) < 5] == []
    for name, one in expected.items():
        assert kinds(made[f"actors/who-{name}/index.md"]) <= ALLOWED
        assert words(made[f"actors/who-{name}/index.md"]).startswith(f"{one}\n")


@pytest.mark.parametrize(
    "text", ["1. one", "2) two", "- a", "+ b", "= c", "---", "> d", "# e", "&lt;", "<b>", "a ~~b~~", "2024"]
)
def test_a_paragraph_is_a_paragraph_whatever_it_begins_with(text: str) -> None:
    assert COMMON_MARK.parse(escaped(text))[0].type == "paragraph_open"
    assert words(escaped(text)) == text


@given(st.text(st.characters(blacklist_categories=["Cs", "Cc", "Zl", "Zp"]), min_size=1).map(str.strip).filter(bool))
def test_any_text_is_shown_as_it_is(text: str) -> None:
    markdown = as_markdown(Document(text, text, (Item(text, text),), (Section(text, (text,), (Item("", text),)),)))
    assert kinds(markdown) <= ALLOWED
    assert words(markdown).split("\n") == [text, text, f"{text}: {text}", text, text, text]
