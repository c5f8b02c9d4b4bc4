"""A decision is completed once by the chair's choice or a veto, and keeps all that was frozen."""

import pytest

from govtool.actions.attendance import give_proxy, record_present, revoke_proxy
from govtool.actions.polls import Closing, complete_decision, open_poll
from govtool.domain.ballots import Choice
from govtool.domain.polls import PollMode
from govtool.domain.sheets import ChairChoice
from govtool.store.db import reading, unit_of_work
from govtool.store.queries.polls import decision_of, decisions_of
from tests.factories.collectives import small_collective
from tests.factories.stored_polls import closed, journal_of, opened, record_of_poll, refused, vote_all
from tests.factories.stored_statutes import CASTING_VOTE, SUSPENSIVE_VETO, statutes_text

FOR, AGAINST = Choice.FOR, Choice.AGAINST
SPLIT = {"producteurs": [FOR, AGAINST], "consomacteurs": [FOR, AGAINST], "associations": [FOR, AGAINST]}
ADOPTED = {"producteurs": [FOR, FOR], "consomacteurs": [FOR, FOR]}
CHAIR_FOR, CHAIR_AGAINST = Closing(chair=ChairChoice.FOR), Closing(chair=ChairChoice.AGAINST)
BOARD = "conseil-administration"
VETO = Closing(vetoes=(BOARD,))


def completed(engine, collective, poll: int, closing: Closing):
    with unit_of_work(engine, collective.secretary) as work:
        return complete_decision(work, collective.id, poll, closing)


def decided(engine, votes, *changes, closing: Closing | None = None):
    collective = small_collective(engine, document=statutes_text(*changes))
    poll = opened(engine, collective)
    vote_all(engine, collective, poll, votes)
    return collective, poll, closed(engine, collective, poll, closing)


@pytest.mark.parametrize(("choice", "outcome"), [(CHAIR_FOR, "adopted"), (CHAIR_AGAINST, "rejected")])
def test_a_tie_is_broken_by_the_chair_at_the_close(database, choice, outcome) -> None:
    _, _, decision = decided(database, SPLIT, CASTING_VOTE, closing=choice)

    assert (decision.outcome, decision.number) == (outcome, 1)


@pytest.mark.parametrize(("choice", "outcome"), [(CHAIR_FOR, "adopted"), (CHAIR_AGAINST, "rejected")])
def test_a_tie_is_broken_by_the_chair_afterwards_and_the_first_decision_stays(database, choice, outcome) -> None:
    collective, poll, first = decided(database, SPLIT, CASTING_VOTE)

    second = completed(database, collective, poll, choice)

    assert (first.outcome, second.outcome, second.number) == ("tied", outcome, 2)
    with reading(database) as session:
        assert decision_of(session, poll).number == 2
        assert decisions_of(session, (poll,))[poll].digest == second.digest
    assert journal_of(database, collective.id)[-1] == (
        "decision-completed",
        f"poll:{poll}",
        {"ballots": 6, "digest": second.digest, "outcome": outcome},
    )


def test_the_chair_chooses_once(database) -> None:
    collective, poll, _ = decided(database, SPLIT, CASTING_VOTE)
    completed(database, collective, poll, CHAIR_FOR)

    for choice in (CHAIR_FOR, CHAIR_AGAINST):
        with refused(database, "not-to-complete"):
            completed(database, collective, poll, choice)


def test_what_is_completed_rests_on_what_was_frozen(database) -> None:
    collective = small_collective(database, document=statutes_text(CASTING_VOTE))
    ann, bob, cleo = collective.entries["producteurs"]
    with unit_of_work(database, collective.secretary) as work:
        record_present(work, collective.assembly, [ann, bob])
        proxy = give_proxy(work, collective.assembly, cleo, ann).id
    poll = opened(database, collective)
    vote_all(database, collective, poll, {"consomacteurs": [FOR, AGAINST]})
    first = record_of_poll(closed(database, collective, poll))
    with unit_of_work(database, collective.secretary) as work:
        revoke_proxy(work, collective.assembly, proxy)
        record_present(work, collective.assembly, [])

    second = record_of_poll(completed(database, collective, poll, CHAIR_FOR))

    assert first["sheet"]["chair"] is None
    assert second["sheet"] == {**first["sheet"], "chair": "for"}
    assert {name for name in first if first[name] != second[name]} == {"sheet", "decision"}


def test_a_suspensive_veto_afterwards_suspends_the_decision_once(database) -> None:
    collective, poll, first = decided(database, ADOPTED, SUSPENSIVE_VETO)

    second = completed(database, collective, poll, VETO)

    assert (first.outcome, second.outcome) == ("adopted", "vetoed")
    assert record_of_poll(second)["sheet"]["vetoes"] == [BOARD]
    with refused(database, "not-to-complete"):
        completed(database, collective, poll, VETO)


def test_a_veto_after_the_chair_keeps_her_choice(database) -> None:
    collective, poll, _ = decided(database, SPLIT, SUSPENSIVE_VETO, CASTING_VOTE)
    completed(database, collective, poll, CHAIR_FOR)

    last = completed(database, collective, poll, VETO)

    assert (last.number, last.outcome) == (3, "vetoed")
    assert record_of_poll(last)["sheet"]["chair"] == "for"


def test_a_veto_at_the_close_is_counted(database) -> None:
    _, _, decision = decided(database, ADOPTED, SUSPENSIVE_VETO, closing=VETO)

    assert decision.outcome == "vetoed"


def test_a_vetoed_resolution_is_not_voted_on_again_in_the_same_assembly(database) -> None:
    collective, _, _ = decided(database, ADOPTED, SUSPENSIVE_VETO, closing=VETO)

    with refused(database, "already-decided"), unit_of_work(database, collective.secretary) as work:
        open_poll(work, collective.resolution, PollMode.NAMED)


@pytest.mark.parametrize(
    ("closing", "code"),
    [
        (Closing(), "not-to-complete"),
        (CHAIR_FOR, "no-casting-vote"),
        (VETO, "no-such-veto"),
        (Closing(vetoes=("nobody",)), "no-such-veto"),
    ],
)
def test_a_decision_that_waits_for_nothing_is_not_completed(database, closing, code) -> None:
    collective, poll, _ = decided(database, ADOPTED)

    with refused(database, code):
        completed(database, collective, poll, closing)


def test_the_chair_chooses_nothing_where_there_is_no_tie(database) -> None:
    collective, poll, _ = decided(database, ADOPTED, CASTING_VOTE)

    with refused(database, "not-to-complete"):
        completed(database, collective, poll, CHAIR_AGAINST)


def test_a_decision_without_quorum_is_not_completed(database) -> None:
    collective, poll, decision = decided(database, {}, SUSPENSIVE_VETO)

    assert decision.outcome == "no-quorum"
    with refused(database, "not-to-complete"):
        completed(database, collective, poll, VETO)


def test_an_open_poll_has_no_decision_to_complete(database) -> None:
    collective = small_collective(database, document=statutes_text(CASTING_VOTE))
    poll = opened(database, collective)

    with refused(database, "not-to-complete"):
        completed(database, collective, poll, CHAIR_FOR)
