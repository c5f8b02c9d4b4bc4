"""The JSON Schemas accept what the reader accepts, and refuse the commonest faults."""

import json
import tomllib
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from govtool.presets.documents import preset_ids, preset_text
from govtool.presets.schema import case_schema, statutes_schema
from tests.presets.test_reading import COMPLETE

CASES = sorted((Path(__file__).parents[1] / "cases").glob("*.toml"))


def plain(document: dict[str, object]) -> object:
    return json.loads(json.dumps(document, default=str))


@pytest.mark.parametrize("identity", preset_ids())
def test_every_preset_is_valid_under_the_schema(identity: str) -> None:
    Draft202012Validator(statutes_schema()).validate(plain(tomllib.loads(preset_text(identity))))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_every_golden_case_is_valid_under_the_schema(case: Path) -> None:
    Draft202012Validator(case_schema()).validate(plain(tomllib.loads(case.read_text(encoding="utf-8"))))


@pytest.mark.parametrize(
    ("found", "instead"),
    [
        ('weight = "20 %"', "weight = 0.2"),
        ('weight = "20 %"', 'weight = "vingt"'),
        ('carry = "proportional"', 'carry = "proportionnal"'),
        ('name = "Exemple"', 'nmae = "Exemple"'),
        ("format = 1", "format = -1"),
    ],
)
def test_the_schema_refuses_what_the_reader_refuses(found: str, instead: str) -> None:
    document = plain(tomllib.loads(COMPLETE.replace(found, instead)))

    assert not Draft202012Validator(statutes_schema()).is_valid(document)
