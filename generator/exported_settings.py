"""A project's mkdocs.yml → one that builds the exported pages without our plugin. Tags such as `!ENV` stay."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable
from pathlib import Path

import yaml

from generator.options import PLUGIN
from generator.outputs.markdown import EXTENSIONS

TEXT, LIST, MAP = "tag:yaml.org,2002:str", "tag:yaml.org,2002:seq", "tag:yaml.org,2002:map"
OURS = ("content", "watch")
"""Keys that mean nothing without the folders they name."""


def exported_settings(
    settings: Path, assets: Iterable[str], pages: Iterable[str], hooks: Iterable[str], theme: str
) -> str:
    """The YAML text.

    `assets` are our stylesheets and scripts and `pages` our pages, seen from docs/; `hooks` and `theme`, the folder of the
    user's own templates or "", from the top.
    """
    top = _inherited(settings)
    has_nav = _get(top, "nav") is not None
    for key in OURS:
        _drop(top, key)
    for key, value in {"docs_dir": "docs", "site_dir": "site", "edit_uri": ""}.items():
        _set(top, key, _text(value))
    _without_plugin(top)
    if theme:
        _set(_theme(top), "custom_dir", _text(theme))
    assets = list(assets)
    _begin(top, "extra_css", [_text(path) for path in assets if path.endswith(".css")])
    _begin(top, "extra_javascript", [_script(path) for path in assets if path.endswith(".js")])
    for extension in EXTENSIONS:
        _extend(top, "markdown_extensions", extension)
    hooks = list(hooks)
    if hooks:
        _set(top, "hooks", yaml.SequenceNode(LIST, [_text(path) for path in hooks]))
    _not_in_nav(top, pages, has_nav=has_nav)
    return str(yaml.serialize(top, Dumper=yaml.SafeDumper, allow_unicode=True, width=120))


def _extend(top: yaml.MappingNode, key: str, name: str) -> None:
    """Adds `name` to a list, or mapping, of extensions that does not have it yet."""
    known = _get(top, key)
    if known is None:
        _set(top, key, yaml.SequenceNode(LIST, [_text(name)]))
    elif isinstance(known, yaml.MappingNode):
        if _get(known, name) is None:
            _set(known, name, yaml.MappingNode(MAP, []))
    elif name not in {one for entry in known.value for one in _names(entry)}:
        known.value.append(_text(name))


def _inherited(settings: Path) -> yaml.MappingNode:
    """The settings over those that their key `INHERIT` names, and so on."""
    top = yaml.compose(settings.read_text("utf-8-sig"), Loader=yaml.SafeLoader)
    assert isinstance(top, yaml.MappingNode)  # MkDocs has read it before
    parent = _get(top, "INHERIT")
    if parent is None:
        return top
    _drop(top, "INHERIT")
    return _merged(_inherited(settings.parent / parent.value), top)


def _merged(under: yaml.MappingNode, over: yaml.MappingNode) -> yaml.MappingNode:
    for key, value in over.value:
        below = _get(under, key.value)
        if isinstance(below, yaml.MappingNode) and isinstance(value, yaml.MappingNode):
            _merged(below, value)  # changes `below`, which stands in `under`
        else:
            _set(under, key.value, value)
    return under


def _without_plugin(top: yaml.MappingNode) -> None:
    """Without any other plugin the list stays, empty: MkDocs would add its own otherwise."""
    plugins = _get(top, "plugins")
    if isinstance(plugins, yaml.MappingNode):
        _drop(plugins, PLUGIN)
    elif isinstance(plugins, yaml.SequenceNode):
        plugins.value = [entry for entry in plugins.value if PLUGIN not in _names(entry)]


def _names(entry: yaml.Node) -> list[str]:
    return [key.value for key, _ in entry.value] if isinstance(entry, yaml.MappingNode) else [entry.value]


def _theme(top: yaml.MappingNode) -> yaml.MappingNode:
    theme = _get(top, "theme")
    if isinstance(theme, yaml.MappingNode):
        return theme
    made = yaml.MappingNode(MAP, [(_text("name"), theme if theme is not None else _text("mkdocs"))])
    _set(top, "theme", made)
    return made


def _begin(top: yaml.MappingNode, key: str, first: list[yaml.Node]) -> None:
    """Puts entries before those that the list has."""
    present = _get(top, key)
    rest = present.value if isinstance(present, yaml.SequenceNode) else []
    _set(top, key, yaml.SequenceNode(LIST, [*first, *rest]))


def _not_in_nav(top: yaml.MappingNode, pages: Iterable[str], *, has_nav: bool) -> None:
    """The pages that stand in no navigation: all, where there is one; all but the index pages, where MkDocs makes it up."""
    present = _get(top, "not_in_nav")
    patterns = present.value.splitlines() if present is not None else []
    for folder in sorted({posixpath.dirname(page).partition("/")[0] for page in pages}):
        patterns.append(f"/{folder}/**" if folder else "/index.md")
        if folder and not has_nav:
            patterns.append(f"!/{folder}/index.md")
    if not has_nav:
        patterns = [pattern for pattern in patterns if pattern != "/index.md"]
    _set(top, "not_in_nav", yaml.ScalarNode(TEXT, "\n".join(patterns) + "\n", style="|"))


def _script(path: str) -> yaml.Node:
    deferred = yaml.ScalarNode("tag:yaml.org,2002:bool", "true")
    return yaml.MappingNode(MAP, [(_text("path"), _text(path)), (_text("defer"), deferred)])


def _text(value: str) -> yaml.ScalarNode:
    return yaml.ScalarNode(TEXT, value)


def _get(node: yaml.MappingNode, wanted: str) -> yaml.Node | None:
    return next((value for key, value in node.value if key.value == wanted), None)


def _drop(node: yaml.MappingNode, unwanted: str) -> None:
    node.value = [(key, value) for key, value in node.value if key.value != unwanted]


def _set(node: yaml.MappingNode, wanted: str, value: yaml.Node) -> None:
    for place, (key, _) in enumerate(node.value):
        if key.value == wanted:
            node.value[place] = (key, value)
            return
    node.value.append((_text(wanted), value))
