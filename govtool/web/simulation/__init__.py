"""The workshop: other weights tried on a collective's statutes; it reads counts and writes nothing."""

from flask import Blueprint

simulation = Blueprint("simulation", __name__, url_prefix="/c/<slug>/simulation")

from govtool.web.simulation import (
    assemblies,
    comparing,
    frontiers,
    growth,
    past,
    path,
    powers,
    report,
    studies,
    who,
    wishes,
)
