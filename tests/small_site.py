"""Small sites for tests: a test writes what it is about, and the rest gets small valid values."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from textwrap import dedent
from typing import Any

import yaml

from generator.content_files import Known
from generator.derived.explained import Explained
from generator.fingerprints.fingerprint_file import make_fingerprint_file
from generator.fingerprints.source_text import paragraphs_of_text, text_of
from generator.linking import link
from generator.loading import Content, LoadedFile, load
from generator.model import Model
from generator.problems import Problem
from generator.reading import Document, read
from generator.records.files import FILE_KINDS
from generator.records.shape import references
from generator.source_texts import fingerprint_path

TALKS = "talks"
"""The explainer that a bare file name belongs to: `table.yaml` is `explainers/talks/table.yaml`."""
PAPER = "paper"
"""The source that is cited where a test names none."""

_DAY = "2025-02-18"
_CLAIM = {"text": "They met.", "sources": [PAPER]}
_EXPLAINER: dict[str, Any] = {
    "title": "Talks",
    "question": "Who decides?",
    "answer": _CLAIM,
    "status": "ongoing",
    "published": _DAY,
    "key_points": [],
}


def small_site(folder: Path, files: Mapping[str, str], *, drafts: bool = False) -> Model:
    """The linked model of the site that `files` (YAML texts by path below `content/`) tell; it has no problems.

    Required keys that a record leaves out, issues, actors and sources that a record names and nobody gives, and an
    explainer's `explainer.yaml` are added. An actor with `of` is a person if it does not say what it is, else a state.
    """
    content, problems = small_content(folder, files)
    assert not problems, "\n".join(map(str, problems))
    model, problems = link(content, drafts=drafts)
    assert not problems, "\n".join(map(str, problems))
    return model


def small_talks(folder: Path, files: Mapping[str, str]) -> Explained:
    """What follows from the explainer `talks` of such a site."""
    model = small_site(folder, files)
    return Explained(model, model.explainers[TALKS])


def small_site_problems(
    folder: Path, files: Mapping[str, str], *, as_written: bool = False, drafts: bool = False
) -> list[Problem]:
    """What is wrong with such a site, in order: from reading it, or, if that is clean, from following its references.

    With `as_written`, the texts are written as they stand, so that lines are theirs and nothing missing is mended; only
    a missing `explainer.yaml` and the source `paper` are added. A text in which nothing is missing keeps its lines anyway.
    """
    content, problems = small_content(folder, files, as_written=as_written)
    return sorted(problems or link(content, drafts=drafts)[1])


def small_content(folder: Path, files: Mapping[str, str], *, as_written: bool = False) -> tuple[Content, list[Problem]]:
    """Such a site as `load` returns it; its files lie in `folder`."""
    written = {_path(name): dedent(text).lstrip("\n") for name, text in files.items()}
    for path in [path for path in written if path.endswith(".txt")]:
        _write_source_text(folder, path, written.pop(path))
    for slug in dict.fromkeys(path.split("/")[1] for path in written if path.startswith("explainers/")) or (TALKS,):
        written.setdefault(f"explainers/{slug}/explainer.yaml", _dumped(_EXPLAINER))
    for path, text in written.items():
        _write(folder / path, text if as_written else _completed(path, text))
    known: Known = {}
    content, _ = load(folder, known=known)
    named = {"actor": dict[str, None](), "source": dict.fromkeys([PAPER])}
    if not as_written:
        for kind, key in _named(loaded for _, loaded in known.values()):
            named.setdefault(kind, {})[key] = None
    for kind, given in (("actor", content.actors), ("source", content.sources)):
        if missing := {key: None for key in named[kind] if key not in given}:
            path = f"{kind}s/not-given.yaml"
            _write(folder / path, _completed(path, _dumped(missing)))
    return load(folder)


def _path(name: str) -> str:
    return name if "/" in name else f"explainers/{TALKS}/{name}"


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def _write_source_text(folder: Path, path: str, text: str) -> None:
    """The text of a source lies at hand, and its fingerprint beside it."""
    _write(folder / path, text)
    source = Path(path).stem
    fingerprint = make_fingerprint_file(source, text_of(paragraphs_of_text(text)))
    _write(fingerprint_path(folder, source), fingerprint)


def _named(files: Iterable[LoadedFile]) -> Iterator[tuple[str, str]]:
    """Every id that a record of `files` names, with its kind."""
    for loaded in files:
        if loaded.records is not None:
            for found in references(loaded.records, loaded.kind.shape):
                yield found.kind, found.value


def _completed(path: str, text: str) -> str:
    """`text` with the keys that its records leave out; as it stands, if nothing is missing or it cannot be read."""
    document = read(text.encode(), path)
    name = path.split("/", maxsplit=1)[0] if not path.startswith("explainers/") else Path(path).stem
    if not isinstance(document, Document) or name not in {kind.name for kind in FILE_KINDS}:
        return text
    value: Any = document.value if document.value is not None else [] if name == "timeline" else {}
    full = _complete(name, value)
    return text if full == value else _dumped(full)


def _complete(name: str, value: Any) -> Any:
    match name:
        case "explainer":
            return _with(value, _EXPLAINER)
        case "series":
            return _with(value, {key: _EXPLAINER[key] for key in ("title", "question", "answer")})
        case "actors":
            return _each(value, _actor)
        case "sources":
            return _each(value, lambda key, one: _with(one, {"title": _title(key), "kind": "news-report", "tier": "A"}))
        case "table":
            return _table(value)
        case "positions":
            return _positions(value)
        case "quotes":
            return _each(value, lambda key, one: _with(one, {"text": "Yes.", "sources": [PAPER]}))
        case "figures":
            made = {"unit": "men", "label": "Men", "sources": [PAPER]}
            return _each(value, lambda key, one: _with(one, made if "range" in one else {"value": "1", **made}))
        case _:
            return [_with(one, {"date": _DAY, "title": "They met", "sources": [PAPER]}) for one in value]


def _with(record: dict[str, Any] | None, defaults: Mapping[str, Any]) -> dict[str, Any]:
    """The record, then the defaults that it leaves out."""
    given = record or {}
    return {**given, **{key: value for key, value in defaults.items() if key not in given}}


def _each(records: dict[str, Any], complete: Callable[[str, Any], dict[str, Any]]) -> dict[str, Any]:
    return {key: complete(key, one or {}) for key, one in records.items()}


def _title(key: str) -> str:
    return key.replace("-", " ").title()


def _dumped(value: Any) -> str:
    return yaml.dump(value, Dumper=_Plain, sort_keys=False, allow_unicode=True)


class _Plain(yaml.SafeDumper):
    """Writes a value that stands in two places twice, as an editor would."""

    def ignore_aliases(self, data: Any) -> bool:
        return True


def _actor(key: str, one: Any) -> dict[str, Any]:
    return _with(one, {"name": _title(key), "kind": "person" if "of" in one else "state"})


def _table(value: dict[str, Any]) -> dict[str, Any]:
    made = dict(value)
    if "parties" in made:
        made["parties"] = _each(made["parties"], lambda _, one: _party(one))
    if "meetings" in made:
        meeting = {"title": "Meeting", "date": _DAY, "format": "in-person", "sources": [PAPER]}
        made["meetings"] = _each(made["meetings"], lambda _, one: _with(one, meeting))
    return made


def _party(one: dict[str, Any]) -> dict[str, Any]:
    made = _with(one, {"in_conflict": "none", "stake": "Peace", "sources": [PAPER]})
    if "excluded" in made:
        made["excluded"] = _with(made["excluded"], {"status": "not-invited", "sources": [PAPER]})
    return made


def _positions(value: dict[str, Any]) -> dict[str, Any]:
    made = dict(value)
    if "positions" in made:
        made["positions"] = [_position(one) for one in made["positions"]]
    given = made.get("issues", {})
    if issues := {**given, **{one["issue"]: {} for one in made.get("positions", ()) if one["issue"] not in given}}:
        made["issues"] = _each(issues, lambda key, one: _with(one, {"title": _title(key), "proposal": _title(key)}))
    return made


def _position(one: dict[str, Any]) -> dict[str, Any]:
    made = _with(one, {"wants": "Peace", "basis": "reported", "since": _DAY, "sources": [PAPER]})
    if made.get("stance") == "conditional":
        made.setdefault("condition", "A ceasefire")
    if made["basis"] == "inferred":
        made.setdefault("note", "From its votes.")
    return made
