"""What a request may carry before any page reads it: an address that a row may have, each field once, no NUL."""

import re
from collections.abc import Collection, Mapping
from typing import Final

from flask import abort, request

LARGEST: Final = 2**31 - 1
SLUG: Final = re.compile(r"[a-z0-9-]{1,80}")
NUL: Final = "\0"


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
