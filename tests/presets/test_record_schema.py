"""The schema of a decision accepts every record of the domain, and knows each of its findings."""

import ast
import json
from pathlib import Path
from random import Random

import pytest
from jsonschema import Draft202012Validator

import govtool.domain
from govtool.domain.decisions import decide
from govtool.domain.margins import margin_of
from govtool.domain.records import Json, record_of
from govtool.presets.cases import Case, read_case
from govtool.presets.documents import PRESETS
from govtool.presets.record_schema import FINDINGS, INFORMING, KINDS, STEPS, record_schema
from tests.factories.small_polls import drawn_poll

VALIDATOR = Draft202012Validator(record_schema())
CASES = sorted(
    (*(PRESETS / "tour").glob("*.toml"), *(Path(__file__).parents[1] / "cases").glob("*.toml")),
    key=lambda case: case.name,
)


def record(case: Path) -> Json:
    read = read_case(case)
    assert isinstance(read, Case)
    decision = decide(read.rule, read.sheet)
    written: Json = json.loads(json.dumps(record_of(decision, read.sheet, margin_of(read.rule, read.sheet, decision))))
    return written


def codes_of_the_domain() -> set[str]:
    """Every code that a finding is built with, as the code of the domain writes it."""
    folder = Path(govtool.domain.__path__[0])
    calls = [
        call
        for file in folder.glob("*.py")
        for call in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.func.id == "Finding" and call.args
    ]
    words = [word for call in calls for word in ast.walk(call.args[0]) if isinstance(word, ast.Constant)]
    return {str(word.value) for word in words}


def test_the_schema_is_a_schema() -> None:
    Draft202012Validator.check_schema(record_schema())


def test_the_schema_knows_every_finding_of_the_domain_and_no_other() -> None:
    assert set(FINDINGS) == codes_of_the_domain()


def test_the_schema_speaks_of_known_findings_and_kinds_only() -> None:
    assert {*STEPS, *(step for steps in STEPS.values() for step in steps), *INFORMING} <= set(FINDINGS)
    assert {kind for figures in FINDINGS.values() for kind in figures.values()} == set(KINDS)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_the_record_of_every_case_is_valid(case: Path) -> None:
    VALIDATOR.validate(record(case))


def test_the_record_of_any_poll_is_valid() -> None:
    random = Random(20)
    polls = [drawn_poll(random) for _ in range(250)]
    decided = [(rule, sheet, decide(rule, sheet)) for rule, sheet in polls]

    records = [record_of(decision, sheet, margin_of(rule, sheet, decision)) for rule, sheet, decision in decided]

    assert [error.message for written in records for error in VALIDATOR.iter_errors(written)] == []


@pytest.mark.parametrize(
    ("place", "spoilt"),
    [
        (("outcome",), "accepted"),
        (("for",), 0.5),
        (("heads", "for"), -1),
        (("margin", "changed"), "2"),
        (("findings", 0, "figures"), {}),
        (("findings", 0, "code"), "unknown"),
        (("findings", 1, "steps", 0, "figures", "standing"), "asleep"),
    ],
)
def test_a_spoilt_record_is_refused(place: tuple[str | int, ...], spoilt: object) -> None:
    written = record(PRESETS / "tour" / "1-clic-des-champs.toml")
    *steps, last = place
    inner: object = written
    for step in steps:
        inner = inner[step]  # type: ignore[index]
    inner[last] = spoilt  # type: ignore[index]

    assert not VALIDATOR.is_valid(written)
