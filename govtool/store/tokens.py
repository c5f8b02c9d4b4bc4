"""Tokens: secrets that only mails and cookies carry; the tables keep their digests."""

import hashlib


def digest_of_token(token: str) -> str:
    """Give what is stored of a token."""
    return hashlib.sha256(token.encode()).hexdigest()
