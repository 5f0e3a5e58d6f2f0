"""The name of a licence, from its address."""

from __future__ import annotations

import re

CREATIVE_COMMONS = re.compile(r"https?://creativecommons\.org/licenses/([a-z-]+)/(\d\.\d)\b")
ZERO = re.compile(r"https?://creativecommons\.org/publicdomain/zero/(\d\.\d)\b")


def licence_name(address: str) -> str:
    """The SPDX identifier, CC-BY-4.0 or CC0-1.0; "" for a licence of others."""
    if found := CREATIVE_COMMONS.match(address):
        return f"CC-{found[1].upper()}-{found[2]}"
    found = ZERO.match(address)
    return f"CC0-{found[1]}" if found else ""
