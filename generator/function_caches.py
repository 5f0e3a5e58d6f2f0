"""Caches of functions that rendering calls again and again with the same texts: of no use, and in the way, once all is rendered."""

from __future__ import annotations

from collections.abc import Callable
from functools import _lru_cache_wrapper, lru_cache
from typing import Any, TypeVar

Result = TypeVar("Result")

_CACHES: list[_lru_cache_wrapper[Any]] = []


def cached(maxsize: int) -> Callable[[Callable[..., Result]], _lru_cache_wrapper[Result]]:
    """Like `lru_cache`."""

    def wrapped(function: Callable[..., Result]) -> _lru_cache_wrapper[Result]:
        made = lru_cache(maxsize)(function)
        _CACHES.append(made)
        return made

    return wrapped


def clear_caches() -> None:
    """What is asked for again is made again."""
    for one in _CACHES:
        one.cache_clear()
