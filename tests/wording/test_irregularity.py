"""Irregularities in sentences: what ballots withdrawn could change, in both languages."""

import pytest

from govtool.domain.decisions import decide
from govtool.domain.irregularity import could_change
from govtool.presets.cases import Case, read_case
from govtool.presets.documents import PRESETS
from govtool.wording.decided.irregularity import irregularity_text
from govtool.wording.language import voice_in


@pytest.fixture(scope="module")
def case() -> Case:
    read = read_case(PRESETS / "tour" / "1-clic-des-champs.toml")
    assert isinstance(read, Case)
    return read


def said(case: Case, withdrawn: int, language: str) -> str:
    found = could_change(case.rule, case.sheet, decide(case.rule, case.sheet), withdrawn=withdrawn)
    return irregularity_text(found, case.statutes, voice_in(language))


@pytest.mark.parametrize(
    ("language", "few", "enough"),
    [
        ("fr", "le résultat ne changerait pas", "le résultat pourrait changer"),
        ("en", "would not change", "could change"),
    ],
)
def test_it_says_whether_the_outcome_could_change_and_what_it_takes(
    case: Case, language: str, few: str, enough: str
) -> None:
    fewest = could_change(case.rule, case.sheet, decide(case.rule, case.sheet), withdrawn=1).fewest or 0

    assert few in said(case, fewest - 1, language)
    assert enough in said(case, fewest, language)
    assert str(fewest) in said(case, fewest, language)


def test_the_worst_case_is_told_by_college(case: Case) -> None:
    found = could_change(case.rule, case.sheet, decide(case.rule, case.sheet), withdrawn=1)
    names = {college.id: college.name for college in case.statutes.colleges}

    assert all(names[college] in said(case, 1, "fr") for college in found.worst)
