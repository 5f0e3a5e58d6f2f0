"""A text's fingerprint as a build has it: written to a file and read again."""

from generator.fingerprints.fingerprint import Fingerprint
from generator.fingerprints.fingerprint_file import make_fingerprint_file, read_fingerprint_file


def fingerprint_of(text: str, source: str = "quillhaven-gazette") -> Fingerprint:
    fingerprint = read_fingerprint_file(source, make_fingerprint_file(source, text))
    assert isinstance(fingerprint, Fingerprint)
    return fingerprint
