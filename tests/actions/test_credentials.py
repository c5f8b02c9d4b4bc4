"""Passwords, authenticators and recovery codes: what serves once serves once, and nothing is kept readable."""

import datetime

import pytest
from pyotp import TOTP
from sqlalchemy import select

from govtool.actions.accounts import open_account
from govtool.actions.authenticators import (
    begin_authenticator,
    confirm_authenticator,
    give_second_code,
    new_recovery_codes,
)
from govtool.actions.passwords import encode_anew, encode_password, is_outdated, is_password, keep_password
from govtool.domain.findings import Refusal
from govtool.store.db import reading, unit_of_work
from govtool.store.models.credentials import Authenticator, Password, RecoveryCode
from govtool.store.queries.credentials import ways_of

NOW = datetime.datetime(2099, 6, 12, 18, 0, 15, tzinfo=datetime.UTC)
SPAN = datetime.timedelta(seconds=30)
GOOD = "quatre mots sans rapport"
UNKNOWN, SPENT = Refusal("second-code-unknown", {}), Refusal("second-code-spent", {})


def at(engine, moment: datetime.datetime = NOW):
    return unit_of_work(engine, None, lambda _session: moment)


@pytest.fixture
def ann(database) -> int:
    with at(database) as work:
        return open_account(work, "ann@example.org", "Ann").id


@pytest.fixture
def key(database, ann) -> TOTP:
    """Give the application of Ann, confirmed an hour ago."""
    before = NOW - datetime.timedelta(hours=1)
    with at(database, before) as work:
        begin_authenticator(work, ann)
        one_time = TOTP(work.session.get(Authenticator, ann).secret)
        assert confirm_authenticator(work, ann, one_time.at(before))
    return one_time


def given(engine, account: int, code: str, moment: datetime.datetime = NOW):
    with at(engine, moment) as work:
        return give_second_code(work, account, code, "192.0.2.7")


def test_a_password_is_known_again_and_no_other_is() -> None:
    encoded = encode_password(GOOD)

    assert encoded.startswith("$argon2id$v=19$m=19456,t=2,p=1$")
    assert is_password(encoded, GOOD)
    assert not is_password(encoded, GOOD + " ")
    assert not is_password(encoded, GOOD.upper())
    assert not is_password(None, GOOD)
    assert not is_password("no encoded password", GOOD)


def test_a_password_is_not_cut() -> None:
    long = "x" * 127

    assert not is_password(encode_password(long + "y"), long + "z")


def test_a_password_that_is_too_long_is_not_even_encoded() -> None:
    assert not is_password(encode_password("x" * 129), "x" * 129)


def test_a_password_of_other_settings_is_encoded_anew_unless_it_changed(database, ann) -> None:
    old = "$argon2id$v=19$m=8,t=1,p=1$c29tZXNhbHQ$kZNk6aBPSAvPqnnLVcdzhA"
    fresh = encode_password(GOOD)
    with at(database) as work:
        keep_password(work, ann, old)
    assert is_outdated(old)
    assert not is_outdated(fresh)

    with at(database) as work:
        encode_anew(work, ann, "another", fresh)
    with reading(database) as session:
        assert session.get(Password, ann).encoded == old
    with at(database) as work:
        encode_anew(work, ann, old, fresh)
    with reading(database) as session:
        assert session.get(Password, ann).encoded == fresh


@pytest.mark.parametrize("near", [-1, 0, 1])
def test_the_code_of_now_and_of_the_spans_beside_it_serves_once(database, ann, key, near) -> None:
    code = key.at(NOW + near * SPAN)

    assert given(database, ann, code) is None
    assert given(database, ann, code) == UNKNOWN


@pytest.mark.parametrize("near", [-2, 2])
def test_the_code_of_another_span_does_not_serve(database, ann, key, near) -> None:
    assert given(database, ann, key.at(NOW + near * SPAN)) == UNKNOWN


def test_after_a_code_no_earlier_one_serves(database, ann, key) -> None:
    given(database, ann, key.at(NOW))

    assert given(database, ann, key.at(NOW - SPAN)) == UNKNOWN
    assert given(database, ann, key.at(NOW + SPAN)) is None


def test_a_code_serves_after_one_that_failed(database, ann, key) -> None:
    given(database, ann, "000000x")

    assert given(database, ann, key.at(NOW)) is None


def test_the_code_that_confirmed_does_not_serve_again(database, ann) -> None:
    with at(database) as work:
        begin_authenticator(work, ann)
        code = TOTP(work.session.get(Authenticator, ann).secret).at(NOW)
        confirm_authenticator(work, ann, code)

    assert given(database, ann, code) == UNKNOWN


def test_an_authenticator_that_was_not_confirmed_proves_nothing(database, ann) -> None:
    with at(database) as work:
        begin_authenticator(work, ann)
        code = TOTP(work.session.get(Authenticator, ann).secret).at(NOW)

    assert given(database, ann, code) == UNKNOWN
    with reading(database) as session:
        assert not ways_of(session, ann).is_strong


def test_a_confirmed_authenticator_is_not_begun_again(database, ann, key) -> None:
    with at(database) as work:
        begin_authenticator(work, ann)

    with reading(database) as session:
        assert session.get(Authenticator, ann).secret == key.secret


def test_ten_failures_close_the_codes_for_a_quarter_of_an_hour(database, ann, key) -> None:
    assert [given(database, ann, "wrong") for _ in range(11)] == [*[UNKNOWN] * 10, SPENT]

    assert given(database, ann, key.at(NOW)) == SPENT
    later = NOW + datetime.timedelta(minutes=15)
    assert given(database, ann, key.at(later), later) is None


def test_a_recovery_code_serves_once_however_it_is_written(database, ann) -> None:
    with at(database) as work:
        first, second, *others = new_recovery_codes(work, ann)

    assert len({first, second, *others}) == 10
    assert given(database, ann, first) is None
    assert given(database, ann, first) == UNKNOWN
    assert given(database, ann, second.lower().replace("-", "")) is None
    with reading(database) as session:
        assert ways_of(session, ann).recovery_codes == 8


def test_new_recovery_codes_replace_those_before(database, ann) -> None:
    with at(database) as work:
        before = new_recovery_codes(work, ann)
    with at(database) as work:
        new_recovery_codes(work, ann)

    assert given(database, ann, before[0]) == UNKNOWN


def test_a_recovery_code_serves_its_own_account_only(database, ann) -> None:
    with at(database) as work:
        bob = open_account(work, "bob@example.org", "Bob").id
        codes = new_recovery_codes(work, ann)

    assert given(database, bob, codes[0]) == UNKNOWN


def test_recovery_codes_are_not_kept_readable(database, ann) -> None:
    with at(database) as work:
        codes = new_recovery_codes(work, ann)

    with reading(database) as session:
        kept = " ".join(session.scalars(select(RecoveryCode.digest)))
    assert [code for code in codes if code in kept or code.replace("-", "") in kept] == []
