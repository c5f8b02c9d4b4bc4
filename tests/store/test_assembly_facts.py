"""The facts of an assembly are read from frozen rows, on both engines, in as many reads whatever its size."""

import datetime
import json
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from sqlalchemy import Engine, event, select

from govtool.actions.assemblies import Draft, add_resolution, close_assembly, locked_assembly, withdraw_resolution
from govtool.actions.attendance import give_proxy, record_present, revoke_proxy
from govtool.actions.polls import Closing, annul_poll, complete_decision, count_hands
from govtool.domain.assembly_facts import AssemblyFacts, ItemState, Manner
from govtool.domain.assembly_records import facts_recalled, facts_record
from govtool.domain.attendance import Movement
from govtool.domain.ballots import Choice
from govtool.domain.hands import Hands
from govtool.domain.polls import PollMode, PollState
from govtool.domain.sheets import ChairChoice
from govtool.domain.statutes import LegalForm
from govtool.store.db import reading, unit_of_work
from govtool.store.models.members import Member
from govtool.store.queries.minutes import assembly_facts
from tests.factories.collectives import DAY, SmallCollective, small_collective
from tests.factories.stored_polls import closed, opened, vote, vote_all
from tests.factories.stored_statutes import CASTING_VOTE, statutes_text

VOTES = {"producteurs": [Choice.FOR], "consomacteurs": [Choice.FOR], "associations": []}
HANDS = {"producteurs": Hands(for_=2, against=0, abstain=0)}
TIED = {"producteurs": Hands(for_=1, against=1, abstain=0)}
READS = 10


def facts_in(engine: Engine, assembly: int) -> AssemblyFacts:
    with reading(engine) as session:
        return assembly_facts(session, assembly)


@contextmanager
def reads_counted(engine: Engine) -> Iterator[list[str]]:
    """Note the rows asked for inside."""
    statements: list[str] = []

    def note(_connection, _cursor, statement, *_others) -> None:
        statements.extend([statement] if statement.startswith("SELECT") else [])

    event.listen(engine, "before_cursor_execute", note)
    yield statements
    event.remove(engine, "before_cursor_execute", note)


def add(engine: Engine, collective: SmallCollective, title: str) -> int:
    with unit_of_work(engine, collective.secretary) as work:
        draft = Draft(title=title, wording=f"{title}.", decision_kind="ordinary")
        return add_resolution(work, locked_assembly(work, collective.assembly), draft).id


def attend(engine: Engine, collective: SmallCollective) -> None:
    """Let two producers in, the third giving her proxy to the first; another proxy is revoked; one leaves again."""
    first, second, third = collective.entries["producteurs"]
    association = collective.entries["associations"][0]
    with unit_of_work(engine, collective.secretary) as work:
        record_present(work, collective.assembly, [first, second])
        give_proxy(work, collective.assembly, third, first)
        given = give_proxy(work, collective.assembly, association, second)
        revoke_proxy(work, collective.assembly, given.id)


def leave(engine: Engine, collective: SmallCollective) -> None:
    with unit_of_work(engine, collective.secretary) as work:
        record_present(work, collective.assembly, collective.entries["producteurs"][:1])
        close_assembly(work, collective.assembly)


@pytest.fixture
def held(database) -> tuple[Engine, SmallCollective]:
    """Hold an assembly: a poll annulled after a vote, another; resolutions by hands, withdrawn, not put."""
    collective = small_collective(database)
    attend(database, collective)
    mistaken = opened(database, collective)
    vote(database, collective, mistaken, collective.accounts["associations"][1])
    with unit_of_work(database, collective.secretary) as work:
        annul_poll(work, collective.id, mistaken, "Par erreur.")
    poll = opened(database, collective)
    vote_all(database, collective, poll, VOTES)
    closed(database, collective, poll)
    by_hands, withdrawn = add(database, collective, "À main levée"), add(database, collective, "Retirée")
    add(database, collective, "Oubliée")
    with unit_of_work(database, collective.secretary) as work:
        count_hands(work, by_hands, HANDS, Closing())
        withdraw_resolution(work, withdrawn)
    leave(database, collective)
    return database, collective


def test_the_facts_tell_whose_assembly_it_was_when_and_under_which_statutes(held) -> None:
    database, collective = held

    facts = facts_in(database, collective.assembly)

    assert (facts.collective.slug, facts.collective.legal_form) == ("clic", LegalForm.ASSOCIATION)
    assert (facts.collective.zone, facts.collective.invented) == ("Europe/Paris", True)
    assert (facts.meeting.title, facts.meeting.place, facts.meeting.call) == ("Assemblée de juin", "Rennes", 1)
    assert facts.meeting.held_on == facts.meeting.record_date == DAY
    assert facts.meeting.opened_at < facts.meeting.closed_at
    assert (facts.statutes.number, facts.statutes.in_force_from) == (1, datetime.date(2025, 1, 1))
    assert [college.name for college in facts.colleges] == ["Producteurs", "Consom’acteurs", "Associations"]
    assert [category.id for category in facts.categories] == ["producteurs", "consomacteurs", "associations"]


def test_the_facts_tell_how_each_member_took_part(held) -> None:
    database, collective = held

    facts = facts_in(database, collective.assembly)

    producers = [member for member in facts.members if member.college == "producteurs"]
    assert [member.number for member in facts.members] == list(range(1, 10))
    assert [member.manner for member in producers] == [Manner.PRESENT, Manner.PRESENT, Manner.REPRESENTED]
    assert producers[2].holder == producers[0].number
    assert [moved.movement for moved in producers[1].movements] == [Movement.ARRIVED, Movement.LEFT]
    counts = {one.id: (one.enrolled, one.present, one.remote, one.represented) for one in facts.colleges}
    assert counts == {"producteurs": (3, 2, 0, 1), "consomacteurs": (3, 0, 1, 0), "associations": (3, 0, 0, 0)}
    assert [proxy.revoked_at is None for proxy in facts.proxies] == [True, False]


def test_the_facts_tell_what_became_of_each_resolution(held) -> None:
    database, collective = held

    first, second, third, fourth = facts_in(database, collective.assembly).items

    assert [poll.state for poll in first.polls] == [PollState.ANNULLED, PollState.CLOSED]
    assert first.polls[0].reason == "Par erreur."
    assert first.state is second.state is ItemState.DECIDED
    assert first.decision.record["decision"]["outcome"] == first.decision.outcome == "adopted"
    assert (second.polls[0].mode, second.polls[0].decision.number) == (PollMode.HANDS, 1)
    assert (third.state, fourth.state) == (ItemState.WITHDRAWN, ItemState.NOT_PUT)
    assert third.polls == fourth.polls == ()


def test_the_facts_of_stored_rows_are_read_back_from_their_record(held) -> None:
    database, collective = held
    facts = facts_in(database, collective.assembly)

    assert facts_recalled(json.loads(json.dumps(facts_record(facts)))) == facts


def test_what_changes_later_changes_no_facts(held) -> None:
    database, collective = held
    before = facts_in(database, collective.assembly)

    with unit_of_work(database, collective.secretary) as work:
        for member in work.session.scalars(select(Member)):
            member.name = member.sort_name = "Renamed"

    assert facts_in(database, collective.assembly) == before


def test_a_decision_that_was_completed_is_told_as_completed(database) -> None:
    collective = small_collective(database, document=statutes_text(CASTING_VOTE))
    attend(database, collective)
    with unit_of_work(database, collective.secretary) as work:
        poll = count_hands(work, collective.resolution, TIED, Closing()).poll_id
    before = facts_in(database, collective.assembly).items[0].decision

    with unit_of_work(database, collective.secretary) as work:
        complete_decision(work, collective.id, poll, Closing(chair=ChairChoice.FOR))

    after = facts_in(database, collective.assembly).items[0].decision
    assert (before.outcome, before.number) == ("tied", 1)
    assert (after.outcome, after.number) == ("adopted", 2)


@pytest.mark.parametrize("size", [3, 12])
def test_the_number_of_reads_does_not_grow_with_the_assembly(sqlite, size: int) -> None:
    collective = small_collective(sqlite, size=size)

    with reads_counted(sqlite) as reads:
        facts = facts_in(sqlite, collective.assembly)

    assert len(facts.members) == 3 * size
    assert len(reads) == READS
