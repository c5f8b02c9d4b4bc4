"""My account: who I am here, my collectives, my ways in, my devices."""

from flask import Blueprint

account = Blueprint("account", __name__, url_prefix="/compte")

from govtool.web.account import (  # noqa: E402 - they add their routes.
    authenticators,  # noqa: F401
    pages,  # noqa: F401
    passkeys,  # noqa: F401
    passwords,  # noqa: F401
    recovery,  # noqa: F401
    sessions,  # noqa: F401
)
