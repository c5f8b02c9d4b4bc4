"""A decision makes a version only when it was adopted, and not for days before it."""

import datetime

import pytest

from govtool.domain.adoptions import Adoption, adoption_refusals
from govtool.domain.decisions import Outcome

TODAY = datetime.date(2026, 6, 12)
DAY = datetime.timedelta(days=1)


def codes(adoption: Adoption, outcome: Outcome | None, since: datetime.date) -> list[str]:
    return [refusal.code for refusal in adoption_refusals(adoption, outcome, since, TODAY)]


@pytest.mark.parametrize("outcome", [None, *(one for one in Outcome if one is not Outcome.ADOPTED)])
def test_a_poll_that_did_not_adopt_makes_no_version(outcome):
    assert codes(Adoption(poll_id=7, on=TODAY), outcome, TODAY) == ["decision-not-adopted"]


def test_a_poll_that_adopted_makes_one_from_its_day_on():
    assert codes(Adoption(poll_id=7, on=TODAY), Outcome.ADOPTED, TODAY) == []
    assert codes(Adoption(poll_id=7, on=TODAY), Outcome.ADOPTED, TODAY - DAY) == ["in-force-before-adoption"]


def test_what_was_adopted_on_paper_was_adopted_by_today():
    assert codes(Adoption(poll_id=None, on=TODAY), None, TODAY + DAY) == []
    assert codes(Adoption(poll_id=None, on=TODAY + DAY), None, TODAY + DAY) == ["adopted-in-future"]
