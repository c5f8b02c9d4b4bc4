"""The product decides as a second decider that shares no code with it, on drawn statutes and sheets.

GOVTOOL_DRAWN_CASES sets how many cases are compared; each disagreement is told as a case that can be replayed.
"""

import os
from itertools import islice
from random import Random

import pytest

from govtool.domain.decisions import decide
from govtool.presets.cases import Case, read_case
from tests.naive.agreement import answer_of, compared, drawn_cases, toml_of, words_in
from tests.naive.decider import decided

CARRIES = ("proportional", "majority", "delegates", "heads")
WEIGHINGS = (
    *("not-counted", "for", "against"),
    *("not-cast", "redistribute-equal", "redistribute-pro-rata"),
    *("lost", "equal", "pro-rata", "block", "keep"),
    *("neutral", "second-round", "split", "chair", "nobody"),
)
QUORUMS = ("none", "heads", "weighted-heads", "colleges", "composite")
CONDITIONS = (
    *("colleges-in-favour", "share-of-colleges", "heads-majority", "college-veto"),
    *("suspensive-veto", "blocking-minority", "unanimity"),
)
BASES = (
    *("cast", "voters", "attending", "enrolled"),
    *("weight_cast", "total_weight", "heads_cast", "heads_attending", "heads_enrolled"),
)
CHUNKS = 20
CASES_IN_A_CHUNK = int(os.environ.get("GOVTOOL_DRAWN_CASES", "100000")) // CHUNKS
LEAST_EXACT = CASES_IN_A_CHUNK // 10 if CASES_IN_A_CHUNK >= 1000 else 0
"""One case in ten, where there are enough for that to be sure."""


@pytest.mark.parametrize("seed", range(CHUNKS))
def test_both_deciders_agree_and_one_case_in_ten_stands_exactly_on_a_share(seed: int) -> None:
    comparison = compared(seed, CASES_IN_A_CHUNK)

    assert not comparison.disagreements, comparison.disagreements[0]
    assert comparison.cases == CASES_IN_A_CHUNK
    assert comparison.exact >= LEAST_EXACT


def test_the_drawn_cases_hold_every_kind_of_clause_outcome_and_exact_figure() -> None:
    words = {word for statutes, _, _ in islice(drawn_cases(Random(1)), 0, 20_000, 40) for word in words_in(statutes)}
    comparison = compared(1, 2_000)

    assert words >= {*CARRIES, *WEIGHINGS, *QUORUMS, *CONDITIONS, *BASES}
    assert set(comparison.outcomes) == {"no-quorum", "vetoed", "rejected", "tied", "adopted"}
    assert set(comparison.figures) == {"quorum", "college-threshold", "majority", "tie", "condition"}


@pytest.mark.parametrize("rank", range(50))
def test_a_case_that_is_told_can_be_replayed_by_the_command(rank: int) -> None:
    statutes, _, case = next(islice(drawn_cases(Random(2)), rank * 11, None))

    replayed = read_case(toml_of(statutes, case))

    assert isinstance(replayed, Case), replayed
    assert answer_of(decide(replayed.rule, replayed.sheet), replayed.sheet) == decided(statutes, case)
