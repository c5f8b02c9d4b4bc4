"""Every fault of a statutes document is named at once, with its path, its value and what is expected."""

from fractions import Fraction

import pytest

from govtool.domain.holes import Hole
from govtool.domain.statutes import Statutes
from govtool.domain.weighing import ProportionalWeighing
from govtool.presets.documents import read_statutes
from govtool.presets.faults import Fault

COMPLETE = """
format = 1
name = "Exemple"
legal_form = "scic-sas"
[[colleges]]
id = "salaries"
weight = "50 %"
[[colleges]]
id = "usagers"
weight = "30 %"
[[colleges]]
id = "partenaires"
weight = "20 %"
[weighing]
carry = "proportional"
abstention = "not-counted"
blank = "not-counted"
silent_college = "not-cast"
empty_college = "equal"
weight_cap = "1/2"
below_three_colleges = "heads"
[decisions.ordinary]
ballot = "recorded"
[[decisions.ordinary.first.quorum]]
kind = "heads"
share = "1/5"
comparison = "at-least"
[decisions.ordinary.first.majority]
share = "1/2"
comparison = "more-than"
base = "weight_cast"
college_base = "cast"
"""


def faults_of(text: str) -> dict[str, Fault]:
    read = read_statutes(text)
    assert isinstance(read, tuple), "faults were expected"
    return {fault.path: fault for fault in read}


def statutes_of(text: str) -> Statutes:
    read = read_statutes(text)
    assert isinstance(read, Statutes), read
    return read


def test_a_complete_document_is_read() -> None:
    statutes = statutes_of(COMPLETE)

    assert isinstance(statutes.weighing, ProportionalWeighing)
    assert not isinstance(statutes.colleges, Hole)
    assert [college.weight for college in statutes.colleges] == [Fraction(1, 2), Fraction(3, 10), Fraction(1, 5)]


def test_a_college_without_a_name_is_called_by_its_id() -> None:
    statutes = statutes_of(COMPLETE)

    assert not isinstance(statutes.colleges, Hole)
    assert statutes.colleges[0].name == "salaries"


def test_what_is_absent_is_a_hole_and_no_fault() -> None:
    assert statutes_of(COMPLETE).proxies == Hole()


def test_a_question_mark_is_a_hole() -> None:
    assert statutes_of('proxies = "?"\n' + COMPLETE).proxies == Hole()


def test_a_table_with_a_question_mark_is_a_hole_that_keeps_the_rest() -> None:
    assert statutes_of(COMPLETE + '[proxies]\nholder = "?"\nblank = "refused"\n').proxies == Hole(
        missing=("holder", "limit", "blank_outside_limit"), known=(("blank", "refused"),)
    )


def test_a_hole_keeps_what_the_document_does_say() -> None:
    statutes = statutes_of(COMPLETE.replace('weight_cap = "1/2"', 'weight_cap = "?"'))

    assert isinstance(statutes.weighing, Hole)
    assert statutes.weighing.missing == ("weight_cap",)
    assert ("carry", "proportional") in statutes.weighing.known


def test_all_faults_are_named_at_once() -> None:
    text = (
        COMPLETE.replace('weight = "20 %"', "weight = 0.2")
        .replace('comparison = "at-least"', 'comparison = "at-lest"')
        .replace('name = "Exemple"', 'nmae = "Exemple"')
    )

    faults = faults_of(text)

    assert faults["colleges[partenaires].weight"].code == "float"
    assert faults["decisions.ordinary.first.quorum[1].comparison"].expected["nearest"] == "at-least"
    assert faults["nmae"].expected["nearest"] == "name"


@pytest.mark.parametrize(
    ("found", "instead", "path", "code"),
    [
        ('weight = "20 %"', "weight = nan", "colleges[partenaires].weight", "float"),
        ('weight = "20 %"', "weight = inf", "colleges[partenaires].weight", "float"),
        ('weight = "20 %"', "weight = 1e400", "colleges[partenaires].weight", "float"),
        ('weight = "20 %"', "weight = 20", "colleges[partenaires].weight", "not-a-share"),
        ('weight = "20 %"', "weight = true", "colleges[partenaires].weight", "not-a-share"),
        ('weight = "20 %"', 'weight = "-20 %"', "colleges[partenaires].weight", "not-a-share"),
        ('weight = "20 %"', 'weight = "120 %"', "colleges[partenaires].weight", "share-above-one"),
        ('weight = "20 %"', 'weight = "19,999999999999999 %"', "colleges", "weights-sum"),
        ('weight = "20 %"', 'weight = "20,000000000000001 %"', "colleges", "weights-sum"),
        ('id = "usagers"', 'id = "salaries"', "colleges[salaries].id", "duplicate-id"),
        ("format = 1", "format = 2", "format", "unsupported-format"),
        ("format = 1", "format = true", "format", "wrong-kind"),
        ("format = 1", "format = -1", "format", "negative"),
        ("format = 1", "", "format", "missing"),
        ('carry = "proportional"', 'carry = "proportionnal"', "weighing.carry", "unknown-word"),
        ('carry = "proportional"', 'cary = "proportional"', "weighing.cary", "unknown-key"),
        ('legal_form = "scic-sas"', 'legal_form = "scicc"', "legal_form", "unknown-word"),
        ("[weighing]", "[[weighing]]", "weighing", "wrong-kind"),
        ('[[colleges]]\nid = "salaries"', '[colleges]\nid = "salaries"', "", "not-toml"),
        (
            "[[decisions.ordinary.first.quorum]]\n",
            "[decisions.ordinary.first.quorum]\n",
            "decisions.ordinary.first.quorum",
            "wrong-kind",
        ),
    ],
)
def test_each_fault_has_its_path_and_code(found: str, instead: str, path: str, code: str) -> None:
    assert found in COMPLETE
    read = read_statutes(COMPLETE.replace(found, instead))

    assert isinstance(read, tuple)
    assert (path, code) in [(fault.path, fault.code) for fault in read]


def test_an_unknown_college_in_a_clause_is_named() -> None:
    condition = """
[[decisions.ordinary.first.conditions]]
kind = "college-veto"
college = "salarie"
college_base = "cast"
subjects = "all"
share = "2/3"
comparison = "at-least"
"""
    fault = faults_of(COMPLETE + condition)["decisions.ordinary.first.conditions[1].college"]

    assert (fault.code, fault.expected["nearest"]) == ("unknown-id", "salaries")


def test_more_colleges_in_favour_than_there_are_is_a_fault() -> None:
    condition = '[[decisions.ordinary.first.conditions]]\nkind = "colleges-in-favour"\nnumber = 4\n'

    assert faults_of(COMPLETE + condition)["decisions.ordinary.first.conditions[1].number"].code == "too-many-colleges"


def test_an_empty_list_of_quorum_conditions_is_a_fault() -> None:
    text = COMPLETE.split("[[decisions.ordinary.first.quorum]]", maxsplit=1)[0]

    faults = faults_of(text + "[decisions.ordinary.first]\nquorum = []\n")

    assert faults["decisions.ordinary.first.quorum"].code == "empty-quorum"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("a" * 10_000_000, "too-large"),
        ("[" * 100_000, "not-toml"),
        ("x = " + "[" * 100_000, "too-deep"),
        ("x = " + "[" * 30 + "]" * 30, "too-deep"),
        ("a." * 100_000 + "b = 1", "too-deep"),
        ("x = {" + "a." * 20 + "b = 1}", "too-deep"),
        ("a = " + "9" * 5_000, "too-big"),
        ("\x00", "not-toml"),
        ("a = 1\na = 2", "not-toml"),
    ],
)
def test_a_hostile_document_ends_in_one_fault(text: str, code: str) -> None:
    read = read_statutes(text)

    assert isinstance(read, tuple)
    assert [fault.code for fault in read] == [code]


def test_a_value_is_shown_short_and_without_control_characters() -> None:
    fault = faults_of(COMPLETE.replace('"scic-sas"', '"\\u001b[31m' + "x" * 500 + '"'))["legal_form"]

    assert len(fault.value) <= 60
    assert fault.value.isprintable()
