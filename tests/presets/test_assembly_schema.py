"""The schema of an assembly accepts the records of the domain, and nothing that lacks a key or has another."""

import json
from copy import deepcopy

import pytest
from jsonschema import Draft202012Validator

from govtool.domain.assembly_records import facts_record
from govtool.domain.statutes import LegalForm
from govtool.presets.assembly_schema import KINDS, LIST_OF, OR_NULL, TABLES, TOP, assembly_schema
from govtool.store.db import reading
from govtool.store.queries.minutes import assembly_facts
from tests.factories.collectives import small_collective
from tests.factories.held_assemblies import held_assembly
from tests.factories.stored_polls import closed, opened

VALIDATOR = Draft202012Validator(assembly_schema())
RECORD = json.loads(json.dumps(facts_record(held_assembly())))
FIRST = ("items", 0, "polls", 0, "decision", "record")


def test_the_schema_is_a_schema() -> None:
    Draft202012Validator.check_schema(assembly_schema())


@pytest.mark.parametrize("form", [LegalForm.SCIC_SA, None])
def test_a_record_of_every_fate_follows_the_schema(form: LegalForm | None) -> None:
    VALIDATOR.validate(json.loads(json.dumps(facts_record(held_assembly(form=form)))))


def test_a_record_of_stored_rows_follows_the_schema(sqlite) -> None:
    collective = small_collective(sqlite)
    closed(sqlite, collective, opened(sqlite, collective))

    with reading(sqlite) as session:
        facts = assembly_facts(session, collective.assembly)

    VALIDATOR.validate(json.loads(json.dumps(facts_record(facts))))


@pytest.mark.parametrize(
    "path",
    [("meeting",), ("members", 0), ("members", 0, "movements", 0), ("items", 2, "polls", 1), FIRST, (*FIRST, "sheet")],
    ids=str,
)
def test_another_key_is_refused(path: tuple[str | int, ...]) -> None:
    record = deepcopy(RECORD)
    inside = record
    for place in path:
        inside = inside[place]
    inside["more"] = 1

    assert not VALIDATOR.is_valid(record)


@pytest.mark.parametrize("name", list(RECORD))
def test_a_lacking_key_is_refused(name: str) -> None:
    assert not VALIDATOR.is_valid({key: value for key, value in RECORD.items() if key != name})


def test_every_kind_and_every_table_is_used() -> None:
    used = {kind for keys in (TOP, *TABLES.values()) for kind in keys.values()}

    plain = {kind.removesuffix(OR_NULL).removeprefix(LIST_OF) for kind in used} - {"record"}
    assert plain == {*KINDS, *TABLES}
