"""Contrast of the colours, light and dark: texts at least 4.5, marks at least 3, as WCAG computes it."""

import re
from pathlib import Path

import pytest

TOKENS = (Path(__file__).parents[2] / "static" / "css" / "tokens.css").read_text(encoding="utf-8")
COLOURS = dict(re.findall(r"--([a-z0-9-]+): light-dark\((#[0-9a-f]{6}, #[0-9a-f]{6})\)", TOKENS))
SCHEMES = ("light", "dark")
GROUNDS = ("paper", "sheet", "tint")
TEXTS = [("ink", ground) for ground in (*GROUNDS, "fault")]
TEXTS += [("quiet", ground) for ground in GROUNDS]
TEXTS += [(ink, ground) for ink in ("accent", "yes", "no", "wait") for ground in ("paper", "sheet")]
TEXTS += [("accent", "tint"), ("no", "fault"), ("on-accent", "accent")]
MARKS = [(f"c{rank}", ground) for rank in range(1, 9) for ground in ("paper", "sheet")]
MARKS += [("field", ground) for ground in ("paper", "sheet")] + [("accent", "tint"), ("no", "fault")]


def colour_of(name: str, scheme: str) -> str:
    return COLOURS[name].split(", ")[SCHEMES.index(scheme)]


def luminance_of(colour: str) -> float:
    channels = [int(colour[rank : rank + 2], 16) / 255 for rank in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast_of(first: str, second: str) -> float:
    dark, light = sorted((luminance_of(first), luminance_of(second)))
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize(("ink", "ground"), TEXTS)
def test_a_text_can_be_read_on_its_ground(ink, ground, scheme):
    assert contrast_of(colour_of(ink, scheme), colour_of(ground, scheme)) >= 4.5


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize(("mark", "ground"), MARKS)
def test_a_mark_can_be_seen_on_its_ground(mark, ground, scheme):
    assert contrast_of(colour_of(mark, scheme), colour_of(ground, scheme)) >= 3


def test_every_colour_has_been_found():
    assert {f"c{rank}" for rank in range(1, 9)} | {"ink", "paper", "field"} <= COLOURS.keys()
    assert len(COLOURS) == len(re.findall(r"light-dark", TOKENS))


@pytest.mark.parametrize(
    ("first", "second", "contrast"),
    [("#000000", "#ffffff", 21), ("#777777", "#ffffff", 4.48), ("#ff0000", "#ffffff", 4.0), ("#ffffff", "#ffffff", 1)],
)
def test_contrast_is_that_of_the_standard(first, second, contrast):
    assert abs(contrast_of(first, second) - contrast) < 0.01
