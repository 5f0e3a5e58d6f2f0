"""What the schema finds wrong, said in the editor's words: never a type, never a library's sentence."""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from generator.problems import Problem, shortened
from generator.records.base import Choice, Record
from generator.records.shape import At, bare, keys_of, shape_at

if TYPE_CHECKING:
    from pydantic import ValidationError
    from pydantic_core import ErrorDetails

    from generator.reading import Document
    from generator.records.files import FileKind

KEBAB_HINT = "an id is in small letters, digits and single hyphens: marco-rubio"


def problems_of(error: ValidationError, document: Document, file: FileKind) -> list[Problem]:
    """The problems of one file. One slip gives one problem: a key that is misspelt or stands too far in is not missing too."""
    # A list whose only entry is wrong is not empty too.
    details = [one for one in error.errors(include_url=False) if not (one["type"] == "too_short" and one["input"])]
    missing = _Missing(details)
    meant = {}
    for detail in details:
        if detail["type"] == "extra_forbidden" and (key := missing.meant_by(_at(detail))):
            meant[_at(detail)] = key
    not_missing = set(meant.values())
    made = []
    for detail in details:
        at = _at(detail)
        if detail["type"] == "extra_forbidden":
            made.append(_unknown_key(at, meant.get(at), document, file))
        elif at not in not_missing:
            made.append(_problem(detail, at, document, file))
    return made


class _Missing:
    """The missing keys, by the record that misses them."""

    def __init__(self, details: Iterable[ErrorDetails]) -> None:
        self.of: dict[At, dict[str, At]] = {}
        for detail in details:
            if detail["type"] == "missing" and isinstance(detail["loc"][-1], str):
                at = _at(detail)
                self.of.setdefault(at[:-1], {})[str(at[-1])] = at

    def meant_by(self, at: At) -> At | None:
        """The missing key that an unknown one was meant to be, which then misses no longer: of its record, or of one around."""
        here = self.of.get(at[:-1], {})
        if like := near(str(at[-1]), here, 1):
            return here.pop(like[0])
        around = (self.of.get(at[:end], {}) for end in range(len(at) - 1))
        return next((keys.pop(str(at[-1])) for keys in around if at[-1] in keys), None)


def near(word: str, known: Iterable[str], most: int = 3) -> list[str]:
    """Those of `known` that look like `word`, the likest first."""
    return difflib.get_close_matches(word, list(known), n=most, cutoff=0.6)


def did_you_mean(word: str, known: Iterable[str], otherwise: str = "") -> str:
    """A hint that names the nearest known word, or `otherwise`."""
    like = near(word, known, 1)
    return f"did you mean `{like[0]}`?" if like else otherwise


def with_article(word: str) -> str:
    """An actor, a source."""
    return f"{'an' if word[0] in 'aeiou' else 'a'} {word}"


def _at(detail: ErrorDetails) -> At:
    return detail["loc"][:-1] if _is_key(detail) else detail["loc"]


def _is_key(detail: ErrorDetails) -> bool:
    """Whether the key itself is wrong, not its value: pydantic says so by a last step `[key]`."""
    way = detail["loc"]
    return way[-1:] == ("[key]",) and detail["type"].startswith("string_") and detail["input"] == way[-2]


def _problem(detail: ErrorDetails, at: At, document: Document, file: FileKind) -> Problem:
    context: dict[str, Any] = detail.get("ctx", {})
    value, known = detail["input"], detail["type"]
    if "hint" in context and value is not None:  # raised by a record of ours: already in the editor's words
        where = (*at, context["at"]) if "at" in context else at
        return Problem(document.locate(where), detail["type"], detail["msg"], context["hint"])
    if known == "missing" and isinstance(at[-1], str):
        place = document.locate_key(at[:-1]) if _is_named(at[:-1], file) else document.locate(at[:-1])
        return Problem(place, "missing-key", f"{_owner(at, file)} needs `{at[-1]}`", _meaning(at, file))
    if known == "enum" and isinstance(value, str):
        return _not_in_list(at, value, document, file)
    if known == "string_pattern_mismatch":
        return _bad_pattern(at, value, document, is_key=_is_key(detail), file=file)
    return _bad_value(at, known, value, document, file)


def _bad_value(at: At, known: str, value: Any, document: Document, file: FileKind) -> Problem:
    name, place = _name_of(at, file), document.locate(at)
    if value is None or known in ("string_too_short", "too_short"):
        meaning = _meaning(at, file)
        return Problem(place, "empty", f"{name} is empty", meaning or "write it, or delete the line")
    if known == "string_too_long":
        return Problem(place, "too-long", f"{name} is longer than an id may be", "100 characters at the most")
    if known == "bool_parsing":
        message = f"{name} is `{shortened(str(value))}`, which is neither true nor false"
        return Problem(place, "not-yes-or-no", message, "write true or false")
    wanted, hint = _wanted(shape_at(file.shape, at), file, at)
    return Problem(place, "wrong-shape", f"{name} is {_shape_of(value)}, and should be {wanted}", hint)


def _wanted(shape: Any, file: FileKind, at: At) -> tuple[str, str]:
    """What should stand there, and an example of it."""
    if not at:
        return file.holds, "see the editors' guide for what this file holds"
    if isinstance(shape, type) and issubclass(shape, Record):
        required = ", ".join(f"`{key}`" for key, field in keys_of(shape).items() if field.is_required())
        return "keys with values", f"it needs {required}" if required else "one `key: value` a line"
    if isinstance(shape, type) and issubclass(shape, Choice):
        return "one word", "one of: " + ", ".join(map(str, shape))
    if shape is bool:
        return "true or false", "write true or false"
    origin = getattr(shape, "__origin__", None)
    if origin is tuple:
        return "a list", "write one entry a line, each after `- `, or all in [brackets]"
    if origin is dict:
        return "keys with values", "one `id:` a line, and the record indented under it"
    return "a text", "put it in 'quotation marks' if it begins with [ or {"


def _shape_of(value: Any) -> str:
    if isinstance(value, dict):
        return "keys with values"
    return "a list" if isinstance(value, list) else f"the text `{shortened(str(value))}`"


def _unknown_key(at: At, meant: At | None, document: Document, file: FileKind) -> Problem:
    shape = shape_at(file.shape, at[:-1])
    known = list(keys_of(shape)) if isinstance(shape, type) and issubclass(shape, Record) else []
    if meant is None:
        hint = did_you_mean(str(at[-1]), known, "known here: " + ", ".join(known))
    elif meant[:-1] == at[:-1]:
        hint = f"did you mean `{meant[-1]}`?"
    else:
        hint = f"it belongs to {_owner(meant, file)}: indent it less"
    return Problem(
        document.locate_key(at), "unknown-key", f"{_owner(at, file)} has no key `{shortened(str(at[-1]))}`", hint
    )


def _not_in_list(at: At, value: str, document: Document, file: FileKind) -> Problem:
    shape = shape_at(file.shape, at)
    words = [str(choice) for choice in shape] if isinstance(shape, type) and issubclass(shape, Choice) else []
    like = near(value.lower(), words, 1)
    hint = (f"did you mean `{like[0]}`? " if like else "") + "one of: " + ", ".join(words)
    message = f"{_name_of(at, file)} cannot be `{shortened(value)}`"
    return Problem(document.locate(at), "unknown-word", message, hint)


def _bad_pattern(at: At, value: str, document: Document, *, is_key: bool, file: FileKind) -> Problem:
    shown, key = shortened(value), at[-1] if at else ""
    if is_key:
        return Problem(document.locate_key(at), "bad-id", f"`{shown}` is not an id", KEBAB_HINT)
    place = document.locate(at)
    if key == "country":
        hint = "two capital letters by ISO 3166: NO, UA, US"
        return Problem(place, "bad-country", f"`{shown}` is not a country's code", hint)
    if key in ("language", "translated_from"):
        return Problem(place, "bad-language", f"`{shown}` is not a language's code", "by BCP 47: en, uk, pt-BR")
    return Problem(place, "bad-id", f"{_name_of(at, file)} is `{shown}`, which is not an id", KEBAB_HINT)


def _name_of(at: At, file: FileKind) -> str:
    """The last key on the way, or the place in a list, as an editor would call it."""
    keys = [step for step in at if isinstance(step, str)]
    if not keys:
        return f"entry {int(at[-1]) + 1}" if at else f"{file.name}.yaml"
    place = f"entry {int(at[-1]) + 1} of " if isinstance(at[-1], int) else ""
    return f"{place}`{shortened(keys[-1])}`"


def _owner(at: At, file: FileKind) -> str:
    """What the record is called that a key belongs to."""
    if len(at) == 1 and file.name in ("table", "positions"):
        return f"{file.name}.yaml"
    shape = shape_at(file.shape, at[:-1])
    called = getattr(bare(shape), "__name__", "record").removesuffix("Record")
    words = "".join(" " + letter.lower() if letter.isupper() else letter for letter in called).strip()
    if _is_named(at[:-1], file):
        return f"the {words} `{shortened(str(at[-2]))}`"
    return with_article(words)


def _is_named(at: At, file: FileKind) -> bool:
    """Whether the record at `at` stands under an id of its own."""
    return bool(at) and isinstance(at[-1], str) and getattr(shape_at(file.shape, at[:-1]), "__origin__", None) is dict


def _meaning(at: At, file: FileKind) -> str:
    shape = shape_at(file.shape, at[:-1])
    if at and isinstance(shape, type) and issubclass(shape, Record) and isinstance(at[-1], str):
        field = keys_of(shape).get(at[-1])
        return f"{at[-1]}: {field.description}" if field and field.description else ""
    return ""
