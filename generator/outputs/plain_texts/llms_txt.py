"""`llms.txt` (llmstxt.org): what the site has, for readers of text."""

from __future__ import annotations

from collections.abc import Iterator

from generator.outputs.plain_texts.document import escaped, link
from generator.outputs.plain_texts.paths import actor_path, explainer_path, series_path
from generator.pages.frame import absolute_file
from generator.pages.site import Site


def llms_txt(site: Site) -> str:
    t, model = site.labels, site.model
    name = site.options.site_name or t("frame.explainers")
    blocks = [f"# {escaped(name)}", f"> {escaped(t('text.about'))}"]
    explainers = {
        explainer_path(slug): (one.record.title, one.record.question) for slug, one in model.explainers.items()
    }
    series = {series_path(key): (one.title, one.question) for key, one in model.series.items()}
    actors = {actor_path(key): (one.name, t(f"kind.{one.kind}")) for key, one in model.actors.items()}
    data = {path: (path, t(f"text.{path.removesuffix('.json')}")) for path in _data(site)}
    sections = (
        (t("frame.explainers"), explainers),
        (t("text.all-series"), series),
        (t("frame.actors"), actors),
        (t("data.title"), data),
    )
    for title, listed in sections:
        if listed:
            blocks.append(f"## {escaped(title)}")
            blocks.append("\n".join(_line(site, path, *words) for path, words in listed.items()))
    return "\n\n".join(blocks) + "\n"


def _data(site: Site) -> Iterator[str]:
    model = site.model
    for kind, records in (("actors", model.actors), ("sources", model.sources), ("series", model.series)):
        if records:
            yield f"{kind}.json"


def _line(site: Site, path: str, title: str, about: str) -> str:
    address = absolute_file(site, path) if site.options.site_url else path
    return f"- {link(title, address)}: {escaped(about)}"
