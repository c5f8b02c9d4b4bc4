"""The facts of an assembly: how each member took part, what became of each resolution, who counts in each college."""

from dataclasses import replace

import pytest

from govtool.domain.assemblies import ResolutionState
from govtool.domain.assembly_facts import ItemState, Manner, attendance_by_college, manner_of, state_of
from govtool.domain.polls import PollState
from tests.factories.held_assemblies import ADOPTED, COLLEGES, decided, held_assembly, item, nine_members, poll

ARRIVED = frozenset({1})
VOTED = frozenset({1, 2})
HOLDERS = {1: 9, 2: 9, 3: 1, 4: 2, 5: 6}


@pytest.mark.parametrize(
    ("entry", "manner"),
    [
        (1, Manner.PRESENT),
        (2, Manner.REMOTE),
        (3, Manner.REPRESENTED),
        (4, Manner.REPRESENTED),
        (5, Manner.ABSENT),
        (7, Manner.ABSENT),
    ],
)
def test_a_member_takes_part_herself_or_through_a_holder_who_does(entry: int, manner: Manner) -> None:
    assert manner_of(entry, ARRIVED, VOTED, HOLDERS) is manner


@pytest.mark.parametrize(
    ("state", "ended", "became"),
    [
        (ResolutionState.STANDING, PollState.CLOSED, ItemState.DECIDED),
        (ResolutionState.STANDING, PollState.OPEN, ItemState.STANDING),
        (ResolutionState.NOT_PUT, PollState.ANNULLED, ItemState.NOT_PUT),
        (ResolutionState.WITHDRAWN, PollState.ANNULLED, ItemState.WITHDRAWN),
    ],
)
def test_only_a_closed_poll_decides_a_resolution(state: ResolutionState, ended: PollState, became: ItemState) -> None:
    assert state_of(state, (poll(1, 1, 2, None, state=ended),)) is became


def test_the_members_of_each_college_are_counted_by_manner() -> None:
    counts = attendance_by_college(COLLEGES, nine_members())

    assert [(one.enrolled, one.present, one.remote, one.represented, one.attending) for one in counts] == [
        (4, 2, 0, 1, 3),
        (3, 1, 1, 0, 2),
        (2, 1, 0, 0, 1),
    ]


def test_the_decision_that_stands_is_the_last_one() -> None:
    first, second = decided(ADOPTED, 10), decided(ADOPTED, 20)

    assert item(1, "Un dépôt", poll(1, 1, 10, first), poll(2, 11, 20, second)).decision == second
    assert item(1, "Un dépôt", poll(1, 1, 10, first), poll(2, 11, 20, None)).decision == first
    assert item(1, "Un dépôt").decision is None


def test_the_outcomes_are_those_of_every_decided_poll() -> None:
    assert held_assembly().outcomes == ("adopted", "rejected", "no-quorum", "adopted")


def test_a_record_without_outcome_is_no_decision() -> None:
    broken = replace(decided(ADOPTED, 10), record={"decision": []})

    with pytest.raises(ValueError, match="no decision"):
        _ = broken.outcome
