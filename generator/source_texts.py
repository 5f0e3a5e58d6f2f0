"""The fingerprints of sources, and the texts that lie at hand: what quotes and figures are checked against."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from generator.content_files import ContentFiles
from generator.fingerprints.fingerprint import Fingerprint
from generator.fingerprints.fingerprint_file import Unreadable, read_fingerprint_file
from generator.fingerprints.source_text import paragraphs_of_text
from generator.problems import Severity
from generator.records.source import Source
from generator.wording import did_you_mean

FINGERPRINTS = "sources/fingerprints"
TEXTS = "sources/texts"
"""Git ignores this folder: an article's text stays on the editor's own machine."""
SUFFIX = ".txt"


def fingerprint_path(content: Path, source: str) -> Path:
    return content / FINGERPRINTS / f"{source}{SUFFIX}"


def text_path(content: Path, source: str) -> Path:
    return content / TEXTS / f"{source}{SUFFIX}"


MAX_BYTES = 20_000_000
"""Of a source's text or fingerprint. A thick book has two."""


def load_fingerprints(files: ContentFiles, sources: Mapping[str, Source]) -> dict[str, Fingerprint]:
    """By the source's id. A file that cannot be used, or that belongs to none of the sources, is told."""
    made: dict[str, Fingerprint] = {}
    for file, text in _texts_in(files, FINGERPRINTS):
        formerly = sources[file.stem].formerly if file.stem in sources else ()
        found = read_fingerprint_file(file.stem, text, formerly)
        if isinstance(found, Unreadable):
            files.tell(file, "unreadable-fingerprint", _clause(found.message), _clause(found.hint))
        else:
            made[file.stem] = found
        if file.stem not in sources:
            message = f"there is no source `{file.stem}` for this fingerprint"
            hint = did_you_mean(file.stem, sources, "delete it, or give the source this id")
            files.tell(file, "fingerprint-without-source", message, hint, Severity.NOTICE)
    return made


def load_texts(files: ContentFiles) -> dict[str, tuple[str, ...]]:
    """The paragraphs of the texts that lie at hand, by the source's id."""
    return {file.stem: paragraphs_of_text(text) for file, text in _texts_in(files, TEXTS)}


def _texts_in(files: ContentFiles, folder: str) -> Iterator[tuple[Path, str]]:
    """The files that can be read, each with its text; what is wrong with the others is told."""
    for file in files.entries(files.folder / folder):
        if file.suffix == SUFFIX and files.is_inside(file):
            content = files.content_of(file, MAX_BYTES)
            if content is not None:
                yield file, content.decode("utf-8-sig", "replace")


def _clause(sentence: str) -> str:
    """A sentence as problems are told: without its capital and its full stop."""
    return sentence[:1].lower() + sentence[1:].rstrip(".")
