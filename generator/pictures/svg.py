"""Writing SVG: numbers, text that is safe in XML, elements."""

import re

from markupsafe import Markup, escape

MARKDOWN = re.compile(r"[\\`*_{}\[\]|~^]")
# What XML 1.0 does not allow in a document, not even escaped.
FORBIDDEN_IN_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def number(value: float) -> str:
    """A coordinate with at most one decimal."""
    text = f"{value:.1f}".removesuffix(".0")
    return "0" if text == "-0" else text


def clean(text: str) -> str:
    """`text` on one line, without the characters that XML forbids."""
    return " ".join(FORBIDDEN_IN_XML.sub("", text).split())


def element(name: str, *children: Markup, **attributes: str | float | None) -> Markup:
    """One element. `class_` and `text_anchor` are written `class` and `text-anchor`; None leaves an attribute out."""
    written = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{_value(value)}"'
        for key, value in attributes.items()
        if value is not None
    )
    content = Markup("").join(children)
    opening = f"<{name}{written}"
    return Markup(f"{opening}>{content}</{name}>") if content else Markup(f"{opening}/>")  # noqa: S704


def text_node(text: str) -> Markup:
    """`text` as the content of an element: characters, for XML and for the Markdown page that it lands in."""
    return Markup(MARKDOWN.sub(lambda found: f"&#{ord(found[0])};", escape(clean(text))))  # noqa: S704


def _value(value: str | float) -> str:
    return text_node(value) if isinstance(value, str) else number(value)
