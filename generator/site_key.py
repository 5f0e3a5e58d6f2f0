"""A short name for values, the same in every process, and different if any of them is."""

from __future__ import annotations

import datetime
import hashlib
from collections.abc import Iterable, Mapping
from enum import Enum
from functools import cache
from importlib.metadata import version
from pathlib import Path, PurePath
from typing import Any

from generator import kept_objects

OF_THE_THEME = ("mkdocs", "mkdocs-material")
PLAIN = (str, int, float, bool, type(None), datetime.date, PurePath)


class NotKnownError(Exception):
    """There is a value of which nobody knows what it depends on, such as a function."""


def key_of(values: Iterable[Any]) -> str:
    """Raises NotKnownError."""
    hashed = hashlib.sha256()
    for value in values:
        text = (value if isinstance(value, str) else _spelt(value)).encode("utf-8", "surrogatepass")
        hashed.update(b"%d\n" % len(text))
        hashed.update(text)
    return hashed.hexdigest()[:32]


def _spelt(value: Any) -> str:
    if isinstance(value, Enum):
        return f"{type(value).__name__}.{value.name}"
    if isinstance(value, PLAIN):
        return f"{type(value).__name__} {value!r}"
    if isinstance(value, Mapping):
        return f"{type(value).__name__}{{{','.join(f'{_spelt(key)}: {_spelt(one)}' for key, one in value.items())}}}"
    if isinstance(value, (list, tuple)):
        return f"[{','.join(map(_spelt, value))}]"
    if isinstance(value, (set, frozenset)):
        return f"{{{','.join(sorted(map(_spelt, value)))}}}"
    raise NotKnownError(type(value).__name__)


@cache
def made_by() -> str:
    """All that has a part in a page besides what is configured: our own files, those of our theme, and whose code they use."""
    own = hashlib.sha256()
    folder = Path(__file__).parent
    for file in sorted(file for below in folder.glob("*theme") for file in below.rglob("*.*")):
        own.update(f"{file.relative_to(folder).as_posix()}\0".encode() + file.read_bytes() + b"\0")
    versions = [f"{name} {version(name)}" for name in OF_THE_THEME]
    return "\n".join([kept_objects.made_by(), own.hexdigest(), *versions])
