"""Passkeys: challenges that serve once, keys that are added, used and removed."""

import datetime
import json
import secrets
from dataclasses import dataclass
from typing import Final

from sqlalchemy import delete, select

from govtool.actions.refused import Missing
from govtool.domain.findings import Refusal
from govtool.store.models.accounts import Account
from govtool.store.models.credentials import Challenge, Passkey
from govtool.store.queries.credentials import passkeys_of
from govtool.store.tokens import digest_of_token
from govtool.store.work import Work

CHALLENGE_LASTS: Final = datetime.timedelta(minutes=5)
UNKNOWN: Final = Refusal("passkey-unknown", {})
LONGEST_NAME: Final = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Party:
    """For whom a passkey is made: this installation.

    host: its domain name; origin: its address, scheme and port included.
    """

    host: str
    origin: str


def creation_options(work: Work, account: Account, party: Party) -> str:
    """Give what a browser needs to make a passkey, as JSON, with a challenge for this account."""
    from webauthn import generate_registration_options, options_to_json
    from webauthn.helpers.structs import (
        AuthenticatorSelectionCriteria,
        PublicKeyCredentialDescriptor,
        ResidentKeyRequirement,
        UserVerificationRequirement,
    )

    known = passkeys_of(work.session, account.id)
    options = generate_registration_options(
        rp_id=party.host,
        rp_name="govtool",
        user_id=str(account.id).encode(),
        user_name=account.email,
        user_display_name=account.name,
        challenge=_new_challenge(work, account.id),
        authenticator_selection=AuthenticatorSelectionCriteria(
            resident_key=ResidentKeyRequirement.REQUIRED, user_verification=UserVerificationRequirement.REQUIRED
        ),
        exclude_credentials=[PublicKeyCredentialDescriptor(id=passkey.credential) for passkey in known],
    )
    return options_to_json(options)


def request_options(work: Work, party: Party) -> str:
    """Give what a browser needs to use any passkey of this installation, as JSON, with a challenge."""
    from webauthn import generate_authentication_options, options_to_json
    from webauthn.helpers.structs import UserVerificationRequirement

    options = generate_authentication_options(
        rp_id=party.host,
        challenge=_new_challenge(work, None),
        user_verification=UserVerificationRequirement.REQUIRED,
    )
    return options_to_json(options)


def _new_challenge(work: Work, account_id: int | None) -> bytes:
    work.session.execute(delete(Challenge).where(Challenge.expires_at < work.now))
    challenge = secrets.token_urlsafe(32)
    work.session.add(
        Challenge(digest=digest_of_token(challenge), account_id=account_id, expires_at=work.now + CHALLENGE_LASTS)
    )
    return challenge.encode()


def _use_challenge(work: Work, answer: str, account_id: int | None) -> bytes | None:
    """Use up the challenge that an answer names; None when it is unknown, used, too old, or of somebody else."""
    from webauthn.helpers import base64url_to_bytes

    try:
        told = json.loads(base64url_to_bytes(json.loads(answer)["response"]["clientDataJSON"]))
        challenge = base64url_to_bytes(told["challenge"])
        digest = digest_of_token(challenge.decode())
    except (ValueError, KeyError, TypeError, AttributeError):
        return None
    found = work.session.scalar(select(Challenge).where(Challenge.digest == digest).with_for_update())
    if found is None or found.used_at is not None or found.expires_at < work.now or found.account_id != account_id:
        return None
    found.used_at = work.now
    return challenge


def add_passkey(work: Work, account_id: int, answer: str, name: str, party: Party) -> Refusal | None:
    """Add the passkey that a browser made; None when it is kept.

    Refusals: passkey-unknown for an answer that is not what was asked for.
    """
    from webauthn import verify_registration_response
    from webauthn.helpers.exceptions import WebAuthnException

    challenge = _use_challenge(work, answer, account_id)
    if challenge is None:
        return UNKNOWN
    try:
        made = verify_registration_response(
            credential=answer,
            expected_challenge=challenge,
            expected_rp_id=party.host,
            expected_origin=party.origin,
            require_user_verification=True,
        )
    except (WebAuthnException, ValueError):
        return UNKNOWN
    if work.session.scalar(select(Passkey.id).where(Passkey.credential == made.credential_id)) is not None:
        return UNKNOWN
    passkey = Passkey(account_id=account_id, credential=made.credential_id, public_key=made.credential_public_key)
    passkey.counter, passkey.name, passkey.made_at = made.sign_count, name[:LONGEST_NAME], work.now
    work.session.add(passkey)
    return None


def use_passkey(work: Work, answer: str, party: Party) -> int | Refusal:
    """Give the account whose passkey answered a challenge.

    Refusals: passkey-unknown for any other answer, a replayed one, or one of a key that counts backwards.
    """
    from webauthn import verify_authentication_response
    from webauthn.helpers.exceptions import WebAuthnException

    challenge = _use_challenge(work, answer, None)
    passkey = None if challenge is None else _answering(work, answer)
    if challenge is None or passkey is None:
        return UNKNOWN
    try:
        used = verify_authentication_response(
            credential=answer,
            expected_challenge=challenge,
            expected_rp_id=party.host,
            expected_origin=party.origin,
            credential_public_key=passkey.public_key,
            credential_current_sign_count=passkey.counter,
            require_user_verification=True,
        )
    except (WebAuthnException, ValueError):
        return UNKNOWN
    passkey.counter, passkey.used_at = used.new_sign_count, work.now
    return passkey.account_id


def _answering(work: Work, answer: str) -> Passkey | None:
    from webauthn.helpers import base64url_to_bytes

    try:
        credential = base64url_to_bytes(json.loads(answer)["rawId"])
    except (ValueError, KeyError, TypeError, AttributeError):
        return None
    return work.session.scalar(select(Passkey).where(Passkey.credential == credential).with_for_update())


def remove_passkey(work: Work, account_id: int, passkey_id: int) -> None:
    """Remove a passkey of one's own.

    Raises: Missing for one that is not hers.
    """
    passkey = work.session.get(Passkey, passkey_id, with_for_update=True)
    if passkey is None or passkey.account_id != account_id:
        raise Missing
    work.session.delete(passkey)
