"""Writes about ballots: casting and changing them, one transaction for all the mandates of one form."""

from collections.abc import Mapping

from sqlalchemy import select

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
from govtool.store.queries.members import members_represented
from govtool.store.turns import share_poll
from govtool.store.work import Work


def cast_ballots(work: Work, collective_id: int, poll_id: int, choices: Mapping[int, Choice]) -> None:
    """Cast or change the ballots of some mandates of a poll, all or none.

    choices: by mandate. The account that acts must speak for the member who holds each of them.

    Raises: Missing when a mandate is not hers; Refused with poll-closed, poll-annulled, counted-by-hands or
    already-signed-off.
    """
    share_poll(work.session, poll_id)
    poll = work.session.get(Poll, poll_id, with_for_update={"read": True}, populate_existing=True)
    if poll is None or poll.collective_id != collective_id:
        raise Missing
    mandates = _locked_mandates(work, poll, choices)
    before = {ballot.mandate_id: ballot for ballot in _ballots(work, choices)}
    change, article = _vote_change(work, poll)
    for mandate in mandates:
        earlier = before.get(mandate.id)
        said = None if earlier is None else Choice(earlier.choice)
        refuse(voting_refusals(PollState(poll.state), PollMode(poll.mode), said, change, article))
    for mandate in mandates:
        _cast(work, mandate, before.get(mandate.id), choices[mandate.id])


def _locked_mandates(work: Work, poll: Poll, choices: Mapping[int, Choice]) -> tuple[Mandate, ...]:
    """Give the mandates, each locked until the end, if the account speaks for their holders.

    Raises: Missing.
    """
    if work.account_id is None:
        raise Missing
    zone = work.session.get_one(Collective, poll.collective_id).zone
    members = members_represented(work.session, work.account_id, poll.collective_id, day_in(zone, work.now))
    query = (
        select(Mandate)
        .join(RollEntry, RollEntry.id == Mandate.holder_id)
        .where(Mandate.poll_id == poll.id, Mandate.id.in_(choices), RollEntry.member_id.in_(members))
        .order_by(Mandate.id)
        .with_for_update(of=Mandate)
    )
    mandates = tuple(work.session.scalars(query))
    if not choices or len(mandates) != len(choices):
        raise Missing
    return mandates


def _ballots(work: Work, choices: Mapping[int, Choice]) -> tuple[Ballot, ...]:
    return tuple(work.session.scalars(select(Ballot).where(Ballot.mandate_id.in_(choices))))


def _vote_change(work: Work, poll: Poll) -> tuple[VoteChange | None, Source]:
    """Say until when the statutes let a vote be changed, and where they say so."""
    query = (
        select(StatutesVersion.document, Resolution.decision_kind)
        .join(Assembly, Assembly.statutes_version_id == StatutesVersion.id)
        .join(Resolution, Resolution.assembly_id == Assembly.id)
        .where(Resolution.id == poll.resolution_id)
    )
    document, kind_id = work.session.execute(query).one()
    decisions = sound_statutes(document).decisions
    kind = None if isinstance(decisions, Hole) else decisions.get(kind_id)
    if kind is None:
        return None, NOT_SEEN
    return (None if isinstance(kind.vote_change, Hole) else kind.vote_change), kind.article


def _cast(work: Work, mandate: Mandate, ballot: Ballot | None, choice: Choice) -> None:
    subject, college = f"mandate:{mandate.id}", mandate.college
    if ballot is None:
        sign_off = SignOff(
            mandate_id=mandate.id,
            collective_id=mandate.collective_id,
            poll_id=mandate.poll_id,
            account_id=work.account_id,
            signed_at=work.now,
        )
        work.session.add(sign_off)
        work.session.flush()
        work.session.add(_ballot(work, mandate, choice))
        write_entry(work, mandate.collective_id, "ballot-cast", subject, poll=mandate.poll_id, college=college)
    elif ballot.choice != choice:
        work.session.add(
            EarlierBallot(
                collective_id=mandate.collective_id,
                mandate_id=mandate.id,
                choice=ballot.choice,
                cast_at=ballot.cast_at,
                replaced_at=work.now,
            )
        )
        ballot.choice, ballot.cast_at = choice, work.now
        write_entry(work, mandate.collective_id, "ballot-changed", subject, poll=mandate.poll_id, college=college)


def _ballot(work: Work, mandate: Mandate, choice: Choice) -> Ballot:
    return Ballot(
        mandate_id=mandate.id,
        collective_id=mandate.collective_id,
        poll_id=mandate.poll_id,
        college=mandate.college,
        category=mandate.category,
        choice=choice,
        cast_at=work.now,
    )
