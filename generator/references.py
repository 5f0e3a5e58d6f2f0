"""What an id can lead to, and what is wrong with one that leads nowhere."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

from generator.inline_text import RecordLink
from generator.loading import Content, ExplainerFolder
from generator.wording import near, with_article

GLOBAL_KINDS = ("actor", "source", "explainer", "series")
LOCAL_KINDS = ("meeting", "issue", "quote", "figure")
LINK_KINDS = (*GLOBAL_KINDS, *LOCAL_KINDS)
FEW = 8


class Fault(NamedTuple):
    """What is wrong with a reference; the place is the caller's to add."""

    code: str
    message: str
    hint: str


class Directory:
    """All records that can be referred to, by kind and id. `hidden` are the drafts that nothing may lead to."""

    def __init__(self, content: Content, hidden: frozenset[str]) -> None:
        self.hidden = hidden
        self.everywhere: dict[str, Mapping[str, Any]] = {
            "actor": content.actors,
            "source": content.sources,
            "explainer": content.explainers,
            "series": content.series,
        }
        self.locals: dict[str, dict[str, Mapping[str, Any]]] = {}

    def known(self, kind: str, owner: ExplainerFolder | None) -> Mapping[str, Any]:
        """The records of a kind that a record of `owner` can name (None: of no explainer)."""
        if kind in GLOBAL_KINDS:
            return self.everywhere[kind]
        if owner is None:
            return {}
        if owner.slug not in self.locals:
            self.locals[owner.slug] = locals_of(owner)
        return self.locals[owner.slug][kind]

    def fault_of(self, kind: str, key: str, owner: ExplainerFolder | None) -> Fault | None:
        """What is wrong with a reference of `owner` to `key`; None if it leads somewhere."""
        known = self.known(kind, owner)
        if self._is_draft(kind, key):
            message = f"the explainer `{key}` is a draft, and this is not"
            return Fault("link-to-draft", message, "publish it first, or take the link out")
        if key in known:
            return None
        hint = _renamed_hint(key, known) or near_hint(key, kind, known)
        if other := self.kinds_of(key, owner):
            message = f"`{key}` is {' and '.join(map(with_article, other))}, and {with_article(kind)} is wanted here"
            return Fault("wrong-kind", message, hint)
        return Fault(f"unknown-{kind}", f"there is no {kind} `{key}`", hint)

    def fault_of_link(self, link: RecordLink, owner: ExplainerFolder | None) -> Fault | None:
        """What is wrong with a `[[…]]` in a text of `owner`; None if it leads somewhere."""
        kind, key = link.kind, link.id
        if kind not in LINK_KINDS:
            like = near(kind, LINK_KINDS, 1)
            kinds = "a link names an actor, or " + ", ".join(f"`{kind}:`" for kind in LINK_KINDS[1:])
            message = f"`[[{link.target}]]` links a kind of record that there is not"
            return Fault("unknown-link-kind", message, f"did you mean `[[{like[0]}:{key}]]`?" if like else kinds)
        if kind in GLOBAL_KINDS:
            if link.owner:
                message = f"`[[{link.target}]]` looks for {with_article(kind)} inside of an explainer"
                hint = f"{kind if kind.endswith('s') else kind + 's'} stand alone: `[[{RecordLink(kind, '', key, '').target}]]`"
                return Fault("link-into-explainer", message, hint)
            return self._mended(link, self.fault_of(kind, key, owner), owner)
        if owner is None:
            message = f"`[[{link.target}]]` reaches into an explainer from outside"
            hint = "actors, sources and series link only actors, sources, explainers and series"
            return Fault("link-into-explainer", message, hint)
        if not link.owner:
            return self._mended(link, self.fault_of(kind, key, owner), owner)
        if wrong := self.fault_of("explainer", link.owner, owner):
            return wrong
        holder = self.everywhere["explainer"][link.owner]
        return self._mended(link, self.fault_of(kind, key, holder), holder)

    def _mended(self, link: RecordLink, fault: Fault | None, holder: ExplainerFolder | None) -> Fault | None:
        """A link can be mended by naming the other kind, which a reference cannot."""
        if fault is None or fault.code != "wrong-kind":
            return fault
        kind = self.kinds_of(link.id, holder)[0]
        owner = link.owner if kind in LOCAL_KINDS else ""
        return fault._replace(hint=f"did you mean `[[{RecordLink(kind, owner, link.id, '').target}]]`?")

    def kinds_of(self, key: str, owner: ExplainerFolder | None) -> list[str]:
        """The kinds of record that have this id."""
        return [kind for kind in LINK_KINDS if key in self.known(kind, owner)]

    def _is_draft(self, kind: str, key: str) -> bool:
        return kind == "explainer" and key in self.hidden


def locals_of(folder: ExplainerFolder) -> dict[str, Mapping[str, Any]]:
    """An explainer's own records by kind and id."""
    return {
        "meeting": folder.table.meetings,
        "issue": folder.positions.issues,
        "quote": folder.quotes,
        "figure": folder.figures,
    }


def near_hint(key: str, kind: str, known: Mapping[str, Any]) -> str:
    """The way out: the known ids that look like this one, or some that there are."""
    plural = kind if kind.endswith("s") else f"{kind}s"
    like = near(key, known)
    if len(like) == 1:
        return f"did you mean `{like[0]}`?"
    if like:
        return f"known {plural} that are near: {', '.join(like)}"
    if not known:
        return f"there are no {plural} yet"
    return f"known {plural}: {', '.join(list(known)[:FEW])}{', …' if len(known) > FEW else ''}"


def _renamed_hint(key: str, known: Mapping[str, Any]) -> str:
    """The way out where a record had this id before."""
    for now, record in known.items():
        held = record.explainer if isinstance(record, ExplainerFolder) else record
        if key in getattr(held, "formerly", ()):
            return f"it is `{now}` now"
    return ""
