"""What a party's label says: its name, its role, its people with their posts, and who is not named."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from generator.pictures.table.inputs import Person, SeatedParty, Words
from generator.pictures.table.measures import ASIDE, LEAD, PARTY, PERSON, SMALL, TextStyle
from generator.pictures.table.sitters import heads_first
from generator.pictures.text_width import wrap

LINE_HEIGHTS = {PARTY: 20, PERSON: 17, LEAD: 17, SMALL: 15, ASIDE: 16}
BETWEEN_PEOPLE = 6  # where posts stand between the names


@dataclass(frozen=True)
class LabelLine:
    """One line, and the white space above it."""

    words: str
    style: TextStyle
    above: float = 0.0

    @property
    def height(self) -> float:
        return self.above + LINE_HEIGHTS[self.style]


@dataclass(frozen=True)
class LabelLimits:
    """How wide a label may be, how many people it names, and whether it says their posts."""

    width: float
    people: int
    posts: bool


def height_of(lines: tuple[LabelLine, ...]) -> float:
    return sum(line.height for line in lines)


def label_lines(party: SeatedParty, words: Words, limits: LabelLimits) -> tuple[LabelLine, ...]:
    people = heads_first(party.people)
    named = people if len(people) <= limits.people else people[: limits.people - 1]
    return (
        *_wrapped(party.name, PARTY, limits.width),
        *_wrapped(party.role, SMALL, limits.width),
        *_people(named, words, limits, after_role=bool(party.role)),
        *(
            line
            for aside in _asides(party, len(people) - len(named), words)
            for line in _wrapped(aside, ASIDE, limits.width)
        ),
    )


def _people(people: tuple[Person, ...], words: Words, limits: LabelLimits, *, after_role: bool) -> Iterator[LabelLine]:
    for place, person in enumerate(people):
        lines = tuple(_person(person, words, limits))
        yield replace(lines[0], above=BETWEEN_PEOPLE if limits.posts and (place or after_role) else 0.0)
        yield from lines[1:]


def _person(person: Person, words: Words, limits: LabelLimits) -> Iterator[LabelLine]:
    yield from _wrapped(person.name, LEAD if person.lead else PERSON, limits.width)
    if limits.posts:
        yield from _wrapped(person.post, SMALL, limits.width)
    if person.unsure:
        yield from _wrapped(words.presence_unsure, ASIDE, limits.width)


def _asides(party: SeatedParty, left_out: int, words: Words) -> Iterator[str]:
    if left_out:
        yield words.and_more.format(count=left_out)
    if not party.people:
        yield words.nobody_named
    elif party.others_unnamed:
        yield words.others_not_named
    if party.unsure:
        yield words.presence_unsure


def _wrapped(text: str, style: TextStyle, width: float) -> tuple[LabelLine, ...]:
    return tuple(LabelLine(line, style) for line in wrap(text, style.size, width, 2, bold=style.bold))
