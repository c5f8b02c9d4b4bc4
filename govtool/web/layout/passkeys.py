"""Passkeys as pages ask for them: for which address they are made, and whether they can be."""

import ipaddress
from urllib.parse import urlsplit

from govtool.actions.passkeys import Party
from govtool.web.layout.rooms import rooms


def party() -> Party | None:
    """Give this installation as passkeys know it; None under an address without a name, for which none can be made."""
    host = urlsplit(rooms().base_url).hostname or ""
    return None if _is_number(host) else Party(host=host, origin=rooms().base_url)


def _is_number(host: str) -> bool:
    try:
        ipaddress.ip_address(host)
    except ValueError:
        return False
    return True
