"""The expectations of a golden case are compared to the last one, and a wrong word is told from a wrong figure."""

import pytest

from govtool.presets.cases import Case, read_case
from tests.presets.golden import differences, is_complete

CASE = """
format = 1
name = "Sept contre trois"
source = "Exemple"
decision = "ordinary"
call = 1
statutes = "clic-des-champs"
date = 2026-06-12
colleges = [
  { id = "producteurs", enrolled = 14, for = 7, against = 3 },
  { id = "consomacteurs", enrolled = 10, for = 5, against = 5 },
  { id = "associations", enrolled = 4, for = 1, against = 3 },
]
"""


def case_expecting(expectation: str) -> Case:
    case = read_case(CASE + "[expect]\n" + expectation)
    assert isinstance(case, Case), case
    return case


@pytest.mark.parametrize(
    "expectation",
    [
        'outcome = "adopted"',
        'code = "none"',
        'for = "53/100"',
        'for = "53 %"',
        'for = "0,53"',
        "weight_cast = 1",
        "heads = { for = 13, against = 11, voters = 24 }",
        "quorum = { holds = true, attending = 24, needed = 10 }",
        'weights = { producteurs = "2/5" }',
        'colleges = { consomacteurs = { for = "1/5", standing = "proportional", votes_base = 10 } }',
        "findings = { majority = true, quorum-heads = { holds = true, enrolled = 28 } }",
        'findings = { college = { college = "associations", holds = "none" } }',
        'margin = { changed = 1, missing = "none", colleges = { associations = { missing = "none" } } }',
    ],
)
def test_what_is_as_written_makes_no_difference(expectation: str) -> None:
    assert differences(case_expecting(expectation)) == []


@pytest.mark.parametrize(
    ("expectation", "difference"),
    [
        ('outcome = "rejected"', 'outcome: "rejected" is expected, "adopted" is found'),
        ('code = "tie"', 'code: "tie" is expected, "none" is found'),
        ('for = "54/100"', 'for: "54/100" is expected, "53/100" is found'),
        ("for = 0.53", 'for: 0.53 is expected, "53/100" is found'),
        ('for = "demi"', 'for: "demi" is expected, "53/100" is found'),
        ('for = "none"', 'for: "none" is expected, "53/100" is found'),
        ("weight_cast = true", 'weight_cast: true is expected, "1" is found'),
        ("weights.producteurs = {}", 'weights.producteurs: "{}" is expected, "2/5" is found'),
        ("heads = { for = 12 }", "heads.for: 12 is expected, 13 is found"),
        ("quorum = { holds = false }", "quorum.holds: false is expected, true is found"),
        ("quorum = { holds = 1 }", "quorum.holds: 1 is expected, true is found"),
        ("findings = { majority = false }", "findings.majority.holds: false is expected, true is found"),
        ("findings = { majority = { holds = true, base = 2 } }", 'findings.majority.base: 2 is expected, "1" is found'),
        ("margin = { missing = 3 }", 'margin.missing: 3 is expected, "none" is found'),
    ],
)
def test_what_is_not_as_written_is_said(expectation: str, difference: str) -> None:
    assert differences(case_expecting(expectation)) == [difference]


@pytest.mark.parametrize(
    ("expectation", "difference"),
    [
        ('outcom = "adopted"', "outcom: unknown here; the nearest is outcome"),
        ("heads = { agianst = 11 }", "heads.agianst: unknown here; the nearest is against"),
        ("findings = { majorité = true }", "findings.majorité: unknown here; the nearest is majority"),
        ("findings = { majority = { share_ = 2 } }", "findings.majority.share_: unknown here; the nearest is share"),
        ('weights = { producteur = "2/5" }', "weights.producteur: unknown here; the nearest is producteurs"),
        ("margin = { xyz = 1 }", "margin.xyz: unknown here; known are changed, added, missing, colleges"),
    ],
)
def test_an_unknown_word_is_said_with_the_nearest_known_one(expectation: str, difference: str) -> None:
    assert differences(case_expecting(expectation.replace("majorité", '"majorité"'))) == [difference]


def test_a_finding_is_looked_for_among_all_those_of_its_code() -> None:
    case = case_expecting('findings = { college = { college = "consomacteurs", votes_for = 6 } }')

    assert differences(case) == ["findings.college.votes_for: 6 is expected, 5 is found"]


@pytest.mark.parametrize("without", ['name = "Sept contre trois"', 'source = "Exemple"', 'outcome = "adopted"'])
def test_a_case_without_name_source_or_outcome_is_not_complete(without: str) -> None:
    text = CASE + '[expect]\nfor = "53/100"\noutcome = "adopted"\n'
    whole, part = read_case(text), read_case(text.replace(without, ""))
    assert isinstance(whole, Case)
    assert isinstance(part, Case)

    assert is_complete(whole)
    assert not is_complete(part)
