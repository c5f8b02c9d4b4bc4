"""Assemblies: what was decided and what is under way; for the secretary, the desk from which it is run."""

from flask import Blueprint

assemblies = Blueprint("assemblies", __name__, url_prefix="/c/<slug>/assemblees")

from govtool.web.assemblies import agenda, attendance, hands, pages, polls, projector
