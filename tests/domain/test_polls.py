"""When a poll may be opened, voted in, closed, annulled; what the chair and a veto may say."""

import pytest

from govtool.domain.articles import Article
from govtool.domain.assemblies import AssemblyState, ResolutionState
from govtool.domain.ballots import Choice
from govtool.domain.clauses import ALL, CastingVote, CastingVoteHolder, SuspensiveVeto
from govtool.domain.decisions import Outcome
from govtool.domain.findings import Refusal
from govtool.domain.holes import Hole
from govtool.domain.polls import (
    Closing,
    PollMode,
    PollResult,
    PollState,
    ballot_refusals,
    closing_refusals,
    completing_refusals,
    ending_refusals,
    next_round,
    opening_refusals,
    result_of,
    voting_refusals,
)
from govtool.domain.sheets import ChairChoice
from govtool.domain.statutes import BallotMode, VoteChange
from tests.factories.counted import heads, rule

ARTICLE = Article(text="statuts", number="14")
OPEN, CLOSED, ANNULLED = PollState
ROOM_FOR_ANOTHER = [PollResult.ANNULLED, PollResult.WITHOUT_QUORUM, PollResult.SECOND_ROUND]
CHAIR = CastingVote(given_to=CastingVoteHolder.CHAIR)
NOBODY = CastingVote(given_to=CastingVoteHolder.NOBODY)
VETO = SuspensiveVeto(holder="board", days=30, subjects=("land",))


def codes(refusals: tuple[Refusal, ...]) -> list[str]:
    return [refusal.code for refusal in refusals]


@pytest.mark.parametrize(
    ("state", "outcome", "code", "result"),
    [
        (OPEN, None, None, PollResult.OPEN),
        (ANNULLED, None, None, PollResult.ANNULLED),
        (CLOSED, Outcome.NO_QUORUM, None, PollResult.WITHOUT_QUORUM),
        (CLOSED, Outcome.NO_QUORUM, "too-few-colleges", PollResult.WITHOUT_QUORUM),
        (CLOSED, Outcome.REJECTED, "second-round", PollResult.SECOND_ROUND),
        (CLOSED, Outcome.ADOPTED, "second-round", PollResult.SECOND_ROUND),
        (CLOSED, Outcome.REJECTED, "tie", PollResult.DECIDED),
        (CLOSED, Outcome.REJECTED, None, PollResult.DECIDED),
        (CLOSED, Outcome.TIED, None, PollResult.DECIDED),
        (CLOSED, Outcome.VETOED, None, PollResult.DECIDED),
        (CLOSED, Outcome.ADOPTED, None, PollResult.DECIDED),
    ],
)
def test_what_a_poll_came_to(state: PollState, outcome: Outcome, code: str, result: PollResult) -> None:
    assert result_of(state, outcome, code) is result


@pytest.mark.parametrize(
    ("held", "number"),
    [
        ([], 1),
        ([PollResult.ANNULLED], 1),
        ([PollResult.WITHOUT_QUORUM], 1),
        ([PollResult.SECOND_ROUND], 2),
        ([PollResult.SECOND_ROUND, PollResult.ANNULLED], 2),
        ([PollResult.SECOND_ROUND, PollResult.WITHOUT_QUORUM], 2),
    ],
)
def test_the_second_round_is_the_poll_after_one_that_asks_for_it(held: list[PollResult], number: int) -> None:
    assert next_round(held) == number


@pytest.mark.parametrize("held", [[], *([result] for result in ROOM_FOR_ANOTHER), ROOM_FOR_ANOTHER])
def test_a_poll_is_opened_when_none_has_decided(held: list[PollResult]) -> None:
    assert opening_refusals(AssemblyState.OPEN, ResolutionState.STANDING, held) == ()


@pytest.mark.parametrize("state", [AssemblyState.PREPARED, AssemblyState.CLOSED])
def test_no_poll_is_opened_outside_an_assembly_under_way(state: AssemblyState) -> None:
    refusals = opening_refusals(state, ResolutionState.STANDING, [])

    assert refusals == (Refusal("assembly-not-open", {"state": state.value}),)


@pytest.mark.parametrize("state", [ResolutionState.WITHDRAWN, ResolutionState.NOT_PUT])
def test_no_poll_is_opened_on_a_resolution_that_does_not_stand(state: ResolutionState) -> None:
    refusals = opening_refusals(AssemblyState.OPEN, state, [])

    assert refusals == (Refusal("resolution-not-standing", {"state": state.value}),)


@pytest.mark.parametrize(
    ("held", "code"),
    [
        ([PollResult.OPEN], "poll-already-open"),
        ([PollResult.ANNULLED, PollResult.OPEN], "poll-already-open"),
        ([PollResult.DECIDED], "already-decided"),
        ([PollResult.SECOND_ROUND, PollResult.DECIDED], "already-decided"),
    ],
)
def test_no_second_poll_is_opened_beside_one_or_after_a_decision(held: list[PollResult], code: str) -> None:
    assert codes(opening_refusals(AssemblyState.OPEN, ResolutionState.STANDING, held)) == [code]


def test_a_secret_ballot_is_never_named() -> None:
    assert ballot_refusals(PollMode.NAMED, BallotMode.SECRET, ARTICLE) == (Refusal("secret-ballot", {}, ARTICLE),)


@pytest.mark.parametrize(
    ("mode", "ballot"),
    [
        (PollMode.HANDS, BallotMode.SECRET),
        (PollMode.NAMED, BallotMode.RECORDED),
        (PollMode.NAMED, Hole()),
        (PollMode.HANDS, Hole()),
    ],
)
def test_any_other_ballot_may_be_taken_so(mode: PollMode, ballot: BallotMode | Hole) -> None:
    assert ballot_refusals(mode, ballot, ARTICLE) == ()


@pytest.mark.parametrize("change", [*VoteChange, None])
def test_a_first_vote_is_taken_however_final(change: VoteChange | None) -> None:
    assert voting_refusals(OPEN, PollMode.NAMED, None, change, ARTICLE) == ()


def test_a_vote_is_changed_until_the_close_where_the_statutes_let_it() -> None:
    assert voting_refusals(OPEN, PollMode.NAMED, Choice.FOR, VoteChange.UNTIL_CLOSE, ARTICLE) == ()


@pytest.mark.parametrize("change", [VoteChange.FINAL, None])
def test_a_vote_is_final_where_the_statutes_say_so_or_nothing(change: VoteChange | None) -> None:
    refusals = voting_refusals(OPEN, PollMode.NAMED, Choice.FOR, change, ARTICLE)

    assert refusals == (Refusal("already-signed-off", {}, ARTICLE),)


@pytest.mark.parametrize(
    ("state", "mode", "code"),
    [
        (CLOSED, PollMode.NAMED, "poll-closed"),
        (ANNULLED, PollMode.NAMED, "poll-annulled"),
        (CLOSED, PollMode.HANDS, "poll-closed"),
        (OPEN, PollMode.HANDS, "counted-by-hands"),
    ],
)
def test_no_vote_is_taken_after_the_end_nor_beside_hands(state: PollState, mode: PollMode, code: str) -> None:
    assert codes(voting_refusals(state, mode, None, VoteChange.UNTIL_CLOSE)) == [code]


@pytest.mark.parametrize(("state", "reasons"), [(OPEN, []), (CLOSED, ["poll-closed"]), (ANNULLED, ["poll-annulled"])])
def test_a_poll_ends_once(state: PollState, reasons: list[str]) -> None:
    assert codes(ending_refusals(state)) == reasons


@pytest.mark.parametrize(
    ("vote", "chair", "reasons"),
    [
        (CHAIR, ChairChoice.FOR, []),
        (NOBODY, ChairChoice.FOR, ["no-casting-vote"]),
        (None, ChairChoice.AGAINST, ["no-casting-vote"]),
        (None, None, []),
    ],
)
def test_the_chair_chooses_where_the_statutes_give_a_casting_vote(
    vote: CastingVote | None, chair: ChairChoice | None, reasons: list[str]
) -> None:
    assert codes(closing_refusals(rule(heads(), casting_vote=vote), None, Closing(chair=chair))) == reasons


@pytest.mark.parametrize(
    ("subject", "holder", "reasons"),
    [
        ("land", "board", []),
        ("land", "council", ["no-such-veto"]),
        ("money", "board", ["no-such-veto"]),
        (None, "board", ["no-such-veto"]),
    ],
)
def test_a_veto_is_used_by_its_holder_on_its_subjects(subject: str | None, holder: str, reasons: list[str]) -> None:
    counted = rule(heads(), conditions=(VETO,))

    assert codes(closing_refusals(counted, subject, Closing(vetoes=(holder,)))) == reasons


def test_a_veto_on_all_subjects_needs_none() -> None:
    counted = rule(heads(), conditions=(SuspensiveVeto(holder="board", days=30, subjects=ALL),))

    assert closing_refusals(counted, None, Closing(vetoes=("board",))) == ()


def test_everything_that_may_not_be_said_is_refused_at_once() -> None:
    said = Closing(chair=ChairChoice.FOR, vetoes=("board", "council"))

    assert codes(closing_refusals(rule(heads()), None, said)) == ["no-casting-vote", "no-such-veto", "no-such-veto"]


@pytest.mark.parametrize(
    ("before", "after", "chair", "reasons"),
    [
        (Outcome.TIED, Outcome.ADOPTED, ChairChoice.FOR, []),
        (Outcome.TIED, Outcome.REJECTED, ChairChoice.AGAINST, []),
        (Outcome.TIED, Outcome.TIED, None, ["not-to-complete"]),
        (Outcome.ADOPTED, Outcome.REJECTED, ChairChoice.AGAINST, ["not-to-complete"]),
        (Outcome.ADOPTED, Outcome.VETOED, None, []),
        (Outcome.VETOED, Outcome.VETOED, None, ["not-to-complete"]),
        (Outcome.NO_QUORUM, Outcome.NO_QUORUM, None, ["not-to-complete"]),
    ],
)
def test_a_decision_is_completed_once_and_only_where_it_waits(
    before: Outcome, after: Outcome, chair: ChairChoice | None, reasons: list[str]
) -> None:
    assert codes(completing_refusals(before, after, Closing(chair=chair))) == reasons
