"""Each document of `tests/cases/legality` calls for exactly the remarks it lists."""

import pytest

from govtool.domain.legality import RULES, remarks_on
from tests.factories.legal_cases import LegalCase, legal_cases

CASES = tuple(legal_cases())
REFUSED_BY_THE_READER = {"college-weights-sum"}  # tested on values, in test_colleges.py.


def remarks_of(case: LegalCase) -> tuple[str, ...]:
    """Give the remarks on a case as it lists them."""
    return tuple(sorted(f"{remark.severity} {remark.code}" for remark in remarks_on(case.statutes, case.on)))


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.document}: {case.name}")
def test_a_document_calls_for_exactly_the_remarks_it_lists(case: LegalCase) -> None:
    assert remarks_of(case) == case.remarks


@pytest.mark.parametrize("code", [rule.code for rule in RULES if rule.code not in REFUSED_BY_THE_READER])
def test_each_rule_has_a_document_of_its_name_where_it_speaks_and_where_it_is_silent(code: str) -> None:
    speaking = {any(remark.endswith(f" {code}") for remark in case.remarks) for case in CASES if case.document == code}

    assert speaking == {True, False}


def test_names_of_cases_tell_them_apart() -> None:
    names = [(case.document, case.name) for case in CASES]

    assert len(set(names)) == len(names)
