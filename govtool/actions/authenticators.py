"""Authenticators: an application's six digits as a second proof, and the recovery codes that stand in for it."""

import datetime
import hmac
import secrets
from typing import Final

from sqlalchemy import delete, select

from govtool.actions.attempts import Limit, Trial, begin_trial, forget_attempt
from govtool.domain.findings import Refusal
from govtool.store.models.attempts import AttemptKind
from govtool.store.models.credentials import Authenticator, RecoveryCode
from govtool.store.tokens import digest_of_token
from govtool.store.work import Work

SPAN: Final = 30
NEAR: Final = (-1, 0, 1)
OF_ACCOUNT: Final = Limit(most=10, span=datetime.timedelta(minutes=15))
CODES: Final = 10
LETTERS: Final = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"
GROUPS: Final = 6


def begin_authenticator(work: Work, account_id: int) -> None:
    """Draw the secret of an authenticator, which proves nothing until its first code is given."""
    from pyotp import random_base32

    found = work.session.get(Authenticator, account_id, with_for_update=True)
    if found is None:
        found = Authenticator(account_id=account_id, last_step=0)
        work.session.add(found)
    if found.confirmed_at is None:
        found.secret, found.begun_at = random_base32(), work.now


def confirm_authenticator(work: Work, account_id: int, code: str) -> bool:
    """Confirm an authenticator by its first code; whether it was the right one."""
    found = work.session.get(Authenticator, account_id, with_for_update=True)
    if found is None or found.confirmed_at is not None or not _serves(found, code, work.now):
        return False
    found.confirmed_at = work.now
    return True


def forget_authenticator(work: Work, account_id: int) -> None:
    """Forget an authenticator."""
    work.session.execute(delete(Authenticator).where(Authenticator.account_id == account_id))


def authenticator_address(secret: str, email: str) -> str:
    """Give the address that an application reads from a drawing, or a telephone opens."""
    from pyotp import TOTP

    return TOTP(secret).provisioning_uri(name=email, issuer_name="govtool")


def give_second_code(work: Work, account_id: int, code: str, address: str) -> Refusal | None:
    """Take the code of an authenticator, or a recovery code, as the second proof; None when it serves.

    Refusals: second-code-spent after ten failures in a quarter of an hour, second-code-unknown.
    """
    subject = f"account:{account_id}"
    trial = Trial(kind=AttemptKind.SECOND_STEP, subject=subject, address=address, limit=OF_ACCOUNT)
    attempt = begin_trial(work, trial)
    if attempt is None:
        return Refusal("second-code-spent", {})
    found = work.session.get(Authenticator, account_id, with_for_update=True)
    by_application = found is not None and found.confirmed_at is not None and _serves(found, code, work.now)
    if not by_application and not _use_recovery_code(work, account_id, code):
        return Refusal("second-code-unknown", {})
    forget_attempt(work, attempt)
    return None


def _serves(found: Authenticator, code: str, at: datetime.datetime) -> bool:
    """Say whether a code is that of now, or of the span before or after; none serves twice, nor an earlier one."""
    from pyotp import TOTP

    one_time, now = TOTP(found.secret), int(at.timestamp()) // SPAN
    steps = [now + near for near in NEAR if now + near > found.last_step]
    serving = [step for step in steps if hmac.compare_digest(one_time.generate_otp(step).encode(), code.encode())]
    if serving:
        found.last_step = serving[0]
    return bool(serving)


def new_recovery_codes(work: Work, account_id: int) -> tuple[str, ...]:
    """Draw ten recovery codes in place of those before; the table keeps only their digests."""
    work.session.execute(delete(RecoveryCode).where(RecoveryCode.account_id == account_id))
    codes = tuple("-".join(_letters() for _ in range(GROUPS)) for _ in range(CODES))
    work.session.add_all(
        RecoveryCode(account_id=account_id, digest=_digest(account_id, code), made_at=work.now) for code in codes
    )
    return codes


def _letters() -> str:
    return "".join(secrets.choice(LETTERS) for _ in range(4))


def _digest(account_id: int, code: str) -> str:
    plain = "".join(letter for letter in code.upper() if letter in LETTERS)
    return digest_of_token(f"{account_id}:{plain}")


def _use_recovery_code(work: Work, account_id: int, code: str) -> bool:
    query = select(RecoveryCode).where(
        RecoveryCode.account_id == account_id,
        RecoveryCode.digest == _digest(account_id, code),
        RecoveryCode.used_at.is_(None),
    )
    found = work.session.scalar(query.with_for_update())
    if found is None:
        return False
    found.used_at = work.now
    return True
