"""A site that remembers what was read of it, so that what nothing has changed for need not be made again."""

from __future__ import annotations

from collections.abc import ItemsView, Iterator, KeysView, Mapping, ValuesView
from dataclasses import fields, replace
from typing import Any, TypeAlias, TypeVar

from generator.content_files import LoadedFile
from generator.derived.explained import Explained
from generator.function_caches import cached
from generator.loading import Origin
from generator.model import LinkedExplainer, Model
from generator.pages.site import Site

V = TypeVar("V")

ALL, ANY = ("all",), ("any",)
"""Read instead of a key: the whole mapping, its keys and their order; whether there is anything in it. No key is of one part."""
Read: TypeAlias = "tuple[str, Any]"
Reads: TypeAlias = "set[Read]"
"""What was read: the name of a mapping, and the key."""

OF_MODEL = tuple(field.name for field in fields(Model) if field.name != "used")  # a set, which no page reads
OF_SITE = ("explained", "met", "members")
FIELDS = frozenset(field.name for field in fields(LinkedExplainer))


class Current:
    """The newest site; what is recorded always reads from here."""

    def __init__(self) -> None:
        self.site = Site.of(Model({}, {}, {}, {}, {}))

    def mapping(self, name: str) -> Mapping[Any, Any]:
        found: Mapping[Any, Any] = getattr(self.site if name in OF_SITE else self.site.model, name)
        return found


class Recorded(Mapping[Any, V]):
    """A mapping of the current model. Every key that is read of it is put into `reads`."""

    def __init__(self, current: Current, name: str, reads: Reads) -> None:
        self._current = current
        self._name = name
        self._reads = reads

    def __eq__(self, other: object) -> bool:
        return self is other

    def __hash__(self) -> int:
        return id(self)

    def __getitem__(self, key: Any) -> V:
        self._reads.add((self._name, key))
        found: V = self._current.mapping(self._name)[key]
        return found

    def __contains__(self, key: object) -> bool:
        self._reads.add((self._name, key))
        return key in self._current.mapping(self._name)

    def __iter__(self) -> Iterator[Any]:
        return iter(self._all())

    def __bool__(self) -> bool:
        self._reads.add((self._name, ANY))
        return bool(self._current.mapping(self._name))

    def __len__(self) -> int:
        return len(self._all())

    def keys(self) -> KeysView[Any]:
        return self._all().keys()

    def values(self) -> ValuesView[V]:
        return self._all().values()

    def items(self) -> ItemsView[Any, V]:
        return self._all().items()

    def _all(self) -> Mapping[Any, V]:
        self._reads.add((self._name, ALL))
        return self._current.mapping(self._name)


class _Explainers(Recorded[LinkedExplainer]):
    """The explainers, of each of which it is recorded what of it is read."""

    def __getitem__(self, key: Any) -> LinkedExplainer:
        return RecordedExplainer.of(self._current.site.model.explainers[key], self._reads)

    def _all(self) -> Mapping[Any, LinkedExplainer]:
        self._reads.add((self._name, ALL))
        return {key: self[key] for key in self._current.site.model.explainers}


class RecordedExplainer(LinkedExplainer):
    """An explainer, of which every field that is read is put into `reads`."""

    __slots__ = ("explainer", "reads")
    explainer: LinkedExplainer
    reads: Reads

    @classmethod
    def of(cls, explainer: LinkedExplainer, reads: Reads) -> RecordedExplainer:
        made = cls.__new__(cls)
        object.__setattr__(made, "explainer", explainer)
        object.__setattr__(made, "reads", reads)
        return made

    def __getattribute__(self, name: str) -> Any:
        if name not in FIELDS:
            return object.__getattribute__(self, name)
        explainer: LinkedExplainer = object.__getattribute__(self, "explainer")
        object.__getattribute__(self, "reads").add((f"explainers.{name}", explainer.slug))
        return getattr(explainer, name)


class Only(Recorded[V]):
    """A recorded mapping that lists one key alone, and finds every other."""

    def __init__(self, current: Current, name: str, reads: Reads, key: str) -> None:
        super().__init__(current, name, reads)
        self._key = key

    def _all(self) -> Mapping[Any, V]:
        return {self._key: self[self._key]}


def _recorded(current: Current, name: str, reads: Reads) -> Recorded[Any]:
    return _Explainers(current, name, reads) if name == "explainers" else Recorded(current, name, reads)


def recorded_model(current: Current, reads: Reads) -> Model:
    mappings: dict[str, Any] = {name: _recorded(current, name, reads) for name in OF_MODEL}
    return replace(current.site.model, **mappings)


def recorded_site(current: Current, reads: Reads, only: Read = ("", None)) -> Site:
    """The current site. `only` names a mapping and the one key that it lists."""

    def mapping(name: str) -> Recorded[Any]:
        return Only(current, name, reads, only[1]) if name == only[0] else _recorded(current, name, reads)

    of_model: dict[str, Any] = {name: mapping(name) for name in OF_MODEL}
    site = Site.of(replace(current.site.model, **of_model), current.site.options)
    vars(site).update({name: mapping(name) for name in OF_SITE})  # in the place of what would be computed
    return site


@cached(1 << 18)
def _once(read: Read) -> Read:
    return read


def share(reads: Reads) -> None:
    """What is read for a hundred pages is held once. The set stays the one that it is: more can be put into it."""
    once = list(map(_once, reads))
    reads.clear()
    reads.update(once)


def changes(old: Mapping[str, Mapping[Any, Any]], new: Mapping[str, Mapping[Any, Any]]) -> Reads:
    """What reads otherwise in the new mappings, each by its name."""
    changed: Reads = set()
    for name, after in new.items():
        before = old[name]
        keys = {key for key in before.keys() & after.keys() if not _is_same(before[key], after[key])}
        if name == "explainers":
            for key in keys:
                changed |= _changed_fields(before[key], after[key])
        keys |= before.keys() ^ after.keys()
        changed.update((name, key) for key in keys)
        if keys or list(before) != list(after):
            changed.add((name, ALL))
        if bool(before) != bool(after):
            changed.add((name, ANY))
        if name == "explainers":
            changed |= {(f"explainers.{field}", key) for key in before.keys() ^ after.keys() for field in FIELDS}
    return changed


def _is_same(one: Any, other: Any) -> bool:
    if one is other or isinstance(one, Explained):  # which is new if anything that it reads is
        return one is other
    if isinstance(one, LinkedExplainer):
        return not _changed_fields(one, other)
    if isinstance(one, Origin):
        return one.at == other.at and bool(one.document == other.document)
    return bool(one == other)


def _changed_fields(one: LinkedExplainer, other: LinkedExplainer) -> Reads:
    """What of an explainer reads otherwise. Its files count by their text, so that places in them are right."""
    names = FIELDS - {"folder"} if _same_files(one, other) else FIELDS
    return {
        (f"explainers.{name}", one.slug)
        for name in names
        if name == "folder" or not _is_same(getattr(one, name), getattr(other, name))
    }


def _same_files(one: LinkedExplainer, other: LinkedExplainer) -> bool:
    mine, theirs = one.folder.files, other.folder.files
    return mine.keys() == theirs.keys() and all(_same_file(file, theirs[name]) for name, file in mine.items())


def _same_file(one: LoadedFile, other: LoadedFile) -> bool:
    return one is other or one.document == other.document
