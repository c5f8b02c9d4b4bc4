"""`govtool statutes`: list, show, new, check, diff and schema."""

import json
import tomllib
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from govtool.cli.statutes import SCHEMAS
from govtool.presets.answer_schemas import differences_schema, presets_schema, remarks_schema
from govtool.presets.documents import preset, preset_ids, preset_text, read_statutes
from govtool.presets.schema import statutes_schema
from tests.factories.commands import answer, json_answer, run

LANGUAGES = ["fr", "en"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_list_names_every_preset(language: str) -> None:
    said = answer("statutes", "list", "--lang", language)

    assert [identity for identity in preset_ids() if identity not in said] == []


def test_the_list_as_json_is_valid_under_its_schema() -> None:
    rows = json_answer("statutes", "list")

    Draft202012Validator(presets_schema()).validate(rows)
    assert [row["id"] for row in rows] == list(preset_ids())  # type: ignore[index, call-overload, union-attr]


def test_the_list_speaks_the_language_asked_for() -> None:
    assert "brouillon" in answer("statutes", "list")
    assert "draft" in answer("statutes", "list", "--lang", "en")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("identity", preset_ids())
def test_every_preset_is_shown(identity: str, language: str) -> None:
    assert answer("statutes", "show", identity, "--lang", language).startswith(preset(identity).name)


@pytest.mark.parametrize("identity", preset_ids())
def test_shown_as_json_a_document_is_itself(identity: str) -> None:
    shown = json_answer("statutes", "show", identity)

    Draft202012Validator(statutes_schema()).validate(shown)
    assert shown["name"] == tomllib.loads(preset_text(identity))["name"]  # type: ignore[index, call-overload]


def test_a_document_may_be_a_path_or_come_from_the_standard_input(tmp_path: Path) -> None:
    file = tmp_path / "statuts.toml"
    file.write_text(preset_text("sel"), encoding="utf-8")

    assert answer("statutes", "show", file) == answer("statutes", "show", "sel")
    assert answer("statutes", "show", "-", given=preset_text("sel")) == answer("statutes", "show", "sel")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("identity", preset_ids())
def test_a_new_document_is_read_back_as_the_one_it_comes_from(identity: str, language: str) -> None:
    assert read_statutes(answer("statutes", "new", "--from", identity, "--lang", language)) == preset(identity)


def test_a_new_document_is_commented_in_the_language_asked_for() -> None:
    assert "# Comment on vote." in answer("statutes", "new", "--from", "sel")
    assert "# How votes are given." in answer("statutes", "new", "--from", "sel", "--lang", "en")


def test_a_check_that_finds_an_error_ends_in_one() -> None:
    result = run("statutes", "check", "aurora-5r", "--on", "2026-06-12")

    assert result.exit_code == 1
    assert "5" in result.stdout
    assert result.stderr == ""


@pytest.mark.parametrize("identity", preset_ids())
def test_a_check_as_json_is_valid_under_its_schema(identity: str) -> None:
    result = run("statutes", "check", identity, "--json", "--on", "2026-06-12")

    Draft202012Validator(remarks_schema()).validate(json.loads(result.stdout))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("identity", preset_ids())
def test_every_preset_is_checked_without_a_fault(identity: str, language: str) -> None:
    result = run("statutes", "check", identity, "--lang", language, "--on", "2026-06-12")

    assert result.exit_code in {0, 1}
    assert result.stderr == ""
    assert result.stdout.strip()


def test_a_difference_is_said_and_given_as_json() -> None:
    rows = json_answer("statutes", "diff", "scic-sas", "scic-sarl")

    Draft202012Validator(differences_schema()).validate(rows)
    assert rows
    assert "Auparavant" in answer("statutes", "diff", "scic-sas", "scic-sarl")


def test_a_document_does_not_differ_from_itself() -> None:
    assert answer("statutes", "diff", "sel", "sel") == "Les deux versions disent la même chose.\n"
    assert json_answer("statutes", "diff", "sel", "sel") == []


@pytest.mark.parametrize("kind", list(SCHEMAS))
def test_every_schema_is_a_schema(kind: str) -> None:
    Draft202012Validator.check_schema(json.loads(answer("statutes", "schema", kind)))


def test_the_schema_of_statutes_is_given_first() -> None:
    assert answer("statutes", "schema") == answer("statutes", "schema", "statutes")
