"""The sign-in of a federation: an OpenID Connect provider that the installation names, and no other.

The browser carries a state, a nonce and a verifier from here to the provider and back; what comes back is believed only
with all three, signed by the provider, for this installation, and fresh.
"""

import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final
from urllib.parse import urlsplit

from govtool.domain.findings import Refusal

if TYPE_CHECKING:
    from authlib.integrations.requests_client import OAuth2Session

SECONDS: Final = 5
LEEWAY: Final = 60
SCOPE: Final = "openid email profile"
SIGNATURES: Final = ["RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512", "EdDSA"]
AWAY: Final = Refusal("federation-away", {})
REFUSED: Final = Refusal("federation-refused", {})


@dataclass(frozen=True, slots=True, kw_only=True)
class Provider:
    """A provider, as the settings name it.

    name: what its button says.
    """

    issuer: str
    client_id: str
    client_secret: str
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Journey:
    """A way to the provider and back, once.

    address: where the browser goes.
    """

    address: str
    state: str
    nonce: str
    verifier: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrival:
    """Who comes back, as the provider says.

    email: her address if the provider has verified it; else empty.
    """

    issuer: str
    subject: str
    email: str


def begin_journey(provider: Provider, back: str) -> Journey | Refusal:
    """Prepare a way to the provider.

    back: the address of ours to which it sends her.

    Refusals: federation-away when the provider does not answer as one.
    """
    with _session(provider, back) as session:
        places = _places(session, provider)
        if places is None:
            return AWAY
        nonce, verifier = secrets.token_urlsafe(32), secrets.token_urlsafe(48)
        address, state = session.create_authorization_url(
            places["authorization_endpoint"], nonce=nonce, code_verifier=verifier
        )
    return Journey(address=address, state=state, nonce=nonce, verifier=verifier)


def end_journey(provider: Provider, back: str, journey: Journey, answer: Mapping[str, str]) -> Arrival | Refusal:
    """Say who came back.

    answer: what the browser brings from the provider.

    Refusals: federation-refused for whatever is not an answer to this journey, federation-away.
    """
    from requests import RequestException

    if not secrets.compare_digest(answer.get("state", "").encode(), journey.state.encode()) or not answer.get("code"):
        return REFUSED
    try:
        with _session(provider, back) as session:
            return _arrival(session, provider, journey, answer["code"])
    except RequestException:
        return AWAY


def _arrival(session: "OAuth2Session", provider: Provider, journey: Journey, code: str) -> Arrival | Refusal:
    from authlib.common.errors import AuthlibBaseError
    from authlib.oidc.core import CodeIDToken
    from joserfc import jwt
    from joserfc.errors import JoseError
    from joserfc.jwk import KeySet, import_key

    places = _places(session, provider)
    if places is None:
        return AWAY
    options = {"iss": {"essential": True, "value": provider.issuer}, "sub": {"essential": True}}
    asked = {"nonce": journey.nonce, "client_id": provider.client_id}
    terms = {"code_verifier": journey.verifier, "timeout": SECONDS, "allow_redirects": False}
    try:
        token = session.fetch_token(places["token_endpoint"], code=code, **terms)
        keys = KeySet([import_key(dict(key)) for key in _keys(_told(session, places["jwks_uri"]))])
        signed = jwt.decode(token["id_token"], keys, algorithms=SIGNATURES)
        claims = CodeIDToken(signed.claims, signed.header, options, asked)
        claims.validate(leeway=LEEWAY)
    except (AuthlibBaseError, JoseError, ValueError, KeyError, TypeError):
        return REFUSED
    email = str(claims.get("email", "")) if claims.get("email_verified") is True else ""
    return Arrival(issuer=provider.issuer, subject=str(claims["sub"]), email=email)


def _session(provider: Provider, back: str) -> "OAuth2Session":
    from authlib.integrations.requests_client import OAuth2Session

    return OAuth2Session(
        provider.client_id,
        provider.client_secret,
        scope=SCOPE,
        redirect_uri=back,
        code_challenge_method="S256",
    )


def _places(session: "OAuth2Session", provider: Provider) -> Mapping[str, str] | None:
    """Give the addresses that the provider names for itself; None unless each is as safe as its own."""
    from requests import RequestException

    try:
        told = _told(session, f"{provider.issuer.rstrip('/')}/.well-known/openid-configuration")
    except (RequestException, ValueError):
        return None
    names = ("authorization_endpoint", "token_endpoint", "jwks_uri")
    scheme = urlsplit(provider.issuer).scheme
    safe = told.get("issuer") == provider.issuer and all(
        urlsplit(str(told.get(name, ""))).scheme == scheme for name in names
    )
    return {name: str(told[name]) for name in names} if safe else None


def _keys(told: Mapping[str, object]) -> list[dict[str, str]]:
    """Give the keys that the provider signs with.

    Raises: ValueError when it names none.
    """
    keys = told.get("keys")
    if not isinstance(keys, list):
        raise ValueError("no keys")
    return [{str(name): value for name, value in key.items() if isinstance(value, str)} for key in keys]


def _told(session: "OAuth2Session", address: str) -> Mapping[str, object]:
    """Read what an address says, without going where it sends.

    Raises: requests.RequestException, or ValueError for what is not an object.
    """
    answer = session.get(address, timeout=SECONDS, allow_redirects=False, withhold_token=True)
    answer.raise_for_status()
    told = answer.json()
    if not isinstance(told, dict):
        raise ValueError(f"{address} says no object")
    return told
