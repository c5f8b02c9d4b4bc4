"""An assembly goes from prepared to open to closed; what becomes of its roll and its resolutions."""

import pytest

from govtool.domain.assemblies import (
    AssemblyState,
    ResolutionState,
    moving_refusals,
    roll_refusals,
    withdrawing_refusals,
)
from govtool.domain.findings import Refusal
from govtool.domain.holes import Hole
from govtool.presets.documents import preset

PREPARED, OPEN, CLOSED = AssemblyState
STANDING, WITHDRAWN, NOT_PUT = ResolutionState


@pytest.mark.parametrize(("state", "wanted"), [(PREPARED, OPEN), (OPEN, CLOSED)])
def test_an_assembly_moves_forward(state: AssemblyState, wanted: AssemblyState) -> None:
    assert moving_refusals(state, wanted, 0) == ()


@pytest.mark.parametrize(
    ("state", "wanted"),
    [
        (PREPARED, PREPARED),
        (PREPARED, CLOSED),
        (OPEN, PREPARED),
        (OPEN, OPEN),
        (CLOSED, PREPARED),
        (CLOSED, OPEN),
        (CLOSED, CLOSED),
    ],
)
def test_an_assembly_moves_neither_back_nor_past_a_state(state: AssemblyState, wanted: AssemblyState) -> None:
    figures = {"state": state.value, "wanted": wanted.value}

    assert moving_refusals(state, wanted, 0) == (Refusal("assembly-state", figures),)


def test_an_assembly_is_not_closed_while_a_poll_is_open() -> None:
    assert moving_refusals(OPEN, CLOSED, 1) == (Refusal("polls-still-open", {"polls": 1}),)
    assert moving_refusals(PREPARED, OPEN, 1) == ()


@pytest.mark.parametrize("state", [PREPARED, OPEN])
def test_a_resolution_that_nobody_voted_on_is_withdrawn(state: AssemblyState) -> None:
    assert withdrawing_refusals(state, STANDING, 0) == ()


@pytest.mark.parametrize(
    ("assembly", "resolution", "polls", "code"),
    [
        (CLOSED, STANDING, 0, "assembly-closed"),
        (OPEN, WITHDRAWN, 0, "resolution-not-standing"),
        (OPEN, NOT_PUT, 0, "resolution-not-standing"),
        (OPEN, STANDING, 1, "already-voted"),
    ],
)
def test_a_resolution_that_was_voted_on_or_is_gone_is_not_withdrawn(
    assembly: AssemblyState, resolution: ResolutionState, polls: int, code: str
) -> None:
    assert [refusal.code for refusal in withdrawing_refusals(assembly, resolution, polls)] == [code]


def test_a_roll_of_the_colleges_of_the_statutes_is_frozen() -> None:
    assert roll_refusals(preset("clic-des-champs"), ["producteurs", "producteurs", "associations"]) == ()
    assert roll_refusals(preset("clic-des-champs"), []) == ()


def test_a_roll_with_other_colleges_is_refused_and_they_are_named_once() -> None:
    refusals = roll_refusals(preset("clic-des-champs"), ["producteurs", "salaries", "amis", "salaries"])

    assert refusals == (Refusal("unknown-colleges", {"colleges": ("amis", "salaries")}),)


def test_without_colleges_everybody_is_among_the_members() -> None:
    assert preset("sel").colleges == ()
    assert roll_refusals(preset("sel"), ["members"]) == ()
    assert roll_refusals(preset("sel"), ["producteurs"]) != ()


def test_colleges_that_nobody_knows_refuse_no_roll() -> None:
    draft = preset("clic-des-champs")
    object.__setattr__(draft, "colleges", Hole())

    assert roll_refusals(draft, ["anything"]) == ()
