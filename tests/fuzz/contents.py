"""Bytes for the targets: real content with some of it cut, doubled or exchanged, and bytes of any kind."""

from __future__ import annotations

from pathlib import Path

from hypothesis import strategies as st

ROOT = Path(__file__).parents[2]
FOUND = Path(__file__).parent / "found"
"""What made a target fail once, or might: a file each, by the name of the target."""
LONGEST = 3_000
PIECES: dict[str, tuple[str, ...]] = {
    "yaml": (
        "- ",
        ": ",
        "[",
        "]",
        "{",
        "}",
        "'",
        '"',
        "|\n",
        ">-\n",
        "&a ",
        "*a",
        "\n",
        "  ",
        "\t",
        "#",
        "---\n",
        "? ",
        "<<: ",
        "!!str ",
        "%YAML 1.1\n",
        "\r",
        "\ufeff",
        "\0",
        "~",
        "null",
    ),
    "inline": (
        "*",
        "**",
        "_",
        "__",
        "[[",
        "]]",
        "[",
        "](",
        ")",
        "\\",
        "|",
        "https://a.b/",
        "mailto:a@b",
        "javascript:",
        "quote:",
        "`",
        "<",
        "\n",
        "\u202e",
        "\u200b",
    ),
    "date": ("2025", "-", "/", "~", "?", "%", "02", "31", "00", "0000", "9999", "٢", "..", "X"),
    "fingerprint": (
        "“",
        "”",
        "[…]",
        "...",
        "\u00ad",
        "\u200b",
        "-\n",
        "’",
        "1,000",
        "1.5",
        "½",
        "million",
        "2 March 2025",
        "\n\n",
        "<p>",
        "<!--",
        "&amp;",
        "ﬁ",
        "İ",
        "ß",
        "é",
        "ae\u0308",
    ),
}


def seeds(target: str) -> tuple[bytes, ...]:
    """What is changed."""
    files = sorted((ROOT / "content").rglob("*.yaml"))
    texts = [file.read_bytes()[:LONGEST] for file in files]
    match target:
        case "yaml":
            return tuple(texts)
        case "date":
            return (b"2025", b"2025-02", b"2025-02-18", b"2025-02-18/2025-02-20", b"2025-02~", b"2025-02?", b"1582-10%")
        case _:
            return (*texts[:6], *(file.read_bytes()[:LONGEST] for file in sorted((ROOT / "docs").glob("*.md"))))


@st.composite
def changed(draw: st.DrawFn, target: str) -> bytes:
    """A seed after some edits."""
    content = draw(st.sampled_from(seeds(target)))
    pieces = st.sampled_from([piece.encode() for piece in PIECES[target]])
    for _ in range(draw(st.integers(1, 6))):
        place = draw(st.integers(0, len(content)))
        end = min(len(content), place + draw(st.sampled_from([0, 0, 1, 2, 10, 100])))
        put = draw(
            pieces | st.binary(max_size=4) | st.just(content[place:end] * 2) | st.text(max_size=3).map(str.encode)
        )
        content = content[:place] + put + content[end:]
    return content


def contents(target: str) -> st.SearchStrategy[bytes]:
    pieces = st.sampled_from(PIECES[target]) | st.text(max_size=4)
    return changed(target) | st.lists(pieces, max_size=40).map(lambda made: "".join(made).encode("utf-8", "replace"))
