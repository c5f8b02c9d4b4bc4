"""Statutes being written: a collective that begins, its colleges and shares by a form, its document, its adoption."""

from flask import Blueprint

statutes = Blueprint("statutes", __name__)

from govtool.web.statutes import adopting, drafts, founding, texts
