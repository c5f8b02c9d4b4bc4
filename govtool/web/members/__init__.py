"""Members: the register, adding one or a list, and the page of each."""

from flask import Blueprint

members = Blueprint("members", __name__, url_prefix="/c/<slug>")

from govtool.web.members import adding, correcting, devices, importing, leaving, member, register
