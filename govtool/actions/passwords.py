"""Passwords: encoded by argon2id, tried against known and unknown addresses alike, and never in a transaction."""

import datetime
from functools import cache
from typing import TYPE_CHECKING, Final

from sqlalchemy import delete

from govtool.actions.attempts import Limit, Trial
from govtool.domain.passwords import LONGEST
from govtool.store.models.attempts import AttemptKind
from govtool.store.models.credentials import Password
from govtool.store.work import Work

if TYPE_CHECKING:
    from argon2 import PasswordHasher

OF_ACCOUNT: Final = Limit(most=10, span=datetime.timedelta(minutes=15))
MEMORY: Final = 19_456
ROUNDS: Final = 2


@cache
def _hasher() -> "PasswordHasher":
    """Give argon2id with 19 MiB, two rounds, one lane."""
    from argon2 import PasswordHasher

    return PasswordHasher(time_cost=ROUNDS, memory_cost=MEMORY, parallelism=1)


@cache
def _nobody() -> str:
    """Give the encoded password of nobody, on which as long is spent as on anybody's."""
    return encode_password("nobody has this password")


def encode_password(password: str) -> str:
    """Encode a password; it takes a thirtieth of a second, so that nobody tries many."""
    return _hasher().hash(password)


def is_password(encoded: str | None, password: str) -> bool:
    """Say whether a password is the one that was encoded; as slow when nothing was.

    One that is longer than any may be is not even encoded.
    """
    from argon2.exceptions import InvalidHashError, VerificationError

    if len(password) > LONGEST:
        return False
    try:
        _hasher().verify(encoded or _nobody(), password)
    except (VerificationError, InvalidHashError):
        return False
    return encoded is not None


def is_outdated(encoded: str) -> bool:
    """Say whether a password was encoded with other settings than now."""
    return _hasher().check_needs_rehash(encoded)


def trial_of_password(email: str, address: str) -> Trial:
    """Give what trying a password counts as: ten in a quarter of an hour for one address, known or not."""
    return Trial(kind=AttemptKind.PASSWORD, subject=email, address=address, limit=OF_ACCOUNT)


def keep_password(work: Work, account_id: int, encoded: str) -> None:
    """Keep a password, in place of the one before."""
    kept = work.session.get(Password, account_id, with_for_update=True)
    if kept is None:
        work.session.add(Password(account_id=account_id, encoded=encoded, changed_at=work.now))
    else:
        kept.encoded, kept.changed_at = encoded, work.now


def encode_anew(work: Work, account_id: int, before: str, encoded: str) -> None:
    """Keep the same password encoded with the settings of now, unless it was changed in the meantime."""
    kept = work.session.get(Password, account_id, with_for_update=True)
    if kept is not None and kept.encoded == before:
        kept.encoded = encoded


def forget_password(work: Work, account_id: int) -> None:
    """Forget a password; the link in the mail remains."""
    work.session.execute(delete(Password).where(Password.account_id == account_id))
