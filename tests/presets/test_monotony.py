"""The reader refuses the clauses under which one more vote for could do harm, at the field to change."""

import pytest

from govtool.domain.statutes import Statutes
from govtool.presets.documents import read_statutes
from govtool.presets.faults import Fault

WEIGHING = """
carry = "majority"
abstention = "not-counted"
blank = "not-counted"
silent_college = "not-cast"
empty_college = "equal"
weight_cap = "none"
below_three_colleges = "keep"
college_threshold = { share = "60 %", comparison = "at-least" }
college_below_threshold = "neutral"
college_tie = "split"
"""
CALL = """
quorum = [{ kind = "none" }]
majority = { share = "1/2", comparison = "more-than", base = "total_weight", college_base = "cast" }
"""
UNEVEN = f"""
format = 1
name = "Exemple"
legal_form = "scic-sas"
colleges = [{{ id = "a", weight = "1/2" }}, {{ id = "b", weight = "1/2" }}]
[weighing]{WEIGHING}
[decisions.ordinary.first]{CALL}
[decisions.ordinary.second]{CALL}
[decisions.extraordinary.first]{CALL}
"""
TIE = "tie-unlike-missed-threshold"
CALLS = ("decisions.ordinary.first", "decisions.ordinary.second", "decisions.extraordinary.first")


def faults_of(text: str, *edits: tuple[str, str]) -> list[Fault]:
    for found, instead in edits:
        assert found in text, found
        text = text.replace(found, instead)
    read = read_statutes(text)
    return [] if isinstance(read, Statutes) else list(read)


def said(faults: list[Fault]) -> list[tuple[str, str, str]]:
    return [(fault.path, fault.value, fault.code) for fault in faults]


def test_a_combination_is_noted_once_with_the_field_to_change_what_to_write_and_the_calls_concerned() -> None:
    (fault,) = faults_of(UNEVEN)

    assert said([fault]) == [("weighing.college_tie", '"split"', TIE)]
    assert fault.expected == {"calls": CALLS, "write": "neutral"}


def test_the_weighing_of_one_kind_of_decision_is_noted_at_its_own_place() -> None:
    own = f"{UNEVEN}[decisions.extraordinary.weighing]{WEIGHING}"

    faults = faults_of(own)

    assert [(fault.path, fault.expected["calls"]) for fault in faults] == [
        ("decisions.extraordinary.weighing.college_tie", CALLS[2:]),
        ("weighing.college_tie", CALLS[:2]),
    ]


def test_only_the_calls_concerned_are_named() -> None:
    half = ('share = "60 %", comparison = "at-least"', 'share = "1/2", comparison = "more-than"')
    heads = f"{UNEVEN}[decisions.election.first]{CALL.replace('total_weight', 'heads_cast')}"
    of_all = CALL.replace('college_base = "cast"', 'college_base = "enrolled"')

    (fault,) = faults_of(f"{heads}[decisions.dissolution.first]{of_all}", half)

    assert fault.expected["calls"] == ("decisions.dissolution.first",)


ABSTAINED = ('college_base = "cast"', 'college_base = "voters"')
COUNTED_AGAINST = ('college_below_threshold = "neutral"', 'college_below_threshold = "against"')
TIE_AGAINST = ('college_tie = "split"', 'college_tie = "against"')
TIE_NEUTRAL = ('college_tie = "split"', 'college_tie = "neutral"')
SHARED = ('"not-cast"', '"redistribute-equal"')
CHAIR = ("quorum = [", 'casting_vote = { given_to = "chair" }\nquorum = [')
NO_THRESHOLD = ('college_threshold = { share = "60 %", comparison = "at-least" }', 'college_threshold = "none"')


@pytest.mark.parametrize(
    ("edits", "path", "value", "code"),
    [
        (
            (ABSTAINED, COUNTED_AGAINST, TIE_AGAINST),
            "weighing.silent_college",
            '"not-cast"',
            "silence-above-missed-threshold",
        ),
        (
            (ABSTAINED, COUNTED_AGAINST, TIE_AGAINST, SHARED),
            "weighing.silent_college",
            '"redistribute-equal"',
            "silence-above-missed-threshold",
        ),
        (
            (ABSTAINED, SHARED, TIE_NEUTRAL),
            "weighing.silent_college",
            '"redistribute-equal"',
            "shared-silence-on-wide-base",
        ),
    ],
)
def test_each_weighing_of_silence_has_its_path_and_code(
    edits: tuple[tuple[str, str], ...], path: str, value: str, code: str
) -> None:
    assert said(faults_of(UNEVEN, *edits)) == [(path, value, code)]


def test_a_casting_vote_is_noted_at_each_call_that_gives_it() -> None:
    faults = faults_of(UNEVEN, CHAIR, NO_THRESHOLD, TIE_NEUTRAL)

    code = "casting-vote-on-total-weight"
    assert said(faults) == [(f"{call}.casting_vote.given_to", '"chair"', code) for call in CALLS]


REPAIRS = [
    ((), ('college_tie = "split"', 'college_tie = "neutral"')),
    ((), NO_THRESHOLD),
    ((ABSTAINED, COUNTED_AGAINST, TIE_AGAINST), ('"not-cast"', '"against"')),
    ((ABSTAINED, COUNTED_AGAINST, TIE_AGAINST), ABSTAINED[::-1]),
    ((ABSTAINED, SHARED, TIE_NEUTRAL), SHARED[::-1]),
    ((ABSTAINED, SHARED, TIE_NEUTRAL), ABSTAINED[::-1]),
    ((CHAIR, TIE_NEUTRAL), ('"chair"', '"nobody"')),
    ((CHAIR, TIE_NEUTRAL), ("total_weight", "weight_cast")),
]


@pytest.mark.parametrize(("edits", "repair"), REPAIRS)
def test_each_repair_that_a_fault_proposes_makes_the_document_sound(
    edits: tuple[tuple[str, str], ...], repair: tuple[str, str]
) -> None:
    assert faults_of(UNEVEN, *edits) != []
    assert faults_of(UNEVEN, *edits, repair) == []


@pytest.mark.parametrize(
    ("found", "instead"),
    [
        ('college_below_threshold = "neutral"', 'college_below_threshold = "?"'),
        ('college_base = "cast"', 'college_base = "?"'),
        ('college_tie = "split"', 'college_tie = "?"'),
    ],
)
def test_what_is_left_open_is_not_guessed(found: str, instead: str) -> None:
    assert faults_of(UNEVEN, (found, instead)) == []


def test_combinations_are_seen_where_the_colleges_are_left_open() -> None:
    colleges = 'colleges = [{ id = "a", weight = "1/2" }, { id = "b", weight = "1/2" }]'

    assert said(faults_of(UNEVEN, (colleges, 'colleges = "?"'))) == [("weighing.college_tie", '"split"', TIE)]


SOUND = UNEVEN.replace(*TIE_NEUTRAL)
NOTHING, MORE_THAN_ALL = 'share = "0", comparison = "at-least"', 'share = "1", comparison = "more-than"'
FIRST = "decisions.ordinary.first"
QUORUM = """
[decisions.election.first]
quorum = [{ kind = "none" }, { kind = "heads", TERMS }]
majority = "?"
"""
VETO = """
[decisions.election.first]
quorum = "?"
majority = "?"
conditions = [{ kind = "college-veto", college = "a", college_base = "cast", subjects = "all", TERMS }]
"""


@pytest.mark.parametrize(
    ("text", "place", "instead"),
    [
        (SOUND.replace('share = "60 %", comparison = "at-least"', "TERMS"), "weighing.college_threshold", True),
        (SOUND.replace('share = "1/2", comparison = "more-than"', "TERMS", 1), f"{FIRST}.majority", False),
        (SOUND + QUORUM, "decisions.election.first.quorum[2]", True),
        (SOUND + VETO, "decisions.election.first.conditions[1]", False),
    ],
)
def test_a_threshold_that_decides_nothing_is_noted_wherever_it_stands(text: str, place: str, instead: bool) -> None:
    always, never = (faults_of(text, ("TERMS", terms)) for terms in (NOTHING, MORE_THAN_ALL))

    assert said(always) == [(f"{place}.share", '"0"', "threshold-always-met")]
    assert (always[0].expected["instead"] is not None) is instead
    assert said(never) == [(f"{place}.comparison", '"more-than"', "threshold-never-met")]
