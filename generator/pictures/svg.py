"""Writing SVG: numbers, text that is safe in XML, elements."""

import re
from collections.abc import Iterable
from functools import cache

from markupsafe import Markup, escape

from generator.escaping import markup
from generator.function_caches import cached

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
        [
            f' {_attribute(key)}="{text_node(value) if isinstance(value, str) else number(value)}"'
            for key, value in attributes.items()
            if value is not None
        ]
    )
    content = "".join(children)
    return markup(f"<{name}{written}>{content}</{name}>" if content else f"<{name}{written}/>")


def together(drawn: Iterable[Markup]) -> Markup:
    """Elements, one after the other."""
    return markup("".join(drawn))


def described(
    key: str, title: str, description: str, *drawn: Markup, size: tuple[float, float], **attributes: str | float | None
) -> Markup:
    """A picture of its own, of that width and height, with the words for those who do not see it. `key` starts the ids of these."""
    title_id, description_id = f"{key}-title", f"{key}-description"
    return element(
        "svg",
        element("title", text_node(title), id=title_id),
        element("desc", text_node(description), id=description_id),
        *drawn,
        **attributes,
        viewBox=f"0 0 {number(size[0])} {number(size[1])}",
        role="img",
        aria_labelledby=f"{title_id} {description_id}",
    )


@cached(1 << 14)
def text_node(text: str) -> Markup:
    """`text` as the content of an element: characters, for XML and for the Markdown page that it lands in."""
    return markup(MARKDOWN.sub(lambda found: f"&#{ord(found[0])};", escape(clean(text))))


@cache
def _attribute(key: str) -> str:
    return key.rstrip("_").replace("_", "-")
