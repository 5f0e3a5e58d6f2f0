"""Characters that nobody sees, and those that turn the direction of a text: pages show them harmlessly, and an editor hears of them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import Any

from generator.model import Model
from generator.problems import Problem, notice
from generator.reading import Document

INVISIBLE = re.compile(
    "[\u034f\u115f\u1160\u17b4\u17b5\u180e\u200b\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb\U000e0000-\U000e007f]"
    # Joiners belong to scripts whose letters join, and to emoji: told between letters that do not join.
    "|[\u200c\u200d](?<![^\\x00-\u052f].)(?![^\\x00-\u052f])"
)
ESCAPED = re.compile(r"\\[uUx]")
HINT = "delete it, if it came along when the text was copied"


def check(model: Model) -> Iterator[Problem]:
    for document in documents(model):
        plain = document.text.isascii()  # and none of them is
        if (not plain and INVISIBLE.search(document.text)) or ESCAPED.search(document.text):
            for at, text in texts(document.value):
                if found := dict.fromkeys(INVISIBLE.findall(text)):
                    names = ", ".join(map(_named, found))
                    yield notice(document.locate(at), "invisible-character", f"this text holds {names}", HINT)


def documents(model: Model) -> Iterator[Document]:
    """Every file that was read, once."""
    found = {origin.document.path: origin.document for origin in model.origins.values()}
    for explainer in model.explainers.values():
        for loaded in explainer.folder.files.values():
            if loaded.document:
                found[loaded.document.path] = loaded.document
    yield from found.values()


def texts(value: Any, at: tuple[str | int, ...] = ()) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """Every text below `value`, with the keys that lead to it; a key is a text too."""
    if isinstance(value, str):
        yield at, value
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield (*at, key), key
            yield from texts(inner, (*at, key))
    elif isinstance(value, list):
        for place, inner in enumerate(value):
            yield from texts(inner, (*at, place))


def _named(character: str) -> str:
    return f"U+{ord(character):04X} ({unicodedata.name(character, 'a character without a name').lower()})"
