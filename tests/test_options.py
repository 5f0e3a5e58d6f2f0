"""The plugin's options: what is wrong is told at its line, and the rest holds."""

from __future__ import annotations

from pathlib import Path
from textwrap import dedent, indent

import pytest
import yaml

from generator.options import Options, Policy, options_from
from generator.problems import Problem


def given(folder: Path, plugins: str) -> tuple[Options, list[Problem]]:
    """The options of the plugin, which stands last in `plugins`."""
    settings = folder / "mkdocs.yml"
    settings.write_text("site_name: Talks\nplugins:\n" + indent(dedent(plugins).strip("\n"), "  ") + "\n", "utf-8")
    wanted = yaml.safe_load(settings.read_text("utf-8"))["plugins"]
    return options_from((wanted if isinstance(wanted, dict) else wanted[-1])["explainer"] or {}, settings)


def told(folder: Path, plugins: str) -> list[str]:
    return [str(problem) for problem in given(folder, plugins)[1]]


def test_every_option_may_be_left_out(tmp_path: Path) -> None:
    assert given(tmp_path, "- explainer:") == (Options(), [])


def test_all_options_are_read(tmp_path: Path) -> None:
    options, problems = given(
        tmp_path,
        """
        - search
        - explainer:
            content: words
            base_path: /news/talks/
            language: en
            corrections: desk@example.org
            licence: https://creativecommons.org/licenses/by/4.0/
            reference: true
            record_search: false
            notices: warn
            csp: meta
        """,
    )
    assert problems == []
    assert options.model_dump() == {
        "content": "words",
        "reference": True,
        "base_path": "news/talks",
        "language": "en",
        "corrections": "desk@example.org",
        "licence": "https://creativecommons.org/licenses/by/4.0/",
        "record_search": False,
        "notices": "warn",
        "csp": "meta",
    }


@pytest.mark.parametrize("written", ["off", '"off"', "Off"])
def test_a_policy_that_is_off_may_be_written_as_yaml_reads_it(tmp_path: Path, written: str) -> None:
    assert given(tmp_path, f"- explainer:\n    csp: {written}") == (Options(csp=Policy.OFF), [])


def test_a_policy_of_another_word_is_told(tmp_path: Path) -> None:
    assert told(tmp_path, "- explainer:\n    csp: on") == [
        "mkdocs.yml:4:12: error: `csp` cannot be `true` [unknown-word]\n    one of: headers, meta, off"
    ]


def test_an_unknown_option_is_told_with_the_nearest_one(tmp_path: Path) -> None:
    assert told(tmp_path, "- explainer:\n    contents: words") == [
        "mkdocs.yml:4:7: error: the plugin has no option `contents` [unknown-option]\n    did you mean `content`?"
    ]


def test_plugins_may_be_a_mapping(tmp_path: Path) -> None:
    assert told(tmp_path, "explainer:\n  notices: loud") == [
        "mkdocs.yml:4:14: error: `notices` cannot be `loud` [unknown-word]\n    one of: inform, warn"
    ]


def test_every_slip_is_told_and_the_other_options_hold(tmp_path: Path) -> None:
    options, problems = given(
        tmp_path,
        """
        - explainer:
            content: words
            language: xx
            base_path: ../up
            corrections: the desk
        """,
    )
    assert options == Options(content="words")
    assert [str(problem) for problem in problems] == [
        "mkdocs.yml:6:18: error: `base_path` is not a path that an address may have [bad-base-path]\n"
        "    words in small letters and digits, with / between them: talks, or news/talks",
        "mkdocs.yml:5:17: error: the site has no words in `xx` [unknown-language]\n    known here: en",
        "mkdocs.yml:7:20: error: `the desk` is neither an e-mail address nor a link [bad-link]\n"
        "    write desk@example.org, or an address that begins with https://",
    ]


@pytest.mark.parametrize("value", ["[en]", "{a: b}", "5", "true"])
def test_a_value_of_another_shape_is_told_without_a_traceback(tmp_path: Path, value: str) -> None:
    options, problems = given(tmp_path, f"- explainer:\n    language: {value}")
    assert options == Options()
    assert [(problem.location.line, problem.location.column) for problem in problems] == [(4, 17)]
