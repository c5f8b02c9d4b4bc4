"""Signing in by a link or a code from a mail, a password or a passkey; proving, signing out, choosing a language."""

from flask import Blueprint

signing_in = Blueprint("signing_in", __name__)

from govtool.web.signing_in import (  # noqa: E402 - they add their routes.
    codes,  # noqa: F401
    demo,  # noqa: F401
    federation,  # noqa: F401
    languages,  # noqa: F401
    leaving,  # noqa: F401
    links,  # noqa: F401
    passkeys,  # noqa: F401
    passwords,  # noqa: F401
    proving,  # noqa: F401
)
