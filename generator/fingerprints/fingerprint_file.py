"""A fingerprint as a text file: some `key: value` lines, and three sets of hashes in base64."""

import base64
import binascii
import hashlib
import re
import textwrap
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Final

from generator.fingerprints.fingerprint import RUN_LENGTH, Fingerprint, SetName, run_length_of, strings_of
from generator.fingerprints.hash_set import HashSet, decode_strings, encode_strings
from generator.fingerprints.normalisation import NORMALISATION

FORMAT: Final = 1
# A string that is not in the text is taken for one that is once in 2^precision. Where each character is a word, there are
# more words to the byte, and each says less.
PRECISION: Final[Mapping[SetName, int]] = {"runs": 16, "short": 8, "numbers": 10}
PRECISION_UNSPACED: Final[Mapping[SetName, int]] = {"runs": 14, "short": 4, "numbers": 10}

_START: Final = re.compile(r"explainer-fingerprint: (\d+)\ndigest: ([0-9a-f]{16})\n", re.ASCII)
_SET: Final = r"%s: (\d{1,9}) of (\d{1,2}) bits\n([A-Za-z0-9+/=\n]*)"
_BODY: Final = re.compile(
    r"source: (.+)\nnormalisation: (\d+)\nrun-length: (\d{1,2})\n" + "".join(_SET % name for name in PRECISION),
    re.ASCII,
)


@dataclass(frozen=True, slots=True)
class Unreadable:
    """Why a file is no fingerprint to check by, and the way out."""

    message: str
    hint: str


def make_fingerprint_file(source: str, text: str) -> str:
    """The file for the text of the source with this id: the same text and id give the same file, byte for byte."""
    run_length = run_length_of(text)
    strings = strings_of(text, run_length)
    body = f"source: {source}\nnormalisation: {NORMALISATION}\nrun-length: {run_length}\n"
    for name, precision in (PRECISION if run_length == RUN_LENGTH else PRECISION_UNSPACED).items():
        size, encoded = encode_strings(strings[name], precision, _salt(source, name))
        lines = textwrap.wrap(base64.b64encode(encoded).decode(), 76)
        body += "".join(f"{line}\n" for line in (f"{name}: {size} of {precision} bits", *lines))
    return f"explainer-fingerprint: {FORMAT}\ndigest: {_digest(body)}\n{body}"


def read_fingerprint_file(source: str, content: str, formerly: Collection[str] = ()) -> Fingerprint | Unreadable:
    """The fingerprint of the source with this id from the content of its file, or why it cannot be used.

    It may have been made under an id that the source had before: its hashes are salted with that one.
    """
    content = content.replace("\r\n", "\n")
    start = _START.match(content)
    if not start:
        return _unreadable(source, "This file is not a fingerprint.")
    if int(start[1]) != FORMAT:
        return _unreadable(source, f"This fingerprint has format {start[1]}; this version of Explainer reads {FORMAT}.")
    body = _BODY.fullmatch(content, start.end())
    if not body or start[2] != _digest(content[start.end() :]):
        return _unreadable(source, _CHANGED)
    made_for = body[1]
    if made_for != source and made_for not in formerly:
        return _unreadable(source, f"This is the fingerprint of the source {made_for}, not of {source}.")
    if int(body[2]) != NORMALISATION:
        rules = f"normalisation {body[2]}; this version of Explainer compares by normalisation {NORMALISATION}"
        return _unreadable(source, f"This fingerprint was made with {rules}.")
    match [_set(made_for, name, *body.groups()[3 * at + 3 : 3 * at + 6]) for at, name in enumerate(PRECISION)]:
        case [HashSet() as runs, HashSet() as short, HashSet() as numbers]:
            return Fingerprint(source, int(body[3]), runs, short, numbers)
    return _unreadable(source, _CHANGED)


def _set(source: str, name: SetName, size: str, precision: str, lines: str) -> HashSet | None:
    try:
        encoded = base64.b64decode(lines.replace("\n", ""), validate=True)
    except binascii.Error:
        return None
    return decode_strings(encoded, int(size), int(precision), _salt(source, name))


_CHANGED: Final = "This fingerprint was changed or cut short after it was written."


def _unreadable(source: str, message: str) -> Unreadable:
    return Unreadable(message, f"Read the source's text in again: explainer source add FILE --id {source}")


def _salt(source: str, name: SetName) -> bytes:
    return hashlib.blake2b(f"{source}/{name}".encode(), digest_size=16).digest()


def _digest(body: str) -> str:
    return hashlib.blake2b(body.encode(), digest_size=8).hexdigest()
