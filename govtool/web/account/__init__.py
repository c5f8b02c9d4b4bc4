"""My account: who I am here, my collectives, my ways in, my devices."""

from flask import Blueprint

account = Blueprint("account", __name__, url_prefix="/compte")

from govtool.web.account import (
    addresses,
    authenticators,
    pages,
    passkeys,
    passwords,
    recovery,
    sessions,
)
