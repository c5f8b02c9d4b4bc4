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
    ("assemblies", mark("Présences et avis")),
    ("growth", mark("Croissance")),
    ("past", mark("Décisions passées")),
    ("path", mark("Vers une SCIC")),
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


def elsewhere(*own: str) -> tuple[tuple[str, str], ...]:
    """Give the terms that other views keep, so that the form of this one sends them along.

    own: how the names of the fields of this view start, beside those of every view.
    """
    fields = ("w-", "n-", "c-", "t-", "start", "colleges", "decision", "call", "carry", *own)
    return tuple((name, value) for name, value in asked_terms().items() if not name.startswith(fields))
