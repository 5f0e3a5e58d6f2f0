"""Who said a quotation, as far as its sentence says so."""

from __future__ import annotations

import pytest

from generator.drafting.attribution import Paragraph, attributed
from generator.drafting.names import names_in
from generator.records.actor import Actor, ActorKind

ACTORS = {
    "norland": Actor(name="Norland", kind=ActorKind.STATE, short="NL"),
    "ada-brant": Actor(name="Ada Brant", kind=ActorKind.PERSON, other_names=("Ada Brandt",)),
    "jon-lind": Actor(name="Jon Lind", kind=ActorKind.PERSON),
    "vera-olm": Actor(name="Vera Olm", kind=ActorKind.PERSON),
}


def speakers(*texts: str) -> list[str]:
    """The speaker's id or name of each quotation in paragraphs, "?" for nobody."""
    names = names_in(texts, ACTORS)
    paragraphs = [Paragraph.of(text, places) for text, places in zip(texts, names.places, strict=True)]
    found = []
    for place, paragraph in enumerate(paragraphs):
        before = paragraphs[place - 1] if place else None
        for quotation in paragraph.quotations:
            named = attributed(paragraph, quotation, before).named
            found.append((named.actor or named.name) if named else "?")
    return found


@pytest.mark.parametrize(
    "text",
    [
        "“We will open the gate,” Brant said.",
        "“We will open the gate,” said Ada Brant.",
        "“We will open the gate”, Ada Brandt told reporters in Oslo.",
        "“We will open the gate,” said Norland’s Foreign Minister Ada Brant, who had met Lind.",
        "“We will open the gate,” the NL foreign minister, Ada Brant, said.",
        "“We will open the gate,” Brant, the foreign minister, told Lind.",
        "“Will they open the gate?” Brant asked.",
        "“They will open the gate!” Brant has repeatedly said.",
        "“We will open the gate,” according to Foreign Minister Brant.",
        "„We will open the gate“, Brant said.",
        "«We will open the gate», said Brant.",
        '"We will open the gate," Brant said.',
    ],
)
def test_the_speaker_stands_after_the_words(text: str) -> None:
    assert speakers(text) == ["ada-brant"]


@pytest.mark.parametrize(
    "text",
    [
        "Brant said: “We will open the gate.”",
        "Ada Brant, the foreign minister, said on Monday: “We will open the gate.”",
        "In Oslo, Brant told Lind’s envoy, “We will open the gate.”",
        "Norland Foreign Minister Ada Brant wrote: “We will open the gate.”",
        "Brant praised Lind’s offer, stating, “We will open the gate.”",
        "At a meeting with Lind in Oslo, Brant welcomed the offer, adding: “We will open the gate.”",
        "Brant shook her head and said: “We will open the gate.”",
        "Brant said that Norland “will open the gate” soon.",
        "Lind said that Brant had told him: “We will open the gate.”",
        "Brant: “We will open the gate.”",
        "Asked by Lind, Brant replied: “We will open the gate.”",
        "The words of Lind did not move Brant. Brant answered “We will open the gate” and left.",
    ],
)
def test_the_speaker_stands_before_the_words(text: str) -> None:
    assert speakers(text) == ["ada-brant"]


@pytest.mark.parametrize(
    "texts",
    [
        ("Brant left the hall early. “We will open the gate,” she said.",),
        ("Brant praised Lind’s offer. Speaking in Oslo, she added: “We will open the gate.”",),
        ("Brant met Lind. She was tired. “We will open the gate,” she said.",),
        ("In Oslo, Norland’s president Ada Brant met the press.", "“We will open the gate,” she said."),
        ("Norland wants more. Brant made that clear. “We will open the gate,” said she.",),
    ],
)
def test_a_pronoun_means_the_person_named_before(texts: tuple[str, ...]) -> None:
    assert speakers(*texts) == ["ada-brant"]


@pytest.mark.parametrize(
    "text",
    [
        "“We will open the gate,” Brant said, while Lind replied: “We will see about it.”",
        "“We will open the gate,” Brant said. “We will see about it,” Lind said.",
        "Brant said: “We will open the gate.” Lind said: “We will see about it.”",
        "Brant asked: “Will you open the gate?” Lind answered: “We will see about it.”",
        "“Will you open the gate?” Brant asked. “We will see about it,” replied Lind.",
        "“We will open the gate,” said Brant; “we will see about it,” replied Lind.",
        "Brant promised: “We will open the gate,” and Lind said “we will see about it”.",
    ],
)
def test_two_speakers_in_a_paragraph_keep_their_words(text: str) -> None:
    assert speakers(text) == ["ada-brant", "jon-lind"]


def test_words_that_are_broken_by_their_speaker_are_one_persons() -> None:
    assert speakers("“We will,” Brant said, “open the gate in spring.”") == ["ada-brant", "ada-brant"]


@pytest.mark.parametrize(
    "text",
    [
        "“We will open the gate.”",
        "“We will open the gate,” the minister said.",
        "“We will open the gate,” said a spokesman for the ministry.",
        "“We will open the gate,” she said.",
        "The meeting ended. “We will open the gate,” he said.",
        "Brant and Lind met. “We will open the gate” was the headline.",
        "Brant left. “We will open the gate,” the envoy said.",
    ],
)
def test_where_nobody_is_named_nobody_is_made_up(text: str) -> None:
    assert speakers(text) == ["?"]


def test_names_that_no_actor_has_are_taken_as_they_are_printed() -> None:
    assert speakers(
        "Border Minister Tor Ekdal met Sund’s Chief Negotiator Una Reed-Voss.",
        "“We will open the gate,” Ekdal said.",
        "“We will see about it,” Una Reed-Voss replied. “We hope so,” said the Abbot.",
    ) == ["Tor Ekdal", "Una Reed-Voss", "Abbot"]


def test_a_surname_that_two_have_means_the_one_whose_whole_name_is_given_or_nobody() -> None:
    two = {"a": Actor(name="Ada Brant", kind=ActorKind.PERSON), "b": Actor(name="Bo Brant", kind=ActorKind.PERSON)}
    assert [named.actor for named in names_in(["Then Brant said so."], two).met()] == [""]
    assert [named.actor for named in names_in(["Bo Brant came. Then Brant said so."], two).met()] == ["b"]
