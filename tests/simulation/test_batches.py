"""Many sheets decided together have the outcomes that the domain gives to each."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from govtool.domain.decisions import decide
from govtool.domain.rules import DecisionRule
from govtool.simulation.batches import OUTCOMES, Batch, outcomes_of
from tests.factories.any_polls import accepted_rules
from tests.factories.counted import by_majority, majority, proportional, rule

ROWS = 60


def drawn(seed: int, enrolled: tuple[int, ...], rows: int = ROWS) -> Batch:
    """Draw sheets: members absent, idle, abstaining, for and against, whole colleges silent now and then."""
    random = np.random.default_rng(seed)
    attending = random.integers(0, np.array(enrolled) + 1, size=(rows, len(enrolled)))
    voters = attending * random.integers(0, 5, size=attending.shape).clip(0, 1)
    abstain = random.binomial(voters, random.choice([0, 0.3], size=(rows, 1)))
    for_ = random.binomial(voters - abstain, random.choice([0, 0.5, 0.8, 1], size=attending.shape))
    return Batch(enrolled, attending, for_, voters - abstain - for_, abstain)


def one_by_one(rule: DecisionRule, batch: Batch, subject: str | None) -> list[str]:
    """Decide every sheet by itself."""
    rows = range(len(batch.for_))
    return [decide(rule, batch.sheet(rule, row, subject)).outcome.value for row in rows]


def together(rule: DecisionRule, batch: Batch, subject: str | None) -> list[str]:
    """Decide all sheets together."""
    return [OUTCOMES[rank].value for rank in outcomes_of(rule, batch, subject)]


@settings(max_examples=400, deadline=None)
@given(
    accepted_rules(),
    st.lists(st.integers(0, 9), min_size=4, max_size=4),
    st.sampled_from([None, "land"]),
    st.integers(0, 2**32),
)
def test_whatever_the_rule_sheets_are_decided_as_one_by_one(
    asked: DecisionRule, enrolled: list[int], subject: str | None, seed: int
) -> None:
    batch = drawn(seed, tuple(enrolled))

    assert together(asked, batch, subject) == one_by_one(asked, batch, subject)


def test_an_exact_tie_that_floating_point_misses_is_decided_exactly() -> None:
    """35, 25, 20 and 20 per cent with 2/3, 10/12, 2/48 and 6/24 for are exactly half, which is not more than half."""
    weights = {"a": "35/100", "b": "25/100", "c": "20/100", "d": "20/100"}
    for_, cast = np.array([[2, 10, 2, 6]]), np.array([[3, 12, 48, 24]])
    batch = Batch((3, 12, 48, 24), cast, for_, cast - for_, np.zeros_like(cast))

    assert together(rule(proportional(), weights), batch, None) == ["rejected"]
    assert together(rule(proportional(), weights, majority=majority("1/2")), batch, None) == ["rejected"]


@pytest.mark.parametrize("weighing", [proportional(), by_majority()])
def test_large_colleges_are_decided_as_one_by_one(weighing: object) -> None:
    asked = rule(weighing, {"a": "1/3", "b": "1/3", "c": "1/3"})
    batch = drawn(3, (100_000, 20_000, 7), rows=300)

    assert together(asked, batch, None) == one_by_one(asked, batch, None)
