"""Share cards as PNG: drawn without a browser and without the network, and kept until the drawing changes.

What draws them is the optional extra `card`: resvg, and fonts that ship with packages. Every family that is installed as a
`fontpkg-…` package is used, so that a site in another script installs the one for it.
"""

from __future__ import annotations

import hashlib
import json
import sys
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from importlib.metadata import entry_points, version
from pathlib import Path
from subprocess import DEVNULL, Popen
from tempfile import TemporaryFile

from generator.cache_folders import forget_others, keep

SANS, SERIF = "Noto Sans", "Noto Serif"
FONT_PACKAGES = "fontpkg.family"
DIGEST = hashlib.sha256().digest_size
"""How many bytes behind a picture in the cache say whether it is whole."""
WORTH_A_PROCESS = 3
"""So many cards take longer to draw than a process to begin."""
MISSING = "no share cards are made: install mkdocs-explainer[card]"


@dataclass
class CardImages:
    """`letters` are those that the fonts have. `folder` is a cache, safe to delete."""

    folder: Path
    fonts: tuple[Path, ...]
    letters: frozenset[str]
    made_by: str
    used: set[str] = field(default_factory=set)
    beside: Popen[bytes] | None = None

    def begin(self, drawings: Iterable[str]) -> None:
        """Has another process draw, into the cache, what is not there, until `png` is called."""
        wanted = [drawing for drawing in drawings if not (self.folder / self._name(drawing)).is_file()]
        if len(wanted) < WORTH_A_PROCESS:
            return
        made = {"folder": str(self.folder), "fonts": list(map(str, self.fonts)), "made_by": self.made_by}
        with suppress(OSError), TemporaryFile() as told:
            told.write(json.dumps({**made, "drawings": wanted}).encode())
            told.seek(0)
            self.beside = Popen([sys.executable, "-m", __name__], stdin=told, stdout=DEVNULL, stderr=DEVNULL)  # noqa: S603 (a list, no shell)

    def png(self, drawing: str) -> bytes:
        """The card that `drawing`, an SVG, shows."""
        if self.beside:
            self.beside.wait()
            self.beside = None
        name = self._name(drawing)
        self.used.add(name)
        made = self._kept(self.folder / name)
        if made is None:
            made = self._drawn(drawing)
            keep(self.folder / name, made + hashlib.sha256(made).digest())
        return made

    def forget_unused(self) -> None:
        """Removes what none of the cards since the last call was, and what a process that was killed left."""
        forget_others(self.folder, self.used)
        self.used.clear()

    def _name(self, drawing: str) -> str:
        return hashlib.sha256(f"{self.made_by}\n{drawing}".encode()).hexdigest()[:32] + ".png"

    def _kept(self, file: Path) -> bytes | None:
        """None, if it is not there as it was written: a disk that was full, or lost its power, leaves anything."""
        try:
            content = file.read_bytes()
        except OSError:
            return None
        made, digest = content[:-DIGEST], content[-DIGEST:]
        return made if hashlib.sha256(made).digest() == digest else None

    def _drawn(self, drawing: str) -> bytes:
        import resvg_py  # noqa: PLC0415 (optional)

        return bytes(
            resvg_py.svg_to_bytes(
                svg_string=drawing,
                skip_system_fonts=True,
                font_files=[str(font) for font in self.fonts],
                sans_serif_family=SANS,
                serif_family=SERIF,
            )
        )


def card_images(folder: Path) -> CardImages | None:
    """None, if the extra is not installed."""
    try:
        import fontTools.ttLib  # noqa: F401, PLC0415 (optional)

        renderer = version("resvg-py")
        families = {entry.name: entry.load() for entry in entry_points(group=FONT_PACKAGES)}
    except ImportError:
        return None
    if not {SANS, SERIF} <= {family.FAMILY for family in families.values()}:
        return None
    fonts = tuple(font for _, family in sorted(families.items()) for font in sorted(family.ROOT.glob("files/*.[to]tf")))
    made_by = "\n".join([renderer, *(f"{font.name} {font.stat().st_size}" for font in fonts)])
    return CardImages(folder, fonts, frozenset(letter for font in fonts for letter in _letters(font)), made_by)


def _letters(font: Path) -> Iterator[str]:
    from fontTools.ttLib import TTFont  # noqa: PLC0415 (optional)

    with TTFont(font, lazy=True) as opened:
        yield from map(chr, opened.getBestCmap())


def main() -> None:
    """What `begin` has another process do."""
    told = json.load(sys.stdin.buffer)
    made = CardImages(Path(told["folder"]), tuple(map(Path, told["fonts"])), frozenset(), told["made_by"])
    for drawing in told["drawings"]:
        made.png(drawing)


if __name__ == "__main__":
    main()
