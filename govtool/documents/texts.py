"""Texts: what several lines are made of, the same in every format."""

import re


def lines_of(text: str) -> tuple[str, ...]:
    """Give the lines of a short text."""
    return tuple(text.split("\n"))


def paragraphs_of(text: str) -> tuple[tuple[str, ...], ...]:
    """Give the paragraphs of a text, which blank lines part, each as its lines; one empty paragraph for no text."""
    return tuple(lines_of(part) for part in re.split(r"\n\s*\n", text.strip("\n")))
