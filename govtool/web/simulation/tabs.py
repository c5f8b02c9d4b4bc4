"""The views of the workshop, each of the same trial."""

from typing import Final
from urllib.parse import urlencode

from flask import url_for

from govtool.web.layout.gate import door, voice
from govtool.web.simulation.trial import asked_terms
from govtool.wording.language import mark

VIEWS: Final = (
    ("show", mark("Qui décide")),
    ("power", mark("Pouvoir")),
    ("frontiers", mark("Frontières")),
    ("wanted", mark("Poids voulus")),
    ("past", mark("Décisions passées")),
)
"""Endpoint of the blueprint, and name."""


def address(view: str, **changed: str) -> str:
    """Give the address of a view that keeps what is tried.

    changed: terms of the address that are others.
    """
    kept = {**asked_terms(), **changed}
    query = f"?{urlencode(kept)}" if kept else ""
    return url_for(f"simulation.{view}", slug=door().collective.slug) + query


def tabs(current: str) -> tuple[tuple[str, str, bool], ...]:
    """Give the views as links that keep what is tried: name, address, whether it is the one shown."""
    return tuple((voice().say(name), address(view), view == current) for view, name in VIEWS)
