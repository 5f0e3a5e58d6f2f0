"""The lists of checks."""

from __future__ import annotations

import datetime
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules

import generator.checks
from generator.checks import EXPLAINER_CHECKS, MODEL_CHECKS, overdue_review, run
from generator.derived.explained import Explained
from tests.small_site import small_site


def test_every_check_is_listed_once() -> None:
    modules = [import_module(f"generator.checks.{module.name}") for module in iter_modules(generator.checks.__path__)]
    checks = [module.check for module in modules]
    assert {*EXPLAINER_CHECKS, *MODEL_CHECKS, overdue_review.check} == set(checks)
    assert len(EXPLAINER_CHECKS) + len(MODEL_CHECKS) + 1 == len(checks)


def test_all_checks_are_run_over_all_explainers(tmp_path: Path) -> None:
    model = small_site(
        tmp_path,
        {
            "explainers/a/timeline.yaml": "[{title: A call}, {title: A call}]",
            "explainers/b/table.yaml": "parties: {us: {backs: us}}",
            "sources/more.yaml": "unused: {}",
        },
    )
    today = datetime.date(2025, 3, 1)
    codes = {problem.code for problem in run(model, today)}
    assert codes == {"same-anchor", "backs-itself", "uncited-source", "one-source"}
    views = {slug: Explained(model, explainer) for slug, explainer in model.explainers.items()}
    assert run(model, today, views) == run(model, today)
