"""Signing in by a link or a code from a mail, signing out, choosing a language; in the demonstration, in one click."""

from flask import Blueprint

signing_in = Blueprint("signing_in", __name__)

from govtool.web.signing_in import codes, demo, languages, leaving, links  # noqa: E402, F401 - they add their routes.
