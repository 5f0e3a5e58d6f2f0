"""A source's file as the paragraphs of its text: plain text, Markdown, a saved web page, or a PDF.

Pages and PDFs are read by the libraries of the extra `sources`; without them there is a message that says so.
"""

import io
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from html.parser import HTMLParser
from pathlib import PurePath
from typing import Final

import markdown

PARAGRAPH_END: Final = "\n\n"
_LONGEST_BROKEN_LINE: Final = 100
_BLANK_LINE: Final = re.compile(r"\n[^\S\n]*\n\s*")
# Browsers print quotation marks round <q>, and the library makes a line of it.
_Q: Final = re.compile(r"</?q\b[^>]*>", re.IGNORECASE)
_FOOTNOTE_MARK: Final = re.compile(r"<sup\b[^>]*>(?:\s|<[^>]*>)*\[?\w{1,3}\]?(?:\s|<[^>]*>)*</sup>", re.IGNORECASE)
_ITEM_MARK: Final = re.compile(r"^(?:- |\| )| \|$")
_FRONT_MATTER: Final = re.compile(r"\A---\n.*?\n(?:---|\.\.\.)\n", re.DOTALL)
_ENDS_A_SENTENCE: Final = re.compile(r"[.!?…:]['\"”’»)]*\Z")


@dataclass(frozen=True, slots=True)
class NoText:
    """Why a file gives no text, and the way out."""

    message: str
    hint: str


def paragraphs_of_file(name: str, content: bytes) -> tuple[str, ...] | NoText:
    """The paragraphs of a file, headings among them, in order. The ending of its name says what kind it is."""
    read = _READERS.get(PurePath(name).suffix.lower())
    if read is None:
        return NoText(f"{name} is of a kind that cannot be read.", f"These can: {', '.join(_READERS)}.")
    paragraphs = read(name, content)
    return paragraphs or NoText(f"{name} has no text that could be found.", "Copy the words into a .txt file.")


def text_of(paragraphs: Sequence[str]) -> str:
    """The paragraphs as one text: what a fingerprint is made of, and what lies in `content/sources/texts/`."""
    return PARAGRAPH_END.join(paragraphs)


def paragraphs_of_text(text: str) -> tuple[str, ...]:
    """Each line that is not empty; where lines are broken to a width, the blocks between blank lines."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    blocks = _BLANK_LINE.split("\n".join(lines).strip())
    broken_to_a_width = len(blocks) > 1 and max(map(len, lines)) <= _LONGEST_BROKEN_LINE
    return tuple(piece.strip() for piece in (blocks if broken_to_a_width else lines) if piece.strip())


def _read_text(name: str, content: bytes) -> tuple[str, ...] | NoText:
    text = _decoded(name, content)
    return text if isinstance(text, NoText) else paragraphs_of_text(text)


def _read_markdown(name: str, content: bytes) -> tuple[str, ...] | NoText:
    text = _decoded(name, content)
    if isinstance(text, NoText):
        return text
    source = _FRONT_MATTER.sub("", text.replace("\r\n", "\n"))
    blocks = _Blocks()
    blocks.feed(markdown.markdown(source, extensions=["tables", "footnotes"]))
    return blocks.paragraphs()


def _read_page(name: str, content: bytes) -> tuple[str, ...] | NoText:
    try:
        from trafilatura import extract  # noqa: PLC0415 (an extra, which may be missing)
        from trafilatura.utils import decode_file  # noqa: PLC0415
    except ImportError:
        return NoText(f"{name} is a web page, and the library that reads one is not installed.", _INSTALL)
    page = _FOOTNOTE_MARK.sub("", _Q.sub('"', decode_file(content)))
    # Rather a caption too many: a paragraph that is left out makes a true quote fail.
    text = extract(page, output_format="txt", include_comments=False, favor_recall=True) or ""
    return tuple(filter(None, (_ITEM_MARK.sub("", line).strip() for line in text.split("\n"))))


def _read_pdf(name: str, content: bytes) -> tuple[str, ...] | NoText:
    try:
        from pypdf import PdfReader  # noqa: PLC0415
        from pypdf.errors import PyPdfError  # noqa: PLC0415
    except ImportError:
        return NoText(f"{name} is a PDF, and the library that reads one is not installed.", _INSTALL)
    unreadable = NoText(f"{name} cannot be read as a PDF.", "Copy the words into a .txt file.")
    if not content.startswith(b"%PDF"):
        return unreadable
    try:
        lines = [line for page in PdfReader(io.BytesIO(content)).pages for line in page.extract_text().split("\n")]
    except PyPdfError:
        return unreadable
    return _joined_lines([line.strip() for line in lines if line.strip()])


def _joined_lines(lines: Sequence[str]) -> tuple[str, ...]:
    """The lines of a printed page as paragraphs: one ends at a full stop in a line clearly shorter than the longest."""
    full = max(map(len, lines), default=0) * 0.85
    paragraphs = [""]
    for line in lines:
        paragraphs[-1] += f"{line}\n"
        if len(line) < full and _ENDS_A_SENTENCE.search(line):
            paragraphs.append("")
    return tuple(paragraph.strip() for paragraph in paragraphs if paragraph)


def _stripped(block: str) -> str:
    return "\n".join(" ".join(line.split()) for line in block.strip().split("\n"))


def _decoded(name: str, content: bytes) -> str | NoText:
    try:
        return content.decode("utf-16" if content[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig")
    except UnicodeDecodeError:
        return NoText(f"{name} is not UTF-8 text.", "Save it again with the encoding UTF-8.")


class _Blocks(HTMLParser):
    """The text of each block element; for the HTML that Markdown becomes."""

    inline: Final = frozenset(
        ("a", "abbr", "b", "br", "cite", "code", "del", "em", "i", "ins", "q", "s", "span", "strong")
    )

    def __init__(self) -> None:
        super().__init__()
        self.blocks = [""]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in self.inline:
            self.blocks.append("")

    def handle_endtag(self, tag: str) -> None:
        self.handle_starttag(tag, [])

    def handle_data(self, data: str) -> None:
        self.blocks[-1] += data

    def paragraphs(self) -> tuple[str, ...]:
        self.close()
        return tuple(_stripped(block) for block in self.blocks if block.strip())


_INSTALL: Final = "Run: pip install 'mkdocs-explainer[sources]'. Or copy the article's words into a .txt file."
_READERS: Final[Mapping[str, Callable[[str, bytes], tuple[str, ...] | NoText]]] = {
    ".txt": _read_text,
    ".md": _read_markdown,
    ".markdown": _read_markdown,
    ".html": _read_page,
    ".htm": _read_page,
    ".pdf": _read_pdf,
}
