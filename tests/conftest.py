"""Properties are held against values, never against a clock: a machine that is busy fails no test."""

from __future__ import annotations

from hypothesis import settings

settings.register_profile("without-a-clock", deadline=None)
settings.load_profile("without-a-clock")
