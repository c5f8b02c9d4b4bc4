"""Weights that the reader refuses are found in values as well."""

from dataclasses import replace
from datetime import date
from fractions import Fraction

import pytest

from govtool.domain.legality import remarks_on
from govtool.domain.statutes import College, LegalForm, Statutes
from tests.factories.written_statutes import complete_scic

ON = date(2026, 11, 23)


def weighing(*weights: str) -> Statutes:
    """Give complete statutes of a SCIC with these weights."""
    colleges = tuple(
        College(id=f"c{rank}", name=f"C{rank}", weight=Fraction(text)) for rank, text in enumerate(weights)
    )
    return replace(complete_scic(), colleges=colleges)


@pytest.mark.parametrize(
    ("weights", "total"),
    [(("33/100", "33/100", "33/100"), "99/100"), (("1/3", "1/3", "1001/3000"), "3001/3000")],
)
def test_weights_that_miss_the_whole_are_an_error(weights: tuple[str, ...], total: str) -> None:
    (remark,) = remarks_on(weighing(*weights), ON)

    assert (remark.code, remark.severity) == ("college-weights-sum", "error")
    assert remark.figures["total"] == Fraction(total)


def test_thirds_make_the_whole() -> None:
    assert remarks_on(weighing("1/3", "1/3", "1/3"), ON) == ()


def test_an_association_may_weigh_as_it_likes() -> None:
    statutes = replace(weighing("33/100", "33/100", "33/100"), legal_form=LegalForm.ASSOCIATION)

    assert remarks_on(statutes, ON) == ()
