"""Paths to go back to: only of this application, whatever a request says."""

from urllib.parse import urlsplit


def local_path(wished: str | None) -> str | None:
    """Give a path of this application; None for any other address or for a path that a browser reads as one."""
    if not wished or not wished.startswith("/") or "\\" in wished or any(ord(letter) < 32 for letter in wished):
        return None
    if wished.startswith("//"):
        return None
    parts = urlsplit(wished)
    return wished if not parts.scheme and not parts.netloc else None
