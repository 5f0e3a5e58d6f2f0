"""What all records are made of: ids, references, texts, links, numbers and closed lists of words."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from sys import intern
from typing import Annotated, Literal, Self, TypeAlias

from pydantic import AfterValidator, BaseModel, ConfigDict, PlainValidator, StringConstraints, WithJsonSchema
from pydantic_core import PydanticCustomError

from generator.problems import shortened

ID_PATTERN = r"^[a-z0-9]+(-[a-z0-9]+)*$"
_NO_ADDRESS = r"\s<>\"\x00-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufffe\uffff"
"""What no address holds as it is, for a class of a pattern: spaces, what ends an attribute, and what nobody sees."""
URL = re.compile(rf"(?:https?://[^/?#\\{_NO_ADDRESS}]+|mailto:[^@{_NO_ADDRESS}]+@[^@{_NO_ADDRESS}]+)[^{_NO_ADDRESS}]*")
NUMBER = re.compile(r"[-+]?\d+(?:\.\d+)?", re.ASCII)
WIKIDATA = re.compile(r"Q[1-9]\d*", re.ASCII)
URL_HINT = 'an address begins with https://, http:// or mailto:, and has no spaces, < > " or invisible characters'

Kind: TypeAlias = Literal[
    "actor", "source", "explainer", "series", "meeting", "issue", "quote", "figure", "shared issue"
]
"""What an id can name. Actors, sources, explainers and series are global; the others belong to their explainer (or series)."""


class Record(BaseModel):
    """A thing that an editor writes. Frozen; a key that the model does not know is an error."""

    model_config = ConfigDict(
        frozen=True,
        extra="forbid",
        str_strip_whitespace=True,
        use_attribute_docstrings=True,
        defer_build=True,  # a record within others needs no validator of its own
    )


class Choice(StrEnum):
    """A word from a closed list; `meaning` is what it tells an editor."""

    meaning: str

    def __new__(cls, word: str, meaning: str) -> Self:
        made = str.__new__(cls, word)
        made._value_ = word
        made.meaning = meaning
        return made

    def __str__(self) -> str:
        return str(self.value)


@dataclass(frozen=True, slots=True)
class Reference:
    """Marks a field that holds the id of a record of this kind."""

    kind: Kind


@dataclass(frozen=True, slots=True)
class InlineText:
    """Marks a field that may hold emphasis, strong, links and `[[…]]`, and no other markup."""


@dataclass(frozen=True, slots=True)
class Holds:
    """Says in an editor's words what a field holds, where its type alone does not tell."""

    words: str


def fault(code: str, message: str, hint: str = "", **names: str) -> PydanticCustomError:
    """An error in the editor's words; `at`, if given, is the key of the record that it is about."""
    return PydanticCustomError(code, message, {"hint": hint, **names})


def _one_line(text: str) -> str:
    return " ".join(text.split()) if "\n" in text or "  " in text else text


def _url(text: str) -> str:
    if not URL.fullmatch(text):
        raise fault("bad-link", "`{url}` is not a link that a page may have", URL_HINT, url=shortened(text))
    return text


def _wikidata_or_url(text: str) -> str:
    return f"https://www.wikidata.org/wiki/{text}" if WIKIDATA.fullmatch(text) else _url(text)


def _number(value: object) -> Decimal:
    if isinstance(value, Decimal):
        return value
    text = value.strip() if isinstance(value, str) else ""
    if not NUMBER.fullmatch(text):
        hint = "write the bare number, with a point before decimals: 21000, 4.5; the words around it belong in `unit`, `scale` or `qualifier`"
        message = "`{number}` is not a number" if text else "a number is wanted here"
        raise fault("bad-number", message, hint, number=shortened(text))
    return Decimal(text)


ONCE = AfterValidator(intern)
"""An id is written many times, and held once."""

Id = Annotated[str, StringConstraints(pattern=ID_PATTERN, max_length=100), ONCE, Holds("an id")]
FormerIds = tuple[Id, ...]
Plain = Annotated[str, StringConstraints(min_length=1), AfterValidator(_one_line), Holds("plain text")]
Text = Annotated[str, StringConstraints(min_length=1), AfterValidator(_one_line), InlineText(), Holds("text")]
Url = Annotated[
    str,
    AfterValidator(_url),
    WithJsonSchema({"type": "string", "pattern": "^(https?://|mailto:)"}),
    Holds("an address"),
]
Link = Annotated[
    str,
    AfterValidator(_wikidata_or_url),
    WithJsonSchema({"type": "string", "pattern": "^(https?://|mailto:|Q[1-9])"}),
    Holds("an address, or a Wikidata id"),
]
Number = Annotated[Decimal, PlainValidator(_number), WithJsonSchema({"type": ["number", "string"]}), Holds("a number")]
Language = Annotated[str, StringConstraints(pattern=r"^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$"), Holds("a language’s code")]
CountryCode = Annotated[str, StringConstraints(pattern=r"^[A-Z]{2}$"), Holds("a country’s code")]

ActorId = Annotated[str, StringConstraints(pattern=ID_PATTERN), ONCE, Reference("actor")]
SourceId = Annotated[str, StringConstraints(pattern=ID_PATTERN), ONCE, Reference("source")]
ExplainerId = Annotated[str, StringConstraints(pattern=ID_PATTERN), ONCE, Reference("explainer")]
MeetingId = Annotated[str, StringConstraints(pattern=ID_PATTERN), ONCE, Reference("meeting")]
IssueId = Annotated[str, StringConstraints(pattern=ID_PATTERN), ONCE, Reference("issue")]
QuoteId = Annotated[str, StringConstraints(pattern=ID_PATTERN), ONCE, Reference("quote")]
FigureId = Annotated[str, StringConstraints(pattern=ID_PATTERN), ONCE, Reference("figure")]
SharedIssueId = Annotated[str, StringConstraints(pattern=ID_PATTERN), ONCE, Reference("shared issue")]
