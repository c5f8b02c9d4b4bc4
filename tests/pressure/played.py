"""The assembly of the reference, as the product plays it on a database."""

import hashlib
from collections import Counter
from collections.abc import Callable, Mapping

from sqlalchemy import Engine, select, text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session

from govtool.actions.assemblies import Draft, add_resolution, locked_assembly
from govtool.actions.attendance import give_proxy, revoke_proxy
from govtool.actions.ballots import cast_ballots
from govtool.actions.polls import Closing, annul_poll, close_poll, open_poll
from govtool.actions.refused import Missing
from govtool.domain.ballots import Choice
from govtool.domain.polls import PollMode
from govtool.store.db import reading, unit_of_work
from govtool.store.journal import ClockSetBack
from govtool.store.models.assemblies import Proxy
from govtool.store.models.decisions import FrozenDecision
from govtool.store.models.journal import JournalEntry
from govtool.store.models.polls import Ballot, EarlierBallot, Mandate, Poll, SignOff
from govtool.store.work import Work
from tests.factories.collectives import SmallCollective
from tests.pressure.history import faults_of
from tests.pressure.nursery import SET_BACK, clock_ahead
from tests.pressure.reference import OK, REFUSED_BY_DATABASE, Reference
from tests.pressure.together import answer_of

Picture = dict[str, object]


class Played:
    """The deeds of the reference, each a transaction, and a picture of all that came of them."""

    def __init__(self, engine: Engine, collective: SmallCollective) -> None:
        self.engine, self.collective, self.hour = engine, collective, 0
        self.resolution = collective.resolution
        accounts = [account for each in collective.accounts.values() for account in each]
        self.members = tuple(entry for each in collective.entries.values() for entry in each)
        self.accounts = dict(zip(self.members, accounts, strict=True))
        self.before = self._told()

    def open(self) -> str:
        """Open a poll on the resolution."""
        return self._done(lambda work: open_poll(work, self.resolution, PollMode.NAMED))

    def turn_to_next(self) -> str:
        """Put another resolution on the agenda, on which polls are held from now on."""
        return self._done(self._add_resolution)

    def _add_resolution(self, work: Work) -> None:
        draft = Draft(title="La suite", wording="…", decision_kind="ordinary")
        self.resolution = add_resolution(work, locked_assembly(work, self.collective.assembly), draft).id

    def vote(self, rank: int, who: int, choices: Mapping[int, str]) -> str:
        """Send one form, as the account of who acts."""
        poll, said = self.polls()[rank], {member: Choice(choice) for member, choice in choices.items()}
        mandates = self._mandates(poll)
        form = {mandates[member]: choice for member, choice in said.items()}
        return self._done(lambda work: cast_ballots(work, self.collective.id, poll, form), self.accounts[who])

    def end(self, rank: int, state: str) -> str:
        """Close or annul a poll."""
        poll, place = self.polls()[rank], self.collective.id
        if state == "closed":
            return self._done(lambda work: close_poll(work, place, poll, Closing()))
        return self._done(lambda work: annul_poll(work, place, poll, "par erreur"))

    def give_proxy(self, principal: int, holder: int) -> str:
        """Enter a proxy."""
        return self._done(lambda work: give_proxy(work, self.collective.assembly, principal, holder))

    def revoke_proxy(self, principal: int) -> str:
        """Revoke the proxy of a member."""
        return self._done(lambda work: self._revoke(work, principal))

    def _revoke(self, work: Work, principal: int) -> None:
        standing = select(Proxy.id).where(Proxy.principal_id == principal, Proxy.revoked_at.is_(None))
        proxy = work.session.scalar(standing)
        if proxy is None:
            raise Missing
        revoke_proxy(work, self.collective.assembly, proxy)

    def rewrite(self, statement: str) -> str:
        """Change what was written, past every action; a statement that finds nothing to change is refused too."""
        try:
            with self.engine.begin() as connection:
                found = connection.execute(text(statement)).rowcount
        except DBAPIError:
            return REFUSED_BY_DATABASE
        return OK if found else REFUSED_BY_DATABASE

    def order(self, rank: int, who: int, choices: Mapping[int, str]) -> dict[str, object]:
        """Give the order by which a child of the nursery votes for one member."""
        ((member, choice),) = choices.items()
        poll = self.polls()[rank]
        vote = {"action": "vote", "mandate": self._mandates(poll)[member], "choice": choice}
        return {**self._place(poll), **vote, "account": self.accounts[who]}

    def closing_order(self, rank: int) -> dict[str, object]:
        """Give the order by which a child of the nursery closes a poll."""
        return {**self._place(self.polls()[rank]), "action": "close", "account": self.collective.secretary}

    def _place(self, poll: int) -> dict[str, object]:
        url = self.engine.url.render_as_string(hide_password=False)
        return {"url": url, "hours": self.hour, "collective": self.collective.id, "poll": poll}

    def _done(self, act: Callable[[Work], object], account: int | None = None) -> str:
        def work() -> str:
            with unit_of_work(self.engine, account or self.collective.secretary, clock_ahead(self.hour)) as work:
                act(work)
            return OK

        answer = answer_of(work)
        if isinstance(answer, ClockSetBack):
            return SET_BACK
        if isinstance(answer, Exception):
            raise answer
        return str(answer)

    def polls(self) -> list[int]:
        """Give the polls held, in order."""
        with reading(self.engine) as session:
            return list(session.scalars(select(Poll.id).order_by(Poll.id)))

    def _mandates(self, poll: int) -> dict[int, int]:
        with reading(self.engine) as session:
            query = select(Mandate.entry_id, Mandate.id).where(Mandate.poll_id == poll)
            return {row.entry_id: row.id for row in session.execute(query)}

    def _told(self) -> Counter[tuple[str, str]]:
        with reading(self.engine) as session:
            return Counter(map(tuple, session.execute(select(JournalEntry.action, JournalEntry.subject))))

    def picture(self) -> Picture:
        """Give all that is stored of the polls and told of them."""
        told = self._told() - self.before
        with reading(self.engine) as session:
            polls = session.scalars(select(Poll).order_by(Poll.id)).all()
            return {
                "told": Counter(action for action, _ in told.elements()),
                "polls": [self._picture_of(session, poll, told) for poll in polls],
                "faults": faults_of(session, self.collective.id),
            }

    def _picture_of(self, session: Session, poll: Poll, told: Counter[tuple[str, str]]) -> Picture:
        mandates = session.scalars(select(Mandate).where(Mandate.poll_id == poll.id)).all()
        member = {mandate.id: mandate.entry_id for mandate in mandates}
        ballots = session.scalars(select(Ballot).where(Ballot.poll_id == poll.id)).all()
        earlier = session.scalars(select(EarlierBallot).where(EarlierBallot.mandate_id.in_(member))).all()
        signed = session.scalars(select(SignOff.mandate_id).where(SignOff.poll_id == poll.id))
        return {
            "state": poll.state,
            "holders": {mandate.entry_id: mandate.holder_id for mandate in mandates},
            "ballots": sorted((member[ballot.mandate_id], ballot.choice) for ballot in ballots),
            "earlier": sorted((member[ballot.mandate_id], ballot.choice) for ballot in earlier),
            "signed off": sorted(member[mandate] for mandate in signed),
            "told as cast": sorted(
                entry for mandate, entry in member.items() for _ in range(told["ballot-cast", f"mandate:{mandate}"])
            ),
            "late": [ballot for ballot in ballots if poll.ended_at is not None and ballot.cast_at > poll.ended_at],
        }

    def decisions(self) -> dict[int, list[str]]:
        """Give the decisions by the rank of their poll, each as it is; one that its digest denies says so."""
        ranks = {poll: rank for rank, poll in enumerate(self.polls())}
        found: dict[int, list[str]] = {}
        with reading(self.engine) as session:
            for decision in session.scalars(select(FrozenDecision).order_by(FrozenDecision.id)):
                digest = hashlib.sha256(decision.record.encode()).hexdigest()
                said = decision.record if digest == decision.digest else f"altered: {decision.record}"
                found.setdefault(ranks[decision.poll_id], []).append(said)
        return found


def picture_of(reference: Reference) -> Picture:
    """Give what the picture must be."""
    return {
        "told": reference.told,
        "polls": [
            {
                "state": poll.state,
                "holders": poll.holders,
                "ballots": sorted(poll.ballots.items()),
                "earlier": sorted(poll.earlier),
                "signed off": sorted(poll.ballots),
                "told as cast": sorted(poll.ballots),
                "late": [],
            }
            for poll in reference.polls
        ],
        "faults": [],
    }
