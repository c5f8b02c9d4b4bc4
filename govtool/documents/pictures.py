"""Pictures: drawings in the letters of the document, and as PNG for office files."""

import json
import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Final

from govtool.documents.blocks import Logo, Picture

if TYPE_CHECKING:
    from typst import Fonts

LETTERS: Final = "Libertinus Serif"
FAMILY: Final = re.compile(r'font-family="[^"]*"')
SIZE: Final = re.compile(r'viewBox="0 0 (\d+(?:\.\d+)?) (\d+(?:\.\d+)?)"')
FULL_WIDTH: Final = 800
FULL_MILLIMETRES: Final = 166
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


def percent_of_width(picture: Picture) -> int:
    """Say how much of the width of the text a drawing takes: its letters have the same size in every drawing."""
    found = SIZE.search(picture.svg)
    return 100 if found is None else min(100, round(float(found[1]) * 100 / FULL_WIDTH))


def png_of(picture: Picture) -> Png:
    """Draw a picture in points."""
    width = FULL_MILLIMETRES * percent_of_width(picture) / 100
    return _drawn(lettered(picture.svg).encode(), "svg", width, 0)


def logo_png(logo: Logo) -> Png:
    """Draw a logo in points, as high as it stands on paper."""
    return _drawn(logo.content, KINDS[logo.kind], 0, LOGO_HEIGHT)


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
