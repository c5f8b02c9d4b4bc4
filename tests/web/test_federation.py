"""Signing in through a federation: only an answer to one's own journey, signed, fresh and for this installation."""

import socket
import time
from dataclasses import replace
from urllib.parse import parse_qs, urlsplit

import pytest
from joserfc.jwk import OctKey, RSAKey
from provider import CLIENT, SECRET, SmallProvider, small_provider
from sites import ROOMS, Site, Visit
from sqlalchemy import func, select

from govtool.access.federation import Provider
from govtool.actions.authenticators import begin_authenticator
from govtool.store.db import reading, unit_of_work
from govtool.store.models.accounts import Account
from govtool.store.models.credentials import Authenticator
from govtool.store.models.federation import FederatedIdentity

MEMBER = "producteurs-0@1.example"
KNOWN = {"email": MEMBER, "email_verified": True}
FAILED = "L’entrée par votre fédération n’a pas abouti"


@pytest.fixture(scope="module")
def running():
    with small_provider() as provider:
        yield provider


@pytest.fixture
def provider(running) -> SmallProvider:
    """Give the provider, saying nothing but what it must."""
    running.claims, running.told, running.signs_with, running.algorithm = {}, {}, None, "RS256"
    running.asked.clear()
    return running


@pytest.fixture
def federated(site, provider) -> Site:
    """Give the application with its federation."""
    return with_issuer(site, provider.issuer)


def with_issuer(site: Site, issuer: str) -> Site:
    named = Provider(issuer=issuer, client_id=CLIENT, client_secret=SECRET, name="La Fédération")
    site.app.extensions[ROOMS] = replace(site.app.extensions[ROOMS], federation=named)
    return site


def gone(visit: Visit, provider: SmallProvider) -> dict[str, str]:
    """Go to the provider and give what the browser brings back."""
    return provider.authorize(visit.get("/connexion/federation", 302).answer.headers["Location"])


def back(visit: Visit, answer: dict[str, str], status: int = 302):
    return visit.get("/connexion/federation/retour", status, query_string=answer)


def is_signed_in(visit: Visit) -> bool:
    return visit.client.get("/").status_code == 200


def identities(site: Site) -> int:
    with reading(site.engine) as session:
        return session.scalar(select(func.count()).select_from(FederatedIdentity))


def test_a_member_whom_her_federation_knows_comes_in(federated, provider):
    visit = federated.visit()
    provider.claims = KNOWN
    assert "/connexion/federation" in visit.get("/connexion").links()

    back(visit, gone(visit, provider))

    assert is_signed_in(visit)
    assert "par votre fédération" in visit.get("/compte").text


def test_the_journey_asks_for_what_protects_it(federated, provider):
    address = federated.visit().get("/connexion/federation", 302).answer.headers["Location"]
    asked = parse_qs(urlsplit(address).query)

    assert address.startswith(f"{provider.issuer}/authorize?")
    assert asked["redirect_uri"] == ["http://127.0.0.1:5000/connexion/federation/retour"]
    assert (asked["code_challenge_method"], asked["response_type"]) == (["S256"], ["code"])
    assert min(len(asked[name][0]) for name in ("state", "nonce", "code_challenge")) >= 30


def test_she_comes_to_the_page_she_wanted(federated, provider, clic):
    visit = federated.visit()
    provider.claims = KNOWN
    visit.get(f"/c/clic/scrutins/{clic.voting}/bulletin", 302)

    answer = back(visit, gone(visit, provider)).answer

    assert answer.headers["Location"] == f"/c/clic/scrutins/{clic.voting}/bulletin"


def test_who_came_once_is_known_again_under_another_address(federated, provider, clic):
    provider.claims = KNOWN
    back(first := federated.visit(), gone(first, provider))
    with unit_of_work(federated.engine, None) as work:
        work.session.get(Account, clic.member).email = "new@example.org"
    provider.claims = {"email": "elsewhere@example.org", "email_verified": True}

    back(second := federated.visit(), gone(second, provider))

    assert "new@example.org" in second.get("/compte").text
    assert identities(federated) == 1


@pytest.mark.parametrize(
    "claims",
    [
        {"email": "stranger@example.org", "email_verified": True},
        {"email": MEMBER, "email_verified": False},
        {"email": MEMBER, "email_verified": "true"},
        {"email": MEMBER},
        {},
    ],
)
def test_an_address_that_is_unknown_or_not_verified_lets_nobody_in(federated, provider, claims):
    visit = federated.visit()
    provider.claims = claims

    page = back(visit, gone(visit, provider), 409)

    assert page.title == FAILED
    assert "Aucun collectif ne vous connaît" in page.text
    assert not is_signed_in(visit)
    assert identities(federated) == 0


@pytest.mark.parametrize(
    "claims",
    [
        {"nonce": "another"},
        {"nonce": None},
        {"aud": "another"},
        {"aud": None},
        {"iss": "https://evil.example"},
        {"iss": None},
        {"sub": None},
        {"exp": int(time.time()) - 3600},
        {"exp": None},
        {"iat": None},
    ],
)
def test_a_token_that_is_not_for_this_journey_lets_nobody_in(federated, provider, claims):
    visit = federated.visit()
    provider.claims = KNOWN | claims

    page = back(visit, gone(visit, provider), 409)

    assert "n’a pas confirmé" in page.text
    assert not is_signed_in(visit)


@pytest.mark.parametrize(
    ("key", "algorithm"),
    [
        (lambda: RSAKey.generate_key(2048), "RS256"),
        (lambda: OctKey.import_key(SECRET), "HS256"),
        (lambda: OctKey.import_key("x" * 32), "none"),
    ],
)
@pytest.mark.filterwarnings("ignore")
def test_a_token_that_the_provider_did_not_sign_lets_nobody_in(federated, provider, key, algorithm):
    visit = federated.visit()
    provider.claims, provider.signs_with, provider.algorithm = KNOWN, key(), algorithm

    back(visit, gone(visit, provider), 409)

    assert not is_signed_in(visit)


def test_an_answer_serves_once(federated, provider):
    visit = federated.visit()
    provider.claims = KNOWN
    answer = gone(visit, provider)
    back(visit, answer)
    visit.post("/deconnexion")

    back(visit, answer, 409)

    assert not is_signed_in(visit)


def test_the_answer_to_another_browser_lets_nobody_in(federated, provider):
    victim, attacker = federated.visit(), federated.visit()
    provider.claims = KNOWN
    stolen = gone(attacker, provider)

    back(victim, stolen, 409)
    gone(victim, provider)
    back(victim, stolen, 409)

    assert not is_signed_in(victim)


@pytest.mark.parametrize("change", [{"state": ""}, {"state": "é"}, {"code": ""}, {"code": "unknown"}])
def test_a_changed_answer_lets_nobody_in(federated, provider, change):
    visit = federated.visit()
    provider.claims = KNOWN

    back(visit, gone(visit, provider) | change, 409)

    assert not is_signed_in(visit)


def test_a_person_who_declines_is_told_so(federated, provider):
    visit = federated.visit()
    answer = gone(visit, provider)

    page = back(visit, {"error": "access_denied", "state": answer["state"]}, 409)

    assert "n’a pas confirmé" in page.text
    assert "/connexion" in page.links()


@pytest.mark.parametrize(
    "told",
    [
        {"issuer": "http://127.0.0.1/another"},
        {"token_endpoint": "ftp://127.0.0.1/token"},
        {"jwks_uri": "gopher://127.0.0.1/keys"},
        {"authorization_endpoint": "javascript:alert(1)"},
        {"authorization_endpoint": 5},
    ],
)
def test_a_provider_that_describes_itself_oddly_is_not_followed(federated, provider, told):
    provider.told = told

    page = federated.visit().get("/connexion/federation", 409)

    assert "ne répond pas" in page.text


def test_a_provider_that_is_away_is_said_to_be(site):
    with socket.create_server(("127.0.0.1", 0)) as taken:
        issuer = f"http://127.0.0.1:{taken.getsockname()[1]}"

    page = with_issuer(site, issuer).visit().get("/connexion/federation", 409)

    assert "Votre fédération ne répond pas" in page.text


def test_without_a_provider_there_is_no_such_way(site):
    visit = site.visit()

    assert "/connexion/federation" not in visit.get("/connexion").links()
    visit.get("/connexion/federation", 404)
    visit.get("/connexion/federation/retour", 404)


def test_roles_wait_for_the_second_proof_here_too(federated, provider, clic):
    provider.claims = {"email": "secretary@clic.example", "email_verified": True}
    with unit_of_work(federated.engine, None) as work:
        begin_authenticator(work, clic.secretary)
        work.session.get(Authenticator, clic.secretary).confirmed_at = work.now
    visit = federated.visit()

    answer = back(visit, gone(visit, provider)).answer

    assert answer.headers["Location"] == "/connexion/confirmer"
    assert visit.get("/c/clic/journal", 302)
