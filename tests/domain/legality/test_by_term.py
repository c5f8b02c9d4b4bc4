"""What the law asks of one place of the statutes is found by its path, its legal form and the day."""

import datetime

import pytest

from govtool.domain.legality import RULES
from govtool.domain.legality.by_term import BY_TERM, laws_at
from govtool.domain.statutes import LegalForm

DAY = datetime.date(2026, 6, 12)
OLD = datetime.date(2018, 6, 12)


def articles(path: str, form: LegalForm, on: datetime.date = DAY) -> list[str]:
    return [law.article.number for law in laws_at(path, form, on)]


@pytest.mark.parametrize(
    ("path", "form", "numbers"),
    [
        ("colleges.weight", LegalForm.SCIC_SAS, ["19 octies"]),
        ("colleges.weight", LegalForm.ASSOCIATION, []),
        ("decisions.ordinary.first.quorum", LegalForm.SCIC_SA, ["L225-98"]),
        ("decisions.extraordinary.first.quorum", LegalForm.SCIC_SA, ["L225-96"]),
        ("decisions.board-election.first.quorum", LegalForm.SCIC_SA, []),
        ("decisions.ordinary.first.majority.share", LegalForm.SCIC_SARL, ["L223-29"]),
        ("decisions.ordinary.first.majority.share", LegalForm.SCIC_SAS, ["L227-9"]),
        ("decisions.board-election.second.majority.share", LegalForm.SCIC_SAS, ["L227-9"]),
        ("proxies.limit", LegalForm.AGRICULTURAL_COOPERATIVE, ["R524-14"]),
        ("notice.first_days", LegalForm.SCOP_SARL, ["R223-20"]),
        ("nowhere", LegalForm.SCIC_SA, []),
        ("decisions", LegalForm.SCIC_SA, []),
    ],
)
def test_a_place_is_bound_by_its_articles(path, form, numbers):
    assert articles(path, form) == numbers


def test_the_rows_are_those_of_the_day():
    assert laws_at("weighing.abstention", LegalForm.SCIC_SA, OLD) != laws_at(
        "weighing.abstention", LegalForm.SCIC_SA, DAY
    )


def test_every_row_is_one_that_a_rule_rests_on():
    ruled = {law for rule in RULES for law in rule.laws}

    assert {law for laws in BY_TERM.values() for law in laws} <= ruled
