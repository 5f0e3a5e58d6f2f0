"""Who sits on each chair of a party, and the initials on it."""

from dataclasses import dataclass

from generator.pictures.table.inputs import Person, SeatedParty
from generator.pictures.text_width import clusters

NO_JOINING = "\u200c"  # keeps two Arabic initials from growing together into a word


@dataclass(frozen=True)
class Sitter:
    """One chair: a person; or the party itself, without `people`; or the "+3" of those for whom no chair is left."""

    initials: str
    people: tuple[Person, ...] = ()
    lead: bool = False
    unsure: bool = False

    @property
    def is_fold(self) -> bool:
        return len(self.people) > 1


def chairs_wanted(party: SeatedParty) -> int:
    return max(1, len(party.people))


def sitters(party: SeatedParty, chairs: int) -> tuple[Sitter, ...]:
    """The party's `chairs` sitters, head of delegation first, the fold last."""
    if not party.people:
        return (Sitter(initials(party.short or party.name), unsure=party.unsure),)
    people = heads_first(party.people)
    if chairs >= len(people):
        return tuple(_person(person) for person in people)
    folded = people[chairs - 1 :]
    fold = Sitter(f"+{len(folded)}", folded, unsure=all(person.unsure for person in folded))
    return (*(_person(person) for person in people[: chairs - 1]), fold)


def heads_first(people: tuple[Person, ...]) -> tuple[Person, ...]:
    return tuple(sorted(people, key=lambda person: not person.lead))


def slots_from_the_middle(chairs: int) -> list[int]:
    """The chairs of a party, counted clockwise, in the order in which they are taken: the middle one first."""
    return sorted(range(chairs), key=lambda slot: (abs(slot - (chairs - 1) / 2), slot))


def initials(name: str) -> str:
    """First letters of the first and the last word that has a capital; short capitals ("US", "NATO") stay as they are.

    Scripts without capitals: of the first and the last word; without spaces: the first letter.
    """
    words = name.split()
    if len(words) == 1 and name.isupper() and len(name) <= 4:
        return name
    parts = [part for word in words for part in word.split("-") if part]
    capitals = [part for part in parts if part[0].isupper()]
    if capitals:
        return "".join(part[0] for part in _ends(capitals))
    return NO_JOINING.join(clusters(part)[0].upper() for part in _ends(parts))


def _ends(parts: list[str]) -> list[str]:
    return parts[:1] + parts[1:][-1:]


def _person(person: Person) -> Sitter:
    return Sitter(person.initials or initials(person.name), (person,), person.lead, person.unsure)
