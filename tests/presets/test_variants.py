"""A variant is its case with a few terms changed, and nothing else."""

import pytest

from govtool.domain.carry import Standing
from govtool.domain.decisions import decide
from govtool.presets.cases import Case
from govtool.presets.variants import read_variants

CASE = """
format = 1
name = "Sept contre trois"
decision = "ordinary"
call = 1
statutes = "cafe-associatif"
members = { enrolled = 20, for = 7, against = 3 }
[expect]
outcome = "adopted"
"""


def cases_of(text: str) -> list[Case]:
    read = read_variants(text)
    assert all(isinstance(case, Case) for case in read), read
    return [case for case in read if isinstance(case, Case)]


def test_a_file_without_variant_holds_one_case() -> None:
    assert [case.document.name for case in cases_of(CASE)] == ["Sept contre trois"]


def test_a_variant_keeps_all_that_it_does_not_change() -> None:
    _, variant = cases_of(CASE + '[[variants]]\nname = "Huit contre"\nmembers = { against = 8 }\n')

    assert variant.document.name == "Huit contre"
    assert (variant.sheet.colleges[0].for_, variant.sheet.colleges[0].against) == (7, 8)
    assert variant.sheet.colleges[0].enrolled == 20


def test_a_variant_has_its_own_expectations() -> None:
    case, variant, silent = cases_of(
        CASE + '[[variants]]\nexpect = { outcome = "rejected" }\n[[variants]]\nmembers = { for = 8 }\n'
    )

    assert case.expect == {"outcome": "adopted"}
    assert variant.expect == {"outcome": "rejected"}
    assert silent.expect == {}


def test_a_variant_stands_for_no_fault_but_its_own() -> None:
    case, variant = cases_of('fault = "Adopte à la moitié"\n' + CASE + "[[variants]]\ncall = 1\n")

    assert case.document.fault == "Adopte à la moitié"
    assert variant.document.fault is None


def test_a_variant_completes_statutes_that_the_case_only_names() -> None:
    change = '[variants.statutes.weighing]\ncarry = "delegates"\nabstention = "for"\nblank = "for"\n'
    _, variant = cases_of(CASE + "[[variants]]\n" + change)

    assert variant.rule.weighing.TAG == ("carry", "delegates")
    assert variant.rule.quorum == cases_of(CASE)[0].rule.quorum


def test_a_variant_may_take_other_statutes() -> None:
    _, variant = cases_of(CASE + '[[variants]]\nstatutes = "scic-sarl"\n')

    assert [carried.standing for carried in _carried(variant)] == [Standing.HEADS]
    assert variant.rule.majority.base.value == "total_weight"


def _carried(case: Case) -> list[object]:
    tally = decide(case.rule, case.sheet).tally
    assert tally is not None
    return list(tally.colleges.values())


def test_a_variant_with_faults_leaves_the_others_readable() -> None:
    case, variant, other = read_variants(CASE + "[[variants]]\ncall = 3\n[[variants]]\nmembers = { for = 9 }\n")

    assert isinstance(case, Case)
    assert isinstance(variant, tuple)
    assert [(fault.path, fault.code) for fault in variant] == [("call", "one-or-two")]
    assert isinstance(other, Case)


@pytest.mark.parametrize(
    ("written", "kind"), [("variants = 3", "list"), ("variants = [3]", "table"), ("expect = 3", "table")]
)
def test_variants_and_expectations_of_another_kind_are_faults(written: str, kind: str) -> None:
    text = written + CASE.replace('[expect]\noutcome = "adopted"\n', "")
    faults = [fault for read in read_variants(text) if isinstance(read, tuple) for fault in read]

    assert [(fault.code, fault.expected["kind"]) for fault in faults] == [("wrong-kind", kind)]


def test_a_variant_has_no_variants_of_its_own() -> None:
    _, variant = read_variants(CASE + "[[variants]]\n[[variants.variants]]\ncall = 1\n")

    assert isinstance(variant, tuple)
    assert [(fault.path, fault.code) for fault in variant] == [("variants.variants", "unknown-key")]


def test_a_text_that_cannot_be_read_is_one_answer_with_its_faults() -> None:
    assert [[fault.code for fault in read] for read in read_variants("format =") if isinstance(read, tuple)] == [
        ["not-toml"]
    ]
