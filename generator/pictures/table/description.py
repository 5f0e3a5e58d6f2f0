"""What the picture says in words: its title, its description, and the title of each seat."""

from generator.pictures.table.inputs import Person, SeatedParty, TablePicture, Words
from generator.pictures.table.sitters import Sitter, heads_first


def title(picture: TablePicture, words: Words) -> str:
    return words.title.format(title=picture.title)


def description(picture: TablePicture, words: Words) -> str:
    """Everybody who is named, with what their seats show, and everybody outside."""
    seated = words.semicolon.join(_party(party, words) for party in picture.parties)
    outside = words.semicolon.join(words.comma.join((chair.name, chair.status)) for chair in picture.outside)
    return words.description.format(seated=seated or words.nobody_named, outside=outside or words.nobody_outside)


def seat_title(sitter: Sitter, party: SeatedParty, words: Words) -> str:
    """Who sits here, as a reader hears it: name, post, party, and what is marked."""
    if not sitter.people:
        parts = [party.name, party.role, words.presence_unsure if party.unsure else ""]
    elif sitter.is_fold:
        parts = [*(_with_asides(person, words) for person in sitter.people), party.name]
    else:
        (person,) = sitter.people
        parts = [person.name, person.post, party.name, *_asides(person, words)]
    return words.comma.join(part for part in parts if part)


def _party(party: SeatedParty, words: Words) -> str:
    asides = [party.role, words.presence_unsure if party.unsure else ""]
    return words.colon.join((_aside(party.name, asides, words), _people(party, words)))


def _people(party: SeatedParty, words: Words) -> str:
    if not party.people:
        return words.nobody_named
    people = [_with_asides(person, words) for person in heads_first(party.people)]
    return words.comma.join([*people, words.others_not_named] if party.others_unnamed else people)


def _with_asides(person: Person, words: Words) -> str:
    return _aside(person.name, _asides(person, words), words)


def _asides(person: Person, words: Words) -> list[str]:
    return [words.head_of_delegation] * person.lead + [words.presence_unsure] * person.unsure


def _aside(text: str, asides: list[str], words: Words) -> str:
    said = words.comma.join(aside for aside in asides if aside)
    return words.aside.format(words=text, aside=said) if said else text
