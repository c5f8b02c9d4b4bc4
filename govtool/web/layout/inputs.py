"""What a request may carry before any page reads it: our forms, addresses a row may have, each field once, no NUL."""

import re
from collections.abc import Collection, Mapping
from typing import TYPE_CHECKING, Final, cast
from urllib.parse import urlsplit

from flask import abort, current_app, request
from flask_wtf.csrf import CSRFError

if TYPE_CHECKING:
    from flask_wtf import CSRFProtect

LARGEST: Final = 2**31 - 1
SLUG: Final = re.compile(r"[a-z0-9-]{1,80}")
NUL: Final = "\0"
READING: Final = frozenset({"GET", "HEAD", "OPTIONS"})


def check_address(parts: Mapping[str, object]) -> None:
    """Answer 404 to an address that no row can have: databases take neither such numbers nor such names."""
    for name, part in parts.items():
        if isinstance(part, int) and part > LARGEST:
            abort(404)
        if name == "slug" and not SLUG.fullmatch(str(part)):
            abort(404)


def check_fields(many: Collection[str]) -> None:
    """Answer 400 to a form that names a field twice or holds a NUL, so that no two programs read it differently.

    many: fields that may be named several times, such as boxes to tick.
    """
    for name, values in request.form.lists():
        if len(values) > 1 and name not in many:
            abort(400)
        if any(NUL in text for text in (name, *values)):
            abort(400)


def check_origin(base_url: str) -> None:
    """Answer 400 to a form that a browser says comes from another site, its token notwithstanding.

    base_url: the address under which people reach us; a proxy in between may name another host.
    """
    origin = request.headers.get("Origin")
    ours = {urlsplit(base_url).netloc, request.host}
    if request.method not in READING and origin is not None and origin.partition("://")[2] not in ours:
        abort(400)


def token_fault() -> CSRFError | None:
    """Say what is wrong with the token of a form; nothing when it is that of this session."""
    try:
        cast("CSRFProtect", current_app.extensions["csrf"]).protect()
    except CSRFError as fault:
        return fault
    return None
