"""Pictures: drawings in the letters of the document, and as PNG for office files."""

import json
import re
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Final

from govtool.documents.blocks import Logo, Picture

if TYPE_CHECKING:
    from typst import Fonts

LETTERS: Final = "Libertinus Serif"
FAMILY: Final = re.compile(r'font-family="[^"]*"')
SIZE: Final = re.compile(r'viewBox="0 0 (\d+(?:\.\d+)?) (\d+(?:\.\d+)?)"')
FULL_MILLIMETRES: Final = 166
MILLIMETRES_A_UNIT: Final = FULL_MILLIMETRES / 800
LOGO_HEIGHT: Final = 18
PPI: Final = 220.0
ALONE: Final = b"""
#let drawn = json(bytes(sys.inputs.drawn))
#let size = if drawn.width > 0 { (width: drawn.width * 1mm) } else { (height: drawn.height * 1mm) }
#set page(width: auto, height: auto, margin: 0pt, fill: none)
#image(bytes(drawn.content), format: drawn.format, ..size)
"""
KINDS: Final = {"image/png": "png", "image/jpeg": "jpg", "image/svg+xml": "svg"}
Carried = str | list[int]


@dataclass(frozen=True, slots=True)
class Png:
    """A picture made of points.

    width, height: in millimetres on paper.
    """

    content: bytes
    width: float
    height: float


@cache
def fonts() -> "Fonts":
    """Give the fonts inside typst, loaded once; those of the machine would make the bytes differ."""
    from typst import Fonts

    return Fonts(include_system_fonts=False)


def carried(content: bytes) -> Carried:
    """Give bytes as JSON carries them to typst: as text where they are text."""
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        return list(content)


def lettered(svg: str) -> str:
    """Give a drawing whose words are in the letters of the document."""
    return FAMILY.sub(f'font-family="{LETTERS}"', svg)


def width_of(picture: Picture) -> int:
    """Give the width of a drawing on paper, in millimetres: its letters have the same size in every drawing."""
    found = SIZE.search(picture.svg)
    return FULL_MILLIMETRES if found is None else min(FULL_MILLIMETRES, round(float(found[1]) * MILLIMETRES_A_UNIT))


def png_of(picture: Picture) -> Png:
    """Draw a picture in points."""
    return _drawn(lettered(picture.svg).encode(), "svg", width_of(picture), 0)


@lru_cache(maxsize=16)
def logo_png(logo: Logo) -> Png:
    """Draw a logo in points, as high as it stands on paper."""
    return _drawn(logo.content, KINDS[logo.kind], 0, LOGO_HEIGHT)


def is_drawn(logo: Logo) -> bool:
    """Say whether a logo is a picture that can be drawn."""
    from typst import TypstError

    try:
        return logo.kind in KINDS and bool(logo_png(logo).content)
    except TypstError:
        return False


def _drawn(content: bytes, kind: str, width: float, height: float) -> Png:
    from typst import Compiler

    drawn = json.dumps({"content": carried(content), "format": kind, "width": width, "height": height})
    compiler = Compiler(ALONE, font_paths=fonts(), ignore_system_fonts=True, sys_inputs={"drawn": drawn})
    png = compiler.compile(format="png", ppi=PPI)
    if not isinstance(png, bytes):
        raise ValueError("a picture fills more than one page")
    points = (int.from_bytes(png[start : start + 4]) for start in (16, 20))
    across, down = (count * 25.4 / PPI for count in points)
    return Png(png, across, down)
