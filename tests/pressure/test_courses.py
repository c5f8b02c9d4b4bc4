"""Whatever the course of an assembly, what is stored is what a reference of a few lines says."""

import copy
import json
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, ExitStack, contextmanager
from functools import partial
from itertools import permutations, product
from operator import methodcaller
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, seed, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)
from sqlalchemy import Engine

from tests.conftest import ENGINES
from tests.factories.collectives import small_collective
from tests.factories.databases import copy_of, fresh_database, hasty
from tests.factories.stored_statutes import FINAL, statutes_text
from tests.pressure.history import UNKNOWN
from tests.pressure.nurse import Nursery, nursery_on
from tests.pressure.played import Played, picture_of
from tests.pressure.reference import Reference
from tests.pressure.together import at_once

pytestmark = pytest.mark.pressure
COURSES, STEPS = 12, 25
PER_COLLEGE = 2
MEMBERS = st.integers(0, 3 * PER_COLLEGE - 1)
CHOICES = st.sampled_from(["for", "against", "abstain", "blank"])
FIRST_VOTES = st.lists(st.tuples(MEMBERS, CHOICES), max_size=8)
BACK = st.sampled_from([0, 0, 0, 1, 2])
DEEDS = st.sampled_from(["vote", "vote", "open", "close", "annul", "give", "revoke"])
REWRITINGS = (
    "UPDATE polls SET state = 'open', ended_at = NULL WHERE state <> 'open'",
    "UPDATE ballots SET choice = 'null' WHERE poll_id IN (SELECT id FROM polls WHERE state <> 'open')",
    "UPDATE mandates SET college = 'autre' WHERE poll_id IN (SELECT id FROM polls WHERE state <> 'open')",
    "UPDATE decisions SET outcome = 'adopted'",
    "UPDATE journal_entries SET figures = '{}'",
    "UPDATE sign_offs SET account_id = account_id + 1",
    "DELETE FROM ballots",
    "DELETE FROM sign_offs",
    "DELETE FROM decisions",
    "DELETE FROM journal_entries",
)
Deed = Callable[[object], str]


class Course(RuleBasedStateMachine):
    """Any course of an assembly, played by the product and by the reference."""

    def __init__(self, fresh: Callable[[], AbstractContextManager[Engine]], nursery: Nursery) -> None:
        super().__init__()
        self.leaving, self.nursery = ExitStack(), nursery
        self.engine = self.leaving.enter_context(fresh())
        self.decided: dict[int, list[str]] = {}
        self.last: Deed | None = None

    @initialize(final=st.booleans(), proxies=st.lists(st.tuples(MEMBERS, MEMBERS), max_size=3), votes=FIRST_VOTES)
    def begins(self, final: bool, proxies: list[tuple[int, int]], votes: list[tuple[int, str]]) -> None:
        document = statutes_text(FINAL) if final else None
        self.played = Played(self.engine, small_collective(self.engine, size=PER_COLLEGE, document=document))
        self.reference = Reference(self.played.members, final)
        for principal, holder in proxies:
            self._play(self._deed("give", principal, holder, ""))
        self._play(methodcaller("open"))
        for member, choice in votes:
            self._play(self._vote(0, member, choice))

    def teardown(self) -> None:
        self.leaving.close()

    @precondition(lambda course: course.reference.polls[-1].state != "open")
    @rule()
    def opens(self) -> None:
        self._play(methodcaller("open"))

    @precondition(lambda course: course.reference.polls[-1].state != "open")
    @rule()
    def turns_to_the_next_resolution(self) -> None:
        self._play(methodcaller("turn_to_next"))
        self._play(methodcaller("open"))

    @rule(back=BACK, member=MEMBERS, choice=CHOICES)
    def votes(self, back: int, member: int, choice: str) -> None:
        self.last = self._vote(back, member, choice)
        self._play(self.last)

    @precondition(lambda course: course.last)
    @rule()
    def votes_the_same_again(self) -> None:
        self._play(self.last)

    @rule(back=BACK, who=MEMBERS, choice=CHOICES)
    def votes_for_all_her_mandates(self, back: int, who: int, choice: str) -> None:
        rank, me = self._rank(back), self.played.members[who]
        held = [member for member, holder in self.reference.polls[rank].holders.items() if holder == me]
        if held:
            self._play(methodcaller("vote", rank, me, dict.fromkeys(held, choice)))

    @rule(back=BACK, who=MEMBERS, member=MEMBERS, choice=CHOICES)
    def votes_for_anyone(self, back: int, who: int, member: int, choice: str) -> None:
        me, other = self.played.members[who], self.played.members[member]
        self._play(methodcaller("vote", self._rank(back), me, {other: choice, me: choice}))

    @rule(member=MEMBERS, first=CHOICES, second=CHOICES)
    def submits_twice_at_once(self, member: int, first: str, second: str) -> None:
        self._play_at_once(self._vote(0, member, first), self._vote(0, member, second))

    @rule(principal=MEMBERS, holder=MEMBERS)
    def gives_a_proxy(self, principal: int, holder: int) -> None:
        self._play(self._deed("give", principal, holder, ""))

    @precondition(lambda course: course.reference.proxies)
    @rule(given=MEMBERS)
    def revokes_a_proxy(self, given: int) -> None:
        principals = sorted(self.reference.proxies)
        self._play(methodcaller("revoke_proxy", principals[given % len(principals)]))

    @rule(back=BACK, state=st.sampled_from(["closed", "closed", "annulled"]))
    def ends(self, back: int, state: str) -> None:
        self._play(methodcaller("end", self._rank(back), state))

    @rule(deeds=st.tuples(DEEDS, DEEDS), member=MEMBERS, other=MEMBERS, choice=CHOICES)
    def two_things_happen_at_once(self, deeds: tuple[str, str], member: int, other: int, choice: str) -> None:
        first, second = deeds
        self._play_at_once(self._deed(first, member, other, choice), self._deed(second, other, member, "for"))

    @rule(statement=st.sampled_from(REWRITINGS))
    def rewrites(self, statement: str) -> None:
        self._play(methodcaller("rewrite", statement))

    @rule(member=MEMBERS, choice=CHOICES, step=st.integers(0, 20))
    def is_killed_while_voting(self, member: int, choice: str, step: int) -> None:
        rank, named = self._rank(0), self.played.members[member]
        terms = (rank, self.reference.polls[rank].holders[named], {named: choice})
        self._kill({**self.played.order(*terms), "die_at": step}, methodcaller("vote", *terms))

    @rule(step=st.integers(0, 40))
    def is_killed_while_closing(self, step: int) -> None:
        rank = self._rank(0)
        self._kill({**self.played.closing_order(rank), "die_at": step}, methodcaller("end", rank, "closed"))

    @rule()
    def restarts(self) -> None:
        self.engine.dispose()
        self._settle([], [(self.reference, [])])

    @rule(hours=st.sampled_from([-2, 1, 2]))
    def clock_jumps(self, hours: int) -> None:
        """Set the clock wrong, or right when it was set back."""
        self.reference.hour = max(self.reference.hour + hours, self.reference.written - 2)
        self.played.hour = self.reference.hour

    @invariant()
    def as_many_sign_offs_as_ballots_in_each_college(self) -> None:
        colleges = self.played.collective.entries.values()
        for poll, college in product(self.seen["polls"], colleges):
            signed = [member for member in poll["signed off"] if member in college]
            assert signed == [member for member, _ in poll["ballots"] if member in college]

    @invariant()
    def a_frozen_decision_never_changes(self) -> None:
        assert self.played.decisions() == self.decided

    def _rank(self, back: int) -> int:
        return max(0, len(self.reference.polls) - 1 - back)

    def _vote(self, back: int, member: int, choice: str) -> Deed:
        rank, named = self._rank(back), self.played.members[member]
        return methodcaller("vote", rank, self.reference.polls[rank].holders[named], {named: choice})

    def _deed(self, name: str, member: int, other: int, choice: str) -> Deed:
        principal, holder = self.played.members[member], self.played.members[other]
        deeds = {
            "vote": lambda: self._vote(0, member, choice),
            "open": lambda: methodcaller("open"),
            "close": lambda: methodcaller("end", self._rank(0), "closed"),
            "annul": lambda: methodcaller("end", self._rank(0), "annulled"),
            "give": lambda: methodcaller("give_proxy", principal, holder),
            "revoke": lambda: methodcaller("revoke_proxy", principal),
        }
        return deeds[name]()

    def _after(self, *deeds: Deed) -> tuple[Reference, list[str]]:
        reference = copy.deepcopy(self.reference)
        return reference, [deed(reference) for deed in deeds]

    def _play(self, deed: Deed) -> None:
        self._settle([deed(self.played)], [self._after(deed)])

    def _play_at_once(self, *deeds: Deed) -> None:
        answers = at_once([partial(deed, self.played) for deed in deeds])
        courses = []
        for order in permutations(range(len(deeds))):
            reference, said = self._after(*(deeds[rank] for rank in order))
            courses.append((reference, [said[order.index(rank)] for rank in range(len(deeds))]))
        self._settle(answers, courses)

    def _kill(self, order: dict[str, object], deed: Deed) -> None:
        ((answer, _),) = self.nursery.ask(order)
        reference, said = self._after(deed)
        self._settle([answer], [(self.reference, [UNKNOWN]), (reference, [UNKNOWN]), (reference, said)])

    def _settle(self, answers: Sequence[object], courses: list[tuple[Reference, list[str]]]) -> None:
        """Go on with the course of which this is what was answered and what is stored."""
        self.seen = self.played.picture()
        seen = (list(answers), self.seen)
        possible = [(said, picture_of(reference)) for reference, said in courses]
        assert seen in possible
        self.reference = courses[possible.index(seen)][0]
        closed = {rank for rank, poll in enumerate(self.reference.polls) if poll.state == "closed"}
        if closed - set(self.decided):
            decisions = self.played.decisions()
            for rank in closed - set(self.decided):
                self._keep(rank, decisions[rank])

    def _keep(self, rank: int, decisions: list[str]) -> None:
        (decision,) = decisions
        record, poll = json.loads(decision), self.reference.polls[rank]
        counted = {(line["college"], line["choice"]): line["ballots"] for line in record["categories"]}
        college = {entry: name for name, each in self.played.collective.entries.items() for entry in each}
        assert counted == Counter((college[member], choice) for member, choice in poll.ballots.items())
        poll.lapsed = record["decision"]["outcome"] == "no-quorum"
        self.decided[rank] = decisions


@contextmanager
def fresh_file(migrated: Path, folder: Path) -> Iterator[Engine]:
    with TemporaryDirectory(dir=folder) as place:
        engine = hasty(copy_of(migrated, Path(place)))
        yield engine
        engine.dispose()


@pytest.fixture(params=ENGINES)
def fresh(request, tmp_path, numbers) -> Callable[[], AbstractContextManager[Engine]]:
    """Give what gives an empty database, once for each engine."""
    if request.param == "sqlite":
        return partial(fresh_file, request.getfixturevalue("migrated"), tmp_path)
    server, template = request.getfixturevalue("server"), request.getfixturevalue("template")
    return lambda: fresh_database(server, template, f"course_{next(numbers)}")


def test_every_course_comes_to_what_the_reference_says(fresh, attempt) -> None:
    with fresh() as engine, nursery_on(engine) as nursery:
        courses = seed(attempt)(partial(Course, fresh, nursery))

        run_state_machine_as_test(
            courses,
            settings=settings(
                max_examples=COURSES,
                stateful_step_count=STEPS,
                deadline=None,
                database=None,
                suppress_health_check=list(HealthCheck),
            ),
        )
