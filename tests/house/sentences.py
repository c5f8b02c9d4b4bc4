"""Sentences and their places."""

from string import Formatter


def places_of(sentence: str) -> set[str]:
    """Name the places of a sentence that are to be filled."""
    return {name for _, name, _, _ in Formatter().parse(sentence) if name is not None}
