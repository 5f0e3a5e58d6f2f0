"""The addresses of sources that are dead, moved or do not answer, as problems."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.asked_addresses import Answer, State
from generator.loading import Content, Origin
from generator.problems import Problem, notice
from generator.records.source import Source


def addresses_of(content: Content) -> list[str]:
    """The addresses that can be asked; an e-mail address cannot."""
    urls = (source.url for source in content.sources.values())
    return [url for url in urls if url and url.startswith("http")]


def told_addresses(content: Content, answers: Mapping[str, Answer]) -> Iterator[Problem]:
    """A notice for each source whose address does not lead to its text any more."""
    for key, source in content.sources.items():
        answer = answers.get(source.url or "")
        if answer and answer.state is not State.THERE:
            yield _told(key, source, answer, content.origins["source", key])


def _told(key: str, source: Source, answer: Answer, origin: Origin) -> Problem:
    place, copy = origin.locate("url"), _copy(source)
    if answer.state is State.DEAD:
        return notice(place, "dead-address", f"the address of the source `{key}` is dead: {answer.said}", copy)
    if answer.state is State.MOVED:
        words = "has moved to" if answer.for_good else "leads for now to"
        hint = "look whether the same text is there, then write that address here"
        return notice(place, "moved-address", f"the address of the source `{key}` {words} {answer.leads_to}", hint)
    message = f"the address of the source `{key}` gave no answer: {answer.said}"
    return notice(place, "unanswered-address", message, f"open it in a browser; if it is dead, {copy}")


def _copy(source: Source) -> str:
    if source.archived:
        return f"readers have the archived copy: {source.archived}"
    return "look for a copy in a web archive, and name it in `archived`"
