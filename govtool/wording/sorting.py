"""The order of words in French lists, and words found whatever their accents: Élise stands beside Elise."""

from govtool.domain.spelling import folded

__all__ = ["folded"]
