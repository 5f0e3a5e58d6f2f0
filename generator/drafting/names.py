"""The people and bodies that an article names: known actors by their names, and names that no actor has."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from generator.drafting.name_words import OPENERS, TITLES, WORDS_OF_TITLES
from generator.fingerprints.mentions import mentions_in
from generator.fingerprints.normalisation import Word, words_of
from generator.records.actor import Actor, ActorKind

POSSESSIVE = ("'s", "’s")


@dataclass(frozen=True, slots=True)
class Named:
    """Whom a name means. `actor` is the id of a known actor, or ""."""

    name: str
    actor: str = ""
    is_person: bool = False


@dataclass(frozen=True, slots=True)
class NamePlace:
    """A name at `text[start:end]` of its paragraph, without what makes it a possessive."""

    start: int
    end: int
    named: Named
    is_possessive: bool = False


@dataclass(frozen=True, slots=True)
class _Token:
    text: str
    start: int
    end: int
    gap: str
    is_possessive: bool


@dataclass(frozen=True, slots=True)
class _Run:
    """Capitalised words in a row that are no known name. `has_title`: a title stands before them."""

    tokens: tuple[_Token, ...]
    name: str
    has_title: bool

    @property
    def words(self) -> tuple[str, ...]:
        return tuple(token.text for token in self.tokens)

    @property
    def is_hyphenated(self) -> bool:
        return any(token.gap == "-" for token in self.tokens[1:])


@dataclass
class Names:
    """What forms a name has in this article, and where each stands, by paragraph."""

    forms: dict[tuple[str, ...], Named] = field(default_factory=dict)
    places: list[tuple[NamePlace, ...]] = field(default_factory=list)

    def met(self) -> dict[Named, list[int]]:
        """Who is named, in order, and in which paragraphs, counted from 1."""
        found: dict[Named, list[int]] = defaultdict(list)
        for number, places in enumerate(self.places, 1):
            for place in places:
                if number not in found[place.named]:
                    found[place.named].append(number)
        return dict(found)


def names_in(paragraphs: Sequence[str], actors: Mapping[str, Actor]) -> Names:
    """The names of an article."""
    known = _known_forms(actors)
    tokens = [_tokens(paragraph) for paragraph in paragraphs]
    common = {word.text for listed in tokens for word in listed if word.text.islower()}
    runs = [_unknown_runs(text, listed, known, common) for text, listed in zip(paragraphs, tokens, strict=True)]
    names = Names(known | _new_forms([run for listed in runs for run in listed], tokens, known))
    _settle_surnames(names.forms, actors, tokens)
    for listed, alone in zip(tokens, runs, strict=True):
        names.places.append(tuple(_places(listed, names.forms, alone)))
    return names


def _known_forms(actors: Mapping[str, Actor]) -> dict[tuple[str, ...], Named]:
    forms: dict[tuple[str, ...], Named] = {}
    for key, actor in actors.items():
        named = Named(actor.name, key, actor.kind is ActorKind.PERSON)
        for name in (actor.name, *([actor.short] if actor.short else []), *actor.other_names):
            forms.setdefault(_split(name), named)
    return forms


def _settle_surnames(
    forms: dict[tuple[str, ...], Named], actors: Mapping[str, Actor], tokens: Sequence[Sequence[_Token]]
) -> None:
    """A person's last name alone means them, if the article gives the whole name of nobody else who has it, and not two
    known people have it."""
    holders: dict[str, set[str]] = defaultdict(set)
    for key, actor in actors.items():
        if actor.kind is ActorKind.PERSON:
            for name in (actor.name, *actor.other_names):
                holders[_split(name)[-1]].add(key)
    whole = {place.named for listed in tokens for place in _places(listed, forms, ())}
    for surname, keys in holders.items():
        named = {named for named in whole if named.is_person and _split(named.name)[-1] == surname}
        wanted = named or {Named(actors[key].name, key, is_person=True) for key in keys}
        if len(wanted) == 1:
            forms.setdefault((surname,), next(iter(wanted)))


def _new_forms(
    runs: Sequence[_Run], tokens: Sequence[Sequence[_Token]], known: Mapping[tuple[str, ...], Named]
) -> dict[tuple[str, ...], Named]:
    """Names of two words and more that no actor has; a person's by its last word too, where that means nobody else."""
    whole = {run.words: run for run in runs if len(run.words) > 1}
    last = Counter(words[-1] for words in whole)
    alone = _words_that_stand_alone(tokens)
    forms: dict[tuple[str, ...], Named] = {}
    for words, run in whole.items():
        has_surname = not run.is_hyphenated and last[words[-1]] == 1 and (words[-1],) not in known
        with_title = any(one.has_title for one in runs if one.words == words)
        named = Named(run.name, is_person=with_title or (has_surname and words[-1] in alone))
        forms[words] = named
        if has_surname and named.is_person:
            forms[words[-1:]] = named
    return forms


def _words_that_stand_alone(tokens: Sequence[Sequence[_Token]]) -> set[str]:
    """Capitalised words that stand somewhere without another before or behind them."""
    alone = set()
    for listed in tokens:
        for place, token in enumerate(listed):
            around = [*listed[max(place - 1, 0) : place], *listed[place + 1 : place + 2]]
            if token.text[:1].isupper() and not any(
                one.text[:1].isupper() and one.text.lower() not in OPENERS for one in around
            ):
                alone.add(token.text)
    return alone


def _unknown_runs(
    text: str, tokens: Sequence[_Token], known: Mapping[tuple[str, ...], Named], common: set[str]
) -> list[_Run]:
    """The runs of capitalised words that are no known name, without titles before them."""
    taken = [(place.start, place.end) for place in _places(tokens, known, ())]
    runs = []
    for mention in mentions_in(text):
        if mention.kind == "name":
            first = next(place for place, token in enumerate(tokens) if token.start == mention.start)
            run = [token for token in tokens[first:] if token.end <= mention.end]
            if first and _opens_name(text, tokens, first - 1, common):
                run.insert(0, tokens[first - 1])
            run = [token for token in run if token.text.lower() not in OPENERS]
            run = [token for token in run if not any(start < token.end and token.start < end for start, end in taken)]
            stripped = _without_titles(run)
            if stripped:
                before = tokens[tokens.index(stripped[0]) - 1] if tokens[0] != stripped[0] else None
                has_title = (
                    before is not None and not stripped[0].gap and before.text.lower() in TITLES - WORDS_OF_TITLES
                )
                runs.append(_Run(stripped, text[stripped[0].start : stripped[-1].end], has_title))
    return runs


def _opens_name(text: str, tokens: Sequence[_Token], place: int, common: set[str]) -> bool:
    """Whether the first word of a sentence belongs to the name behind it: it is a word that is used for nothing else."""
    token, lowered = tokens[place], tokens[place].text.lower()
    touches = tokens[place + 1].gap == "" and text[token.end : tokens[place + 1].start] == " "
    begins = place == 0 or bool(token.gap)
    return (
        touches
        and begins
        and token.text[:1].isupper()
        and not token.is_possessive
        and not (lowered in OPENERS or lowered in common)
    )


def _without_titles(run: Sequence[_Token]) -> tuple[_Token, ...]:
    """What stands behind the last title: Foreign Minister Ada Brant → Ada Brant."""
    titles = [place for place, token in enumerate(run) if token.text.lower() in TITLES]
    return tuple(run[titles[-1] + 1 :] if titles else run)


def _places(
    tokens: Sequence[_Token], forms: Mapping[tuple[str, ...], Named], alone: Sequence[_Run]
) -> Iterator[NamePlace]:
    """Where the forms stand, the longest first; and the names of one word that have no other form."""
    longest = max(map(len, forms), default=0)
    single = {run.tokens[0].start: run.tokens[0] for run in alone if len(run.tokens) == 1}
    place = 0
    while place < len(tokens):
        length = next((size for size in range(longest, 0, -1) if _words(tokens, place, size) in forms), 0)
        if length:
            last = tokens[place + length - 1]
            yield NamePlace(tokens[place].start, last.end, forms[_words(tokens, place, length)], last.is_possessive)
        elif tokens[place].start in single:
            token = tokens[place]
            yield NamePlace(token.start, token.end, Named(token.text), token.is_possessive)
        place += max(length, 1)


def _words(tokens: Sequence[_Token], first: int, size: int) -> tuple[str, ...]:
    """`size` words from a place on, with nothing but a space or a hyphen between them; else what is no name."""
    chosen = tokens[first : first + size]
    if len(chosen) < size or any(token.gap not in ("", "-") for token in chosen[1:]):
        return ()
    if any(token.is_possessive for token in chosen[:-1]):
        return ()
    return tuple(token.text for token in chosen)


def _tokens(text: str) -> tuple[_Token, ...]:
    return tuple(_token(text, word) for word in words_of(text))


def _token(text: str, word: Word) -> _Token:
    printed = text[word.start : word.end]
    is_possessive = printed.endswith(POSSESSIVE) and len(printed) > 2
    end = word.end - 2 if is_possessive else word.end
    return _Token(text[word.start : end].replace("’", "'"), word.start, end, word.gap, is_possessive)


def _split(name: str) -> tuple[str, ...]:
    return tuple(token.text for token in _tokens(name))
