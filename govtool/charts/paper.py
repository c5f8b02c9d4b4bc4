"""Drawings for paper: colours and letters fixed in the markup, for readers that know no style sheet."""

import re
from collections.abc import Mapping
from typing import Final

COLOURS: Final = ("#117733", "#b04a62", "#5a4fa3", "#8f6f10", "#2a7597", "#882255", "#5f6a1d", "#8a4b1d")
INK: Final = "#24211c"
QUIET: Final = "#5f594e"
LINE: Final = "#ddd5c6"
FIELD: Final = "#857c6c"
LETTERS: Final = "Liberation Sans, Arial, sans-serif"
SVG: Final = "http://www.w3.org/2000/svg"
CLASS: Final = re.compile(r' class="([^"]*)"')
SIZE: Final = re.compile(r'viewBox="0 0 (\d+) (\d+)"')
FIXED: Final[Mapping[str, str]] = {
    "chart": f'xmlns="{SVG}" font-family="{LETTERS}" font-size="14" fill="{INK}"',
    "quiet": f'fill="{QUIET}" font-size="13"',
    "frame": f'fill="none" stroke="{FIELD}"',
    "others": f'fill="{LINE}" stroke="{FIELD}"',
    "mark": f'stroke="{INK}" stroke-width="2"',
    "reached": 'fill="#1d5c48"',
    "short": 'fill="#7a5a12"',
    "soft": 'fill-opacity="0.28" stroke="#ffffff" stroke-width="1.5"',
    "plain": 'fill="#e8f0ea" stroke="#ffffff" stroke-width="1.5"',
    "legal": f'fill="none" stroke="{INK}" stroke-dasharray="6 4" stroke-width="1.5"',
    "edge": 'fill="none" stroke-width="5"',
    "inked": f'stroke="{INK}"',
    "corner": f'fill="{INK}"',
    "spot": f'fill="{INK}" stroke="#ffffff" stroke-width="2"',
    "new": 'fill-opacity="0.4"',
    "plate": 'fill="#ffffff"',
    "curve": 'fill="none" stroke-width="2.5"',
    "grid": f'stroke="{LINE}"',
    **{f"a{step}": f'fill="#1d5c48" fill-opacity="0.{25 * step:02}"' for step in range(4)},
    "a4": 'fill="#1d5c48"',
    "part": 'stroke="#ffffff" stroke-width="1"',
    **{f"c{rank}": f'fill="{colour}"' for rank, colour in enumerate(COLOURS, 1)},
    **{f"s{rank}": f'stroke="{colour}"' for rank, colour in enumerate(COLOURS, 1)},
}
"""What each class of the drawings looks like on white paper, in the light colours of the style sheet."""


def on_paper(svg: str) -> str:
    """Give a drawing that stands by itself: no class is left, its size is said.

    Raises: KeyError for a class that has no look on paper.
    """
    fixed = CLASS.sub(lambda found: "".join(f" {FIXED[name]}" for name in found[1].split()), svg)
    return SIZE.sub(lambda found: f'{found[0]} width="{found[1]}" height="{found[2]}"', fixed, count=1)
