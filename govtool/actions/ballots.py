"""Writes about ballots: casting and changing them, one transaction for all the mandates of one form."""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from sqlalchemy import bindparam, insert, select, update

from govtool.actions.refused import Missing, refuse
from govtool.domain.articles import NOT_SEEN, Source
from govtool.domain.ballots import Choice
from govtool.domain.holes import Hole
from govtool.domain.polls import PollMode, PollState, voting_refusals
from govtool.domain.statutes import VoteChange
from govtool.presets.documents import sound_statutes
from govtool.store.journal import write_entry
from govtool.store.models.assemblies import Assembly, Resolution, RollEntry
from govtool.store.models.collectives import Collective, StatutesVersion
from govtool.store.models.polls import Ballot, EarlierBallot, Mandate, Poll, SignOff
from govtool.store.moments import day_in
from govtool.store.queries.members import MEMBERS_REPRESENTED
from govtool.store.turns import share_poll
from govtool.store.work import Work


@dataclass(frozen=True, slots=True)
class SharedPoll:
    """A poll that nobody ends meanwhile, with what its votes rest on.

    zone: that of the collective.
    kind_id: the decision kind of its resolution.
    document: the statutes of its assembly.
    """

    id: int
    collective_id: int
    state: str
    mode: str
    zone: str
    kind_id: str
    document: str


SHARED_POLL: Final = (
    select(
        Poll.id,
        Poll.collective_id,
        Poll.state,
        Poll.mode,
        Collective.zone,
        Resolution.decision_kind,
        StatutesVersion.document,
    )
    .join(Collective, Collective.id == Poll.collective_id)
    .join(Resolution, Resolution.id == Poll.resolution_id)
    .join(Assembly, Assembly.id == Resolution.assembly_id)
    .join(StatutesVersion, StatutesVersion.id == Assembly.statutes_version_id)
    .where(Poll.id == bindparam("poll"), Poll.collective_id == bindparam("collective"))
    .with_for_update(read=True, of=Poll)
)
LOCKED_MANDATES: Final = (
    select(Mandate.id, Mandate.college, Mandate.category)
    .join(RollEntry, RollEntry.id == Mandate.holder_id)
    .where(
        Mandate.poll_id == bindparam("poll"),
        Mandate.id.in_(bindparam("mandates", expanding=True)),
        RollEntry.member_id.in_(MEMBERS_REPRESENTED),
    )
    .order_by(Mandate.id)
    .with_for_update(of=Mandate)
)
BALLOTS: Final = select(Ballot.mandate_id, Ballot.choice, Ballot.cast_at).where(
    Ballot.mandate_id.in_(bindparam("mandates", expanding=True))
)
NEW_SIGN_OFF: Final = insert(SignOff)
NEW_BALLOT: Final = insert(Ballot)


def cast_ballots(work: Work, collective_id: int, poll_id: int, choices: Mapping[int, Choice]) -> None:
    """Cast or change the ballots of some mandates of a poll, all or none.

    choices: by mandate. The account that acts must speak for the member who holds each of them.

    Raises: Missing when a mandate is not hers; Refused with poll-closed, poll-annulled, counted-by-hands or
    already-signed-off.
    """
    share_poll(work.session, poll_id)
    poll = _shared_poll(work, collective_id, poll_id)
    mandates = _locked_mandates(work, poll, choices)
    before = _ballots(work, choices)
    change, article = _vote_change(poll)
    for mandate in mandates:
        earlier = before.get(mandate.id)
        said = None if earlier is None else earlier.choice
        refuse(voting_refusals(PollState(poll.state), PollMode(poll.mode), said, change, article))
    for mandate in mandates:
        _cast(work, poll, mandate, before.get(mandate.id), choices[mandate.id])


def _shared_poll(work: Work, collective_id: int, poll_id: int) -> SharedPoll:
    """Give a poll of a collective; whoever ends it waits until this transaction ends.

    Raises: Missing.
    """
    row = work.session.execute(SHARED_POLL, {"poll": poll_id, "collective": collective_id}).one_or_none()
    if row is None:
        raise Missing
    return SharedPoll(*row)


@dataclass(frozen=True, slots=True)
class LockedMandate:
    """A mandate that nobody else uses meanwhile."""

    id: int
    college: str
    category: str


def _locked_mandates(work: Work, poll: SharedPoll, choices: Mapping[int, Choice]) -> tuple[LockedMandate, ...]:
    """Give the mandates, each locked until the end, if the account speaks for their holders.

    Raises: Missing.
    """
    if work.account_id is None:
        raise Missing
    asked = {
        "poll": poll.id,
        "mandates": tuple(choices),
        "account": work.account_id,
        "collective": poll.collective_id,
        "day": day_in(poll.zone, work.now),
    }
    mandates = tuple(LockedMandate(*row) for row in work.session.execute(LOCKED_MANDATES, asked))
    if not choices or len(mandates) != len(choices):
        raise Missing
    return mandates


@dataclass(frozen=True, slots=True)
class CastBallot:
    """A ballot as it stands."""

    mandate_id: int
    choice: Choice
    cast_at: datetime.datetime


def _ballots(work: Work, choices: Mapping[int, Choice]) -> dict[int, CastBallot]:
    """Give the ballots that some mandates have cast, by mandate."""
    rows = work.session.execute(BALLOTS, {"mandates": tuple(choices)})
    return {row.mandate_id: CastBallot(row.mandate_id, Choice(row.choice), row.cast_at) for row in rows}


def _vote_change(poll: SharedPoll) -> tuple[VoteChange | None, Source]:
    """Say until when the statutes let a vote be changed, and where they say so."""
    decisions = sound_statutes(poll.document).decisions
    kind = None if isinstance(decisions, Hole) else decisions.get(poll.kind_id)
    if kind is None:
        return None, NOT_SEEN
    return (None if isinstance(kind.vote_change, Hole) else kind.vote_change), kind.article


def _cast(work: Work, poll: SharedPoll, mandate: LockedMandate, ballot: CastBallot | None, choice: Choice) -> None:
    if ballot is None:
        _sign_off(work, poll, mandate, choice)
    elif ballot.choice != choice:
        _change(work, poll, ballot, choice)
    else:
        return
    action = "ballot-cast" if ballot is None else "ballot-changed"
    write_entry(work, poll.collective_id, action, f"mandate:{mandate.id}", poll=poll.id, college=mandate.college)


def _sign_off(work: Work, poll: SharedPoll, mandate: LockedMandate, choice: Choice) -> None:
    """Write the sign-off and the ballot, as plain statements: in a full hall they are what the server does most."""
    shared = {"mandate_id": mandate.id, "collective_id": poll.collective_id, "poll_id": poll.id}
    box = work.session.connection()
    box.execute(NEW_SIGN_OFF, {**shared, "account_id": work.account_id, "signed_at": work.now})
    said = {"college": mandate.college, "category": mandate.category, "choice": choice, "cast_at": work.now}
    box.execute(NEW_BALLOT, {**shared, **said})


def _change(work: Work, poll: SharedPoll, ballot: CastBallot, choice: Choice) -> None:
    earlier = EarlierBallot(
        collective_id=poll.collective_id,
        mandate_id=ballot.mandate_id,
        choice=ballot.choice,
        cast_at=ballot.cast_at,
        replaced_at=work.now,
    )
    work.session.add(earlier)
    changed = update(Ballot).where(Ballot.mandate_id == ballot.mandate_id).values(choice=choice, cast_at=work.now)
    work.session.execute(changed)
