"""Ballot counts: one row a decided poll and college, whole numbers and exact fractions."""

import datetime
from fractions import Fraction

import pytest

from govtool.documents.ballot_counts import ballot_counts
from govtool.wording.language import voice_in
from tests.factories.held_assemblies import STATUTES, held_assembly

DAY = datetime.date(2026, 6, 12)
REJECTED = "Rejetée"


def test_each_decided_poll_has_a_row_a_college() -> None:
    heads, rows = ballot_counts(held_assembly(), STATUTES, voice_in("fr"))

    assert {len(row) for row in rows} == {len(heads)}
    assert [(row[1], row[3]) for row in rows] == [
        *[(1, 1)] * 3,
        *[(2, 1)] * 3,
        *[(3, 2)] * 3,
        *[(4, 1)] * 3,
    ]


def test_a_row_tells_heads_weights_and_outcome_exactly() -> None:
    _, rows = ballot_counts(held_assembly(), STATUTES, voice_in("fr"))

    third = Fraction(2, 15)
    assert rows[3] == (
        *(DAY, 2, "Ouvrir un neuvième dépôt", 1, "Producteurs"),
        *(4, 2, 1, 0, 1, 2, 0, 0, 0),
        *(Fraction(2, 5), third, 2 * third, REJECTED),
    )


def test_without_quorum_nothing_is_weighed() -> None:
    _, rows = ballot_counts(held_assembly(), STATUTES, voice_in("fr"))

    assert rows[6][-4:] == ("", "", "", "Sans quorum")


@pytest.mark.parametrize(("language", "said"), [("fr", "Inscrits"), ("en", "Enrolled")])
def test_the_heads_of_the_columns_are_in_words(language: str, said: str) -> None:
    heads, _ = ballot_counts(held_assembly(), STATUTES, voice_in(language))

    assert said in heads
    assert len(set(heads)) == len(heads)


def test_a_cell_is_never_a_float() -> None:
    _, rows = ballot_counts(held_assembly(), STATUTES, voice_in("fr"))

    assert {type(cell) for row in rows for cell in row} == {str, int, Fraction, datetime.date}
