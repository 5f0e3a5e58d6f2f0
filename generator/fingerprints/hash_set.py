"""A set of strings that says whether it holds a string, and keeps none of them: salted hashes, cut short and sorted.

The form is the Golomb-coded set of BIP 158 (compact block filters). Each of N strings is hashed to a number below
N · 2^precision; the numbers are sorted and written as differences, whose low bits stand as they are and the rest in
unary. A string that is not in the set is taken for one that is once in 2^precision, however large the set; a string that
is in it is never denied.
"""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class HashSet:
    size: int
    precision: int
    hashes: frozenset[int]
    salt: bytes

    def __contains__(self, text: str) -> bool:
        return _hash(text, self.salt, self.size << self.precision) in self.hashes


def encode_strings(strings: Iterable[str], precision: int, salt: bytes) -> tuple[int, bytes]:
    """How many different strings there are, and their hashes as bytes: the same for the same strings in any order."""
    distinct = frozenset(strings)
    bits: list[str] = []
    before = 0
    for value in sorted(_hash(string, salt, len(distinct) << precision) for string in distinct):
        high, low = divmod(value - before, 1 << precision)
        bits.append("1" * high + "0" + format(low, f"0{precision}b"))
        before = value
    written = "".join(bits)
    length = (len(written) + 7) // 8
    return len(distinct), int(written.ljust(8 * length, "1") or "0", 2).to_bytes(length)


def decode_strings(encoded: bytes, size: int, precision: int, salt: bytes) -> HashSet | None:
    """The set of `size` strings that `encode_strings` wrote, or None if these bytes hold fewer."""
    bits = format(int.from_bytes(encoded), f"0{8 * len(encoded)}b")
    hashes: set[int] = set()
    value = position = 0
    for _ in range(size):
        stop = bits.find("0", position)
        end = stop + 1 + precision
        if stop < 0 or end > len(bits):
            return None
        value += (stop - position << precision) + int(bits[stop + 1 : end], 2)
        hashes.add(value)
        position = end
    return HashSet(size, precision, frozenset(hashes), salt)


def _hash(string: str, salt: bytes, limit: int) -> int:
    digest = hashlib.blake2b(salt + string.encode(), digest_size=8).digest()
    return int.from_bytes(digest) * limit >> 64
