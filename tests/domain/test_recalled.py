"""What was frozen is read back as the values it was made of."""

import json
from copy import deepcopy
from fractions import Fraction
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis.strategies import integers

from govtool.domain.decisions import Decision, decide
from govtool.domain.margins import Margin, margin_of
from govtool.domain.recalled import recalled, sheet_of
from govtool.domain.records import Json, record_of
from govtool.domain.rules import DecisionRule
from govtool.domain.sheets import CountSheet
from govtool.store.freezing import sheet_record
from tests.factories.small_polls import drawn_poll

RECORD, SHEET = "record", "sheet"


def written(rule: DecisionRule, sheet: CountSheet) -> dict[str, Json]:
    decision = decide(rule, sheet)
    record = record_of(decision, sheet, margin_of(rule, sheet, decision))
    return json.loads(json.dumps({RECORD: record, SHEET: sheet_record(sheet)}))


def terms(decision: Decision) -> tuple[object, ...]:
    tally = decision.tally
    counted = tally and (dict(tally.votes), dict(tally.colleges), tally.attending, tally.enrolled)
    return decision.outcome, decision.code, decision.findings, counted


def shares(decision: Decision) -> tuple[Fraction, ...]:
    tally = decision.tally
    return (decision.share(tally.for_), decision.share(tally.against)) if tally else ()


def numbers(margin: Margin) -> tuple[object, ...]:
    return margin.changed, margin.added, margin.missing, dict(margin.colleges)


@settings(max_examples=300, deadline=None, derandomize=True)
@given(integers(min_value=0, max_value=10**9))
def test_a_decision_is_recalled_as_it_was_taken(seed: int) -> None:
    rule, sheet = drawn_poll(Random(seed))
    decision, content = decide(rule, sheet), written(rule, sheet)

    found = recalled(content[RECORD], content[SHEET])

    assert found.sheet == sheet
    assert terms(found.decision) == terms(decision)
    assert shares(found.decision) == shares(decision)
    assert numbers(found.margin) == numbers(margin_of(rule, sheet, decision))


@settings(max_examples=100, deadline=None, derandomize=True)
@given(integers(min_value=0, max_value=10**9))
def test_what_is_recalled_is_written_again_in_the_same_words(seed: int) -> None:
    content = written(*drawn_poll(Random(seed)))

    found = recalled(content[RECORD], content[SHEET])

    assert record_of(found.decision, found.sheet, found.margin) == content[RECORD]
    assert sheet_record(sheet_of(content[SHEET])) == content[SHEET]


CONTENT = written(*drawn_poll(Random(2)))


@pytest.mark.parametrize(
    ("part", "name", "value"),
    [
        (RECORD, "outcome", "perhaps"),
        (RECORD, "outcome", 3),
        (RECORD, "code", "because"),
        (RECORD, "findings", {}),
        (RECORD, "findings", [7]),
        (RECORD, "margin", None),
        (RECORD, "margin", {"changed": "1", "added": None, "missing": None, "colleges": {}}),
        (SHEET, "round", True),
        (SHEET, "round", "1"),
        (SHEET, "chair", "me"),
        (SHEET, "date", "yesterday"),
        (SHEET, "vetoes", "board"),
        (SHEET, "colleges", [{"id": "a"}]),
    ],
)
def test_what_is_no_record_is_refused(part: str, name: str, value: Json) -> None:
    content = deepcopy(CONTENT)
    content[part][name] = value

    with pytest.raises((ValueError, KeyError, TypeError)):
        recalled(content[RECORD], content[SHEET])


@pytest.mark.parametrize("name", ["outcome", "code", "findings", "margin"])
def test_a_record_that_lacks_a_term_is_refused(name: str) -> None:
    content = deepcopy(CONTENT)
    del content[RECORD][name]

    with pytest.raises(KeyError):
        recalled(content[RECORD], content[SHEET])
