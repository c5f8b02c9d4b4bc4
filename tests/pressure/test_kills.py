"""A process killed at any step of a vote or a close leaves all of it or nothing, on both engines."""

import json
from collections.abc import Iterator
from random import Random

import pytest

from govtool.actions.assemblies import Draft, add_resolution, locked_assembly
from govtool.actions.polls import open_poll
from govtool.domain.ballots import Choice
from govtool.domain.polls import PollMode
from govtool.store.db import reading, unit_of_work
from govtool.store.journal import broken_link
from govtool.store.models.polls import Poll
from govtool.store.queries.polls import decision_of
from tests.factories.collectives import small_collective
from tests.factories.stored_polls import box, held, opened, vote
from tests.factories.stored_statutes import FINAL, statutes_text
from tests.pressure.history import UNKNOWN, History, by_college, stored_of
from tests.pressure.nurse import Nursery, nursery_on
from tests.pressure.nursery import COMMITTED

pytestmark = pytest.mark.pressure
ROUNDS = 6
AT_ONCE = 4
LONGEST_LIFE = 0.06


@pytest.fixture
def nursery(database) -> Iterator[Nursery]:
    with nursery_on(database) as running:
        yield running


class Votes:
    """The votes of one poll, asked of children, and the history of what they answered."""

    def __init__(self, engine, size: int, document: str | None = None) -> None:
        self.engine, self.history = engine, History()
        self.collective = small_collective(engine, size=size, document=document)
        self.poll = opened(engine, self.collective)
        accounts = [account for each in self.collective.accounts.values() for account in each]
        self.mandates = [(account, held(engine, self.collective, self.poll, account)[0]) for account in accounts]

    def order(self, rank: int, **terms: object) -> dict:
        account, mandate = self.mandates[rank]
        return {
            "action": "vote",
            "account": account,
            "collective": self.collective.id,
            "poll": self.poll,
            "mandate": mandate,
            "choice": "for",
            **terms,
        }

    def cast(self, nursery: Nursery, *orders: dict) -> list[tuple[str, list[str]]]:
        answers = nursery.ask(*orders)
        for order, (answer, _) in zip(orders, answers, strict=True):
            self.history.add(order["mandate"], answer)
        return answers

    def has(self, rank: int) -> bool:
        return self.mandates[rank][1] in {mandate for mandate, _ in self.stored().ballots}

    def stored(self):
        return stored_of(self.engine, self.collective.id, self.poll)

    def violations(self) -> list[str]:
        return self.history.violations(self.stored())


def test_a_vote_killed_at_any_step_is_whole_or_not_at_all_and_can_be_cast_again(database, nursery) -> None:
    votes = Votes(database, size=1, document=statutes_text(FINAL))
    ((_, steps),) = votes.cast(nursery, votes.order(0))
    seen = []

    for rank in range(len(steps)):
        ((answer, _),) = votes.cast(nursery, votes.order(1, die_at=rank))
        assert (answer, votes.violations()) == (UNKNOWN, [])
        seen.append(votes.has(1))
    ((again, _),) = votes.cast(nursery, votes.order(1))

    assert len(steps) > 10
    assert [step for step, counted in zip(steps, seen, strict=True) if counted] == [COMMITTED]
    assert (again, votes.violations()) == ("already-signed-off", [])
    assert votes.cast(nursery, votes.order(2))[0][0] == "ok"
    assert sum(by_college(votes.stored()).values()) == 3


def test_a_changed_vote_killed_at_any_step_says_the_one_or_the_other(database, nursery) -> None:
    votes = Votes(database, size=1)
    votes.cast(nursery, votes.order(0))
    ((_, steps),) = votes.cast(nursery, votes.order(0, choice="against"))
    votes.cast(nursery, votes.order(0, choice="for"))

    for rank in range(len(steps)):
        ((answer, _),) = votes.cast(nursery, votes.order(0, choice="against", die_at=rank))
        assert (answer, votes.violations()) == (UNKNOWN, [])

    assert box(database, votes.poll)["producteurs"] == (1, 1)


def test_votes_killed_at_any_moment_are_none_lost_and_none_twice(database, nursery, attempt) -> None:
    votes, random = Votes(database, size=10, document=statutes_text(FINAL)), Random(attempt)

    for _ in range(ROUNDS):
        ranks = [random.randrange(len(votes.mandates)) for _ in range(AT_ONCE)]
        lives = [random.choice(({}, {"delay": random.uniform(0, LONGEST_LIFE)})) for _ in ranks]
        votes.cast(nursery, *(votes.order(rank, **life) for rank, life in zip(ranks, lives, strict=True)))
        assert votes.violations() == []

    said = {answer for answers in votes.history.answers.values() for answer in answers}
    assert said <= {"ok", UNKNOWN, "already-signed-off"}
    for rank in range(len(votes.mandates)):
        votes.cast(nursery, votes.order(rank))
    assert votes.violations() == []
    assert sum(by_college(votes.stored()).values()) == len(votes.mandates)


def opened_again(engine, collective, rank: int) -> int:
    """Open a poll on a new resolution and vote twice in it."""
    draft = Draft(title=f"N° {rank}", wording="…", decision_kind="ordinary")
    with unit_of_work(engine, collective.secretary) as work:
        resolution = add_resolution(work, locked_assembly(work, collective.assembly), draft)
        poll = open_poll(work, resolution.id, PollMode.NAMED).id
    for account in collective.accounts["producteurs"][:2]:
        vote(engine, collective, poll, account, Choice.FOR)
    return poll


def state_of(engine, poll: int) -> tuple[str, int | None]:
    with reading(engine) as session:
        decision = decision_of(session, poll)
        ballots = None if decision is None else json.loads(decision.record)["decision"]["heads"]["for"]
        return session.get_one(Poll, poll).state, ballots


def test_a_close_killed_at_any_step_is_whole_or_not_at_all(database, nursery) -> None:
    collective = small_collective(database, size=2)
    first, second = (opened_again(database, collective, rank) for rank in range(2))
    order = {"action": "close", "account": collective.secretary, "collective": collective.id}
    ((_, steps),) = nursery.ask({**order, "poll": first})
    seen = []

    for rank in range(len(steps)):
        ((answer, _),) = nursery.ask({**order, "poll": second, "die_at": rank})
        assert answer == UNKNOWN
        seen.append(state_of(database, second))
    ((again, _),) = nursery.ask({**order, "poll": second})

    assert len(steps) > 10
    assert seen == [("open", None)] * (len(steps) - 1) + [("closed", 2)]
    assert steps[-1] == COMMITTED
    assert (again, state_of(database, second)) == ("poll-closed", ("closed", 2))
    with reading(database) as session:
        assert broken_link(session, collective.id) is None
