"""Writes about one member: moving her, her end and its undoing, who speaks for her, how both are written."""

import datetime
from dataclasses import dataclass
from typing import TYPE_CHECKING

from govtool.actions.accounts import email_of, open_account
from govtool.actions.enlisting import Invitation, choices_now, invite, locked_collective, place_refusals
from govtool.actions.members import name_representative, transfer_member
from govtool.actions.outbox import write_letter
from govtool.actions.refused import Missing, Refused, refuse
from govtool.domain.findings import Refusal
from govtool.domain.members import PersonKind
from govtool.store.journal import write_entry
from govtool.store.models.accounts import Account
from govtool.store.models.members import Member, Membership, Representation
from govtool.store.moments import day_in
from govtool.store.queries.membership import known_members, member_in, memberships_of, speakers_of
from govtool.store.work import Work

if TYPE_CHECKING:
    from collections.abc import Callable

    from govtool.wording.letters import LetterText


def move_member(
    work: Work, collective_id: int, member_id: int, place: tuple[str, str], on: datetime.date
) -> Membership:
    """Move a member to another college or category from a day on.

    place: the ids of the college and of the category.

    Raises: Refused with not-a-member, same-place, category-elsewhere or transfer-too-early; Missing.
    """
    collective, membership = locked_collective(work, collective_id), _lasting(work, collective_id, member_id)
    college, category = place
    if (membership.college, membership.category) == place:
        raise Refused([Refusal("same-place", {})])
    choices, _ = choices_now(work, collective)
    refuse(place_refusals(choices, college, category))
    return transfer_member(work, membership, college, on, category)


def end_membership(work: Work, collective_id: int, member_id: int, last_day: datetime.date) -> None:
    """End a membership after a day; who speaks for the member then speaks no more.

    Raises: Refused with not-a-member or leaves-too-early; Missing.
    """
    locked_collective(work, collective_id)
    membership = _lasting(work, collective_id, member_id)
    if last_day < membership.starts_on:
        raise Refused([Refusal("leaves-too-early", {"since": membership.starts_on})])
    membership.ends_on = last_day
    for representation in _representations(work, member_id):
        if representation.ends_on is None:
            representation.ends_on = max(last_day, representation.starts_on)
    write_entry(work, collective_id, "membership-ended", f"member:{member_id}", on=last_day)


def resume_membership(work: Work, collective_id: int, member_id: int) -> None:
    """Undo the end of a membership; who spoke for the member until then speaks again.

    Raises: Refused with still-a-member; Missing.
    """
    locked_collective(work, collective_id)
    membership = _latest(work, collective_id, member_id)
    last_day = membership.ends_on
    if last_day is None:
        raise Refused([Refusal("still-a-member", {})])
    membership.ends_on = None
    for representation in _representations(work, member_id):
        if representation.ends_on == max(last_day, representation.starts_on):
            representation.ends_on = None
    write_entry(work, collective_id, "membership-resumed", f"member:{member_id}", after=last_day)


def change_speaker(
    work: Work, collective_id: int, member_id: int, who: tuple[str, str], invitation: Invitation
) -> None:
    """Let another address speak for a member from today on, and invite it.

    who: the address, and the name of whoever opens an account with it.

    Raises: Refused with not-a-member, email-known or same-address; Missing.
    """
    collective = locked_collective(work, collective_id)
    _lasting(work, collective_id, member_id)
    email, name = email_of(who[0]), who[1]
    today = day_in(collective.zone, work.now)
    spoken = [one for one in speakers_of(work.session, member_id) if one.ends_on is None]
    if email in {speaker.email for speaker in spoken}:
        raise Refused([Refusal("same-address", {})])
    natural = work.session.get_one(Member, member_id).kind == PersonKind.NATURAL
    if natural and email in known_members(work.session, collective_id, today).emails:
        raise Refused([Refusal("email-known", {})])
    for representation in _representations(work, member_id):
        if representation.ends_on is None:
            _silence(work, representation, today)
    account = open_account(work, email, name)
    name_representative(work, collective_id, member_id, account.id, today, called=name)
    invite(work, collective_id, member_id, account, invitation)


@dataclass(frozen=True, slots=True, kw_only=True)
class Names:
    """How a member is written.

    sort_name: by which lists sort her. speaker: who speaks for a legal person; empty when nobody does.
    """

    name: str
    sort_name: str
    speaker: str


def correct_names(work: Work, collective_id: int, member_id: int, names: Names) -> None:
    """Correct how a member is written, and who speaks for her; rolls, votes and minutes keep what they froze.

    The journal says what was corrected, and holds no name. The account of who speaks keeps its own.

    Raises: Refused with same-names; Missing.
    """
    locked_collective(work, collective_id)
    member = member_in(work.session, collective_id, member_id)
    if member is None:
        raise Missing
    is_legal = member.kind == PersonKind.LEGAL
    speaker = names.speaker if is_legal else names.name
    spoken = [one for one in speakers_of(work.session, member_id) if one.ends_on is None and speaker]
    changes = {
        "name": member.name != names.name,
        "sort-name": member.sort_name != names.sort_name,
        "speaker": is_legal and any(one.name != speaker for one in spoken),
    }
    corrected = [what for what, is_changed in changes.items() if is_changed]
    if not corrected:
        raise Refused([Refusal("same-names", {})])
    member.name, member.sort_name = names.name, names.sort_name
    for one in spoken:
        work.session.get_one(Representation, one.representation_id).called = speaker
    write_entry(work, collective_id, "member-renamed", f"member:{member_id}", corrected=", ".join(corrected))


def _silence(work: Work, representation: Representation, today: datetime.date) -> None:
    """Let an account speak until yesterday; one that was named today never did."""
    if representation.starts_on >= today:
        work.session.delete(representation)
    else:
        representation.ends_on = today - datetime.timedelta(days=1)


def invite_again(work: Work, collective_id: int, member_id: int, invitation: Invitation) -> None:
    """Invite who speaks for a member once more.

    Raises: Refused with nobody-speaks; Missing.
    """
    account = _speaking(work, collective_id, member_id)
    invite(work, collective_id, member_id, account, invitation)


def tell_of_devices(
    work: Work, collective_id: int, member_id: int, letter_to: "Callable[[Account], LetterText]"
) -> None:
    """Write to who speaks for a member how she signs a lost device out; a second time on the same day, nothing is.

    Her account is not the collective's: its keepers write to her, and she ends her sessions herself.

    Raises: Refused with nobody-speaks; Missing.
    """
    account = _speaking(work, collective_id, member_id)
    write_letter(work, account, f"devices:{collective_id}:{work.now:%Y-%m-%d}", letter_to(account), collective_id)
    write_entry(work, collective_id, "devices-told", f"member:{member_id}", account=account.id)


def _speaking(work: Work, collective_id: int, member_id: int) -> Account:
    _latest(work, collective_id, member_id)
    spoken = [one for one in speakers_of(work.session, member_id) if one.ends_on is None]
    if not spoken:
        raise Refused([Refusal("nobody-speaks", {})])
    return work.session.get_one(Account, spoken[0].account_id)


def _latest(work: Work, collective_id: int, member_id: int) -> Membership:
    if member_in(work.session, collective_id, member_id) is None:
        raise Missing
    return memberships_of(work.session, member_id)[0]


def _lasting(work: Work, collective_id: int, member_id: int) -> Membership:
    """Give the membership that has no end yet."""
    membership = _latest(work, collective_id, member_id)
    if membership.ends_on is not None:
        raise Refused([Refusal("not-a-member", {"on": membership.ends_on})])
    return membership


def _representations(work: Work, member_id: int) -> list[Representation]:
    ids = [speaker.representation_id for speaker in speakers_of(work.session, member_id)]
    return [work.session.get_one(Representation, id) for id in ids]
