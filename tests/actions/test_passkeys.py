"""Passkeys: a challenge serves once, for its account, for a while; a key that counts backwards is refused."""

import datetime
import json

import pytest
from soft_key import PRESENT, SoftKey, challenge_in
from sqlalchemy import select

from govtool.actions.accounts import open_account
from govtool.actions.passkeys import Party, add_passkey, creation_options, remove_passkey, request_options, use_passkey
from govtool.actions.refused import Missing
from govtool.domain.findings import Refusal
from govtool.store.db import reading, unit_of_work
from govtool.store.models.accounts import Account
from govtool.store.models.credentials import Challenge, Passkey
from govtool.store.queries.credentials import ways_of
from govtool.store.tokens import digest_of_token

NOW = datetime.datetime(2099, 6, 12, 18, 0, tzinfo=datetime.UTC)
FIVE, SECOND = datetime.timedelta(minutes=5), datetime.timedelta(seconds=1)
PARTY = Party(host="clic.example", origin="https://clic.example")
UNKNOWN = Refusal("passkey-unknown", {})


def at(engine, moment: datetime.datetime = NOW):
    return unit_of_work(engine, None, lambda _session: moment)


@pytest.fixture
def ann(database) -> int:
    with at(database) as work:
        return open_account(work, "ann@example.org", "Ann").id


@pytest.fixture
def key(database, ann) -> SoftKey:
    """Give a passkey of Ann."""
    made = SoftKey(PARTY.host, PARTY.origin)
    assert added(database, ann, made.made(creating(database, ann))) is None
    return made


def creating(engine, account: int) -> str:
    with at(engine) as work:
        return creation_options(work, work.session.get(Account, account), PARTY)


def asking(engine) -> str:
    with at(engine) as work:
        return request_options(work, PARTY)


def added(engine, account: int, answer: str, moment: datetime.datetime = NOW) -> Refusal | None:
    with at(engine, moment) as work:
        return add_passkey(work, account, answer, "Firefox", PARTY)


def used(engine, answer: str, moment: datetime.datetime = NOW) -> int | Refusal:
    with at(engine, moment) as work:
        return use_passkey(work, answer, PARTY)


def test_a_passkey_is_kept_and_lets_its_account_in(database, ann, key) -> None:
    key.counter = 2

    assert used(database, key.used(asking(database))) == ann
    with reading(database) as session:
        (kept,) = ways_of(session, ann).passkeys
    assert (kept.name, kept.counter, kept.used_at) == ("Firefox", 2, NOW)


def test_what_is_asked_of_the_browser_protects(database, ann) -> None:
    creation, request = json.loads(creating(database, ann)), json.loads(asking(database))

    assert (creation["rp"]["id"], request["rpId"]) == ("clic.example", "clic.example")
    assert creation["authenticatorSelection"]["userVerification"] == request["userVerification"] == "required"
    assert creation["authenticatorSelection"]["residentKey"] == "required"


def test_a_passkey_is_not_asked_for_twice_by_the_same_device(database, ann, key) -> None:
    (known,) = json.loads(creating(database, ann))["excludeCredentials"]

    assert known["id"] == json.loads(key.used(asking(database)))["id"]


def test_a_challenge_serves_once(database, ann) -> None:
    key = SoftKey(PARTY.host, PARTY.origin, counter=0)
    added(database, ann, key.made(creating(database, ann)))
    answer = key.used(asking(database))

    assert [used(database, answer) for _ in range(2)] == [ann, UNKNOWN]


def test_a_challenge_is_used_up_by_an_answer_that_fails(database, key) -> None:
    options = asking(database)
    used(database, SoftKey(PARTY.host, "https://evil.example").used(options))

    key.counter = 2
    assert used(database, key.used(options)) == UNKNOWN


@pytest.mark.parametrize(("late", "serves"), [(FIVE, True), (FIVE + SECOND, False)])
def test_a_challenge_serves_for_five_minutes(database, ann, key, late, serves) -> None:
    key.counter = 2

    assert used(database, key.used(asking(database)), NOW + late) == (ann if serves else UNKNOWN)


@pytest.mark.parametrize("counter", [0, 4, 5])
def test_a_key_that_counts_backwards_or_not_at_all_is_refused(database, key, counter) -> None:
    key.counter = 5
    assert isinstance(used(database, key.used(asking(database))), int)

    key.counter = counter
    assert used(database, key.used(asking(database))) == UNKNOWN


def test_a_key_that_never_counts_serves(database, ann) -> None:
    key = SoftKey(PARTY.host, PARTY.origin, counter=0)
    added(database, ann, key.made(creating(database, ann)))

    assert [used(database, key.used(asking(database))) for _ in range(2)] == [ann, ann]


@pytest.mark.parametrize(
    "change", [{"origin": "https://evil.example"}, {"host": "evil.example"}, {"flags": PRESENT}, {"flags": 0}]
)
def test_an_answer_from_elsewhere_or_without_its_person_is_refused(database, ann, key, change) -> None:
    strange = SoftKey(**{"host": PARTY.host, "origin": PARTY.origin} | change)
    assert added(database, ann, strange.made(creating(database, ann))) == UNKNOWN

    [setattr(key, name, value) for name, value in (change | {"counter": 2}).items()]
    assert used(database, key.used(asking(database))) == UNKNOWN


def test_an_answer_signed_by_another_key_is_refused(database, key) -> None:
    forged = SoftKey(PARTY.host, PARTY.origin, counter=2, credential=key.credential)

    assert used(database, forged.used(asking(database))) == UNKNOWN


def test_a_passkey_is_added_to_the_account_that_asked_only(database, ann) -> None:
    with at(database) as work:
        bob = open_account(work, "bob@example.org", "Bob").id
    key = SoftKey(PARTY.host, PARTY.origin)

    assert added(database, bob, key.made(creating(database, ann))) == UNKNOWN
    assert added(database, ann, key.made(asking(database))) == UNKNOWN


def test_a_passkey_belongs_to_one_account(database, ann, key) -> None:
    with at(database) as work:
        bob = open_account(work, "bob@example.org", "Bob").id

    assert added(database, bob, key.made(creating(database, bob))) == UNKNOWN
    assert added(database, ann, key.made(creating(database, ann))) == UNKNOWN


@pytest.mark.parametrize(
    "answer", ["", "x", "null", "[]", "{}", '{"response": 5}', '{"response": {"clientDataJSON": "AA"}}', "9" * 5000]
)
def test_what_is_no_answer_is_refused(database, ann, answer) -> None:
    assert used(database, answer) == UNKNOWN
    assert added(database, ann, answer) == UNKNOWN


def test_a_removed_passkey_lets_nobody_in_and_only_its_person_removes_it(database, ann, key) -> None:
    with at(database) as work:
        passkey, bob = work.session.scalar(select(Passkey.id)), open_account(work, "bob@example.org", "Bob").id
    with pytest.raises(Missing), at(database) as work:
        remove_passkey(work, bob, passkey)
    with at(database) as work:
        remove_passkey(work, ann, passkey)

    key.counter = 2
    assert used(database, key.used(asking(database))) == UNKNOWN


def test_only_the_digest_of_a_challenge_is_kept(database) -> None:
    challenge = challenge_in(asking(database)).decode()

    with reading(database) as session:
        kept = session.scalars(select(Challenge)).one()
    assert kept.digest == digest_of_token(challenge)
    assert len(challenge) >= 40
