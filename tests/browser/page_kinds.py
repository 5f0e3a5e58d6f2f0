"""The pages that the browser tests look at: every kind of page of every site."""

from __future__ import annotations

OF_AN_EXPLAINER = ("", "table/", "positions/", "quotes/", "figures/", "timeline/", "sources/", "changes/")
OF_A_SITE = ("", "explainers/", "actors/", "sources/")
MISSING = "no/such/page/"

PAGES: dict[str, tuple[str, ...]] = {
    "real": (
        *OF_A_SITE,
        *(f"explainers/us-russia-riyadh-2025/{name}" for name in OF_AN_EXPLAINER),
        "series/talks-on-ukraine-2025/",
        "actors/ukraine/",
        "actors/marco-rubio/",
        "how-to-read/",
        "editors/",
        "editors/reference/",
        "problems/rules/",
        MISSING,
    ),
    "tiny": (*OF_A_SITE, "explainers/bare/", "explainers/talks/", "explainers/talks/table/", "actors/ana/"),
    "huge": (
        *OF_A_SITE,
        *(f"explainers/talks/{name}" for name in OF_AN_EXPLAINER),
        "actors/state-1/",
        "actors/outsider-1/",
    ),
    "rtl": (
        *OF_A_SITE,
        *(f"explainers/talks/{name}" for name in OF_AN_EXPLAINER),
        "actors/outside/",
        "actors/muhammad/",
    ),
}
EVERY = tuple((site, path) for site, paths in PAGES.items() for path in paths)
NAMES = tuple(f"{site}:{path or 'home'}".rstrip("/") for site, path in EVERY)
