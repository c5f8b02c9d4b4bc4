"""`govtool growth` projects members year after year, exactly."""

import json
import time
import tomllib
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from govtool.presets.answer_schemas import growth_answer_schema
from govtool.presets.growth import WrittenGrowth, read_growth
from govtool.presets.schema import growth_schema
from tests.factories.commands import answer, json_answer, run
from tools.page_words import PAGES

SCENARIO = PAGES / "growth.toml"
TEXT = SCENARIO.read_text(encoding="utf-8")


def test_the_document_and_the_answer_are_valid_under_their_schemas() -> None:
    Draft202012Validator(growth_schema()).validate(json.loads(json.dumps(tomllib.loads(TEXT))))
    Draft202012Validator(growth_answer_schema()).validate(json_answer("growth", SCENARIO))


def test_the_answer_has_every_year_exactly() -> None:
    record = json_answer("growth", SCENARIO)

    assert [year["year"] for year in record["years"]] == list(range(2026, 2039))
    assert record["years"][0]["colleges"]["producteurs"] == {
        "heads": 14,
        "attending": 11,
        "weight": "2/5",
        "vote": "1/35",
    }
    assert [(one["code"], one["year"]) for one in record["crossings"]] == [
        ("most-heads", 2028),
        ("ratio-passed", 2034),
        ("quorum-lost", 2037),
    ]


@pytest.mark.parametrize("language", ["fr", "en"])
def test_the_answer_is_said_in_words(language: str) -> None:
    said = answer("growth", SCENARIO, "--lang", language)

    assert "2037" in said
    assert "1/35" in said
    assert len(answer("growth", SCENARIO, "--years", "2").splitlines()) < len(said.splitlines())


@pytest.mark.parametrize(
    ("found", "instead", "places"),
    [
        ("format = 1", "format = 2", ["format"]),
        ("years = 12", "years = 1000000000000", ["years"]),
        ("start = 2026", "start = 3", ["start"]),
        ("ratio = 5", "ratio = 1", ["ratio"]),
        ("ratio = 5", "ratio = 0.5", ["ratio"]),
        ('coming = "people"', 'coming = "crowds"', ["coming"]),
        ('turnout = "79 %"', 'turnout = "200 %"', ["colleges[producteurs].turnout"]),
        ("enrolled = 10\n", "enrolled = 1000000000\n", ["colleges[consomacteurs].enrolled"]),
        ("joins = 5", "joins = 1000000000", ["colleges[consomacteurs].joins"]),
        ("joins = 5", 'joins = "1000 %"', ["colleges[consomacteurs].joins"]),
        ("joins = 5", "joins = -5", ["colleges[consomacteurs].joins"]),
        ("joins = 5", 'joins = ""', ["colleges[consomacteurs].joins"]),
        ('id = "associations"', 'id = "assos"', ["colleges[assos].id", "colleges[associations]"]),
        ("call = 1", "call = 3", ["call"]),
        ('"ordinary"', '"ordinaire"', ["decision"]),
    ],
)
def test_every_fault_is_named_with_its_place(found: str, instead: str, places: list[str]) -> None:
    start = time.perf_counter()

    result = run("growth", "-", given=TEXT.replace(found, instead))

    assert result.exit_code == 2
    assert result.stdout == ""
    assert [line.split(" ")[0].rstrip("\u00a0:") for line in result.stderr.splitlines()][: len(places)] == places
    assert time.perf_counter() - start < 5


def test_a_scenario_of_another_kind_is_refused_key_by_key() -> None:
    result = run("growth", PAGES / "scenario.toml")

    assert result.exit_code == 2
    assert {"runs", "seed", "opinion"} <= {line.split(" ")[0] for line in result.stderr.splitlines()}


def test_nobody_at_all_is_a_fault() -> None:
    text = TEXT.replace("enrolled = 14", "enrolled = 0").replace("enrolled = 10", "enrolled = 0")

    found = read_growth(text.replace("enrolled = 4", "enrolled = 0"), Path())

    assert not isinstance(found, WrittenGrowth)
    assert [fault.code for fault in found] == ["nobody"]


def test_the_largest_growth_takes_a_moment() -> None:
    text = TEXT.replace("joins = 5", 'joins = "99,999999999999999 %"').replace("years = 12", "years = 20")
    text = text.replace("enrolled = 10\n", "enrolled = 9999999\n")
    start = time.perf_counter()

    record = json.loads(run("growth", "-", "--json", given=text).stdout)

    assert record["years"][-1]["colleges"]["consomacteurs"]["heads"] > 10**11
    assert time.perf_counter() - start < 5
