"""A small OpenID Connect provider on loopback: it signs what a test tells it to say."""

import base64
import hashlib
import json
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlsplit

from joserfc import jwt
from joserfc.jwk import RSAKey

CLIENT, SECRET = "govtool", "a secret of the provider"


@dataclass
class SmallProvider:
    """A provider.

    claims: what the next token says, beside what it must say.
    told: what its description says, beside what it must say.
    signs_with: the key of the next token; algorithm: its signature.
    """

    issuer: str
    key: RSAKey
    claims: dict[str, object] = field(default_factory=dict)
    told: dict[str, object] = field(default_factory=dict)
    asked: dict[str, dict[str, str]] = field(default_factory=dict)
    signs_with: object = None
    algorithm: str = "RS256"

    def authorize(self, address: str) -> dict[str, str]:
        """Sign somebody in on the page of the provider, and give what her browser brings back."""
        terms = {name: values[0] for name, values in parse_qs(urlsplit(address).query).items()}
        code = f"code-{len(self.asked)}"
        self.asked[code] = terms
        return {"code": code, "state": terms["state"]}

    def described(self) -> dict[str, object]:
        places = {
            "issuer": self.issuer,
            "authorization_endpoint": f"{self.issuer}/authorize",
            "token_endpoint": f"{self.issuer}/token",
            "jwks_uri": f"{self.issuer}/keys",
        }
        return places | self.told

    def token(self, form: dict[str, str], authorization: str) -> tuple[int, dict[str, object]]:
        """Answer to a code, once, if the verifier is that of the challenge and the client gives its secret."""
        terms = self.asked.pop(form.get("code", ""), None)
        digest = hashlib.sha256(form.get("code_verifier", "").encode()).digest()
        challenge = base64.urlsafe_b64encode(digest).decode().rstrip("=")
        expected = "Basic " + base64.b64encode(f"{CLIENT}:{SECRET}".encode()).decode()
        if terms is None or terms["code_challenge"] != challenge or authorization != expected:
            return 400, {"error": "invalid_grant"}
        now = int(time.time())
        said = {"iss": self.issuer, "sub": "42", "aud": CLIENT, "iat": now, "exp": now + 60, "nonce": terms["nonce"]}
        claims = {name: value for name, value in (said | self.claims).items() if value is not None}
        signed = jwt.encode({"alg": self.algorithm}, claims, self.signs_with or self.key, algorithms=[self.algorithm])
        return 200, {"access_token": "x", "token_type": "Bearer", "expires_in": 60, "id_token": signed}


@contextmanager
def small_provider() -> Iterator[SmallProvider]:
    """Start a provider on a free port of loopback."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), Answering)
    server.provider = SmallProvider(f"http://127.0.0.1:{server.server_port}", RSAKey.generate_key(2048))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield server.provider
    server.shutdown()
    server.server_close()
    thread.join()


class Answering(BaseHTTPRequestHandler):
    """What the provider answers."""

    def do_GET(self) -> None:
        """Describe itself, or give its keys."""
        provider = self.server.provider
        keys = {"keys": [provider.key.as_dict(private=False)]}
        self._say(200, keys if self.path == "/keys" else provider.described())

    def do_POST(self) -> None:
        """Answer to a code."""
        body = self.rfile.read(int(self.headers["Content-Length"])).decode()
        form = {name: values[0] for name, values in parse_qs(body).items()}
        self._say(*self.server.provider.token(form, self.headers.get("Authorization", "")))

    def _say(self, status: int, told: dict[str, object]) -> None:
        body = json.dumps(told).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_words: object) -> None:
        """Say nothing on the terminal."""
