"""What the schema finds wrong, said in the editor's words: never a type, never a library's sentence."""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from generator.problems import Problem
from generator.records.base import Choice, Record
from generator.records.shape import bare, keys_of, shape_at

if TYPE_CHECKING:
    from pydantic import ValidationError
    from pydantic_core import ErrorDetails

    from generator.reading import Document
    from generator.records.files import FileKind

KEBAB_HINT = "an id is in small letters, digits and single hyphens: marco-rubio"


def problems_of(error: ValidationError, document: Document, file: FileKind) -> list[Problem]:
    """The problems of one file. One slip gives one problem."""
    return [_problem(detail, document, file) for detail in error.errors(include_url=False)]


def near(word: str, known: Iterable[str], most: int = 3) -> list[str]:
    """Those of `known` that look like `word`, the likest first."""
    return difflib.get_close_matches(word, list(known), n=most, cutoff=0.6)


def did_you_mean(word: str, known: Iterable[str], otherwise: str = "") -> str:
    """A hint that names the nearest known word, or `otherwise`."""
    like = near(word, known, 1)
    return f"did you mean `{like[0]}`?" if like else otherwise


def _problem(detail: ErrorDetails, document: Document, file: FileKind) -> Problem:
    at = tuple(step for step in detail["loc"] if step != "[key]")
    context: dict[str, Any] = detail.get("ctx", {})
    if "hint" in context:  # raised by a record of ours: already in the editor's words
        where = (*at, context["at"]) if "at" in context else at
        return Problem(document.locate(where), detail["type"], detail["msg"], context["hint"])
    name = _name_of(at, file)
    value = detail["input"]
    known = detail["type"]
    if known == "missing":
        return Problem(
            document.locate(at[:-1]), "missing-key", f"{_owner(at, file)} needs `{at[-1]}`", _meaning(at, file)
        )
    if known == "extra_forbidden":
        return _unknown_key(at, document, file)
    if known == "enum" and value is not None:
        return _not_in_list(at, str(value), document, file)
    if known == "string_pattern_mismatch":
        return _bad_pattern(at, value, name, document, is_key=detail["loc"][-1] == "[key]")
    return _bad_value(at, known, value, document, file)


def _bad_value(at: tuple[str | int, ...], known: str, value: Any, document: Document, file: FileKind) -> Problem:
    name, place = _name_of(at, file), document.locate(at)
    if value is None or known in ("string_too_short", "too_short"):
        return Problem(place, "empty", f"{name} is empty", _meaning(at, file) or "write it, or delete the line")
    if known == "string_too_long":
        return Problem(place, "too-long", f"{name} is longer than an id may be", "100 characters at the most")
    if known in ("bool_parsing", "bool_type"):
        return Problem(
            place, "not-yes-or-no", f"{name} is `{value}`, which is neither true nor false", "write true or false"
        )
    wanted, hint = _wanted(shape_at(file.shape, at), file, at)
    return Problem(place, "wrong-shape", f"{name} is {_shape_of(value)}, and should be {wanted}", hint)


def _wanted(shape: Any, file: FileKind, at: tuple[str | int, ...]) -> tuple[str, str]:
    """What should stand there, and an example of it."""
    if not at:
        return file.holds, "see the editors' guide for what this file holds"
    if isinstance(shape, type) and issubclass(shape, Record):
        required = [key for key, field in keys_of(shape).items() if field.is_required()]
        return "keys with values", "it needs " + ", ".join(
            f"`{key}`" for key in required
        ) if required else "one `key: value` a line"
    origin = getattr(shape, "__origin__", None)
    if origin is tuple:
        return "a list", "write one entry a line, each after `- `, or all in [brackets]"
    if origin is dict:
        return "keys with values", "one `id:` a line, and the record indented under it"
    return "a text", "put it in 'quotation marks' if it begins with [ or {"


def _shape_of(value: Any) -> str:
    if isinstance(value, dict):
        return "keys with values"
    return "a list" if isinstance(value, list) else f"the text `{_shortened(str(value))}`"


def _shortened(text: str) -> str:
    return text if len(text) <= 40 else text[:39] + "…"


def _unknown_key(at: tuple[str | int, ...], document: Document, file: FileKind) -> Problem:
    shape = shape_at(file.shape, at[:-1])
    known = list(keys_of(shape)) if isinstance(shape, type) and issubclass(shape, Record) else []
    hint = did_you_mean(str(at[-1]), known, "known here: " + ", ".join(known))
    return Problem(document.locate_key(at), "unknown-key", f"{_owner(at, file)} has no key `{at[-1]}`", hint)


def _not_in_list(at: tuple[str | int, ...], value: str, document: Document, file: FileKind) -> Problem:
    shape = shape_at(file.shape, at)
    words: list[str] = (
        [str(choice) for choice in shape] if isinstance(shape, type) and issubclass(shape, Choice) else []
    )
    like = near(value.lower(), words, 1)
    hint = (f"did you mean `{like[0]}`? " if like else "") + "one of: " + ", ".join(words)
    return Problem(document.locate(at), "unknown-word", f"{_name_of(at, file)} cannot be `{_shortened(value)}`", hint)


def _bad_pattern(at: tuple[str | int, ...], value: Any, name: str, document: Document, *, is_key: bool) -> Problem:
    if is_key:
        return Problem(document.locate_key(at), "bad-id", f"`{value}` is not an id", KEBAB_HINT)
    if at and at[-1] == "country":
        return Problem(
            document.locate(at),
            "bad-country",
            f"`{value}` is not a country's code",
            "two capital letters by ISO 3166: NO, UA, US",
        )
    if at and at[-1] in ("language", "translated_from"):
        return Problem(
            document.locate(at), "bad-language", f"`{value}` is not a language's code", "by BCP 47: en, uk, pt-BR"
        )
    return Problem(document.locate(at), "bad-id", f"{name} is `{value}`, which is not an id", KEBAB_HINT)


def _name_of(at: tuple[str | int, ...], file: FileKind) -> str:
    """The last key on the way, or the place in a list, as an editor would call it."""
    keys = [step for step in at if isinstance(step, str)]
    if not keys:
        return f"entry {int(at[-1]) + 1}" if at else f"{file.name}.yaml"
    place = f"entry {int(at[-1]) + 1} of " if isinstance(at[-1], int) else ""
    return f"{place}`{keys[-1]}`"


def _owner(at: tuple[str | int, ...], file: FileKind) -> str:
    """What the record is called that a key belongs to."""
    shape = shape_at(file.shape, at[:-1])
    called = getattr(bare(shape), "__name__", "record").removesuffix("Record").removesuffix("File")
    words = "".join(" " + letter.lower() if letter.isupper() else letter for letter in called).strip()
    named = (
        at[-2]
        if len(at) > 1
        and isinstance(at[-2], str)
        and getattr(shape_at(file.shape, at[:-2]), "__origin__", None) is dict
        else ""
    )
    return f"the {words} `{named}`" if named else f"{'an' if words[0] in 'aeiou' else 'a'} {words}"


def _meaning(at: tuple[str | int, ...], file: FileKind) -> str:
    shape = shape_at(file.shape, at[:-1])
    if isinstance(shape, type) and issubclass(shape, Record) and isinstance(at[-1], str):
        field = keys_of(shape).get(at[-1])
        return f"{at[-1]}: {field.description}" if field and field.description else ""
    return ""
