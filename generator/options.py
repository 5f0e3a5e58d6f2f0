"""The plugin's options in mkdocs.yml: read raw and validated here, so that a slip in them is told like any other."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from pkgutil import iter_modules
from typing import Annotated, Any

from pydantic import AfterValidator, BeforeValidator, StringConstraints, ValidationError

from generator.problems import Location, Problem
from generator.reading import Document, read
from generator.reading import Path as At
from generator.records.base import URL, Choice, Language, Record, Url, fault
from generator.records.files import FileKind
from generator.records.shape import keys_of
from generator.wording import did_you_mean, problems_of

PLUGIN = "explainer"
LABELS = Path(__file__).parent / "labels"
LANGUAGE = re.compile(r"[a-z]{2,3}(_[a-z0-9]+)*$")


class Notices(Choice):
    """How notices are told."""

    INFORM = "inform", "as information: no build ends on them"
    WARN = "warn", "as warnings: `mkdocs build --strict` ends on them"


class Policy(Choice):
    """Where the site's Content-Security-Policy is told: what its pages may run and load."""

    HEADERS = (
        "headers",
        "in files for the server: `_headers` for Netlify, Cloudflare Pages and their like, and one for nginx",
    )
    META = "meta", "in each page, for servers that take no such file, such as GitHub Pages"
    OFF = "off", "nowhere"


def _off(value: object) -> object:
    """YAML reads a bare `off` as a word for false."""
    return "off" if value == "false" else value


def _mail_or_link(text: str) -> str:
    if URL.fullmatch(text) or URL.fullmatch(f"mailto:{text}"):
        return text
    raise fault(
        "bad-link",
        "`{given}` is neither an e-mail address nor a link",
        "write desk@example.org, or an address that begins with https://",
        given=text,
    )


def _path(text: str) -> str:
    return text.strip("/")


def languages() -> tuple[str, ...]:
    """The languages whose words the site has."""
    return tuple(sorted(one.name.replace("_", "-") for one in iter_modules([str(LABELS)]) if LANGUAGE.match(one.name)))


def spoken(language: str) -> str:
    """The language with words nearest to `language`: itself, without its region, or ""."""
    code = language.lower()
    return next((known for known in (code, code.partition("-")[0]) if known in languages()), "")


def _spoken(text: str) -> str:
    if not spoken(text):
        told = "known here: " + ", ".join(languages())
        raise fault("unknown-language", "the site has no words in `{language}`", told, language=text)
    return text


Corrections = Annotated[str, AfterValidator(_mail_or_link)]
BasePath = Annotated[str, StringConstraints(pattern=r"^/?([a-z0-9]+([-_][a-z0-9]+)*/?)*$"), AfterValidator(_path)]


class Options(Record):
    """What may stand under `explainer:` in the plugins of mkdocs.yml. Every key may be left out."""

    content: str = "content"
    """The folder with the YAML files, seen from mkdocs.yml."""
    base_path: BasePath = ""
    """A path before all generated pages: `talks` gives talks/explainers/…; nothing, if left out."""
    language: Annotated[Language, AfterValidator(_spoken)] | None = None
    """The language of the words that the site says on its own; the theme's, if left out."""
    corrections: Corrections = ""
    """Where a reader reports an error: an e-mail address or a link. Without it no page offers it."""
    licence: Url = ""
    """The address of the licence under which the data may be used. Without it they say nothing of one."""
    reference: bool = False
    """Whether the site has the editors' reference of files, records and keys, at editors/reference/."""
    record_search: bool = True
    """Whether the search finds records, exact phrases too, by an index that Pagefind makes; it needs the extra `search`."""
    notices: Notices = Notices.INFORM
    """How notices are told."""
    csp: Annotated[Policy, BeforeValidator(_off)] = Policy.HEADERS
    """Where the site's Content-Security-Policy is told: what its pages may run and load."""


OPTIONS = FileKind("options", Options, "options, each `key: value`")


@dataclass(frozen=True, slots=True)
class _Under(Document):
    """The part of a document that stands under the keys `top`."""

    top: tuple[str | int, ...] = ()

    def locate(self, at: At = ()) -> Location:
        return Document.locate(self, (*self.top, *at))

    def locate_key(self, at: At) -> Location:
        return Document.locate_key(self, (*self.top, *at))


def options_from(given: Mapping[str, Any], settings: Path) -> tuple[Options, list[Problem]]:
    """The options that `given` holds, as MkDocs read them from the file `settings`, and what is wrong with them.

    What is wrong is left out, so that the options are always whole.
    """
    document = _document(settings)
    problems: list[Problem] = []
    known = keys_of(Options)
    for key in given:
        if key not in known:
            hint = did_you_mean(str(key), known, "known here: " + ", ".join(known))
            told = f"the plugin has no option `{key}`"
            problems.append(Problem(document.locate_key((key,)), "unknown-option", told, hint))
    wanted = {key: _plain(value) for key, value in given.items() if key in known and value is not None}
    try:
        return Options.model_validate(wanted), problems
    except ValidationError as error:
        problems += [_of_option(problem) for problem in problems_of(error, document, OPTIONS)]
        wrong = {str(detail["loc"][0]) for detail in error.errors()}
        return Options.model_validate({key: value for key, value in wanted.items() if key not in wrong}), problems


def _of_option(problem: Problem) -> Problem:
    if problem.code != "bad-id":  # the only pattern that is not told by its key
        return problem
    hint = "words in small letters and digits, with / between them: talks, or news/talks"
    return Problem(problem.location, "bad-base-path", "`base_path` is not a path that an address may have", hint)


def _plain(value: Any) -> Any:
    """Scalars as the text that they were written as; YAML's own reading of them is not wanted."""
    if isinstance(value, bool):
        return str(value).lower()
    return str(value) if isinstance(value, int | float) else value


def _document(settings: Path) -> _Under:
    document = read(settings.read_bytes(), settings.name) if settings.is_file() else None
    if not isinstance(document, Document):
        return _Under(settings.name, "", None)
    return _Under(document.path, document.text, document.known, _place(document.value))


def _place(value: Any) -> tuple[str | int, ...]:
    """The keys that lead to the plugin's options; MkDocs takes a list of plugins, or a mapping."""
    plugins = value.get("plugins") if isinstance(value, dict) else None
    if isinstance(plugins, dict):
        return ("plugins", PLUGIN)
    for place, entry in enumerate(plugins if isinstance(plugins, list) else ()):
        if entry == PLUGIN or (isinstance(entry, dict) and PLUGIN in entry):
            return ("plugins", place, PLUGIN) if isinstance(entry, dict) else ("plugins", place)
    return ()
