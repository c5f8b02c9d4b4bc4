"""A passkey in software, for tests: it answers challenges as a telephone does, or as a test wants it to."""

import hashlib
import json
import secrets
from base64 import urlsafe_b64decode, urlsafe_b64encode
from dataclasses import dataclass, field

import cbor2
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec

PRESENT, VERIFIED, ATTESTED = 0x01, 0x04, 0x40


def plain(raw: bytes) -> str:
    """Write bytes as the browser's own JSON does."""
    return urlsafe_b64encode(raw).decode().rstrip("=")


@dataclass
class SoftKey:
    """A passkey.

    counter: what it says next of how often it signed.
    flags: what it says of who was there.
    """

    host: str
    origin: str
    counter: int = 1
    flags: int = PRESENT | VERIFIED
    credential: bytes = field(default_factory=lambda: secrets.token_bytes(32))
    key: ec.EllipticCurvePrivateKey = field(default_factory=lambda: ec.generate_private_key(ec.SECP256R1()))

    def made(self, options: str) -> str:
        """Answer to what asks for a new passkey."""
        told = self._told(options, "webauthn.create")
        numbers = self.key.public_key().public_numbers()
        public = {1: 2, 3: -7, -1: 1, -2: numbers.x.to_bytes(32, "big"), -3: numbers.y.to_bytes(32, "big")}
        length = len(self.credential).to_bytes(2, "big")
        known = bytes(16) + length + self.credential + cbor2.dumps(public)
        attested = {"fmt": "none", "attStmt": {}, "authData": self._state(self.flags | ATTESTED) + known}
        return self._answer({"clientDataJSON": plain(told), "attestationObject": plain(cbor2.dumps(attested))})

    def used(self, options: str) -> str:
        """Answer to what asks for a passkey."""
        told, state = self._told(options, "webauthn.get"), self._state(self.flags)
        signature = self.key.sign(state + hashlib.sha256(told).digest(), ec.ECDSA(hashes.SHA256()))
        return self._answer(
            {"clientDataJSON": plain(told), "authenticatorData": plain(state), "signature": plain(signature)}
        )

    def _told(self, options: str, kind: str) -> bytes:
        told = {"type": kind, "challenge": json.loads(options)["challenge"], "origin": self.origin}
        return json.dumps(told | {"crossOrigin": False}).encode()

    def _state(self, flags: int) -> bytes:
        return hashlib.sha256(self.host.encode()).digest() + bytes([flags]) + self.counter.to_bytes(4, "big")

    def _answer(self, response: dict[str, str]) -> str:
        named = plain(self.credential)
        return json.dumps({"id": named, "rawId": named, "type": "public-key", "response": response})


def challenge_in(options: str) -> bytes:
    """Give the challenge that a browser is asked to have signed."""
    asked = json.loads(options)["challenge"]
    return urlsafe_b64decode(asked + "=" * (-len(asked) % 4))
