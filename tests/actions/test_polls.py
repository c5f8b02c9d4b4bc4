"""Polls, from opening to the frozen decision: again after none, a second round, hands, annulling."""

from datetime import UTC, datetime
from itertools import product
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import select

from govtool.actions.assemblies import close_assembly, withdraw_resolution
from govtool.actions.attendance import record_present
from govtool.actions.polls import Closing, annul_poll, close_poll, complete_decision, count_hands, open_poll
from govtool.domain.ballots import Choice
from govtool.domain.hands import Hands
from govtool.domain.polls import PollMode
from govtool.store.db import reading, unit_of_work
from govtool.store.journal import broken_link
from govtool.store.models.polls import Mandate, Poll
from govtool.store.queries.polls import (
    decision_of,
    polls_on,
)
from tests.factories.collectives import COLLEGES, small_collective
from tests.factories.stored_polls import (
    closed,
    journal_of,
    missing,
    opened,
    record_of_poll,
    refused,
    vote,
    vote_all,
)
from tests.factories.stored_statutes import SECOND_ROUND, SECRET, statutes_text

FOR, AGAINST, ABSTAIN, BLANK, _ = Choice
PARIS = ZoneInfo("Europe/Paris")
ADOPTED = {"producteurs": [FOR, FOR, FOR], "consomacteurs": [FOR], "associations": [AGAINST]}
SPLIT = {"producteurs": [FOR, AGAINST], "consomacteurs": [FOR, AGAINST], "associations": [FOR, AGAINST]}


def hands(**counted: tuple[int, int, int]) -> dict[str, Hands]:
    return {
        college: Hands(for_=for_, against=against, abstain=abstain)
        for college, (for_, against, abstain) in counted.items()
    }


def counted(engine, collective, said: dict[str, Hands], closing: Closing | None = None):
    with unit_of_work(engine, collective.secretary) as work:
        return count_hands(work, collective.resolution, said, closing or Closing())


def seat(engine, collective, **present: int) -> None:
    entries = [entry for college, number in present.items() for entry in collective.entries[college][:number]]
    with unit_of_work(engine, collective.secretary) as work:
        record_present(work, collective.assembly, entries)


def annul(engine, collective, poll: int, reason: str = "par erreur") -> None:
    with unit_of_work(engine, collective.secretary) as work:
        annul_poll(work, collective.id, poll, reason)


def test_a_poll_is_opened_voted_closed_and_frozen(database) -> None:
    collective = small_collective(database)
    poll = opened(database, collective)
    vote_all(database, collective, poll, {college: [FOR] * 3 for college in COLLEGES})

    decision = closed(database, collective, poll)

    record = record_of_poll(decision)
    assert (decision.outcome, decision.number) == ("adopted", 1)
    assert record["decision"]["heads"]["for"] == 9
    assert journal_of(database, collective.id)[-1] == (
        "poll-closed",
        f"poll:{poll}",
        {"ballots": 9, "digest": decision.digest, "outcome": "adopted"},
    )
    with reading(database) as session:
        assert broken_link(session, collective.id) is None
        stored = session.get_one(Poll, poll)
        assert (stored.state, stored.ended_at) == ("closed", decision.decided_at)
        assert record["poll"]["closed_at"] == stored.ended_at.isoformat(timespec="seconds")


def test_opening_gives_everybody_on_the_roll_one_mandate(database) -> None:
    collective = small_collective(database)

    poll = opened(database, collective)

    with reading(database) as session:
        mandates = session.scalars(select(Mandate).where(Mandate.poll_id == poll)).all()
        found = session.get_one(Poll, poll)
    assert {mandate.entry_id for mandate in mandates} == {
        entry for each in collective.entries.values() for entry in each
    }
    assert {(mandate.kind, mandate.holder_id == mandate.entry_id) for mandate in mandates} == {("own", True)}
    assert (found.number, found.round, found.mode, found.state) == (1, 1, "named", "open")
    assert journal_of(database, collective.id)[-1] == (
        "poll-opened",
        f"poll:{poll}",
        {"mandates": 9, "resolution": collective.resolution},
    )


def test_each_college_is_counted_with_its_own_figures(database) -> None:
    collective = small_collective(database)
    poll = opened(database, collective)
    votes = {"producteurs": [FOR, AGAINST, BLANK], "consomacteurs": [ABSTAIN], "associations": [Choice.NULL, FOR]}
    vote_all(database, collective, poll, votes)

    sheet = record_of_poll(closed(database, collective, poll))["sheet"]

    assert [
        tuple(college[name] for name in ("id", "enrolled", "present", "for", "against", "abstain", "blank", "null"))
        for college in sheet["colleges"]
    ] == [
        ("producteurs", 3, 3, 1, 1, 0, 1, 0),
        ("consomacteurs", 3, 1, 0, 0, 1, 0, 0),
        ("associations", 3, 2, 1, 0, 0, 0, 1),
    ]


def test_those_in_the_room_who_do_not_vote_attend(database) -> None:
    collective = small_collective(database)
    poll = opened(database, collective)
    seat(database, collective, producteurs=3)
    vote(database, collective, poll, collective.accounts["producteurs"][0])

    sheet = record_of_poll(closed(database, collective, poll))["sheet"]

    assert (sheet["colleges"][0]["present"], sheet["colleges"][0]["for"]) == (3, 1)


def test_no_second_poll_is_opened_beside_one_or_after_a_decision(database) -> None:
    collective = small_collective(database)
    poll = opened(database, collective)
    with refused(database, "poll-already-open"):
        opened(database, collective)

    vote_all(database, collective, poll, ADOPTED)
    closed(database, collective, poll)

    with refused(database, "already-decided"):
        opened(database, collective)
    with refused(database, "already-decided"):
        counted(database, collective, hands())


def test_after_an_annulled_poll_a_new_one_is_opened_and_nothing_reopens(database) -> None:
    collective = small_collective(database)
    first = opened(database, collective)
    vote(database, collective, first, collective.accounts["producteurs"][0])

    annul(database, collective, first, "mauvaise résolution")
    second = opened(database, collective)

    assert journal_of(database, collective.id)[-2] == (
        "poll-annulled",
        f"poll:{first}",
        {"reason": "mauvaise résolution"},
    )
    with reading(database) as session:
        polls = polls_on(session, collective.resolution)
        assert [(poll.id, poll.number, poll.state) for poll in polls] == [
            (first, 1, "annulled"),
            (second, 2, "open"),
        ]
        assert decision_of(session, first) is None


@pytest.mark.parametrize("hour", [0, 1])
def test_a_close_in_the_hour_of_the_night_that_comes_twice_keeps_its_moment(database, hour) -> None:
    collective = small_collective(database)
    poll, moment = opened(database, collective), datetime(2099, 10, 25, hour, 30, tzinfo=UTC)

    with unit_of_work(database, collective.secretary, lambda _session: moment.astimezone(PARIS)) as work:
        close_poll(work, collective.id, poll, Closing())

    with reading(database) as session:
        assert session.get_one(Poll, poll).ended_at == moment
        assert decision_of(session, poll).decided_at == moment
        assert broken_link(session, collective.id) is None


@pytest.mark.parametrize("end", [close_poll, complete_decision])
def test_an_annulled_poll_ends_once(database, end) -> None:
    collective = small_collective(database, size=0)
    poll = opened(database, collective)
    annul(database, collective, poll)

    with refused(database, "poll-annulled"):
        annul(database, collective, poll)
    code = "poll-annulled" if end is close_poll else "not-to-complete"
    with refused(database, code), unit_of_work(database, collective.secretary) as work:
        end(work, collective.id, poll, Closing())


def test_a_closed_poll_is_neither_closed_again_nor_annulled(database) -> None:
    collective = small_collective(database)
    poll = opened(database, collective)
    closed(database, collective, poll)

    with refused(database, "poll-closed"):
        closed(database, collective, poll)
    with refused(database, "poll-closed"):
        annul(database, collective, poll)


def test_without_quorum_nothing_is_counted_and_another_poll_may_follow(database) -> None:
    collective = small_collective(database)
    first = opened(database, collective)
    vote_all(database, collective, first, {"producteurs": [FOR, FOR]})

    decision = closed(database, collective, first)
    second = opened(database, collective)
    vote_all(database, collective, second, ADOPTED)

    assert decision.outcome == "no-quorum"
    assert record_of_poll(decision)["decision"]["for"] is None
    assert closed(database, collective, second).outcome == "adopted"
    with reading(database) as session:
        assert session.get_one(Poll, second).round == 1


def test_a_second_round_is_decided_on_its_own_counts_by_the_larger_side(database) -> None:
    collective = small_collective(database, document=statutes_text(SECOND_ROUND))
    first = opened(database, collective)
    vote_all(database, collective, first, {"producteurs": [FOR, FOR, AGAINST], "consomacteurs": [FOR, FOR, AGAINST]})
    before = record_of_poll(closed(database, collective, first))

    second = opened(database, collective)
    vote_all(database, collective, second, {"producteurs": [FOR, AGAINST, FOR], "consomacteurs": [FOR, FOR]})
    after = record_of_poll(closed(database, collective, second))

    assert (before["sheet"]["round"], before["decision"]["code"]) == (1, "second-round")
    assert (after["sheet"]["round"], after["decision"]["outcome"]) == (2, "adopted")
    assert after["decision"]["heads"]["for"] == 4
    with refused(database, "already-decided"):
        opened(database, collective)


def test_a_secret_kind_refuses_named_ballots_and_takes_totals(database) -> None:
    collective = small_collective(database, document=statutes_text(SECRET))
    with refused(database, "secret-ballot"):
        opened(database, collective)
    seat(database, collective, producteurs=3)

    decision = counted(database, collective, hands(producteurs=(2, 1, 0)))

    assert decision.outcome == "adopted"


def test_statutes_with_holes_are_named_before_anybody_votes(database) -> None:
    holed = statutes_text(('abstention = "not-counted"\nblank', 'abstention = "?"\nblank'))
    collective = small_collective(database, document=holed)

    with refused(database, "hole"):
        opened(database, collective)


def test_no_poll_is_opened_on_a_withdrawn_resolution_nor_after_the_assembly(database) -> None:
    first, second = small_collective(database, size=0), small_collective(database, "other", size=0)
    with unit_of_work(database, first.secretary) as work:
        withdraw_resolution(work, first.resolution)
    with unit_of_work(database, second.secretary) as work:
        close_assembly(work, second.assembly)

    with refused(database, "resolution-not-standing"):
        opened(database, first)
    with refused(database, "assembly-not-open"):
        opened(database, second)


def test_polls_of_another_collective_or_none_are_missing(database) -> None:
    first, second = small_collective(database, size=0), small_collective(database, "other", size=0)
    poll = opened(database, first)

    places = ((poll, second.id), (0, first.id), (2**40, first.id))
    for (identity, collective), end in product(places, (close_poll, complete_decision)):
        with missing(database), unit_of_work(database, second.secretary) as work:
            end(work, collective, identity, Closing())
    for identity, collective in places:
        with missing(database), unit_of_work(database, second.secretary) as work:
            annul_poll(work, collective, identity, "par erreur")
    with missing(database), unit_of_work(database, None) as work:
        open_poll(work, 2**40, PollMode.NAMED)
