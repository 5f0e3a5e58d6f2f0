"""A fingerprint that belongs to no source checks nothing."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model import Model
from generator.problems import Location, Problem, notice
from generator.source_texts import FINGERPRINTS, SUFFIX
from generator.wording import did_you_mean


def check(model: Model) -> Iterator[Problem]:
    for key in model.fingerprints:
        if key not in model.sources:
            hint = did_you_mean(key, model.sources, "delete it, or give the source this id")
            place = Location(f"{FINGERPRINTS}/{key}{SUFFIX}")
            yield notice(place, "fingerprint-without-source", f"there is no source `{key}` for this fingerprint", hint)
