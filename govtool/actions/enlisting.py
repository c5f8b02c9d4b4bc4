"""Writes that let people in: one member, or a whole list at once, with their accounts and their invitations."""

import datetime
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from sqlalchemy import select

from govtool.actions.accounts import open_account
from govtool.actions.members import Admission, admit_member, name_representative
from govtool.actions.outbox import write_letter, write_letters
from govtool.actions.refused import Refused, refuse
from govtool.domain.candidates import Candidate, Choices, choices_of, may_be
from govtool.domain.enlisting import Spread, understood
from govtool.domain.findings import Refusal
from govtool.presets.documents import sound_statutes
from govtool.store.journal import write_entry
from govtool.store.models.accounts import Account
from govtool.store.models.collectives import Collective
from govtool.store.models.members import Member, Membership, Representation
from govtool.store.moments import day_in
from govtool.store.queries.collectives import statutes_in_force
from govtool.store.queries.membership import known_members
from govtool.store.work import Work
from govtool.wording.language import voice_in
from govtool.wording.letters import LetterText, invitation_letter

ASKED_AT_ONCE: Final = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class Invitation:
    """The letter that tells somebody how to come in.

    collective: its name; address: where she comes in; language: of who has chosen none.
    """

    collective: str
    address: str
    language: str

    def letter_to(self, account: Account) -> LetterText:
        """Write it to a person, in her language."""
        voice = voice_in(account.language or self.language)
        return invitation_letter(voice, account.name, account.email, self.collective, self.address)


def locked_collective(work: Work, collective_id: int) -> Collective:
    """Give a collective whose members nobody else changes until this transaction ends."""
    return work.session.scalars(select(Collective).where(Collective.id == collective_id).with_for_update()).one()


def choices_now(work: Work, collective: Collective) -> tuple[Choices, datetime.date]:
    """Give what the statutes in force let a member be, and the day it is in the collective.

    Raises: Refused with no-statutes-in-force.
    """
    today = day_in(collective.zone, work.now)
    version = statutes_in_force(work.session, collective.id, today)
    if version is None:
        raise Refused([Refusal("no-statutes-in-force", {"on": today})])
    return choices_of(sound_statutes(version.document)), today


def place_refusals(choices: Choices, college: str, category: str) -> tuple[Refusal, ...]:
    """Say why a member cannot have a category in a college."""
    if college in choices.colleges and may_be(choices, college, category):
        return ()
    category, college = choices.categories.get(category, category), choices.colleges.get(college, college)
    return (Refusal("category-elsewhere", {"category": category, "college": college}),)


def admit_candidate(
    work: Work, collective_id: int, candidate: Candidate, invitation: Invitation | None, *, is_namesake: bool
) -> Member:
    """Admit one person; her account is opened when she has an address, and she is invited.

    is_namesake: whether who asks says that she is not the member of the same name.

    Raises: Refused with member-known, email-known, category-elsewhere or no-statutes-in-force.
    """
    collective = locked_collective(work, collective_id)
    choices, today = choices_now(work, collective)
    known = known_members(work.session, collective_id, today)
    if known.has_name(candidate.name) and not is_namesake:
        raise Refused([Refusal("member-known", {})])
    if candidate.email in known.emails and not candidate.is_legal:
        raise Refused([Refusal("email-known", {})])
    refuse(place_refusals(choices, candidate.college, candidate.category))
    member = admit_member(work, collective_id, _admission(candidate), candidate.since)
    if candidate.email:
        called = candidate.representative or candidate.name
        account = open_account(work, candidate.email, called)
        name_representative(work, collective_id, member.id, account.id, candidate.since, called=called)
        if invitation is not None:
            invite(work, collective_id, member.id, account, invitation)
    return member


def _admission(candidate: Candidate) -> Admission:
    return Admission(
        kind=candidate.kind,
        name=candidate.name,
        sort_name=candidate.sort_name,
        category=candidate.category,
        college=candidate.college,
    )


def invite(work: Work, collective_id: int, member_id: int, account: Account, invitation: Invitation) -> None:
    """Write to who speaks for a member how to come in; a second time on the same day, nothing is written."""
    write_letter(work, account, _purpose(work, collective_id), invitation.letter_to(account), collective_id)
    write_entry(work, collective_id, "member-invited", f"member:{member_id}", account=account.id)


def _purpose(work: Work, collective_id: int) -> str:
    return f"invitation:{collective_id}:{work.now:%Y-%m-%d}"


@dataclass(frozen=True, slots=True)
class Imported:
    """What an import came to: how many were admitted, and how many were members already."""

    admitted: int
    passed: int


def import_members(
    work: Work, collective_id: int, spread: Spread, since: datetime.date, invitation: Invitation | None
) -> Imported:
    """Admit all the people of a list, or nobody; those who are members already are passed over.

    The list is understood anew, on what is known at this moment. The journal has one entry for all.

    Raises: Refused with list-faulty or no-statutes-in-force.
    """
    collective = locked_collective(work, collective_id)
    choices, today = choices_now(work, collective)
    found = understood(spread, choices, known_members(work.session, collective_id, today), since)
    if found.faults:
        raise Refused([Refusal("list-faulty", {"faults": len(found.faults)})])
    candidates = found.candidates
    if candidates:
        members = _add_members(work, collective_id, candidates)
        accounts = _add_accounts(work, collective_id, candidates, members)
        if invitation is not None:
            write_letters(work, accounts, _purpose(work, collective_id), invitation.letter_to, collective_id)
        write_entry(
            work,
            collective_id,
            "members-imported",
            f"collective:{collective_id}",
            heads=len(candidates),
            addresses=len(accounts),
            first=members[0].id,
        )
    return Imported(len(candidates), len(found.rows) - len(candidates))


def _add_members(work: Work, collective_id: int, candidates: Sequence[Candidate]) -> list[Member]:
    members = [
        Member(
            collective_id=collective_id,
            kind=candidate.kind,
            name=candidate.name,
            sort_name=candidate.sort_name,
            created_at=work.now,
        )
        for candidate in candidates
    ]
    work.session.add_all(members)
    work.session.flush()
    work.session.add_all(
        Membership(
            collective_id=collective_id,
            member_id=member.id,
            category=candidate.category,
            college=candidate.college,
            starts_on=candidate.since,
        )
        for member, candidate in zip(members, candidates, strict=True)
    )
    return members


def _add_accounts(
    work: Work, collective_id: int, candidates: Sequence[Candidate], members: Sequence[Member]
) -> list[Account]:
    """Open the accounts that are missing, and let each speak for its member."""
    named = {candidate.email: candidate.representative or candidate.name for candidate in candidates if candidate.email}
    accounts = _accounts_of(work, list(named))
    opened = [
        Account(email=email, name=name, created_at=work.now) for email, name in named.items() if email not in accounts
    ]
    work.session.add_all(opened)
    work.session.flush()
    accounts |= {account.email: account for account in opened}
    work.session.add_all(
        Representation(
            collective_id=collective_id,
            member_id=member.id,
            account_id=accounts[candidate.email].id,
            called=named[candidate.email],
            starts_on=candidate.since,
        )
        for member, candidate in zip(members, candidates, strict=True)
        if candidate.email
    )
    return [accounts[email] for email in named]


def _accounts_of(work: Work, emails: Sequence[str]) -> dict[str, Account]:
    """Give the accounts that exist already, by address."""
    found: dict[str, Account] = {}
    for part in _parts(emails):
        accounts = work.session.scalars(select(Account).where(Account.email.in_(part)))
        found |= {account.email: account for account in accounts}
    return found


def _parts(emails: Sequence[str]) -> Iterable[Sequence[str]]:
    return (emails[start : start + ASKED_AT_ONCE] for start in range(0, len(emails), ASKED_AT_ONCE))
