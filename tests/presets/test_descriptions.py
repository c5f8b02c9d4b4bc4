"""Every table and every key of the formats is described in both languages, and nothing else is."""

import pytest

from govtool.domain.statutes import Statutes
from govtool.presets.cases import CaseDocument
from govtool.presets.descriptions import descriptions_in, tables_in
from govtool.presets.games import GameDocument
from govtool.presets.growth import GrowthDocument
from govtool.presets.scenarios import ScenarioDocument
from govtool.presets.shapes import Field, Table, table_of

DOCUMENTS = (Statutes, CaseDocument, GameDocument, ScenarioDocument, GrowthDocument)
TABLES = list({table.build: table for kind in DOCUMENTS for table in tables_in(table_of(kind))}.values())
FIELDS = [(table, field) for table in TABLES for field in table.fields]


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.build.__name__)
def test_every_table_is_described_in_a_sentence(table: Table, language: str) -> None:
    described = descriptions_in(language).of_table(table)

    assert described.endswith(".")
    assert described[:1].isupper()


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize(("table", "field"), FIELDS, ids=lambda part: getattr(part, "key", "") or part.build.__name__)
def test_every_key_is_described_in_a_sentence(table: Table, field: Field, language: str) -> None:
    described = descriptions_in(language).of_field(table, field)

    assert described.endswith(".")
    assert not described[:1].isupper()


def test_french_describes_nothing_that_the_formats_do_not_hold() -> None:
    keys = {
        f"{ancestor.__name__}.{key.rstrip('_')}"
        for table in TABLES
        for ancestor in table.build.__mro__  # type: ignore[attr-defined]
        for key in ("is", *getattr(ancestor, "__annotations__", {}))
    }

    described = {f"{name}.{key}" for name, said in descriptions_in("fr").classes.items() for key in said}

    assert described - keys == set()


def test_both_languages_say_the_same_sentences_beside() -> None:
    assert set(descriptions_in("fr").sentences) == set(descriptions_in("en").sentences)


def test_a_key_that_nobody_described_is_a_fault_of_the_program() -> None:
    table = table_of(Statutes)
    unknown = Field(name="unknown", key="unknown", shape=table.fields[0].shape, hole=False, optional=False)

    with pytest.raises(KeyError, match=r"Statutes\.unknown"):
        descriptions_in("fr").of_field(table, unknown)
