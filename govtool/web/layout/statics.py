"""Addresses of static files: with their digest, so that a browser may keep them a year."""

import hashlib
from functools import cache
from pathlib import Path

from flask import current_app, url_for

SHORT = 12


def static_url(name: str) -> str:
    """Give the address of a static file."""
    return url_for("static", filename=name, v=_digest(Path(current_app.static_folder or "") / name))


@cache
def _digest(file: Path) -> str:
    return hashlib.sha256(file.read_bytes()).hexdigest()[:SHORT]
