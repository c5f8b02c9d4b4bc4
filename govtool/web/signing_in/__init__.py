"""Signing in by a link or a code from a mail, a password or a passkey; proving, signing out, choosing a language."""

from flask import Blueprint

signing_in = Blueprint("signing_in", __name__)

from govtool.web.signing_in import (
    codes,
    demo,
    federation,
    founding,
    languages,
    leaving,
    links,
    passkeys,
    passwords,
    proving,
)
